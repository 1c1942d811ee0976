import { Temporal } from 'temporal-polyfill';

/** A moment, in UTC with milliseconds: '2026-11-19T20:31:07.000Z'. Texts of it sort as the moments do. */
export type Instant = string;
/** The same moment as a count of milliseconds, where a decision does a lot of arithmetic. */
export type Millis = number;
/** A calendar day: '2026-11-19'. */
export type Day = string;
/** An IANA zone: 'America/Chicago'. */
export type Zone = string;

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

const MINUTES = Array.from({ length: DAY / MINUTE }, (_, n) => new Date(n * MINUTE).toISOString().slice(11, 16));
/** How the texts of a day begin, by the last figures of its number: a plan names a dozen moments of a few days. */
const days = Array.from({ length: 64 }, () => ({ day: Number.NaN, begins: '' }));

export function instant(epochMillis: Millis): Instant {
  if (epochMillis % MINUTE !== 0) return new Date(epochMillis).toISOString();
  const day = Math.floor(epochMillis / DAY);
  const known = days[day & 63] as (typeof days)[number];
  if (day !== known.day) {
    known.begins = new Date(epochMillis).toISOString().slice(0, -13);
    known.day = day;
  }
  return `${known.begins}${MINUTES[(epochMillis - day * DAY) / MINUTE]}:00.000Z`;
}

/** The moment that was asked for last: all of a commit happens at one. */
const lastMoment = { at: '1970-01-01T00:00:00.000Z', millis: 0 };

export function millis(at: Instant): Millis {
  if (at !== lastMoment.at) {
    lastMoment.millis = Date.parse(at);
    lastMoment.at = at;
  }
  return lastMoment.millis;
}

/** Any ISO 8601 time with an offset as an Instant; null for text that is none. */
export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/i.test(text)) return null;
  const at = Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? null : instant(at);
}

export function plusMinutes(at: Instant, minutes: number): Instant {
  return instant(millis(at) + minutes * MINUTE);
}

export function plusDays(at: Instant, days: number): Instant {
  return instant(millis(at) + days * DAY);
}

/** Whole minutes from one moment to another, rounded down; negative when `to` is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor((millis(to) - millis(from)) / MINUTE);
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

const QUARTER = 900_000;
/** A power of two: quarters that are this far apart, ten days, share a slot. */
const SLOTS = 1024;
const NEVER = -(2 ** 31);

/**
 * What a zone's clocks show. Zone rules are dear to ask and change only at quarters of an hour, so each quarter is asked
 * once; a quarter that another one has taken the slot of is asked again.
 */
export class Clock {
  readonly #zone: Zone;
  readonly #quarters = new Int32Array(SLOTS).fill(NEVER);
  readonly #offsets = new Int32Array(SLOTS);
  readonly #moments = new Map<string, Map<number, Millis>>();
  /** The time that was asked last, with its days: who asks for many asks for one. */
  #lastTime = '';
  #lastDays = new Map<number, Millis>();

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  /** Days since 1970 of the calendar day on which a moment falls. */
  dayOf(at: Millis): number {
    return Math.floor((at + this.#offsetAt(at)) / DAY);
  }

  /** The moment of a wall-clock time ('16:30') on a day; a time that the clock skips moves forward. */
  moment(dayNumber: number, time: string): Millis {
    const days = time === this.#lastTime ? this.#lastDays : this.#daysAt(time);
    let moment = days.get(dayNumber);
    if (moment === undefined) days.set(dayNumber, (moment = this.#asked(dayNumber, time)));
    return moment;
  }

  #daysAt(time: string): Map<number, Millis> {
    let days = this.#moments.get(time);
    if (!days) this.#moments.set(time, (days = new Map()));
    this.#lastTime = time;
    return (this.#lastDays = days);
  }

  #asked(dayNumber: number, time: string): Millis {
    const local = Temporal.PlainDate.from(dayOf(dayNumber)).toPlainDateTime(Temporal.PlainTime.from(time));
    return local.toZonedDateTime(this.#zone, { disambiguation: 'compatible' }).epochMilliseconds;
  }

  /** How far the clocks are ahead of UTC at a moment, in milliseconds. */
  #offsetAt(at: Millis): number {
    const quarter = Math.floor(at / QUARTER);
    const slot = quarter & (SLOTS - 1);
    if (this.#quarters[slot] !== quarter) {
      const asked = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER).toZonedDateTimeISO(this.#zone);
      this.#offsets[slot] = asked.offsetNanoseconds / 1_000_000;
      this.#quarters[slot] = quarter;
    }
    return this.#offsets[slot] as number;
  }
}

const clocks = new Map<Zone, Clock>();

export function clockOf(zone: Zone): Clock {
  let clock = clocks.get(zone);
  if (!clock) clocks.set(zone, (clock = new Clock(zone)));
  return clock;
}

/** Days since 1970 of the calendar day on which a moment falls in a zone. */
export function dayNumberIn(zone: Zone, at: Millis): number {
  return clockOf(zone).dayOf(at);
}

export function dayOf(dayNumber: number): Day {
  return new Date(dayNumber * DAY).toISOString().slice(0, 10);
}

export function dayIn(zone: Zone, at: Instant): Day {
  return dayOf(dayNumberIn(zone, millis(at)));
}

/** Weekday of a day by its number, Monday 1 to Sunday 7. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** The moment of a wall-clock time ('16:30') on a day in a zone; a time that the clock skips moves forward. */
export function momentOf(zone: Zone, dayNumber: number, time: string): Millis {
  return clockOf(zone).moment(dayNumber, time);
}

const formats = new Map<Zone, Intl.DateTimeFormat>();

/** How people at a place say a moment: '15:40', or 'Fri 20 Nov' on another day than `now`. */
export function said(zone: Zone, at: Instant, now: Instant): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const sameDay = dayNumberIn(zone, millis(at)) === dayNumberIn(zone, millis(now));
  return sameDay ? `${parts.hour}:${parts.minute}` : `${parts.weekday} ${parts.day} ${parts.month}`;
}
