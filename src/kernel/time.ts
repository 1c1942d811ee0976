import { Temporal } from 'temporal-polyfill';

/** A moment, in UTC with milliseconds: '2026-11-19T20:31:07.000Z'. Texts of it sort as the moments do. */
export type Instant = string;
/** A calendar day: '2026-11-19'. */
export type Day = string;
/** An IANA zone: 'America/Chicago'. */
export type Zone = string;

export function instant(epochMillis: number): Instant {
  return new Date(epochMillis).toISOString();
}

export function millis(at: Instant): number {
  return Date.parse(at);
}

/** Any ISO 8601 time with an offset as an Instant; null for text that is none. */
export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/i.test(text)) return null;
  const at = Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? null : instant(at);
}

export function plusMinutes(at: Instant, minutes: number): Instant {
  return instant(millis(at) + minutes * 60_000);
}

export function plusDays(at: Instant, days: number): Instant {
  return plusMinutes(at, days * 1440);
}

/** Whole minutes from one moment to another, rounded down; negative when `to` is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor((millis(to) - millis(from)) / 60_000);
}

export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

export function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The calendar day on which a moment falls in a zone. */
export function dayIn(zone: Zone, at: Instant): Day {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Weekday of a day, Monday 1 to Sunday 7. */
export function weekday(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

export function plusCalendarDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The moment of a wall-clock time ('16:30') on a day in a zone; a time the clock skips moves forward. */
export function momentOf(zone: Zone, day: Day, time: string): Instant {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return instant(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}

const clocks = new Map<Zone, Intl.DateTimeFormat>();

/** How people at a place say a moment: '15:40', or 'Fri 20 Nov' on another day than `now`. */
export function said(zone: Zone, at: Instant, now: Instant): string {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    clocks.set(zone, clock);
  }
  const part = (of: Instant) => Object.fromEntries((clock as Intl.DateTimeFormat).formatToParts(new Date(of)).map(({ type, value }) => [type, value]));
  const [then, today] = [part(at), part(now)];
  const sameDay = then.day === today.day && then.month === today.month && Math.abs(millis(at) - millis(now)) < 36 * 3_600_000;
  return sameDay ? `${then.hour}:${then.minute}` : `${then.weekday} ${then.day} ${then.month}`;
}
