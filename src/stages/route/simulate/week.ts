import { must } from '../../../kernel/assert.ts';
import { drawing } from '../../../kernel/drawing.ts';
import { DAY, instant, millis } from '../../../kernel/time.ts';
import type { Recorded } from './simulate.ts';

const DAYS = 7;

/** So many orders a day; the same seed draws the same week. */
export type Week = {
  readonly perDay: number;
  readonly seed: number;
  /** Its first day, such as '2026-12-01'; without one it is the day after the last that was recorded. */
  readonly begins?: string | null | undefined;
  /** The snapshot of what units are worth in it. */
  readonly worth: number;
};

/**
 * A week of orders like those that were recorded: each of seven days draws so many of them, each at its own time of day.
 * What the record took is not of that week, so nothing was taken beside it.
 */
export function generatedWeek(recorded: readonly Recorded[], { perDay, seed, begins, worth }: Week): Recorded[] {
  if (recorded.length === 0) return [];
  const below = drawing(seed);
  const first = begins ? millis(begins) / DAY : dayAfterLast(recorded);
  const week: Recorded[] = [];
  for (let day = 0; day < DAYS; day += 1)
    for (let nth = 0; nth < perDay; nth += 1)
      week.push(onDay(must(recorded[below(recorded.length)], 'recorded'), first + day, worth));
  return week
    .map((each, i) => ({ each, i }))
    .sort(byTime)
    .map(({ each }) => each);
}

function dayAfterLast(recorded: readonly Recorded[]): number {
  const last = recorded.reduce((latest, { question }) => (question.at > latest ? question.at : latest), '');
  return Math.floor(millis(last) / DAY) + 1;
}

/** The same question on another day that begins with no work; what was wanted by then is wanted as long after. */
function onDay({ order, question }: Recorded, day: number, worth: number): Recorded {
  const at = millis(question.at);
  const later = (day - Math.floor(at / DAY)) * DAY;
  const wantedBy = question.wantedBy === null ? null : instant(millis(question.wantedBy) + later);
  const none = question.places.map(() => 0);
  const supplies = question.supplies?.map((each) => ({ ...each, due: instant(millis(each.due) + later) }));
  const moved = { ...question, at: instant(at + later), wantedBy, worth, taken: none, orders: none };
  return { order, question: supplies ? { ...moved, supplies } : moved, took: [] };
}

type Drawn = { readonly each: Recorded; readonly i: number };

function byTime(a: Drawn, b: Drawn): number {
  const [one, other] = [a.each.question.at, b.each.question.at];
  return one < other ? -1 : one > other ? 1 : a.i - b.i;
}
