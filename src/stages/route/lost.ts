import { toAcceptBy } from '../../books/order/acceptance.ts';
import type { OrderEvent, Taken } from '../../books/order/events.ts';
import type { Order, Slice } from '../../books/order/order.ts';
import type { Trigger } from '../../books/order/plan.ts';
import { lineOf, sliceNames } from '../../books/order/units.ts';
import type { Instant } from '../../kernel/time.ts';

/** What is claimed at a place and nobody has in the hand yet. */
export function claimedAt(order: Order, place: string): Slice[] {
  return claims(order).filter((slice) => slice.place === place);
}

/** Claims that may fall: the units lie on a shelf, for no hand and no truck yet. */
export function claims(order: Order): Slice[] {
  const loaded = new Set(order.transfers.flatMap(({ id, state }) => (state === 'requested' ? [] : [id])));
  return order.slices.filter(
    ({ state, transfer }) =>
      state === 'reserved' || state === 'released' || (state === 'coming' && transfer && !loaded.has(transfer)),
  );
}

/** Whether the plan hands it to this carrier. Where no carrier has rates, any that collects may take it. */
export function isCollectedBy(order: Order, slice: Slice, carrier: string): boolean {
  const packages = order.groups.find((group) => group.id === slice.group)?.plan?.packages ?? [];
  return packages.some(
    ({ mode, place, service, lines }) =>
      mode === 'ship' &&
      place === slice.place &&
      (service === undefined || service.startsWith(`${carrier} `)) &&
      lines.some((each) => each.line === slice.line),
  );
}

/** Claims that fall, at most so many units of them: off the pick list first, then free for others. */
export function unclaim(order: Order, slices: readonly Slice[], says: string, most = Number.MAX_SAFE_INTEGER) {
  const name = sliceNames(order);
  let left = most;
  const withdrawn: Taken[] = [];
  const freed: Taken[] = [];
  for (const slice of slices) {
    const quantity = Math.min(slice.quantity, left);
    if (quantity === 0) break;
    left -= quantity;
    const as = quantity === slice.quantity ? slice.id : name();
    const { id: line, stocked, item } = lineOf(order, slice.line);
    const taken = { slice: slice.id, as, line, item: stocked ? item : null, place: slice.place, quantity };
    if (slice.state === 'released') withdrawn.push(taken);
    freed.push(slice.state === 'released' ? { ...taken, slice: as } : taken);
  }
  const events: OrderEvent[] = [];
  if (withdrawn.length > 0) events.push({ type: 'PickWithdrawn', units: withdrawn, says });
  if (freed.length > 0) events.push({ type: 'UnitsUnreserved', units: freed, says });
  return events;
}

/** A place cannot give what an order counts on: its claims there fall, and the fallback runs. */
export function lose(
  order: Order,
  place: string,
  slices: readonly Slice[],
  trigger: Trigger,
  says: string,
  most?: number,
): OrderEvent[] {
  const events = unclaim(order, slices, says, most);
  return events.length > 0 ? [...events, { type: 'SourceLost', place, trigger, says }] : [];
}

/** Units that a place had to accept by now and has not. */
export function lapsed(order: Order, group: string, place: string, now: Instant): Slice[] {
  return order.slices.filter((slice) => {
    const by = toAcceptBy(slice);
    return slice.group === group && slice.place === place && by !== null && by <= now;
  });
}
