import { CERTAIN, ppm } from '../likelihood.ts';
import type { CostTerm } from './term.ts';

/** What comes back, as often as it does: its way back if it was sent, looking at it, and the value that it has lost. */
export const returnRisk: CostTerm = {
  name: 'return_risk',
  says: 'Return',
  lineBy({ isSent }, i, { policy, question, worth }) {
    const { quantity, price } = question.lines[i] as (typeof question.lines)[number];
    const { shipped, collected, freight, inspect, valueLost } = policy.returns;
    const known = worth[i]?.returned ?? null;
    const lost = inspect + Math.round((price * valueLost) / 10_000);
    if (isSent) return Math.round(((lost + freight) * quantity * (known ?? ppm(shipped))) / CERTAIN);
    // who looks at a thing in the store sends less of it back
    const fewer = known === null ? ppm(collected) : Math.floor((known * collected) / Math.max(1, shipped));
    return Math.round((lost * quantity * Math.min(CERTAIN, fewer)) / CERTAIN);
  },
};
