import type {
  Cause,
  Costs,
  Decision,
  Fallback,
  Loser,
  NoPlan,
  Package,
  Path,
  Plan,
  Term,
} from '../../../books/order/plan.ts';
import { quantityOf } from '../../../books/order/units.ts';
import type { Book } from '../../../books/reference/book.ts';
import { must } from '../../../kernel/assert.ts';
import { instant, MINUTE, type Millis, millis } from '../../../kernel/time.ts';
import { type Assignment, assign } from './assign.ts';
import { both, CERTAIN, type Ppm } from './likelihood.ts';
import { type Prices, priceOf, pricesOf, termsOf } from './prices.ts';
import { ageAt, freeAt, type Question } from './question.ts';
import { apart, together } from './same-item.ts';
import { stepsOf } from './timing.ts';
import { type Way, waysFor } from './ways.ts';

const DOUBTFUL: Ppm = 20_000;
const LOSERS = 3;
const QUARTER = 15 * MINUTE;

/** The promise and routing engine: pure, exact among whole-line plans, the same answer for the same question. */
export function decide(question: Question, book: Book): Decision | NoPlan {
  const asked = together(question);
  const answer = decideItems(asked, book);
  return asked === question || 'noPlan' in answer ? answer : apart(answer, question);
}

function decideItems(question: Question, book: Book): Decision | NoPlan {
  const routing = book.policyVersion('routing', question.routing);
  const { holdSlack } = book.policyVersion('promise', question.promise);
  const { ways, ruledOut } = waysFor(question, book, routing);
  const wantedBy = question.wantedBy === null ? null : millis(question.wantedBy);
  const prices = pricesOf(question, ways, wantedBy, routing);
  const chosen = assign(prices);
  if (!chosen) return { noPlan: whyNot(question), blockers: ruledOut.slice(0, 50) };
  const by = promiseTime(question, chosen, wantedBy);
  const plan = planOf(prices, chosen, by, wantedBy);
  const doubtful = doubtfulLines(prices, chosen);
  const fallback = armed(prices, chosen, by, doubtful, holdSlack);
  return {
    plan,
    fallback,
    doubtful: doubtful.map((i) => must(question.lines[i], 'line').line),
    by: instant(by),
    alone: plan.kept,
    kept: fallback ? withFallback(prices, chosen, plan.kept, fallback) : plan.kept,
    losers: losersOf(prices, chosen, wantedBy),
    ruledOut,
  };
}

/** The time that was asked for if the plan reaches it, else the next quarter of an hour after it is ready. */
function promiseTime(question: Question, chosen: Assignment, wantedBy: Millis | null): Millis {
  if (wantedBy !== null && wantedBy >= chosen.ready) return wantedBy;
  return question.method === 'ship' ? chosen.ready : Math.ceil((chosen.ready + QUARTER) / QUARTER) * QUARTER;
}

function planOf(prices: Prices, chosen: Assignment, by: Millis, wantedBy: Millis | null): Plan {
  const packages = chosen.parts.map((part, i) =>
    packageOf(prices, part, by, wantedBy, i === 0 ? 0 : prices.policy.split),
  );
  const kept = packages.reduce((all, each) => both(all, each.kept * 100), CERTAIN);
  return {
    path: pathOf(prices, chosen),
    packages,
    cost: packages.reduce((sum, each) => sum + totalOf(each.costs), 0n),
    kept: Math.floor(kept / 100),
    ready: instant(chosen.ready),
  };
}

function totalOf(costs: Costs): bigint {
  let total = 0n;
  for (const cents of Object.values(costs)) total += cents;
  return total;
}

