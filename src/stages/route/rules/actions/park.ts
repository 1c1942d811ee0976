import type { Action } from '../action.ts';
import { lasting } from '../words.ts';

export const park: Action<'park'> = {
  about: 'order',
  apply: (what, draft) => {
    draft.park = what;
  },
  says: ({ minutes, end }) =>
    `wait at most ${lasting(minutes)} if nothing can serve them, then ${end === 'cancel' ? 'are cancelled' : 'a person is asked'}`,
};
