/** How people say moments: 24 hours, in the zone of the place, a weekday for another day, time left beside a deadline. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Parts = Readonly<Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second', string>>;
const formats = new Map<string, Intl.DateTimeFormat>();

export function partsOf(at: string | number, zone: string): Parts {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  return Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value])) as Parts;
}

/** '15:40' */
export function clock(at: string | number, zone: string): string {
  const { hour, minute } = partsOf(at, zone);
  return `${hour}:${minute}`;
}

/** '14:31:07' */
export function clockSeconds(at: string | number, zone: string): string {
  return `${clock(at, zone)}:${partsOf(at, zone).second}`;
}

/** 'Fri 20 Nov' */
export function dayName(at: string | number, zone: string): string {
  const { weekday, day, month } = partsOf(at, zone);
  return `${weekday} ${day} ${month}`;
}

function sameDay(a: string | number, b: string | number, zone: string): boolean {
  const [one, two] = [partsOf(a, zone), partsOf(b, zone)];
  return one.day === two.day && one.month === two.month && one.year === two.year;
}

/** '15:40' today, 'Fri 20 Nov' on another day. */
export function moment(at: string, now: number, zone: string): string {
  return sameDay(at, now, zone) ? clock(at, zone) : dayName(at, zone);
}

/** '15:40' today, 'Fri 20' on another day: where there is no room for more. */
export function momentShort(at: string, now: number, zone: string): string {
  const { weekday, day } = partsOf(at, zone);
  return sameDay(at, now, zone) ? clock(at, zone) : `${weekday} ${day}`;
}

/** 'Today 19:00', 'Fri 20 Nov'. */
export function promised(at: string, now: number, zone: string): string {
  return sameDay(at, now, zone) ? `Today ${clock(at, zone)}` : dayName(at, zone);
}

/** 'today 19:00', 'Fri 20 Nov 19:00': in a sentence, where the hour matters. */
export function exactly(at: string, now: number, zone: string): string {
  return sameDay(at, now, zone) ? `today ${clock(at, zone)}` : `${dayName(at, zone)} ${clock(at, zone)}`;
}

/** 'Chicago' of 'America/Chicago'. */
export function townOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** How long, shortly: '48m', '1h 08', '2d 03'. */
export function span(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
  if (minutes < 60) return `${minutes}m`;
  if (minutes < 1440) return `${Math.floor(minutes / 60)}h ${pad(minutes % 60)}`;
  return `${Math.floor(minutes / 1440)}d ${pad(Math.floor((minutes % 1440) / 60))}`;
}

/** '6:52', below ten minutes. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${pad(seconds % 60)}`;
}

export type Pressure = 'red' | 'amber' | 'none';

/** Red below a quarter of an hour, amber below seventy minutes. */
export function pressure(milliseconds: number): Pressure {
  return milliseconds < 15 * MINUTE ? 'red' : milliseconds < 70 * MINUTE ? 'amber' : 'none';
}

/** In a sentence: '7 minutes', '3 h 05', '2 days'. */
export function spanSaid(milliseconds: number): string {
  const minutes = Math.max(0, Math.ceil(milliseconds / MINUTE));
  if (minutes < 120) return `${minutes} minute${minutes === 1 ? '' : 's'}`;
  if (milliseconds < 2 * DAY) return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)}`;
  return `${Math.floor(milliseconds / DAY)} days`;
}

/** The value of a `datetime-local` field: how a wall clock in the zone shows the moment. */
export function localValue(at: string | number, zone: string): string {
  const { hour, minute } = partsOf(at, zone);
  const date = new Date(Math.floor((Date.parse(isoOf(at)) + offsetOf(at, zone)) / DAY) * DAY)
    .toISOString()
    .slice(0, 10);
  return `${date}T${hour}:${minute}`;
}

/** The moment at which a wall clock in the zone shows that; a time that a clock change skips moves forward. */
export function fromLocalValue(value: string, zone: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value)) return null;
  const wall = Date.parse(`${value}:00Z`);
  const guess = wall - offsetOf(wall, zone);
  return new Date(wall - offsetOf(guess, zone)).toISOString();
}

function offsetOf(at: string | number, zone: string): number {
  const exact = Math.floor(Date.parse(isoOf(at)) / 1000) * 1000;
  const { year, month, day, hour, minute, second } = partsOf(exact, zone);
  return Date.parse(`${day} ${month} ${year} ${hour}:${minute}:${second} GMT`) - exact;
}

function isoOf(at: string | number): string {
  return new Date(at).toISOString();
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
