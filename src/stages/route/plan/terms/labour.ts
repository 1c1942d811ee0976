import type { Setting } from '../setting.ts';
import type { CostTerm } from './term.ts';

/** Hands: picking each unit where it lies, packing once, and receiving what a truck brings. */
export const labour: CostTerm = {
  name: 'labour',
  says: 'Labour',
  fixed(into, { ways, policy }) {
    const { receive } = policy.labour;
    for (let w = 0; w < ways.length; w += 1) {
      const { place, at, lane } = ways[w] as Setting['ways'][number];
      const packer = lane && at ? at : place;
      into[w] = (into[w] as number) + policy.labour[packer.kind].pack + (lane ? receive.truck : 0);
    }
  },
  line(into, i, { ways, policy, question, source, kinds }) {
    const quantity = question.lines[i]?.quantity ?? 0;
    const lies = source[i] as Int32Array;
    const unit = { store: 0, warehouse: 0, supplier: 0 };
    for (const kind of ['store', 'warehouse', 'supplier'] as const) unit[kind] = policy.labour[kind].unit * quantity;
    const receive = policy.labour.receive.unit * quantity;
    for (let w = 0; w < ways.length; w += 1) {
      const way = ways[w] as Setting['ways'][number];
      const nth = lies[w] as number;
      into[w] = (into[w] as number) + unit[kinds[nth] ?? 'store'] + (way.lane && nth === way.nth ? receive : 0);
    }
  },
};
