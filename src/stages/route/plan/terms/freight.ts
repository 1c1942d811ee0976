import type { CostTerm } from './term.ts';

/** The carrier, and the truck of a transfer. A carrier with rates of its own charges by the parcel: see `tariffs.ts`. */
export const freight: CostTerm = {
  name: 'freight',
  says: 'Freight',
  fixedBy: ({ isSent, isRated }, { policy }) => (isSent && !isRated ? policy.freight.base : 0),
  fixed(into, { truck }) {
    for (let w = 0; w < into.length; w += 1) into[w] = (into[w] as number) + (truck[w] as number);
  },
  line(into, i, { rate, question }) {
    const line = question.lines[i];
    const grams = line ? line.grams * line.quantity : 0;
    for (let w = 0; w < into.length; w += 1) into[w] = (into[w] as number) + byWeight(grams, rate[w] as number);
  },
};

/** Minor units for so many grams, each at a rate in millionths, rounded up; a product for a division, as in `shareOf`. */
function byWeight(grams: number, rate: number): number {
  return ((grams * rate + 999_999.5) * 1e-6) | 0;
}
