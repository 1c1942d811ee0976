import type { Place } from '../../../books/reference/book.ts';
import type { Conditions } from '../../../books/reference/routing-rules.ts';
import { dayNumberIn, dayOf, type Millis, momentOf, weekdayOf, type Zone } from '../../../kernel/time.ts';
import type { RuleAsk } from './ask.ts';

/** Whether the order is one that the rule speaks of; days and hours are asked apart, because they differ by place. */
export function speaksOf(when: Conditions, ask: RuleAsk): boolean {
  return (
    within(when.channels, ask.channel) &&
    within(when.brands, ask.brand) &&
    within(when.methods, ask.method) &&
    within(when.countries, ask.country) &&
    begins(when.postcodes, ask.postcode) &&
    (!when.anyTags || ask.lines.some((line) => hasOne(line.tags, when.anyTags))) &&
    (!when.allTags || ask.lines.every((line) => hasOne(line.tags, when.allTags))) &&
    ask.value >= (when.value?.from ?? 0) &&
    ask.value <= (when.value?.to ?? Number.MAX_SAFE_INTEGER)
  );
}

/** Without tags every line is meant. */
export function hasOne(tags: readonly string[], wanted: readonly string[] | undefined): boolean {
  return !wanted || tags.some((tag) => wanted.includes(tag));
}

export function hasTime({ weekdays, dates, hours }: Conditions): boolean {
  return Boolean(weekdays || dates || hours);
}

/** Whether it is such a day and hour at a place; its calendar remembers what the zone's clocks show. */
export function isTimeAt(when: Conditions, at: Millis, { hours }: Pick<Place, 'hours'>): boolean {
  const day = hours.dayOf(at);
  return isTime(when, at, day, (time) => hours.moment(day, time));
}

export function isTimeIn(when: Conditions, at: Millis, zone: Zone): boolean {
  const day = dayNumberIn(zone, at);
  return isTime(when, at, day, (time) => momentOf(zone, day, time));
}

function isTime(when: Conditions, at: Millis, day: number, moment: (time: string) => Millis): boolean {
  if (when.weekdays && !when.weekdays.includes(weekdayOf(day))) return false;
  if (when.dates) {
    const date = dayOf(day);
    if (date < (when.dates.from ?? date) || date > (when.dates.to ?? date)) return false;
  }
  return !when.hours || (at >= moment(when.hours.from) && at < moment(when.hours.to));
}

function within<T>(wanted: readonly T[] | undefined, value: T | null): boolean {
  return !wanted || (value !== null && wanted.includes(value));
}

/** Postcodes are written with and without spaces, in capitals and not. */
function begins(prefixes: readonly string[] | undefined, postcode: string | null): boolean {
  if (!prefixes) return true;
  const plain = bare(postcode ?? '');
  return postcode !== null && prefixes.some((prefix) => plain.startsWith(bare(prefix)));
}

function bare(postcode: string): string {
  return postcode.replaceAll(/[\s-]/g, '').toUpperCase();
}
