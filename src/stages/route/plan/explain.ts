import { hasPlan } from '../../../books/order/engine.ts';
import type { Decision, NoPlan, Plan, RuledOut, Term } from '../../../books/order/plan.ts';
import { sourceName } from '../../../books/order/replan.ts';
import type { Book } from '../../../books/reference/book.ts';
import { type Instant, millis } from '../../../kernel/time.ts';
import { assignment } from './assign.ts';
import { kilometres } from './distance.ts';
import { deciding } from './losers.ts';
import { planOf } from './packages.ts';
import { decide, laidOut, ruledBy, type WorthOf } from './plan.ts';
import { cutOf, pricesOf, searchedAt, type Terms } from './prices.ts';
import { type Question, supplyAt } from './question.ts';
import { regretsOf } from './regrets.ts';
import { together } from './same-item.ts';
import { type Columns, cheapest, EXACT_LINES, linesOf, NEVER, type Partition } from './search.ts';
import { liesWhole, type Setting, wayAt } from './setting.ts';
import { termsIn } from './terms/terms.ts';

/** A place, or a supply that was announced to it. */
type Source = { readonly place: string; readonly supply?: string };

/** A plan that was weighed: the best one in which a place has a part. Its terms add up to its cost. */
export type WeighedPlan = Source & {
  readonly plan: Plan;
  readonly costs: Terms;
  readonly cost: number;
  /** What it costs more than the chosen one; below zero only where a rule or the margin floor put that one first. */
  readonly regret: number;
  readonly decides: Term | null;
  readonly chosen: boolean;
  readonly armed: boolean;
};

/** A place that was asked. Where it has no plan, `because` says why not, and `rule` which rule of the business did it. */
export type AskedPlace = Source & {
  readonly km: number | null;
  readonly state: 'chosen' | 'armed' | 'lost' | 'ruled_out';
  readonly because: string | null;
  readonly rule: string | null;
  readonly regret: number | null;
  readonly decides: Term | null;
};

/** A decision opened in full: the answer, every plan that was weighed, every place that was asked. */
export type Explanation = {
  readonly answer: Decision | NoPlan;
  /** The time that the plans are held against: what is promised, else what was wished. */
  readonly by: Instant;
  /** The terms that some plan has, in the order in which people read them. */
  readonly terms: readonly { readonly name: Term; readonly says: string }[];
  /** The chosen one, then those armed behind it, then by regret. */
  readonly plans: readonly WeighedPlan[];
  readonly places: readonly AskedPlace[];
};

export function explain(question: Question, book: Book, worthOf: WorthOf): Explanation {
  const answer = decide(question, book, worthOf);
  const asked = together(question);
  const { setting, ruledOut } = laidOut(asked, book, worthOf, ruledBy(asked, book));
  const by = hasPlan(answer) ? answer.by : (question.wantedBy ?? question.at);
  const plans = hasPlan(answer) ? weighed(setting, answer) : [];
  return {
    answer,
    by,
    terms: termsIn(plans.map((each) => each.costs)),
    plans,
    places: placesOf(setting, answer, plans, ruledOut),
  };
}

function weighed(setting: Setting, answer: Decision): WeighedPlan[] {
  const costs = costsOf(answer.plan);
  const cost = Number(answer.plan.cost);
  const [first] = answer.plan.packages;
  const chosen = {
    ...sourceOf(first?.place ?? '', first?.lines[0]?.supply),
    plan: answer.plan,
    costs,
    cost,
    regret: 0,
    decides: null,
    chosen: true,
    armed: false,
  };
  const behind = armedPlaces(answer);
  const lost = bestPlans(setting, answer).map(([source, plan]): WeighedPlan => {
    const own = costsOf(plan);
    const regret = Number(plan.cost) - cost;
    const decides = deciding(own, costs);
    return {
      ...source,
      plan,
      costs: own,
      cost: cost + regret,
      regret,
      decides,
      chosen: false,
      armed: behind.has(nameOf(source)),
    };
  });
  return [chosen, ...lost.filter((each) => each.armed), ...lost.filter((each) => !each.armed)];
}

/** By place that is not chosen, the cheapest plan in which units of its own have a part, cheapest first. */
function bestPlans(setting: Setting, { plan, by }: Decision): [source: Source, plan: Plan][] {
  if (!isReckoned(setting)) return [];
  const seen = sourcesIn(plan);
  const prices = pricesOf(setting);
  const { columns } = prices;
  const searched = searchedAt(prices);
  const { regrets, partition } = regretsOf(columns, searched);
  const optimum = searched.best?.cost ?? 0;
  const found = [...regrets.keys()].flatMap((w): (Partition & { w: number })[] => {
    const regret = regrets[w] as number;
    if (regret >= NEVER || seen.has(nameOf(sourceAt(setting, w)))) return [];
    const parts = partition(w);
    if (ownLines(setting, w).some((i) => (parts[0]?.lines ?? 0) & (1 << i)))
      return [{ w, cost: optimum + regret, parts }];
    const forced = withOwn(setting, columns, w);
    return forced ? [{ w, ...forced }] : [];
  });
  found.sort((a, b) => a.cost - b.cost || a.w - b.w);
  return found.flatMap(({ w, parts }): [Source, Plan][] => {
    const source = sourceAt(setting, w);
    if (seen.has(nameOf(source))) return [];
    seen.add(nameOf(source));
    const assigned = parts.map((part) => ({
      way: part.way,
      lines: linesOf(part.lines).map((line) => ({ line, quantity: setting.question.lines[line]?.quantity ?? 0 })),
    }));
    return [[source, planOf(setting, assignment(setting, assigned), millis(by))]];
  });
}

