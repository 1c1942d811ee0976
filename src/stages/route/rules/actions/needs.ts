import type { Action } from '../action.ts';
import { tagged } from '../words.ts';

/** With tags it speaks of the lines that have one; a place without the service may still serve the others. */
export const needs: Action<'needs'> = {
  about: 'places',
  apply: ({ service, tags }, draft) => {
    const lines = draft.linesWith(tags);
    draft.each(undefined, (nth, place) => {
      if (lines.length === 0 || place.services.includes(service)) return;
      if (lines.length === draft.ask.lines.length) draft.ruleOut(nth, `has no service ${service}`);
      else for (const line of lines) draft.keepOff(nth, line);
    });
  },
  says: ({ service, tags }) =>
    tags
      ? `have items${tagged(tags)} served only by places with the service ${service}`
      : `are served only by places with the service ${service}`,
};
