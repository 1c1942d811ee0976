import type { Book } from '../../../books/reference/book.ts';
import type { PromisePolicy, RoutingPolicy } from '../../../books/reference/policies.ts';
import type { Cause, Costs, Decision, Fallback, Loser, NoPlan, Package, Path, Plan, Term } from '../../../books/order/plan.ts';
import { must } from '../../../kernel/assert.ts';
import { type Instant, instant, later, millis, plusMinutes } from '../../../kernel/time.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { both, CERTAIN, type Ppm } from './likelihood.ts';
import type { Question } from './question.ts';
import { type Assignment, assign } from './assign.ts';

const DOUBTFUL: Ppm = 20_000;
const LOSERS = 3;

/** The promise and routing engine: pure, exact among whole-line plans, the same answer for the same question. */
export function decide(question: Question, book: Book): Decision | NoPlan {
  const routing = book.policyVersion('routing', question.routing);
  const promise = book.policyVersion('promise', question.promise);
  const { candidates, ruledOut } = candidatesFor(question, book, routing);
  const chosen = assign(question, candidates, routing);
  if (!chosen) return { noPlan: whyNot(question), blockers: ruledOut.slice(0, 50) };
  const by = promiseTime(question, chosen);
  const plan = planOf(question, chosen, candidates, by, routing);
  const doubtful = doubtfulLines(question, chosen, candidates);
  const fallback = armed(question, book, chosen, candidates, by, doubtful, routing, promise);
  const alone = plan.kept;
  return {
    plan,
    fallback,
    doubtful: doubtful.map((i) => must(question.lines[i], 'line').line),
    by,
    alone,
    kept: fallback ? withFallback(chosen, candidates, alone, fallback) : alone,
    losers: losersOf(question, candidates, chosen, routing),
    ruledOut,
  };
}

/** The time that was asked for if the plan reaches it, else the next quarter of an hour after it is ready. */
function promiseTime(question: Question, chosen: Assignment): Instant {
  const ready = chosen.ready;
  if (question.wantedBy && question.wantedBy >= ready) return question.wantedBy;
  if (question.method === 'ship') return ready;
  const quarter = 15 * 60_000;
  return instant(Math.ceil((millis(ready) + quarter) / quarter) * quarter);
}

function planOf(question: Question, chosen: Assignment, candidates: readonly Candidate[], by: Instant, policy: RoutingPolicy): Plan {
  const packages = chosen.parts.map((part, i) => packageOf(question, must(candidates[part.candidate], 'candidate'), part.lines, by, i === 0 ? 0 : policy.split));
  const cost = packages.reduce((sum, each) => sum + Object.values(each.costs).reduce((a, b) => a + b, 0n), 0n);
  const kept = packages.reduce((all, each) => both(all, each.kept * 100), CERTAIN);
  return { path: pathOf(packages, candidates, chosen), packages, cost, kept: Math.floor(kept / 100), ready: chosen.ready };
}

function packageOf(question: Question, candidate: Candidate, lines: readonly { line: number; quantity: number }[], by: Instant, split: number): Package {
  const indexes = lines.map((each) => each.line);
  const terms: Partial<Record<Term, number>> = { ...candidate.terms(indexes), ...(split > 0 ? { split } : {}) };
  const found = indexes.reduce((all, i) => both(all, CERTAIN - (candidate.fails[i] ?? CERTAIN)), CERTAIN);
  return {
    mode: candidate.mode,
    place: candidate.place.code,
    ...(candidate.at ? { at: candidate.at.code } : {}),
    lines: lines.map(({ line, quantity }) => ({ line: must(question.lines[line], 'line').line, item: must(question.lines[line], 'line').item, quantity })),
    costs: Object.fromEntries(Object.entries(terms).filter(([, cents]) => cents !== 0).map(([term, cents]) => [term, BigInt(cents)])) as Costs,
    kept: Math.floor(both(found, CERTAIN - candidate.late) / 100),
    causes: causesOf(question, candidate, indexes),
    steps: candidate.timing.stepsFor(by),
    ready: candidate.timing.ready,
  };
}

function causesOf(question: Question, candidate: Candidate, lines: readonly number[]): Cause[] {
  const place = candidate.place.code;
  const causes: Cause[] = lines.flatMap((i) => {
    const fails = candidate.fails[i] ?? 0;
    if (fails < DOUBTFUL) return [];
    const asked = must(question.places.find((each) => each.place === place), 'place').stock[i];
    const age = asked?.[1] ?? -1;
    const counted = age < 0 ? 'was never counted' : `count is ${age} ${age === 1 ? 'day' : 'days'} old`;
    return [{ cause: 'record', place, loses: Math.floor(fails / 100), says: `${must(question.lines[i], 'line').item} ${counted}` }];
  });
  if (candidate.late >= DOUBTFUL) causes.push(lateCause(candidate, place));
  return causes.sort((a, b) => b.loses - a.loses);
}

function lateCause(candidate: Candidate, place: string): Cause {
  const loses = Math.floor(candidate.late / 100);
  if (candidate.late === CERTAIN) return { cause: 'capacity', place, loses, says: 'cannot be ready by the time that was asked for' };
  if (candidate.mode === 'ship') return { cause: 'transit', place, loses, says: 'the carrier may be late' };
  if (candidate.mode === 'transfer') return { cause: 'transit', place, loses, says: 'the truck may be late' };
  return { cause: 'capacity', place, loses, says: 'little time between the queue and the promise' };
}

