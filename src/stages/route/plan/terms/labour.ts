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
    for (let w = 0; w < into.length; w += 1)
      into[w] = (into[w] as number) + (unit[kinds[lies[w] as number] as number] as number);
    for (let w = trucked.indexOf(1); w >= 0; w = trucked.indexOf(1, w + 1))
      if (lies[w] === nth[w]) into[w] = (into[w] as number) + receive;
  },
};
