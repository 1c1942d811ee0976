import { hasPlan } from '../../src/books/order/engine.ts';
import type { Book } from '../../src/books/reference/book.ts';
import { kilometres } from '../../src/stages/route/plan/distance.ts';
import { decide } from '../../src/stages/route/plan/plan.ts';
import type { Question } from '../../src/stages/route/plan/question.ts';

/** What serving some orders one way comes to: minor units by term, kilometres of packages, likelihoods. */
export type Arm = {
  readonly terms: Record<string, number>;
  orders: number;
  none: number;
  packages: number;
  split: number;
  km: number;
  kept: number;
};

export const emptyArm = (): Arm => ({ terms: {}, orders: 0, none: 0, packages: 0, split: 0, km: 0, kept: 0 });

/** What serving one order comes to: minor units, and how likely the customer has it by the market's date. */
export type Served = { readonly cost: number; readonly kept: number };

/** The engine's own choice among all places; null: it has none. */
export function byEngine(question: Question, book: Book, arm: Arm): Served | null {
  return add(question, [served(question, book, {})], book, arm);
}

/** Each line from the place that somebody else has chosen for it; lines of one place go together. */
export function byPlaces(question: Question, from: readonly string[], book: Book, arm: Arm): Served | null {
  const parts = [...new Set(from)].map((place) => {
    const mine = question.lines.flatMap((_, i) => (from[i] === place ? [i] : []));
    const except = Object.fromEntries(
      question.places.filter((code) => code !== place).map((code) => [code, 'another was chosen']),
    );
    const part = {
      ...question,
      lines: mine.map((i) => question.lines[i] as Question['lines'][number]),
      stock: mine.map((i) => question.stock[i] ?? []),
    };
    return served(part, book, except);
  });
  return add(question, parts, book, arm);
}

/** For each line the nearest place that has it. */
export function nearestOf(question: Question, book: Book): string[] {
  return question.lines.map((_, i) => {
    const has = question.places.filter((_, nth) => (question.stock[i]?.[3 * nth] ?? 0) > 0);
    const km = (code: string) => distance(question, code, book);
    return has.reduce((best, code) => (km(code) < km(best) ? code : best), has[0] ?? '');
  });
}

function served(question: Question, book: Book, except: Question['except']) {
  const answer = decide({ ...question, except }, book, () => null);
  return hasPlan(answer) ? answer.plan : null;
}

type Plan = NonNullable<ReturnType<typeof served>>;

/** A further package is a further parcel to the customer, whoever has chosen it. */
function add(question: Question, parts: readonly (Plan | null)[], book: Book, arm: Arm): Served | null {
  arm.orders += 1;
  const plans = parts.filter((plan) => plan !== null);
  if (plans.length < parts.length) {
    arm.none += 1;
    return null;
  }
  const packages = plans.flatMap((plan) => plan.packages);
  const further = book.policyVersion('routing', question.routing).split * (plans.length - 1);
  const costs = [...packages.flatMap((each) => Object.entries(each.costs)), ['split', further] as const];
  for (const [term, cents] of costs) arm.terms[term] = (arm.terms[term] ?? 0) + Number(cents);
  arm.packages += packages.length;
  if (packages.length > 1) arm.split += 1;
  for (const { place } of packages) arm.km += distance(question, place, book);
  const kept = plans.reduce((product, plan) => (product * plan.kept) / 10_000, 1);
  arm.kept += kept;
  return { cost: costs.reduce((sum, [, cents]) => sum + Number(cents), 0), kept };
}

function distance({ destination }: Question, code: string, book: Book): number {
  const place = book.place(code);
  return place && destination ? kilometres(place, destination) : 0;
}

export function figuresOf({ terms, orders, none, packages, split, km, kept }: Arm) {
  const served = Math.max(1, orders - none);
  const rounded = Object.fromEntries(
    Object.entries(terms).map(([term, cents]) => [term, Number((cents / served / 100).toFixed(3))]),
  );
  const cost = Object.values(terms).reduce((a, b) => a + b, 0) / served / 100;
  return {
    cost: Number(cost.toFixed(3)),
    terms: rounded,
    km: Math.round(km / Math.max(1, packages)),
    split: Number((split / served).toFixed(4)),
    kept: Number((kept / served).toFixed(4)),
    none,
  };
}
