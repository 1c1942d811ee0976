import type { Action } from '../action.ts';
import { counted } from '../words.ts';

export const mostPackages: Action<'mostPackages'> = {
  about: 'order',
  apply: (most, draft) => {
    draft.mostPackages = Math.min(most, draft.mostPackages ?? most);
  },
  says: (most) => (most === 1 ? 'are never split' : `are sent in at most ${counted(most, 'package')}`),
};
