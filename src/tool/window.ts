import { DAY, dayOf, type Instant, instant, momentOf, parseInstant, type Zone } from '../kernel/time.ts';
import type { Window } from '../stages/route/simulate/recorded.ts';
import { type Bench, textOption, Usage } from './usage.ts';

/**
 * `--from` and `--to`: moments, `from` itself being within and `to` not; or days of the house, both of which are within.
 * Null where nothing is said. Throws `Usage` for what is neither, and where nothing can lie between.
 */
export function windowOption(bench: Bench, zone: Zone): Window {
  const from = momentOption(bench, 'from', zone, 0);
  const to = momentOption(bench, 'to', zone, 1);
  if (from !== null && to !== null && from >= to)
    throw new Usage('--from does not lie before --to: give an earlier --from or a later --to');
  return { from, to };
}

/** A day stands for its midnight, or for one so many days after. */
function momentOption(bench: Bench, name: 'from' | 'to', zone: Zone, daysAfter: number): Instant | null {
  const given = textOption(bench, name);
  if (given === null) return null;
  const day = dayNumber(given);
  const moment = day === null ? parseInstant(given) : instant(momentOf(zone, day + daysAfter, '00:00'));
  if (moment !== null) return moment;
  throw new Usage(
    `--${name} wants a day such as 2026-11-19, or a time with an offset such as 2026-11-19T14:00:00-06:00; "${given}" is neither`,
  );
}

/** The calendar has no 30 February. */
function dayNumber(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const number = Date.parse(text) / DAY;
  return !Number.isNaN(number) && dayOf(number) === text ? number : null;
}
