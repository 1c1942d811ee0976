import type { Action } from '../action.ts';
import { placesIn } from '../words.ts';

export const only: Action<'only'> = {
  about: 'places',
  apply: (selection, draft) =>
    draft.each(
      selection,
      () => undefined,
      (nth) => draft.ruleOut(nth, 'other places serve such orders'),
    ),
  says: (selection, names) => `are served only by ${placesIn(selection, names)}`,
};
