import type { Action } from '../action.ts';
import { tagged } from '../words.ts';

export const together: Action<'together'> = {
  about: 'order',
  apply: ({ tags }, draft) => draft.keepTogether(draft.linesWith(tags)),
  says: ({ tags }) => `have items${tagged(tags)} sent together`,
};
