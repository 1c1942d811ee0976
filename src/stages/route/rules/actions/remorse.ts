import type { Action } from '../action.ts';
import { lasting } from '../words.ts';

export const remorse: Action<'remorse'> = {
  about: 'order',
  apply: (minutes, draft) => {
    draft.remorseMinutes = minutes;
  },
  says: (minutes) => `are confirmed after ${lasting(minutes)} at the earliest`,
};
