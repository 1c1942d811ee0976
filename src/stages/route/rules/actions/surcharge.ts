import type { Action } from '../action.ts';
import { placesIn } from '../words.ts';

/** Several add up. It is weighed in the comparison of plans; nobody pays it. */
export const surcharge: Action<'surcharge'> = {
  about: 'places',
  apply: ({ cents, at }, draft) => draft.each(at, (nth) => draft.charge(nth, cents)),
  says: ({ cents, at }, names) =>
    `count as ${names.money(Math.abs(cents))} ${cents > 0 ? 'dearer' : 'cheaper'} a package from ${placesIn(at, names)}`,
};
