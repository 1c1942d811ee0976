import type { Action } from '../action.ts';
import { placesIn } from '../words.ts';

export const exclude: Action<'exclude'> = {
  about: 'places',
  apply: (selection, draft) => draft.each(selection, (nth) => draft.ruleOut(nth, 'does not serve such orders')),
  says: (selection, names) => `are never served by ${placesIn(selection, names)}`,
};
