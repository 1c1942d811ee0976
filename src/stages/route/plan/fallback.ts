import type { Fallback, Trigger } from '../../../books/order/plan.ts';
import { must } from '../../../kernel/assert.ts';
import { instant, MINUTE, type Millis, millis } from '../../../kernel/time.ts';
import { type Assignment, assign } from './assign.ts';
import { both, CERTAIN } from './likelihood.ts';
import { planOf } from './packages.ts';
import { termsOf, totalOf } from './prices.ts';
import { narrowed, type Setting, wantedAt, withLines } from './setting.ts';
import { lastStart } from './timing.ts';

/**
 * The next best plan that uses none of the chosen places: for the doubtful lines, or for all of them where none
 * is. It is worth arming only if it still keeps the promise.
 */
export function armed(
  setting: Setting,
  chosen: Assignment,
  by: Millis,
  doubtful: readonly number[],
  holdSlack: number,
): Fallback | null {
  const used = new Set(
    chosen.parts.flatMap((part) => {
      const { nth, home } = must(setting.ways[part.way], 'way');
      return home < 0 ? [nth] : [nth, home];
    }),
  );
  const about = doubtful.length > 0 ? doubtful : setting.question.lines.map((_, i) => i);
  const others: number[] = [];
  for (const [w, way] of setting.ways.entries())
    if (way.timing.ready <= by && !used.has(way.nth) && !used.has(way.home)) others.push(w);
  if (others.length === 0) return null;
  const asked = withLines(wantedAt(narrowed(setting, others), by), about);
  const next = assign(asked);
  if (!('parts' in next)) return null;
  const plan = planOf(asked, next, by);
  const start = Math.min(...next.parts.map((part) => lastStart(must(asked.ways[part.way], 'way'))));
  return {
    triggers: triggersOf(setting, chosen),
    plan,
    regret: plan.cost - BigInt(costInstead(setting, chosen, by, about)),
    lastStart: instant(start),
    until: instant(Math.max(start + holdSlack * MINUTE, millis(setting.question.at))),
  };
}

/** What can take a source away: a carrier where one is needed, a time to accept where a rule gives one. */
function triggersOf({ ways, limits }: Setting, { parts }: Assignment): Trigger[] {
  const used = parts.map((part) => must(ways[part.way], 'way'));
  const triggers: Trigger[] = ['short_pick', 'late_pick', 'count', 'declined', 'capacity_lost'];
  if (used.some(({ nth }) => limits.acceptMinutes(nth) !== null)) triggers.push('not_accepted');
  if (used.some(({ mode }) => mode === 'ship')) triggers.push('carrier_failed');
  return triggers;
}

/** What the lines in question cost in the chosen plan, reckoned to the same promised time. */
function costInstead(setting: Setting, chosen: Assignment, by: Millis, about: readonly number[]): number {
  const used = chosen.parts.map((part) => part.way);
  const same = wantedAt(narrowed(setting, used), by);
  return chosen.parts.reduce((sum, part, way) => {
    const lines = part.lines.map(({ line }) => line);
    const without = lines.filter((line) => !about.includes(line));
    if (without.length === lines.length) return sum;
    const rest = without.length > 0 ? totalOf(termsOf(same, way, without)) : 0;
    return sum + totalOf(termsOf(same, way, lines)) - rest;
  }, 0);
}

/** What is late is late; a unit that is not found can still come by the fallback, if the fallback carries its line. */
export function withFallback(setting: Setting, chosen: Assignment, alone: number, fallback: Fallback): number {
  const carried = new Set(fallback.plan.packages.flatMap((pack) => pack.lines.map((each) => each.line)));
  let found = CERTAIN;
  let others = CERTAIN;
  for (const part of chosen.parts) {
    for (const { line } of part.lines) {
      const finds = CERTAIN - (setting.fails[line]?.[part.way] ?? CERTAIN);
      if (carried.has(must(setting.question.lines[line], 'line').line)) found = both(found, finds);
      else others = both(others, finds);
    }
  }
  const saved = both(others, both(CERTAIN - found, fallback.plan.kept * 100));
  return Math.min(9999, alone + Math.floor(saved / 100));
}
