import { DAY, millis } from '../../../../kernel/time.ts';
import { shareOf } from '../likelihood.ts';
import type { CostTerm } from './term.ts';

/** A box, or a bag over the counter. */
export const packaging: CostTerm = {
  name: 'package',
  says: 'Package',
  fixedBy: ({ isSent }, { policy }) => (isSent ? policy.package.box : policy.package.bag),
};

/** What a late order costs, as often as it is late; and what waiting is worth to who asked for no date. */
export const lateness: CostTerm = {
  name: 'lateness',
  says: 'Late',
  timed(into, { policy, late, ready, wantedBy, question }) {
    const now = millis(question.at);
    const { lateness: cents, perDay } = policy;
    for (let w = 0; w < into.length; w += 1) into[w] = (into[w] as number) + shareOf(cents, late[w] as number);
    if (wantedBy !== null) return;
    for (let w = 0; w < into.length; w += 1)
      into[w] = (into[w] as number) + perDay * Math.max(0, Math.ceil(((ready[w] as number) - now) / DAY));
  },
};

/** What a picker who does not find the units costs, as often as it happens. */
export const missedPick: CostTerm = {
  name: 'pick_failure',
  says: 'Short',
  line(into, i, { policy, fails }) {
    const misses = fails[i] as Int32Array;
    const { pickFailure } = policy;
    for (let w = 0; w < into.length; w += 1) into[w] = (into[w] as number) + shareOf(pickFailure, misses[w] as number);
  },
};

/** A place near the end of its day's work does each further unit dearer, by the fourth power of its load. */
export const congestion: CostTerm = {
  name: 'congestion',
  says: 'Queue',
  line(into, i, { policy, question, source, crowded }) {
    const most = policy.congestion * (question.lines[i]?.quantity ?? 0);
    const lies = source[i] as Int32Array;
    for (let w = 0; w < into.length; w += 1)
      into[w] = (into[w] as number) + shareOf(most, crowded[lies[w] as number] as number);
  },
};

/** What another entity's units cost besides: a settlement a package, and a share of the goods' value in tax. */
export const intercompany: CostTerm = {
  name: 'intercompany',
  says: 'Entity',
  fixedBy: ({ isForeign }, { policy }) => (isForeign ? policy.intercompany : 0),
};

export const crossTax: CostTerm = {
  name: 'tax',
  says: 'Tax',
  lineBy({ isForeign }, i, { policy, question }) {
    const { price, quantity } = question.lines[i] as (typeof question.lines)[number];
    return isForeign ? Math.round((price * quantity * policy.crossTax) / 10_000) : 0;
  },
};

/** What a rule of the business adds to a place, or takes off. */
export const surcharge: CostTerm = {
  name: 'rule',
  says: 'Rule',
  fixed(into, { nth, limits }) {
    if (limits.applied.length === 0) return;
    for (let w = 0; w < into.length; w += 1) into[w] = (into[w] as number) + limits.surcharge(nth[w] as number);
  },
};
