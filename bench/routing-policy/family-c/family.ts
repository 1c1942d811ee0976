import { B42, FIRST_SEED, OUR_CARE } from '../family-b/family.ts';
import { type Pricing, pricedPlan, type Seen } from '../family-b/play.ts';
import { credit, pricingOf } from '../family-b/priced.ts';
import { cascade } from '../family-b/rules.ts';
import { type Order, type World, worldOf } from '../family-b/world.ts';
import { type Estimate, estimate, shown, table } from '../lab/statistics.ts';
import { type Due, LATE, type OutcomeC, type Promiser, playC, REWORK, type Told } from './play.ts';
import { believedLate, believedMiss, nominalDays, type Truth, truthOf } from './truth.ts';

const CERTAIN = 1_000_000;
/** What a second try costs beyond the first: its parcel and its labour, roughly; assumption. */
const AGAIN = 900;
/** Dearer than any lateness: a filter that gives way only where nothing passes it. */
const FILTER = 100_000;
/** A second try that is in time on paper also comes in time that often, by the carrier and by the record. */
const RECOVERS = 0.92;

const RULES = 'rule cascade, warehouse first, distance rule';
const BLIND = 'rule cascade, warehouse first, no distance rule';
const TRANSIT = 'exact myopic, nominal transit filter';
const OURS = 'ours: worth, misses and lateness';

export function familyC(seeds: number, say: (line: string) => void): Record<string, unknown> {
  const runs: Map<string, OutcomeC>[] = [];
  for (let seed = FIRST_SEED; seed < FIRST_SEED + seeds; seed += 1) {
    const world = worldOf(B42, seed);
    const truth = truthOf(world, seed);
    runs.push(new Map(promisers(world, truth, seed).map((policy) => [policy.name, playC(world, truth, policy)])));
    say(`family C seed ${seed}`);
  }
  const names = [...(runs[0]?.keys() ?? [])];
  const over = (figure: (of: (name: string) => OutcomeC) => number): Estimate =>
    estimate(runs.map((run) => figure((name) => run.get(name) as OutcomeC)));
  const kept = (name: string) => over((of) => of(name).kept / of(name).orders);
  const cost = (name: string) => over((of) => of(name).cost / of(name).orders / 100);
  const missed = (name: string) => over((of) => of(name).missed / of(name).picks);
  say(
    table(
      ['family C', '$/order', 'kept %', 'not found %'],
      names.map((name) => [name, shown(cost(name), 2), percent(kept(name)), percent(missed(name))]),
    ),
  );
  const calibration = classes(runs.flatMap((run) => run.get(OURS)?.told ?? []));
  say(
    table(
      ['class', 'share %', 'predicted', 'kept'],
      calibration.classes.map((each) => [
        each.name,
        (100 * each.share).toFixed(1),
        each.predicted.toFixed(3),
        each.kept.toFixed(3),
      ]),
    ),
  );
  const versus = (name: string) => over((of) => of(OURS).cost / of(name).cost - 1);
  return {
    c_kept: kept(OURS).mean,
    c_kept_cascade: kept(RULES).mean,
    c_kept_cascade_blind: kept(BLIND).mean,
    c_kept_transit_filter: kept(TRANSIT).mean,
    c_cost_vs_cascade: versus(RULES).mean,
    c_cost_vs_transit_filter: versus(TRANSIT).mean,
    c_calibration: calibration,
    c_intervals: { kept: kept(OURS), cost_vs_cascade: versus(RULES), cost_vs_transit_filter: versus(TRANSIT) },
  };
}

function promisers(world: World, truth: Truth, seed: number): Promiser[] {
  const inTime = (order: Order, place: number) => daysTo(world, order, place) <= (order as Due).promise;
  const { pricing, prepare } = pricingOf(world, OUR_CARE, seed);
  const alone = pricingOf(world, OUR_CARE, seed);
  return [
    { ...cascade(world, 'warehouse'), name: BLIND },
    { ...cascade(world, 'warehouse', inTime), name: RULES },
    { ...cascade(world, 'store', inTime), name: 'rule cascade, near store first, distance rule' },
    { name: TRANSIT, plan: (order, seen) => pricedPlan(world, order, seen, filtered(world, order, inTime)) },
    {
      name: 'ours, worth alone',
      every: OUR_CARE.every,
      prepare: alone.prepare,
      plan: (order, seen) => pricedPlan(world, order, seen, alone.pricing),
    },
    {
      name: OURS,
      every: OUR_CARE.every,
      prepare,
      plan: (order, seen) =>
        pricedPlan(world, order, seen, doubting(world, truth, order, pricing), 0, lateness(world, order)),
      kept: (order, parts, seen) => likelyKept(world, truth, order, parts, seen),
    },
  ];
}