function sourceAt(setting: Setting, w: number): Source {
  const { place, supply } = wayAt(setting, w);
  return sourceOf(place.code, supply?.reference);
}

function sourceOf(place: string, supply: string | undefined): Source {
  return supply === undefined ? { place } : { place, supply };
}

function nameOf({ place, supply }: Source): string {
  return sourceName(place, supply);
}

/** Lines that come from the way's own place: a truck may pass a place that has a line itself. */
function ownLines({ question, has, source, nth: by }: Setting, w: number): number[] {
  const nth = by[w];
  return [...question.lines.keys()].filter((i) => has[i]?.[w] === 1 && source[i]?.[w] === nth);
}

/** Where the best plan of a way takes nothing from its own place: the best one in which some line of its own goes that way. */
function withOwn(setting: Setting, columns: Columns, w: number): Partition | null {
  let best: Partition | null = null;
  for (const own of ownLines(setting, w)) {
    const only = (column: Int32Array) => column.map((cost, way) => (way === w ? cost : NEVER));
    const found = cheapest({ ...columns, line: columns.line.map((column, i) => (i === own ? only(column) : column)) });
    if (found && (!best || found.cost < best.cost)) best = found;
  }
  return best;
}

/** Beyond ten lines, or where a line must be cut into units, only the chosen plan is known. */
function isReckoned(setting: Setting): boolean {
  return setting.question.lines.length <= EXACT_LINES && liesWhole(setting);
}

function placesOf(
  setting: Setting,
  answer: Decision | NoPlan,
  plans: readonly WeighedPlan[],
  ruledOut: readonly RuledOut[],
): AskedPlace[] {
  const { question, book } = setting;
  const out = new Map(ruledOut.map((each) => [nameOf(each), each]));
  const chosen = hasPlan(answer) ? sourcesIn(answer.plan) : new Set<string>();
  const lost = new Map(plans.flatMap((each) => (each.chosen ? [] : [[nameOf(each), each] as const])));
  const none = { because: null, rule: null, regret: null, decides: null };
  return question.places.map((code, nth): AskedPlace => {
    const source = sourceOf(code, supplyAt(question, nth)?.reference);
    const at = book.place(code);
    const km = at && question.destination ? kilometres(at, question.destination) : null;
    if (chosen.has(nameOf(source))) return { ...source, km, state: 'chosen', ...none, regret: 0 };
    const no = out.get(nameOf(source));
    if (no) return { ...source, km, state: 'ruled_out', ...none, because: no.says, rule: no.rule ?? null };
    const plan = lost.get(nameOf(source));
    if (!plan) return { ...source, km, state: 'lost', ...none, because: whyNone(setting, answer, source) };
    const { regret, decides } = plan;
    return { ...source, km, state: plan.armed ? 'armed' : 'lost', ...none, regret, decides };
  });
}

/** A place that could send something, and is in no plan. */
function whyNone(setting: Setting, answer: Decision | NoPlan, source: Source): string {
  if (!hasPlan(answer)) return `nobody has a plan: ${answer.noPlan}`;
  if (setting.question.lines.length > EXACT_LINES)
    return `of orders of more than ${EXACT_LINES} lines only the chosen plan is reckoned`;
  if (!isReckoned(setting)) return 'a line lies nowhere whole, and only the chosen way to cut it is reckoned';
  const isWhole = setting.nth.some(
    (_, w) => nameOf(sourceAt(setting, w)) === nameOf(source) && ownLines(setting, w).length > 0,
  );
  if (!isWhole) return 'has no line whole';
  const { most } = cutOf(setting);
  return `no plan of at most ${most} ${most === 1 ? 'package' : 'packages'} has a part of it`;
}

function armedPlaces({ plan, fallback }: Decision): Set<string> {
  const chosen = sourcesIn(plan);
  return new Set(fallback ? [...sourcesIn(fallback.plan)].filter((name) => !chosen.has(name)) : []);
}

function sourcesIn({ packages }: Plan): Set<string> {
  return new Set(packages.flatMap(({ place, lines }) => lines.map(({ supply }) => sourceName(place, supply))));
}

function costsOf(plan: Plan): Terms {
  const sum: Record<Term, number> = {};
  for (const { costs } of plan.packages)
    for (const term in costs) sum[term] = (sum[term] ?? 0) + Number(costs[term] as bigint);
  return sum;
}
