import type { Action } from '../action.ts';
import { at } from '../words.ts';

/** Several hold together, so the nearest limit decides. A place of the pickup itself has no way to go. */
export const farthest: Action<'farthest'> = {
  about: 'places',
  apply: (what, draft) => draft.each(what.at, (nth) => draft.notFarther(nth, what.km)),
  says: (what, names) => `are served from at most ${what.km} km away${at(what.at, names, ' by')}`,
};
