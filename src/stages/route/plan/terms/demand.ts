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
  line(into, i, { question, source, worth, book, index }) {
    const known = worth[i];
    const saved = known ? unitPrices(known, book).markdown : null;
    if (!saved) return;
    const { quantity } = question.lines[i] as (typeof question.lines)[number];
    const lies = source[i] as Int32Array;
    for (let w = 0; w < into.length; w += 1)
      into[w] = (into[w] as number) - (saved[index[lies[w] as number] as number] as number) * quantity;
  },
  lineBy({ kind }, i, { policy, question, worth }) {
    if (worth[i] || kind === 'supplier') return 0;
    const { price, quantity } = question.lines[i] as (typeof question.lines)[number];
    return -Math.round((price * quantity * policy.markdown[kind]) / 10_000);
  },
};
