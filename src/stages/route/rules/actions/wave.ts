import type { Action } from '../action.ts';
import { lasting } from '../words.ts';

export const wave: Action<'wave'> = {
  about: 'order',
  apply: (minutes, draft) => {
    draft.waveMinutes = minutes;
  },
  says: (minutes) => `are confirmed together, every ${lasting(minutes).replace(/^1 /, '')}`,
};
