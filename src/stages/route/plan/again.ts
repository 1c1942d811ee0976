import { hasPlan } from '../../../books/order/engine.ts';
import type { EventOf, OrderEvent } from '../../../books/order/events.ts';
import type { Decision, Loser, NoPlan } from '../../../books/order/plan.ts';
import type { Book } from '../../../books/reference/book.ts';
import { write } from '../../../kernel/json.ts';
import type { AskedLine, Question } from './question.ts';

/** What a commit keeps of a decision, and what happened by it. */
export type Recorded = {
  readonly question: Question;
  readonly losers: readonly Loser[];
  readonly events: readonly OrderEvent[];
  /** What the question did not say yet when it was written. */
  readonly missing: readonly string[];
};

type Written = Partial<Question> & Pick<Question, 'at' | 'edition' | 'group' | 'method' | 'lines' | 'places' | 'stock'>;

/** A question as it was written, maybe by an older engine, with what it did not say yet as it was understood then. */
export function completed(written: Written): { question: Question; missing: string[] } {
  const nothing = written.places.map(() => 0);
  const defaults: Omit<Question, keyof Written | 'lines'> & Partial<Question> = {
    routing: 0,
    promise: 0,
    rules: 0,
    carriers: 0,
    worth: 0,
    likelihood: 0,
    seller: '',
    channel: '',
    brand: '',
    pickup: null,
    wantedBy: null,
    destination: null,
    country: null,
    postcode: null,
    queues: nothing,
    taken: nothing,
    orders: nothing,
    except: {},
  };
  const lines = written.lines.map((line): AskedLine => ({ ...{ grams: 0, price: 0, cost: 0 }, ...line }));
  const missing = Object.keys(defaults).filter((name) => !(name in written));
  return { question: { ...defaults, ...written, lines } as Question, missing };
}

const OUTCOMES = ['PromiseMade', 'PromiseRevised', 'RouteFailed', 'RouteParked'] as const;
type Outcome = EventOf<(typeof OUTCOMES)[number]>;

/** What became of the answer: a promise, a promise revised, a route that failed or waits. */
export function outcomeOf({ events, question }: Recorded): Outcome | undefined {
  return events.find(
    (event): event is Outcome =>
      OUTCOMES.includes(event.type as Outcome['type']) && (event as Outcome).group === question.group,
  );
}

/** The answer to the question asked again is what was recorded, byte for byte. */
export function isSame(recorded: Recorded, answer: Decision | NoPlan): boolean {
  const outcome = outcomeOf(recorded);
  if (write(recorded.losers) !== write(hasPlan(answer) ? answer.losers : [])) return false;
  if (!outcome) return false;
  if (outcome.type === 'RouteFailed' || outcome.type === 'RouteParked')
    return hasPlan(answer) || (outcome.says.endsWith(answer.noPlan) && same(outcome.blockers, answer.blockers));
  if (!hasPlan(answer)) return false;
  if (outcome.type === 'PromiseMade' && !(same(outcome.fallback, answer.fallback) && outcome.by === answer.by))
    return false;
  const { plan } = outcome;
  if (outcome.type === 'PromiseMade' && plan?.packages.length === answer.plan.packages.length)
    return same(plan, answer.plan);
  // what an earlier plan still had to do stands beside
  const packages = new Set(plan?.packages.map(write));
  return answer.plan.packages.every((each) => packages.has(write(each)));
}

function same(a: unknown, b: unknown): boolean {
  return write(a) === write(b);
}

const POLICIES = ['routing', 'promise', 'rules', 'carriers', 'likelihood'] as const;
const ALWAYS = '9999-12-31T00:00:00.000Z';

/** Which facts are not what they were, where the answer is another one. With none of them, it is the engine itself. */
export function changedFacts(recorded: Recorded, answer: Decision | NoPlan, book: Book): string[] {
  if (isSame(recorded, answer)) return [];
  const { question, missing } = recorded;
  const facts = [
    ...(missing.length > 0 ? [`The question is of an older engine and does not say: ${missing.join(', ')}`] : []),
    ...POLICIES.filter((kind) => question[kind] > book.policy(kind, ALWAYS).version).map(
      (kind) => `Version ${question[kind]} of the ${kind} policy is not there`,
    ),
    ...(question.worth > book.snapshot ? [`Snapshot ${question.worth} of what units are worth is not there`] : []),
    ...(question.edition === String(book.edition) ? [] : editionFacts(recorded, answer, book)),
  ];
  return facts.length > 0 ? facts : ['The engine decides otherwise than it did'];
}

/** The book keeps only what is in force, so what it was is read from what was decided by it. */
function editionFacts(recorded: Recorded, answer: Decision | NoPlan, book: Book): string[] {
  const { question } = recorded;
  const outcome = outcomeOf(recorded);
  const before = outcome && 'plan' in outcome ? (outcome.plan?.packages ?? []) : [];
  const now = hasPlan(answer) ? answer.plan.packages : [];
  const gone = question.places.filter((place) => !book.place(place)).map((place) => `${place} is not in the book`);
  const trucks = before.flatMap(({ place, at }) =>
    at && at !== place && !book.lanesFrom(place).some((lane) => lane.to === at)
      ? [`no truck from ${place} to ${at}`]
      : [],
  );
  const otherwise = before.flatMap((was) => {
    const is = now.find((each) => each.place === was.place);
    if (!is) return [];
    const terms = new Set([...Object.keys(was.costs), ...Object.keys(is.costs)]);
    const costs = [...terms].filter((term) => was.costs[term] !== is.costs[term]);
    const said = costs.map((term) => `${term} ${was.costs[term] ?? 0} then, ${is.costs[term] ?? 0} now`);
    if (!same(was.steps, is.steps)) said.push('its times');
    return said.length > 0 ? [`${was.place}: ${said.join(', ')}`] : [];
  });
  const head = `The book is of edition ${book.edition}, the question of ${question.edition}`;
  const differences = [...gone, ...trucks, ...otherwise];
  return [differences.length > 0 ? `${head}: ${differences.join('; ')}` : head];
}
