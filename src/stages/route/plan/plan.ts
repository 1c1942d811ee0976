import type { Decision, NoPlan, Ruled } from '../../../books/order/plan.ts';
import type { Book } from '../../../books/reference/book.ts';
import type { Item } from '../../../books/reference/item.ts';
import { must } from '../../../kernel/assert.ts';
import { instant, MINUTE, type Millis, millis } from '../../../kernel/time.ts';
import { type Limits, limitsOf, NO_LIMITS } from '../rules/limits.ts';
import { type Assignment, assign } from './assign.ts';
import { placesOf } from './by-place.ts';
import { armed, withFallback } from './fallback.ts';
import { waysFor } from './find-ways.ts';
import { DOUBTFUL } from './likelihood.ts';
import { losersOf } from './losers.ts';
import { planOf } from './packages.ts';
import { begins } from './patience.ts';
import { goodsValue, type Question } from './question.ts';
import { apart, together } from './same-item.ts';
import { liesWhole, type Setting, settingOf } from './setting.ts';
import type { Ways } from './ways.ts';

const QUARTER = 15 * MINUTE;

/** What units of an item are worth where they lie, by the snapshot that the question names. */
export type WorthOf = (item: string) => Item['worth'];

/** The promise and routing engine: pure, exact among whole-line plans, the same answer for the same question. */
export function decide(question: Question, book: Book, worthOf: WorthOf): Decision | NoPlan {
  const asked = together(question);
  const answer = decideItems(asked, book, worthOf);
  return asked === question || 'noPlan' in answer ? answer : apart(answer, question);
}

function decideItems(question: Question, book: Book, worthOf: WorthOf): Decision | NoPlan {
  const limits = ruledBy(question, book);
  const { setting, ruledOut } = laidOut(question, book, worthOf, limits);
  const chosen = assign(setting);
  if (!('parts' in chosen)) {
    const noPlan = whyNot(question, book, worthOf, limits, chosen.because);
    return { noPlan, blockers: ruledOut.slice(0, 50), park: limits.park };
  }
  const by = promiseTime(question, chosen, setting.wantedBy);
  const plan = { ...planOf(setting, chosen, by), ...patience(question, book, limits) };
  const doubtful = doubtfulLines(setting, chosen);
  const { holdSlack } = book.policyVersion('promise', question.promise);
  const fallback = armed(setting, chosen, by, doubtful, holdSlack);
  return {
    plan,
    fallback,
    doubtful: doubtful.map((i) => must(question.lines[i], 'line').line),
    by: instant(by),
    alone: plan.kept,
    kept: fallback ? withFallback(setting, chosen, plan.kept, fallback) : plan.kept,
    losers: losersOf(setting, chosen),
    ruledOut,
    ruled: ruledOf(question, book, worthOf, limits, chosen),
  };
}

export function ruledBy(question: Question, book: Book): Limits {
  const { rules, channel, brand, method, country, postcode, places, orders, at } = question;
  const document = book.policyVersion('rules', rules);
  if (document.rules.length === 0) return NO_LIMITS;
  const lines = question.lines.map(({ item, tags = [], price, quantity }) => ({
    item,
    tags,
    quantity,
    value: price * quantity,
  }));
  const value = goodsValue(question);
  const units = question.taken;
  return limitsOf(
    document,
    { at, channel, brand, method, country, postcode, value, lines, places, orders, units },
    book,
  );
}

/** The question with its ways and all that the terms look at. */
export function laidOut(question: Question, book: Book, worthOf: WorthOf, limits: Limits) {
  const policy = book.policyVersion('routing', question.routing);
  const places = placesOf(question, book, policy, limits);
  const { ways, ruledOut } = waysFor(question, book, policy, limits, places);
  const wantedBy = question.wantedBy === null ? null : millis(question.wantedBy);
  const worth = question.lines.map((line) => worthOf(line.item));
  const set = (by: Ways) =>
    settingOf({ question, book, policy, limits, worth, wantedBy, allWays: by, rows: null }, places);
  const setting = set(ways);
  // where a line must be cut, a supply is a source of its own
  return { setting: question.supplies && !liesWhole(setting) ? set(ways.apart()) : setting, ruledOut };
}

/** What the rules cost beside the best plan without them. */
function ruledOf(question: Question, book: Book, worthOf: WorthOf, limits: Limits, chosen: Assignment): Ruled {
  const { applied: rules } = limits;
  if (rules.length === 0) return { rules, cost: 0 };
  const free = assign(laidOut(question, book, worthOf, NO_LIMITS).setting);
  return { rules, cost: 'parts' in free ? Math.max(0, chosen.cost - free.cost) : 0 };
}

/** The rules are named where there would be a plan without them. */
function whyNot(question: Question, book: Book, worthOf: WorthOf, { applied }: Limits, because: string): string {
  if (applied.length === 0) return because;
  const free = assign(laidOut(question, book, worthOf, NO_LIMITS).setting);
  return 'parts' in free ? `${because}, within the rules ${applied.join(', ')}` : because;
}

/** While the customer may change his mind, and until its wave, the route is not confirmed. */
function patience(question: Question, book: Book, limits: Limits): { notBefore?: string } {
  const begin = begins(question, book, limits);
  return begin > millis(question.at) ? { notBefore: instant(begin) } : {};
}

/** The time that was asked for if the plan reaches it, else the next quarter of an hour after it is ready. */
function promiseTime(question: Question, chosen: Assignment, wantedBy: Millis | null): Millis {
  if (wantedBy !== null && wantedBy >= chosen.ready) return wantedBy;
  return question.method === 'ship' ? chosen.ready : Math.ceil((chosen.ready + QUARTER) / QUARTER) * QUARTER;
}

/** Lines whose record is doubtful enough to hold a backup for. */
function doubtfulLines({ fails }: Setting, { parts }: Assignment): number[] {
  const doubtful = new Set<number>();
  for (const part of parts)
    for (const { line } of part.lines) if ((fails[line]?.[part.way] ?? 0) >= DOUBTFUL) doubtful.add(line);
  return [...doubtful].sort((a, b) => a - b);
}
