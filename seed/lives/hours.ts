import { Temporal } from 'temporal-polyfill';
import { type Instant, instant, later, millis, type Zone } from '../../src/kernel/time.ts';
import { stores } from '../facts/places.ts';
import { at, CHICAGO, dayAfter, weekdayOf } from '../when.ts';

const zones = new Map<string, Zone>(stores.map((store) => [store.code, store.zone]));

/** The first moment at or after `from` at which a store is open, with half an hour left before it closes. */
export function openAt(store: string, from: Instant): Instant {
  const zone = zones.get(store) ?? CHICAGO;
  const today = Temporal.Instant.from(from).toZonedDateTimeISO(zone).toPlainDate().toString();
  for (let ahead = 0; ; ahead += 1) {
    const day = dayAfter(today, ahead);
    const [opens, closes] = weekdayOf(day) === 7 ? ['11:00', '18:30'] : ['10:00', '20:30'];
    if (from <= at(day, closes, zone)) return later(from, at(day, opens, zone));
  }
}

/** Somewhere between two moments, by so many parts of a hundred; the first if the second is not later. */
export function between(from: Instant, to: Instant, percent: number): Instant {
  const span = millis(to) - millis(from);
  return span <= 0 ? from : instant(millis(from) + Math.floor((span / 60_000 / 100) * percent) * 60_000);
}

export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
