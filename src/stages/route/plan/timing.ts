import type { Step } from '../../../books/order/plan.ts';
import type { Lane, Place } from '../../../books/reference/book.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import { instant, MINUTE, type Millis } from '../../../kernel/time.ts';
import type { Way } from './ways.ts';

/** When units can be ready by one path, and what it must catch. */
export type Timing = {
  readonly ready: Millis;
  /** Open minutes of work before what they leave with. */
  readonly work: number;
  readonly leaves: Millis;
  /** Minutes between the end of the work and the truck or manifest that it must catch. */
  readonly slack: number;
  /** Days that a carrier needs. */
  readonly days: number;
};

/** Hundreds are worked out for a question, and of each the figures are kept: the next one is written over the last. */
const last = { ready: 0, work: 0, leaves: 0, slack: 0, days: 0 };

function timed(ready: Millis, work: number, leaves: Millis, slack: number, days: number): Timing {
  last.ready = ready;
  last.work = work;
  last.leaves = leaves;
  last.slack = slack;
  last.days = days;
  return last;
}

const ACCEPT = 5;
/** Open minutes from the arrival of a truck to units that may be picked, or laid out. */
export const RECEIVE = 30;
const BEFORE_TRUCK = 5;
/** Nobody plans to end a parcel in the last minutes before the manifest closes. */
const BEFORE_MANIFEST = 10;
const DELIVERED_BY = '20:00';

/** Minutes from the first step to a packed parcel, behind the units that wait already. */
export function pickAndPack(place: Place, queue: number, units: number): number {
  const { picksPerHour, associates, packMinutes } = place.hours.calendar;
  return ACCEPT + Math.ceil(((queue + units) * 60) / (picksPerHour * associates)) + packMinutes;
}

/** Picked here, collected here. */
export function pickupTiming(place: Place, now: Millis, queue: number, units: number): Timing | null {
  const ready = place.hours.afterOpenMinutes(now, pickAndPack(place, queue, units));
  return ready === null ? null : timed(ready, 0, ready, 0, 0);
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
  if (truck === null || packed === null) return null;
  const arrives = truck + lane.minutes * MINUTE;
  const ready = to.hours.afterOpenMinutes(arrives, RECEIVE + to.hours.calendar.shelfMinutes);
  if (ready === null) return null;
  const slack = Math.floor((truck - lane.closesBefore * MINUTE - packed) / MINUTE);
  return timed(ready, work + BEFORE_TRUCK, truck, slack, 0);
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

/** Picked here and handed to a carrier, who needs some days. */
export function shipTiming(
  place: Place,
  now: Millis,
  queue: number,
  units: number,
  days: number,
  carrier: string | null,
): Timing | null {
  const work = pickAndPack(place, queue, units);
  const packed = place.hours.afterOpenMinutes(now, work);
  const collection = packed === null ? null : place.hours.nextCollection(packed + BEFORE_MANIFEST * MINUTE, carrier);
  if (!collection || packed === null) return null;
  const slack = Math.floor((collection.closes - packed) / MINUTE);
  return timed(delivered(place, collection.leaves, days), work, collection.closes, slack, days);
}

function delivered(place: Place, leaves: Millis, days: number): Millis {
  return place.hours.moment(place.hours.dayOf(leaves) + days, DELIVERED_BY);
}

/** Brought here by a truck, packed again and handed to a carrier. */
export function relayTiming(
  at: Place,
  arrival: Timing,
  units: number,
  days: number,
  carrier: string | null,
): Timing | null {
  const packed = at.hours.afterOpenMinutes(arrival.ready, pickAndPack(at, 0, units));
  const collection = packed === null ? null : at.hours.nextCollection(packed, carrier);
  if (!collection) return null;
  const { work, leaves, slack } = arrival;
  return timed(delivered(at, collection.leaves, days), work, leaves, slack, days);
}

/** The last collection from which a parcel still comes in time: when its manifest closes; null: there is none. */
function lastCollection(place: Place, timing: Timing, promised: Millis, carrier: string | null): Millis {
  let closes = timing.leaves;
  for (let tries = 0; tries < 14; tries += 1) {
    const next = place.hours.nextCollection(closes + MINUTE, carrier);
    if (!next || delivered(place, next.leaves, timing.days) > promised) return closes;
    closes = next.closes;
  }
  return closes;
}

export function transitDays(km: number, policy: RoutingPolicy): number {
  for (const zone of policy.transit) if (km <= zone.upToKm) return zone.days;
  return policy.transit.at(-1)?.days ?? 5;
}

/** The steps of a path with their deadlines, counted back from the promise in the places' own open hours. */
export function stepsOf(way: Way, units: number, promised: Millis): Step[] {
  const steps = stepsFrom(way, units, promised);
  return way.supply ? [{ step: 'arrive', place: way.place.code, by: way.supply.due }, ...steps] : steps;
}

function stepsFrom({ mode, place, at, lane, timing, service }: Way, units: number, promised: Millis): Step[] {
  const step = (name: Step['step'], where: Place, by: Millis): Step => ({
    step: name,
    place: where.code,
    by: instant(by),
  });
  const { shelfMinutes, packMinutes } = place.hours.calendar;
  if (mode === 'transfer' && at && lane) {
    const isSent = timing.days > 0 || service !== null;
    return [
      step('pick', place, lastStart({ place, lane, timing })),
      step('truck', place, timing.leaves - lane.closesBefore * MINUTE),
      step('arrive', at, timing.leaves + lane.minutes * MINUTE),
      ...(isSent ? [step('deliver', at, promised)] : [step('shelf', at, timing.ready), step('promise', at, promised)]),
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
  const closes = lastCollection(place, timing, promised, service?.carrier ?? null);
  return [
    step(
      'pick',
      place,
      closes === timing.leaves ? lastStart({ place, lane, timing }) : afterQueue(place, closes, units),
    ),
    step('pack', place, closes - packMinutes * MINUTE),
    step('carrier', place, closes),
    step('deliver', place, promised),
  ];
}

/** The last moment at which a path can start that still catches what it leaves with. */
export function lastStart({ place, lane, timing }: Pick<Way, 'place' | 'lane' | 'timing'>): Millis {
  const closes = timing.leaves - (lane ? lane.closesBefore * MINUTE : 0);
  return timing.work === 0 ? closes : place.hours.beforeOpenMinutes(closes, timing.work);
}

/** The same for a later collection: by then nobody waits before it. */
function afterQueue(place: Place, closes: Millis, units: number): Millis {
  return place.hours.beforeOpenMinutes(closes, pickAndPack(place, 0, units));
}
