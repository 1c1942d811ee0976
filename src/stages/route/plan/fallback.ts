import type { Fallback, Trigger } from '../../../books/order/plan.ts';
import { must } from '../../../kernel/assert.ts';
import { instant, MINUTE, type Millis, millis } from '../../../kernel/time.ts';
import { type AssignedPart, type Assignment, assign, withCosts } from './assign.ts';
import { both, CERTAIN } from './likelihood.ts';
import { planOf } from './packages.ts';
import { totalOf } from './prices.ts';
import { among, openWhere, type Setting, wantedAt, wayAt, withLines } from './setting.ts';
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
  const used = new Uint8Array(setting.question.places.length);
  for (const part of chosen.parts) {
    const { nth, home } = wayAt(setting, part.way);
    used[nth] = 1;
    if (home >= 0) used[home] = 1;
  }
  const about = doubtful.length > 0 ? doubtful : setting.question.lines.map((_, i) => i);
  const { nth, ready, home } = setting;
  const isOther = (w: number) => used[nth[w] as number] === 0 && used[home?.[w] ?? -1] !== 1;
  const open = openWhere(setting, (w) => (ready[w] as number) <= by && isOther(w));
  if (!open.includes(1)) return null;
  const late = wantedAt(setting, by);
  const asked = withLines(among(late, open), about);
  const next = assign(asked);
  if (!('parts' in next)) return null;
  const plan = planOf(asked, next, by);
  const start = Math.min(...next.parts.map((part) => lastStart(wayAt(asked, part.way))));
  return {
    triggers: triggersOf(setting, chosen),
    plan,
    regret: BigInt(regretOf(setting, late, chosen, next, about)),
    lastStart: instant(start),
    until: instant(Math.max(start + holdSlack * MINUTE, millis(setting.question.at))),
  };
}

/** What can take a source away: a carrier where one is needed, a time to accept where a rule gives one. */
function triggersOf(setting: Setting, { parts }: Assignment): Trigger[] {
  const used = parts.map((part) => wayAt(setting, part.way));
  const triggers: Trigger[] = ['short_pick', 'late_pick', 'count', 'declined', 'capacity_lost'];
  if (used.some(({ nth }) => setting.limits.acceptMinutes(nth) !== null)) triggers.push('not_accepted');
  if (used.some(({ mode }) => mode === 'ship')) triggers.push('carrier_failed');
  return triggers;
}

/**
 * What the order costs more once the fallback brings the lines in question, reckoned to the promised time: also by the
 * parcels that there are more then, or fewer.
 */
function regretOf(
  setting: Setting,
  late: Setting,
  { parts, extra }: Assignment,
  next: Assignment,
  about: readonly number[],
): number {
  const isAbout = ({ line }: AssignedPart['lines'][number]) => about.includes(line);
  const carrying = parts.filter(({ lines }) => lines.some(isAbout));
  const others = carrying.map(({ way, lines }) => ({ way, lines: lines.filter((each) => !isAbout(each)) }));
  const stay = others.filter(({ lines }) => lines.length > 0);
  const before = late === setting ? carrying : withCosts(late, carrying);
  const after = [...next.parts, ...withCosts(late, stay)];
  return costOf(after) - costOf(before) + extra * (after.length - before.length);
}

function costOf(parts: readonly AssignedPart[]): number {
  return parts.reduce((sum, { costs }) => sum + totalOf(costs), 0);
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