function pathOf(packages: readonly Package[], candidates: readonly Candidate[], chosen: Assignment): Path {
  if (packages.length > 1) return 'split';
  const only = must(candidates[must(chosen.parts[0], 'part').candidate], 'candidate');
  if (only.mode !== 'ship') return only.mode;
  return only.place.kind === 'store' ? 'ship_from_store' : 'ship_from_warehouse';
}

function doubtfulLines(question: Question, chosen: Assignment, candidates: readonly Candidate[]): number[] {
  return question.lines.flatMap((_, i) => {
    const part = chosen.parts.find((each) => each.lines.some(({ line }) => line === i));
    return part && (must(candidates[part.candidate], 'candidate').fails[i] ?? 0) >= DOUBTFUL ? [i] : [];
  });
}

/**
 * The next best plan that uses none of the chosen places: for the doubtful lines, or for all of them where none
 * is. It is worth arming only if it still keeps the promise.
 */
function armed(question: Question, book: Book, chosen: Assignment, candidates: readonly Candidate[], by: Instant, doubtful: readonly number[], routing: RoutingPolicy, promise: PromisePolicy): Fallback | null {
  const used = new Set(chosen.parts.map((part) => must(candidates[part.candidate], 'candidate').place.code));
  const about = doubtful.length > 0 ? doubtful : question.lines.map((_, i) => i);
  const asked: Question = {
    ...question,
    wantedBy: by,
    lines: about.map((i) => must(question.lines[i], 'line')),
    places: question.places.filter((each) => !used.has(each.place)).map((each) => ({ ...each, stock: about.map((i) => each.stock[i] ?? null) })),
  };
  const others = candidatesFor(asked, book, routing).candidates.filter((candidate) => candidate.timing.ready <= by && candidate.late < CERTAIN);
  const next = assign(asked, others, routing);
  if (!next) return null;
  const plan = planOf(asked, next, others, by, routing);
  const instead = chosen.costOf(about);
  const lastStart = next.parts.map((part) => must(others[part.candidate], 'candidate').timing.lastStart).reduce((a, b) => (a < b ? a : b));
  return {
    triggers: ['short_pick', 'late_pick'],
    plan,
    regret: plan.cost - BigInt(instead),
    lastStart,
    until: later(plusMinutes(lastStart, promise.holdSlack), question.at),
  };
}

/** A miss that the fallback can still catch is a unit that was not found; what is late is late. */
function withFallback(chosen: Assignment, candidates: readonly Candidate[], alone: number, fallback: Fallback): number {
  let found = CERTAIN;
  for (const part of chosen.parts) for (const { line } of part.lines) found = both(found, CERTAIN - (must(candidates[part.candidate], 'candidate').fails[line] ?? CERTAIN));
  const saved = both(CERTAIN - found, fallback.plan.kept * 100);
  return Math.min(9999, alone + Math.floor(saved / 100));
}

/** The best places that were not chosen, with what the whole order from there would have cost more, and why. */
function losersOf(question: Question, candidates: readonly Candidate[], chosen: Assignment, policy: RoutingPolicy): Loser[] {
  const all = question.lines.map((_, i) => i);
  const used = new Set(chosen.parts.map((part) => part.candidate));
  const base = sumTerms(chosen.parts.map((part) => must(candidates[part.candidate], 'candidate').terms(part.lines.map(({ line }) => line))));
  return candidates
    .flatMap((candidate, i): Loser[] => {
      if (used.has(i)) return [];
      if (!all.every((line) => candidate.can[line])) return [{ place: candidate.place.code, mode: candidate.mode, costs: null, more: null, term: null }];
      const terms = candidate.terms(all);
      const costs = Object.values(terms).reduce((a, b) => a + b, 0);
      return [{ place: candidate.place.code, mode: candidate.mode, costs, more: costs - chosen.cost, term: deciding(terms, base) }];
    })
    .sort((a, b) => (a.more ?? Infinity) - (b.more ?? Infinity) || (a.place < b.place ? -1 : 1))
    .slice(0, LOSERS + policy.maxPackages);
}

function sumTerms(all: readonly Partial<Record<Term, number>>[]): Partial<Record<Term, number>> {
  const total: Partial<Record<Term, number>> = {};
  for (const terms of all) for (const [term, cents] of Object.entries(terms) as [Term, number][]) total[term] = (total[term] ?? 0) + cents;
  return total;
}

function deciding(terms: Partial<Record<Term, number>>, base: Partial<Record<Term, number>>): Term | null {
  const differences = (Object.entries(terms) as [Term, number][]).map(([term, cents]) => [term, cents - (base[term] ?? 0)] as const);
  const most = differences.sort((a, b) => b[1] - a[1])[0];
  return most && most[1] > 0 ? most[0] : null;
}

function whyNot(question: Question): string {
  const short = question.lines.find((line, i) => question.places.reduce((n, place) => n + Math.max(0, place.stock[i]?.[0] ?? 0), 0) < line.quantity);
  if (!short) return 'no path reaches the customer with all units';
  const i = question.lines.indexOf(short);
  const free = question.places.reduce((n, place) => n + Math.max(0, place.stock[i]?.[0] ?? 0), 0);
  return `${short.item}: ${free} of ${short.quantity} units can be promised`;
}
