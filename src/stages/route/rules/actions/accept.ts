import type { Action } from '../action.ts';
import { at, lasting } from '../words.ts';

export const accept: Action<'accept'> = {
  about: 'places',
  apply: ({ minutes, at: selection }, draft) => draft.each(selection, (nth) => draft.acceptWithin(nth, minutes)),
  says: ({ minutes, at: selection }, names) =>
    `must be accepted within ${lasting(minutes)} of open hours${at(selection, names, ' by')}, else their fallback runs`,
};
