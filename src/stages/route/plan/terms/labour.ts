import type { CostTerm } from './term.ts';

/** Hands: picking each unit where it lies, packing once, and receiving what a truck brings. */
export const labour: CostTerm = {
  name: 'labour',
  says: 'Labour',
  fixedBy({ kind, isTrucked }, { policy }) {
    const { receive, [kind]: place } = policy.labour;
    return place.pack + (isTrucked ? receive.truck : 0);
  },
  lineBy({ kind, isTrucked }, i, { policy, question }) {
    const { receive, [kind]: place } = policy.labour;
    return (place.unit + (isTrucked ? receive.unit : 0)) * (question.lines[i]?.quantity ?? 0);
  },
};
