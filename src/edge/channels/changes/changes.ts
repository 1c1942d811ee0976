import { addresses, contact } from './contact.ts';
import { cancels, refunds, releases } from './ending.ts';
import { fulfilled, lines } from './lines.ts';
import { payments } from './payment.ts';
import type { Compared, Step } from './step.ts';

/** What a telling can change in an order that we have, in the order in which it is taken over. */
const RULES: readonly ((compared: Compared) => Step[])[] = [
  contact,
  addresses,
  payments,
  lines,
  fulfilled,
  cancels,
  refunds,
  releases,
];

/** The commands that bring our order in line with what the channel tells of it; none where nothing is new. */
export function changesOf(compared: Compared): Step[] {
  return RULES.flatMap((rule) => rule(compared));
}
