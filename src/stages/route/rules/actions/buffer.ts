import type { Action } from '../action.ts';
import { at, counted, tagged } from '../words.ts';

/** The last rule that holds sets the buffer of a place and a line; it stands instead of the routing policy's own. */
export const buffer: Action<'buffer'> = {
  about: 'places',
  apply: ({ units, at: selection, tags }, draft) => {
    const lines = draft.linesWith(tags);
    draft.each(selection, (nth) => {
      for (const line of lines) draft.keepBack(nth, line, units);
    });
  },
  says: ({ units, at: selection, tags }, names) =>
    `leave ${counted(units, 'unit')} of each item${tagged(tags)} untouched${at(selection, names)}`,
};
