import { hasPlan } from '../../../books/order/engine.ts';
import type { Decision, NoPlan, Plan } from '../../../books/order/plan.ts';
import type { Book } from '../../../books/reference/book.ts';
import type { Question } from '../plan/question.ts';
import type { SideBySide } from './proposal.ts';

/** Shares and likelihoods are parts per ten thousand, amounts minor units. */
export type ArmSum = {
  readonly planned: number;
  readonly noPlan: number;
  /** Of the orders that have a plan in both arms, so that the arms can be compared; its terms add up to it. */
  readonly cost: number;
  readonly costs: Readonly<Record<string, number>>;
  readonly units: number;
  readonly packages: number;
  /** Orders of more than one package. */
  readonly splits: number;
  /** The mean likelihood that the promise is kept. */
  readonly kept: number;
  /** Of the planned orders that asked for a time, those that are promised a later one. */
  readonly late: number;
  readonly paths: Readonly<Record<string, number>>;
};

export type PlaceLoad = {
  readonly units: number;
  readonly share: number;
  /** Units that it had taken on by the end of its busiest day, with what was there beside these orders. */
  readonly busiest: number;
};

/** An order that costs more or less than today. */
export type Change = {
  readonly order: string;
  readonly group: string;
  readonly today: number;
  readonly draft: number;
  readonly by: number;
  /** What it is made of: how much each term is more or less; they add up to it. */
  readonly terms: Readonly<Record<string, number>>;
  readonly from: readonly string[];
  readonly to: readonly string[];
};

type Total = {
  planned: number;
  noPlan: number;
  cost: number;
  units: number;
  packages: number;
  splits: number;
  kept: number;
  asked: number;
  late: number;
  readonly costs: Map<string, number>;
  readonly paths: Map<string, number>;
  readonly places: Map<string, number>;
  readonly busiest: Map<string, number>;
};

export function nothing(): Total {
  return {
    planned: 0, noPlan: 0, cost: 0, units: 0, packages: 0, splits: 0, kept: 0, asked: 0, late: 0,
    costs: new Map(), paths: new Map(), places: new Map(), busiest: new Map(),
  };
} // biome-ignore format: a list

export function add(total: Total, answer: Decision | NoPlan, question: Question): void {
  const { wantedBy } = question;
  if (!hasPlan(answer)) {
    total.noPlan += 1;
    return;
  }
  const { plan, by, kept } = answer;
  total.planned += 1;
  total.packages += plan.packages.length;
  total.splits += plan.packages.length > 1 ? 1 : 0;
  total.kept += kept;
  if (wantedBy !== null) {
    total.asked += 1;
    total.late += by > wantedBy ? 1 : 0;
  }
  raise(total.paths, plan.path, 1);
  for (const [place, units] of givenBy(answer)) {
    total.units += units;
    raise(total.places, place, units);
    const day = units + (question.taken[question.places.indexOf(place)] ?? 0);
    total.busiest.set(place, Math.max(day, total.busiest.get(place) ?? 0));
  }
}

/** What only one arm can serve costs nothing in the other, so it is compared nowhere. */
export function addCost(total: Total, { plan }: Decision): void {
  total.cost += Number(plan.cost);
  for (const { costs } of plan.packages) for (const term in costs) raise(total.costs, term, Number(costs[term]));
}

function givenBy({ plan }: Decision): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { place, lines } of plan.packages) for (const { quantity } of lines) raise(units, place, quantity);
  return units;
}

export function armSum({ planned, noPlan, cost, units, packages, splits, ...of }: Total): ArmSum {
  return {
    planned, noPlan, cost, costs: sorted(of.costs), units, packages, splits,
    kept: planned === 0 ? 0 : Math.floor(of.kept / planned),
    late: shareOf(of.late, of.asked),
    paths: sorted(of.paths),
  };
} // biome-ignore format: a list

/** How much each place gives, in the order of their codes; `perDay` is what it takes on in a day, null: as much as comes. */
export function loadsOf(today: Total, draft: Total, book: Book) {
  const load = (total: Total, place: string): PlaceLoad => {
    const units = total.places.get(place) ?? 0;
    return { units, share: shareOf(units, total.units), busiest: total.busiest.get(place) ?? 0 };
  };
  return [...new Set([...today.places.keys(), ...draft.places.keys()])].sort().map((place) => ({
    place,
    perDay: book.place(place)?.hours.calendar.unitsPerDay ?? null,
    today: load(today, place),
    draft: load(draft, place),
  }));
}

/** Null where both arms have a plan of the same cost, or one of them has none. */
export function changeOf(order: string, { group }: Question, { today, draft }: SideBySide): Change | null {
  if (!hasPlan(today) || !hasPlan(draft) || today.plan.cost === draft.plan.cost) return null;
  const [was, is] = [Number(today.plan.cost), Number(draft.plan.cost)];
  const terms = termsBetween(today.plan, draft.plan);
  return { order, group, today: was, draft: is, by: is - was, terms, from: placesOf(today), to: placesOf(draft) };
}

function termsBetween(before: Plan, after: Plan): Record<string, number> {
  const by = new Map<string, number>();
  for (const { costs } of before.packages) for (const term in costs) raise(by, term, -Number(costs[term]));
  for (const { costs } of after.packages) for (const term in costs) raise(by, term, Number(costs[term]));
  return sorted(new Map([...by].filter(([, cents]) => cents !== 0)));
}

/** True if the units come from the same places in the same way. */
export function isSame({ today, draft }: SideBySide): boolean {
  return waysOf(today).join() === waysOf(draft).join();
}

function waysOf(answer: Decision | NoPlan): string[] {
  if (!hasPlan(answer)) return ['none'];
  const { packages } = answer.plan;
  return packages
    .flatMap(({ mode, place, at = '', service = '', lines }) =>
      lines.map(({ line, quantity }) => [mode, place, at, service, line, quantity].join(' ')),
    )
    .sort();
}

function placesOf({ plan }: Decision): string[] {
  return [...new Set(plan.packages.map((each) => each.place))].sort();
}

function shareOf(part: number, all: number): number {
  return all === 0 ? 0 : Math.round((part * 10_000) / all);
}

function raise(sums: Map<string, number>, name: string, by: number): void {
  sums.set(name, (sums.get(name) ?? 0) + by);
}

function sorted(sums: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}