function packageOf(
  prices: Prices,
  part: Assignment['parts'][number],
  by: Millis,
  wantedBy: Millis | null,
  split: number,
): Package {
  const { question } = prices;
  const way = must(prices.ways[part.way], 'way');
  const lines = part.lines.map((each) => each.line);
  const units = quantityOf(part.lines);
  const found = lines.reduce((all, i) => both(all, CERTAIN - failsAt(prices, i, part.way)), CERTAIN);
  return {
    mode: way.mode,
    place: way.place.code,
    ...(way.at ? { at: way.at.code } : {}),
    lines: part.lines.map(({ line, quantity }) => ({
      line: must(question.lines[line], 'line').line,
      item: must(question.lines[line], 'line').item,
      quantity,
    })),
    costs: costsOf(termsOf(prices, part.way, lines, wantedBy), split),
    kept: Math.floor(both(found, CERTAIN - (prices.late[part.way] ?? 0)) / 100),
    causes: causesOf(prices, part.way, lines),
    steps: stepsOf(way.mode, way.place, way.at, way.timing, units, by, way.lane),
    ready: instant(way.timing.ready),
  };
}

function costsOf(terms: Partial<Record<Term, number>>, split: number): Costs {
  const costs: Partial<Record<Term, bigint>> = split > 0 ? { split: BigInt(split) } : {};
  for (const term in terms) {
    const cents = terms[term as Term];
    if (cents) costs[term as Term] = BigInt(cents);
  }
  return costs;
}

function failsAt(prices: Prices, line: number, way: number): Ppm {
  return prices.fails[line]?.[way] ?? CERTAIN;
}

function causesOf(prices: Prices, index: number, lines: readonly number[]): Cause[] {
  const way = must(prices.ways[index], 'way');
  const place = way.place.code;
  const causes: Cause[] = [];
  for (const i of lines) {
    const fails = failsAt(prices, i, index);
    if (fails < DOUBTFUL) continue;
    const age = ageAt(prices.question, i, way.nth);
    const counted = age < 0 ? 'was never counted' : `count is ${age} ${age === 1 ? 'day' : 'days'} old`;
    causes.push({
      cause: 'record',
      place,
      loses: Math.floor(fails / 100),
      says: `${must(prices.question.lines[i], 'line').item} ${counted}`,
    });
  }
  const late = prices.late[index] ?? 0;
  if (late >= DOUBTFUL)
    causes.push({
      cause: way.mode === 'pickup' ? 'capacity' : 'transit',
      place,
      loses: Math.floor(late / 100),
      says: whyLate(way, late),
    });
  return causes.sort((a, b) => b.loses - a.loses);
}

function whyLate(way: Way, late: Ppm): string {
  if (late === CERTAIN) return 'cannot be ready by the time that was asked for';
  if (way.mode === 'ship') return 'the carrier may be late';
  return way.mode === 'transfer' ? 'the truck may be late' : 'little time between the queue and the promise';
}

function pathOf(prices: Prices, chosen: Assignment): Path {
  if (chosen.parts.length > 1) return 'split';
  const only = must(prices.ways[chosen.parts[0]?.way ?? -1], 'way');
  if (only.mode !== 'ship') return only.mode;
  return only.kind === 'store' ? 'ship_from_store' : 'ship_from_warehouse';
}

/** Lines whose record is doubtful enough to hold a backup for. */
function doubtfulLines(prices: Prices, chosen: Assignment): number[] {
  return chosen.parts
    .flatMap((part) =>
      part.lines.filter(({ line }) => failsAt(prices, line, part.way) >= DOUBTFUL).map(({ line }) => line),
    )
    .sort((a, b) => a - b)
    .filter((line, i, all) => line !== all[i - 1]);
}

/**
 * The next best plan that uses none of the chosen places: for the doubtful lines, or for all of them where none
 * is. It is worth arming only if it still keeps the promise.
 */
function armed(
  prices: Prices,
  chosen: Assignment,
  by: Millis,
  doubtful: readonly number[],
  holdSlack: number,
): Fallback | null {
  const { question, policy, ways } = prices;
  const used = new Set(chosen.parts.map((part) => part.way));
  const about = doubtful.length > 0 ? doubtful : question.lines.map((_, i) => i);
  const asked: Question = {
    ...question,
    lines: about.map((i) => must(question.lines[i], 'line')),
    stock: about.map((i) => question.stock[i] ?? []),
  };
  const others = ways.filter((way, w) => !used.has(w) && way.timing.ready <= by);
  if (others.length === 0) return null;
  const theirs = pricesOf(asked, others, by, policy);
  const next = assign(theirs);
  if (!next) return null;
  const plan = planOf(theirs, next, by, by);
  const lastStart = Math.min(...next.parts.map((part) => must(others[part.way], 'way').timing.lastStart));
  return {
    triggers: ['short_pick', 'late_pick'],
    plan,
    regret: plan.cost - BigInt(costInstead(prices, chosen, by, about)),
    lastStart: instant(lastStart),
    until: instant(Math.max(lastStart + holdSlack * MINUTE, millis(question.at))),
  };
}

