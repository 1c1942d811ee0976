import { priceOfUnits } from '../../worth/closed-form.ts';
import { freeAt } from '../question.ts';
import type { CostTerm } from './term.ts';

/**
 * What the units would have brought to the people who walk in where they lie: for each unit the likelihood that local
 * demand reaches it before the next receipt, times what a lost local sale costs, with the correction of the scenarios.
 */
export const demand: CostTerm = {
  name: 'demand',
  says: 'Demand',
  line(into, i, { ways, question, source, worth }) {
    const known = worth[i];
    if (!known) return;
    const { quantity } = question.lines[i] as (typeof question.lines)[number];
    const { value, dispersion } = known;
    const lies = source[i] as Int32Array;
    for (let w = 0; w < ways.length; w += 1) {
      const nth = lies[w] as number;
      const here = known.of(question.places[nth] ?? '');
      if (here)
        into[w] =
          (into[w] as number) + priceOfUnits({ ...here, value, dispersion }, freeAt(question, i, nth), quantity);
    }
  },
};

/** What a sale from there saves of the write-down that the unit would see at the end of its season. */
export const markdown: CostTerm = {
  name: 'markdown',
  says: 'Markdown',
  line(into, i, { ways, policy, question, source, worth, kinds }) {
    const line = question.lines[i] as (typeof question.lines)[number];
    const lies = source[i] as Int32Array;
    const known = worth[i];
    const { store, warehouse } = policy.markdown;
    if (!known && store === 0 && warehouse === 0) return;
    for (let w = 0; w < ways.length; w += 1) {
      const nth = lies[w] as number;
      const share = kinds[nth] === 'store' ? store : kinds[nth] === 'warehouse' ? warehouse : 0;
      const saved = known?.of(question.places[nth] ?? '')?.markdown;
      const cents = saved ? saved * line.quantity : Math.round((line.price * line.quantity * share) / 10_000);
      into[w] = (into[w] as number) - cents;
    }
  },
};
