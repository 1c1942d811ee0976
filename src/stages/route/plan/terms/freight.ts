import type { CostTerm } from './term.ts';

/** The carrier, and the truck of a transfer. A carrier with rates of its own charges by the parcel: see `tariffs.ts`. */
export const freight: CostTerm = {
  name: 'freight',
  says: 'Freight',
  fixed(into, { truck, sent, rated, policy }) {
    const { base } = policy.freight;
    for (let w = 0; w < into.length; w += 1) {
      const own = sent[w] === 1 && rated[w] === 0 ? base : 0;
      into[w] = (into[w] as number) + (truck[w] as number) + own;
    }
  },
  line(into, i, { rate, question }) {
    const line = question.lines[i];
    const grams = line ? line.grams * line.quantity : 0;
    for (let w = 0; w < into.length; w += 1) into[w] = (into[w] as number) + byWeight(grams, rate[w] as number);
  },
};

/** Minor units for so many grams, each at a rate in millionths, rounded up; a product for a division, as in `shareOf`. */
function byWeight(grams: number, rate: number): number {
  return Math.floor((grams * rate + 999_999.5) * 1e-6);
}