/** What the lines in question cost in the chosen plan, reckoned to the same promised time. */
function costInstead(prices: Prices, chosen: Assignment, by: Millis, about: readonly number[]): number {
  const used = chosen.parts.map((part) => must(prices.ways[part.way], 'way'));
  const same = pricesOf(prices.question, used, by, prices.policy);
  return chosen.parts.reduce((sum, part, nth) => {
    const lines = part.lines.map(({ line }) => line);
    const without = lines.filter((line) => !about.includes(line));
    if (without.length === lines.length) return sum;
    return sum + priceOf(same, nth, lines) - (without.length > 0 ? priceOf(same, nth, without) : 0);
  }, 0);
}

/** What is late is late; a unit that is not found can still come by the fallback, if the fallback carries its line. */
function withFallback(prices: Prices, chosen: Assignment, alone: number, fallback: Fallback): number {
  const carried = new Set(fallback.plan.packages.flatMap((pack) => pack.lines.map((each) => each.line)));
  let found = CERTAIN;
  let others = CERTAIN;
  for (const part of chosen.parts) {
    for (const { line } of part.lines) {
      const finds = CERTAIN - failsAt(prices, line, part.way);
      if (carried.has(must(prices.question.lines[line], 'line').line)) found = both(found, finds);
      else others = both(others, finds);
    }
  }
  const saved = both(others, both(CERTAIN - found, fallback.plan.kept * 100));
  return Math.min(9999, alone + Math.floor(saved / 100));
}

/** The best places that were not chosen, with what the whole order from there would have cost more, and why. */
function losersOf(prices: Prices, chosen: Assignment, wantedBy: Millis | null): Loser[] {
  const all = prices.question.lines.map((_, i) => i);
  const used = new Set(chosen.parts.map((part) => part.way));
  const whole: { w: number; cost: number }[] = [];
  for (let w = 0; w < prices.ways.length; w += 1) {
    if (!used.has(w) && all.every((i) => prices.can(w, i))) whole.push({ w, cost: priceOf(prices, w, all) });
  }
  whole.sort((a, b) => a.cost - b.cost || a.w - b.w);
  if (whole.length === 0) return [];
  const base = sumTerms(
    chosen.parts.map((part) =>
      termsOf(
        prices,
        part.way,
        part.lines.map(({ line }) => line),
        wantedBy,
      ),
    ),
  );
  return whole.slice(0, LOSERS).map(({ w, cost }) => {
    const way = must(prices.ways[w], 'way');
    return {
      place: way.place.code,
      mode: way.mode,
      costs: cost,
      more: cost - chosen.cost,
      term: deciding(termsOf(prices, w, all, wantedBy), base),
    };
  });
}

function sumTerms(all: readonly Partial<Record<Term, number>>[]): Partial<Record<Term, number>> {
  const total: Partial<Record<Term, number>> = {};
  for (const terms of all)
    for (const [term, cents] of Object.entries(terms) as [Term, number][]) total[term] = (total[term] ?? 0) + cents;
  return total;
}

/** The term in which a place loses most. */
function deciding(terms: Partial<Record<Term, number>>, base: Partial<Record<Term, number>>): Term | null {
  let worst: Term | null = null;
  let most = 0;
  for (const [term, cents] of Object.entries(terms) as [Term, number][]) {
    const more = cents - (base[term] ?? 0);
    if (more > most) [worst, most] = [term, more];
  }
  return worst;
}

function whyNot(question: Question): string {
  for (const [i, line] of question.lines.entries()) {
    const free = question.places.reduce((n, _, place) => n + Math.max(0, freeAt(question, i, place)), 0);
    if (free < line.quantity) return `${line.item}: ${free} of ${line.quantity} units can be promised`;
  }
  return 'no path reaches the customer with all units';
}
