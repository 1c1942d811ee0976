import type { Action } from '../action.ts';

export const leastPart: Action<'leastPart'> = {
  about: 'order',
  apply: (cents, draft) => {
    draft.leastPart = Math.max(cents, draft.leastPart ?? cents);
  },
  says: (cents, names) => `are split only if each part is worth ${names.money(cents)} or more`,
};
