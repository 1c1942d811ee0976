import type { Setting } from '../setting.ts';
import type { CostTerm } from './term.ts';

/** The carrier, and the truck of a transfer. A carrier with rates of its own charges by the parcel: see `tariffs.ts`. */
export const freight: CostTerm = {
  name: 'freight',
  says: 'Freight',
  fixed(into, { ways, policy }) {
    for (let w = 0; w < ways.length; w += 1) {
      const { isSent, service, lane } = ways[w] as Setting['ways'][number];
      if (lane) into[w] = (into[w] as number) + Number(lane.cost);
      if (isSent && !service) into[w] = (into[w] as number) + policy.freight.base;
    }
  },
  line(into, i, { rate, question }) {
    const line = question.lines[i];
    const grams = line ? line.grams * line.quantity : 0;
    for (let w = 0; w < into.length; w += 1) {
      const each = rate[w] as number;
      if (each > 0) into[w] = (into[w] as number) + Math.ceil((grams * each) / 1_000_000);
    }
  },
};
