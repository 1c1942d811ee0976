import type { ActionName } from '../../../books/reference/routing-rules.ts';
import type { Action } from './action.ts';
import { accept } from './actions/accept.ts';
import { buffer } from './actions/buffer.ts';
import { exclude } from './actions/exclude.ts';
import { farthest } from './actions/farthest.ts';
import { leastPart } from './actions/least-part.ts';
import { mostADay } from './actions/most-a-day.ts';
import { mostPackages } from './actions/most-packages.ts';
import { needs } from './actions/needs.ts';
import { only } from './actions/only.ts';
import { park } from './actions/park.ts';
import { remorse } from './actions/remorse.ts';
import { surcharge } from './actions/surcharge.ts';
import { tiers } from './actions/tiers.ts';
import { together } from './actions/together.ts';
import { wave } from './actions/wave.ts';

/** Every kind of rule. A shop's own kind is a line in the schema, a file of this form, and a line here. */
export const actions: { readonly [A in ActionName]: Action<A> } = {
  exclude,
  only,
  farthest,
  buffer,
  mostADay,
  needs,
  tiers,
  surcharge,
  mostPackages,
  leastPart,
  together,
  remorse,
  wave,
  accept,
  park,
};
