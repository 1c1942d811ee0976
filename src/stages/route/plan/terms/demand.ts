import { unitPrices } from '../../worth/unit-prices.ts';
import type { CostTerm } from './term.ts';

/**
 * What the units would have brought to the people who walk in where they lie: for each unit the likelihood that local
 * demand reaches it before the next receipt, times what a lost local sale costs, with the correction of the scenarios.
 */
export const demand: CostTerm = {
  name: 'demand',
  says: 'Demand',
  line(into, i, { question, source, free, worth, book, index }) {
    const known = worth[i];
    if (!known) return;
    const { quantity } = question.lines[i] as (typeof question.lines)[number];
    unitPrices(known, book).add(into, source[i] as Int32Array, index, free[i] as Int32Array, quantity);
  },
};

/** What a sale from there saves of the write-down that the unit would see at the end of its season. */
export const markdown: CostTerm = {
  name: 'markdown',
  says: 'Markdown',
  line(into, i, { policy, question, source, worth, kinds, book, index }) {
    const { price, quantity } = question.lines[i] as (typeof question.lines)[number];
    const lies = source[i] as Int32Array;
    const known = worth[i];
    if (known) {
      const saved = unitPrices(known, book).markdown;
      if (!saved) return;
      for (let w = 0; w < into.length; w += 1)
        into[w] = (into[w] as number) - (saved[index[lies[w] as number] as number] as number) * quantity;
      return;
    }
    const { store, warehouse } = policy.markdown;
    if (store === 0 && warehouse === 0) return;
    const shares = [store, warehouse, 0].map((share) => Math.round((price * quantity * share) / 10_000));
    for (let w = 0; w < into.length; w += 1)
      into[w] = (into[w] as number) - (shares[kinds[lies[w] as number] as number] as number);
  },
};
