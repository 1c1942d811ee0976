import { type Instant, plusMinutes } from '../../kernel/time.ts';
import type { Order, Slice } from './order.ts';

/** By when a place must say that it will pick the units, or they are taken from it; null where nobody has to say. */
export function acceptBy(order: Order, slice: Slice): Instant | null {
  if (slice.state !== 'released' || slice.accepted) return null;
  const packages = order.groups.find((group) => group.id === slice.group)?.plan?.packages ?? [];
  const within = packages.find(
    (pack) => pack.place === slice.place && pack.lines.some((each) => each.line === slice.line),
  )?.acceptWithin;
  return within === undefined ? null : plusMinutes(slice.since, within);
}
