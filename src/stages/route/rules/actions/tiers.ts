import type { Action } from '../action.ts';
import { placesIn } from '../words.ts';

/** A place of several tiers counts for the first; a place of none comes after all. The last rule that holds sets them. */
export const tiers: Action<'tiers'> = {
  about: 'places',
  apply: (selections, draft) => draft.setTiers(selections),
  says: (selections, names) => {
    const then = selections.slice(1).map((each) => `, then by ${placesIn(each, names)}`);
    return `are served first by ${placesIn(selections[0] ?? {}, names)}${then.join('')}, and by others only if those cannot`;
  },
};
