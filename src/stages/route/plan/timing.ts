import type { Lane, Place } from '../../../books/reference/book.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import type { Step } from '../../../books/order/plan.ts';
import { dayIn, type Instant, minutesBetween, momentOf, plusCalendarDays, plusMinutes } from '../../../kernel/time.ts';

/** When units can be ready by one path, and the steps that lead there. */
export type Timing = {
  readonly ready: Instant;
  /** The last moment at which the path can start. */
  readonly lastStart: Instant;
  readonly stepsFor: (promised: Instant) => readonly Step[];
};

const ACCEPT = 5;
const RECEIVE = 30;
const BEFORE_TRUCK = 5;

/** Minutes from the first step to a packed parcel, behind the units that wait already. */
export function pickAndPack(place: Place, queue: number, units: number): number {
  const { picksPerHour, associates, packMinutes } = place.hours.calendar;
  return ACCEPT + Math.ceil(((queue + units) * 60) / (picksPerHour * associates)) + packMinutes;
}

/** Picked here, collected here. Deadlines are counted back from the promise in the place's open hours. */
export function pickupTiming(place: Place, now: Instant, queue: number, units: number): Timing | null {
  const { shelfMinutes, packMinutes } = place.hours.calendar;
  const ready = place.hours.afterOpenMinutes(now, pickAndPack(place, queue, units));
  if (!ready) return null;
  const work = pickAndPack(place, 0, units);
  return {
    ready,
    lastStart: ready,
    stepsFor: (promised) => {
      const shelf = place.hours.beforeOpenMinutes(promised, shelfMinutes);
      const pack = place.hours.beforeOpenMinutes(shelf, packMinutes);
      const pick = place.hours.beforeOpenMinutes(promised, shelfMinutes + work);
      return [step('pick', place, pick), step('pack', place, pack), step('shelf', place, shelf), step('promise', place, promised)];
    },
  };
}

/** Picked elsewhere, carried by the next truck that it can still catch, collected at the pickup store. */
export function transferTiming(from: Place, lane: Lane, to: Place, now: Instant, queue: number, units: number): Timing | null {
  const packed = from.hours.afterOpenMinutes(now, pickAndPack(from, queue, units));
  if (!packed) return null;
  const truck = departures(from, lane, now).find((leaves) => plusMinutes(leaves, -lane.closesBefore) >= packed);
  if (!truck) return null;
  const closes = plusMinutes(truck, -lane.closesBefore);
  const arrives = plusMinutes(truck, lane.minutes);
  const ready = to.hours.afterOpenMinutes(arrives, RECEIVE + to.hours.calendar.shelfMinutes);
  if (!ready) return null;
  const lastStart = from.hours.beforeOpenMinutes(closes, pickAndPack(from, queue, units) + BEFORE_TRUCK);
  return {
    ready,
    lastStart,
    stepsFor: (promised) => [step('pick', from, lastStart), step('truck', from, closes), step('arrive', to, arrives), step('shelf', to, ready), step('promise', to, promised)],
  };
}

function departures(from: Place, lane: Lane, now: Instant): Instant[] {
  const today = dayIn(from.zone, now);
  const days = [0, 1, 2, 3, 4, 5, 6, 7].map((ahead) => plusCalendarDays(today, ahead));
  return days
    .filter((day) => from.hours.on(day) !== null)
    .flatMap((day) => lane.departs.map((time) => momentOf(from.zone, day, time)))
    .sort();
}

/** Picked here and handed to a carrier, who needs days by distance. */
export function shipTiming(place: Place, now: Instant, queue: number, units: number, km: number, policy: RoutingPolicy): Timing | null {
  const work = pickAndPack(place, queue, units);
  const packed = place.hours.afterOpenMinutes(now, work);
  const collection = packed && place.hours.nextCollection(packed);
  if (!packed || !collection) return null;
  const days = transitDays(km, policy);
  const ready = momentOf(place.zone, plusCalendarDays(dayIn(place.zone, collection.leaves), days), '20:00');
  const pick = place.hours.beforeOpenMinutes(collection.closes, work);
  return {
    ready,
    lastStart: pick,
    stepsFor: (promised) => [
      step('pick', place, pick),
      step('pack', place, plusMinutes(collection.closes, -place.hours.calendar.packMinutes)),
      step('carrier', place, collection.closes),
      step('deliver', place, promised),
    ],
  };
}

export function transitDays(km: number, policy: RoutingPolicy): number {
  return policy.transit.find((zone) => km <= zone.upToKm)?.days ?? policy.transit.at(-1)?.days ?? 5;
}

/** Whole days from one moment to another, started days counting. */
export function daysBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.ceil(minutesBetween(from, to) / 1440));
}

function step(name: Step['step'], place: Place, by: Instant): Step {
  return { step: name, place: place.code, by };
}