const daysTo = (world: World, order: Order, place: number) =>
  nominalDays(world.miles[order.city * world.places + place] as number);

function filtered(world: World, order: Due, inTime: (order: Order, place: number) => boolean): Pricing {
  return (item, column) => {
    for (let p = 0; p < world.places; p += 1)
      column[p] = (column[p] as number) + credit(world, item, p) + (inTime(order, p) ? 0 : FILTER);
    column[world.places] = (column[world.places] as number) + 2 * FILTER;
  };
}

/** What units are worth, and for each what a miss would cost: the rework, the second try, and that it is late. */
function doubting(world: World, truth: Truth, order: Due, pricing: Pricing): Pricing {
  return (item, column, seen) => {
    pricing(item, column, seen);
    for (let p = 0; p < world.places; p += 1) {
      const cell = item * world.places + p;
      const units = seen.stock[cell] as number;
      if (units <= 0) continue;
      const late = daysTo(world, order, p) < order.promise ? LATE / 4 : LATE;
      const miss = believedMiss(world, cell, units, truth.age[cell] as number);
      column[p] = (column[p] as number) + Math.round((miss * (REWORK + AGAIN + late)) / CERTAIN);
    }
  };
}

function lateness(world: World, order: Due): Int32Array {
  const fixed = world.fixed.slice();
  for (let p = 0; p < world.places; p += 1)
    fixed[p] =
      (fixed[p] as number) + Math.round((LATE * believedLate(order.promise - daysTo(world, order, p))) / CERTAIN);
  fixed[world.places] = (fixed[world.places] as number) + LATE;
  return fixed;
}

function likelyKept(
  world: World,
  truth: Truth,
  order: Due,
  parts: Parameters<NonNullable<Promiser['kept']>>[1],
  seen: Seen,
): number {
  let likely = 1;
  for (const { way, lines } of parts) {
    if (way === world.places) return 0;
    likely *= 1 - believedLate(order.promise - daysTo(world, order, way)) / CERTAIN;
    order.items.forEach((item, i) => {
      if (!(lines & (1 << i))) return;
      const cell = item * world.places + way;
      const miss = believedMiss(world, cell, seen.stock[cell] as number, truth.age[cell] as number) / CERTAIN;
      likely *= 1 - miss * (1 - (secondTry(world, order, item, way, seen) ? RECOVERS : 0));
    });
  }
  return likely;
}

/** Whether another place has the unit and is near enough to send it a day later. */
function secondTry(world: World, order: Due, item: number, not: number, seen: Seen): boolean {
  for (let p = 0; p < world.places; p += 1)
    if (
      p !== not &&
      (seen.stock[item * world.places + p] as number) > 0 &&
      daysTo(world, order, p) + 1 <= order.promise
    )
      return true;
  return false;
}

function classes(told: readonly Told[]) {
  const base = told.filter(({ kept }) => kept).length / told.length;
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const within = (name: string, from: number, to: number) => {
    const those = told.filter(({ predicted }) => predicted >= from && predicted < to);
    return {
      name,
      share: those.length / told.length,
      predicted: mean(those.map(({ predicted }) => predicted)),
      kept: mean(those.map(({ kept }) => Number(kept))),
    };
  };
  return {
    classes: [within('safe', 0.95, 2), within('watch', 0.8, 0.95), within('at risk', -1, 0.8)],
    brier: mean(told.map(({ predicted, kept }) => (predicted - Number(kept)) ** 2)),
    brierOfBaseRate: base * (1 - base),
  };
}

const percent = ({ mean, half }: Estimate) =>
  `${(100 * mean).toFixed(1)}${half === null ? '' : ` ± ${(100 * half).toFixed(1)}`}`;
