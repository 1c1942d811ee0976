import { Temporal } from 'temporal-polyfill';
import { type Instant, instant, type Zone } from '../src/kernel/time.ts';

/** The moments of the world, said as people at a place say them. */

export const CHICAGO = 'America/Chicago';

/** The world starts here: Thursday 19 November 2026, 14:52 in Chicago. */
export const STORY = { day: '2026-11-19', now: '2026-11-19T20:52:00.000Z' } as const;

/** The books are opened a month before. */
export const OPENING_DAY = '2026-10-19';
export const DAYS = 31;
/** Minutes in which the month is played at a time. */
export const HISTORY_STEP = 360;

/** '14:31:07' on a day at a place. */
export function at(day: string, time: string, zone: Zone = CHICAGO): Instant {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return instant(local.toZonedDateTime(zone).epochMilliseconds);
}

/** The day that it is somewhere at a moment. */
export function localDay(moment: Instant, zone: Zone): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The n-th day after a day; a negative n lies before it. */
export function dayAfter(day: string, n: number): string {
  return Temporal.PlainDate.from(day).add({ days: n }).toString();
}

/** Monday is 1. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The first day from `day` on which banks and offices work. */
export function workday(day: string): string {
  const weekday = weekdayOf(day);
  return weekday > 5 ? dayAfter(day, 8 - weekday) : day;
}
