import { KINDS } from '../atlas.ts';
import type { CostTerm } from './term.ts';

/** Hands: picking each unit where it lies, packing once, and receiving what a truck brings. */
export const labour: CostTerm = {
  name: 'labour',
  says: 'Labour',
  fixed(into, { packer, trucked, policy }) {
    const pack = KINDS.map((kind) => policy.labour[kind].pack);
    const { truck } = policy.labour.receive;
    for (let w = 0; w < into.length; w += 1)
      into[w] = (into[w] as number) + (pack[packer[w] as number] as number) + (trucked[w] === 1 ? truck : 0);
  },
  line(into, i, { policy, question, source, kinds, nth, trucked }) {
    const quantity = question.lines[i]?.quantity ?? 0;
    const lies = source[i] as Int32Array;
    const unit = KINDS.map((kind) => policy.labour[kind].unit * quantity);
    const receive = policy.labour.receive.unit * quantity;
    for (let w = 0; w < into.length; w += 1) {
      const at = lies[w] as number;
      const handled = unit[kinds[at] as number] as number;
      into[w] = (into[w] as number) + handled + (trucked[w] === 1 && at === nth[w] ? receive : 0);
    }
  },
};
