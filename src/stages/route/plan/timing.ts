import type { Step } from '../../../books/order/plan.ts';
import type { Lane, Place } from '../../../books/reference/book.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import { instant, MINUTE, type Millis } from '../../../kernel/time.ts';

/** When units can be ready by one path, and the last moment at which it can start. */
export type Timing = { readonly ready: Millis; readonly lastStart: Millis; readonly leaves: Millis };

const ACCEPT = 5;
const RECEIVE = 30;
const BEFORE_TRUCK = 5;
const DELIVERED_BY = '20:00';

/** Minutes from the first step to a packed parcel, behind the units that wait already. */
export function pickAndPack(place: Place, queue: number, units: number): number {
  const { picksPerHour, associates, packMinutes } = place.hours.calendar;
  return ACCEPT + Math.ceil(((queue + units) * 60) / (picksPerHour * associates)) + packMinutes;
}

/** Picked here, collected here. */
export function pickupTiming(place: Place, now: Millis, queue: number, units: number): Timing | null {
  const ready = place.hours.afterOpenMinutes(now, pickAndPack(place, queue, units));
  return ready === null ? null : { ready, lastStart: ready, leaves: ready };
}

/** Picked elsewhere, carried by the next truck that it can still catch, collected at the pickup store. */
export function transferTiming(
  from: Place,
  lane: Lane,
  to: Place,
  now: Millis,
  queue: number,
  units: number,
): Timing | null {
  const work = pickAndPack(from, queue, units);
  const packed = from.hours.afterOpenMinutes(now, work);
  const truck = packed === null ? null : nextTruck(from, lane, packed);
  if (truck === null) return null;
  const arrives = truck + lane.minutes * MINUTE;
  const ready = to.hours.afterOpenMinutes(arrives, RECEIVE + to.hours.calendar.shelfMinutes);
  if (ready === null) return null;
  return {
    ready,
    leaves: truck,
    lastStart: from.hours.beforeOpenMinutes(truck - lane.closesBefore * MINUTE, work + BEFORE_TRUCK),
  };
}

function nextTruck(from: Place, lane: Lane, packed: Millis): Millis | null {
  const today = from.hours.dayOf(packed);
  for (let day = today; day < today + 8; day += 1) {
    if (from.hours.on(day) === null) continue;
    for (const time of lane.departs) {
      const leaves = from.hours.moment(day, time);
      if (leaves - lane.closesBefore * MINUTE >= packed) return leaves;
    }
  }
  return null;
}

/** Picked here and handed to a carrier, who needs days by distance. */
export function shipTiming(
  place: Place,
  now: Millis,
  queue: number,
  units: number,
  km: number,
  policy: RoutingPolicy,
): Timing | null {
  const work = pickAndPack(place, queue, units);
  const packed = place.hours.afterOpenMinutes(now, work);
  const collection = packed === null ? null : place.hours.nextCollection(packed);
  if (!collection) return null;
  const ready = place.hours.moment(place.hours.dayOf(collection.leaves) + transitDays(km, policy), DELIVERED_BY);
  return { ready, leaves: collection.closes, lastStart: place.hours.beforeOpenMinutes(collection.closes, work) };
}

export function transitDays(km: number, policy: RoutingPolicy): number {
  for (const zone of policy.transit) if (km <= zone.upToKm) return zone.days;
  return policy.transit.at(-1)?.days ?? 5;
}

/** The steps of a path with their deadlines, counted back from the promise in the places' own open hours. */
export function stepsOf(
  mode: 'pickup' | 'ship' | 'transfer',
  place: Place,
  at: Place | null,
  timing: Timing,
  units: number,
  promised: Millis,
  lane: Lane | null,
): Step[] {
  const step = (name: Step['step'], where: Place, by: Millis): Step => ({
    step: name,
    place: where.code,
    by: instant(by),
  });
  const { shelfMinutes, packMinutes } = place.hours.calendar;
  if (mode === 'transfer' && at && lane) {
    const arrives = timing.leaves + lane.minutes * MINUTE;
    return [
      step('pick', place, timing.lastStart),
      step('truck', place, timing.leaves - lane.closesBefore * MINUTE),
      step('arrive', at, arrives),
      step('shelf', at, timing.ready),
      step('promise', at, promised),
    ];
  }
  if (mode === 'pickup') {
    const shelf = place.hours.beforeOpenMinutes(promised, shelfMinutes);
    const pick = place.hours.beforeOpenMinutes(promised, shelfMinutes + pickAndPack(place, 0, units));
    return [
      step('pick', place, pick),
      step('pack', place, place.hours.beforeOpenMinutes(shelf, packMinutes)),
      step('shelf', place, shelf),
      step('promise', place, promised),
    ];
  }
  return [
    step('pick', place, timing.lastStart),
    step('pack', place, timing.leaves - packMinutes * MINUTE),
    step('carrier', place, timing.leaves),
    step('deliver', place, promised),
  ];
}
