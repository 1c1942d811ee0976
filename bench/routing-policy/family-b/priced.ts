import { corrections, type Shown } from '../../../src/stages/route/worth/correct.ts';
import { noPrices, openDuals } from '../../../src/stages/route/worth/duals.ts';
import { demandAt, strips } from '../../../src/stages/route/worth/futures.ts';
import { tail } from '../../../src/stages/route/worth/tail.ts';
import { rng, sampler } from '../lab/rng.ts';
import { kindsOf, rowsIn, supply } from './hindsight.ts';
import { MONEY } from './money.ts';
import { type Policy, type Pricing, pricedPlan, type Seen } from './play.ts';
import { DAYS, ITEMS, type Order, PER_DAY, type World } from './world.ts';

export type Care = {
  /** How sure the forecast of a cell is, as a dispersion; 11 is what demand itself has. */
  readonly dispersion: number;
  /** Whether local sales so far move the forecast. */
  readonly learns: boolean;
  /** How many futures are drawn, each so many days; 0: the closed form alone. */
  readonly futures: number;
  readonly every: number;
  readonly rounds: number;
  readonly steps: number;
  readonly play: number;
  /** Futures of mean demand and orders of one line each, without local sales: transport duals by item. */
  readonly items: boolean;
  /** One future, in which local demand is its mean: the duals of the fluid problem. */
  readonly fluid: boolean;
};

const CERTAIN = 1_000_000;

/** A policy that takes the cheapest plan at what units are worth. */
export function priced(world: World, name: string, care: Care, seed: number): Policy {
  const { pricing, prepare } = pricingOf(world, care, seed);
  return {
    name,
    every: care.every,
    ...(care.futures > 0 ? { prepare } : {}),
    plan: (order, seen) => pricedPlan(world, order, seen, pricing),
  };
}

/** The closed form, corrected by futures, by what has been sold so far. */
export function pricingOf(world: World, care: Care, seed: number): { pricing: Pricing; prepare: (seen: Seen) => void } {
  const { places, warehouses } = world;
  let correction: Int32Array = new Int32Array(world.stock.length);
  const chance = rng(`futures/${seed}`);
  const outlook = (cell: number, seen: Seen) =>
    remaining(world.localForecast[cell] as number, seen.sold[cell] as number, seen.now, care);
  const pricing = (item: number, column: Int32Array, seen: Seen) => {
    const value = world.lost[item] as number;
    for (let p = 0; p < places; p += 1) {
      const cell = item * places + p;
      const stock = seen.stock[cell] as number;
      if (stock <= 0) continue;
      let price = correction[cell] as number;
      if (care.items) column[p] = (column[p] as number) + Math.max(0, price) + credit(world, item, p);
      else if (p >= warehouses) {
        const { mean, dispersion } = outlook(cell, seen);
        price += (value * tail(mean, stock, dispersion)) / CERTAIN;
        column[p] = (column[p] as number) + Math.round(Math.max(0, price));
      } else column[p] = (column[p] as number) + Math.round(Math.max(0, price));
    }
  };
  const prepare = (seen: Seen) => {
    correction = look(world, care, seen, chance.fork(seen.now), outlook, correction);
  };
  return { pricing, prepare };
}

/** What `line` gives for the write-down that a sale saves, taken back. */
export function credit(world: World, item: number, place: number): number {
  const { markdown } = place < world.warehouses ? MONEY.warehouse : MONEY.store;
  return Math.round(markdown * (world.price[item] as number));
}

/** Local demand in the days that are left: a Gamma prior from the forecast, and a Poisson seen so far. */
function remaining(forecast: number, sold: number, now: number, care: Care) {
  const past = now / DAYS;
  if (!care.learns) return { mean: forecast * (1 - past), dispersion: care.dispersion };
  const rate = ((care.dispersion + sold) * 1000) / ((care.dispersion * 1000) / Math.max(1, forecast) + past);
  return { mean: rate * (1 - past), dispersion: care.dispersion + sold };
}

/** Draws futures from what is known now, settles each in hindsight, and says what they show beyond the closed form. */
function look(
  world: World,
  care: Care,
  seen: Seen,
  chance: ReturnType<typeof rng>,
  outlook: (cell: number, seen: Seen) => { mean: number; dispersion: number },
  before: Int32Array,
) {
  const { places, warehouses } = world;
  const rows = rowsIn(world);
  const stock = supply(world, seen.stock);
  const value = new Int32Array(world.stock.length);
  const demand = Array.from({ length: care.futures }, () => new Float64Array(world.stock.length));
  const drawn = new Int32Array(care.futures);
  for (let cell = 0; cell < value.length; cell += 1) {
    const units = seen.stock[cell] as number;
    if (units <= 0 || cell % places < warehouses || care.items) continue;
    value[cell] = world.lost[Math.floor(cell / places)] as number;
    const { mean, dispersion } = outlook(cell, seen);
    strips(chance, care.futures, drawn);
    for (let k = 0; k < care.futures; k += 1)
      (demand[k] as Float64Array)[cell] = care.fluid ? mean / 1000 : demandAt(mean, dispersion, drawn[k] as number);
  }
  const shown: Shown[] = [];
  for (let k = 0; k < care.futures; k += 1) {
    const orders = drawOrders(world, seen, care, chance.fork(`orders ${k}`));
    const duals = openDuals(kindsOf(world, orders), rows);
    const wants = demand[k] as Float64Array;
    const locals = [];
    const at = noPrices(rows);
    for (let row = 0; row < wants.length; row += 1) {
      const units = wants[row] as number;
      if (row % places < warehouses) at[row] = Math.max(0, before[row] as number);
      if (units === 0) continue;
      locals.push({ row, units, worth: value[row] as number });
      if (units >= (stock[row] as number)) at[row] = value[row] as number;
    }
    const future = { times: new Uint8Array(orders.length).fill(1), stock, locals };
    const { prices } = duals.settle(future, at, { rounds: care.rounds, steps: care.steps, play: care.play });
    shown.push({ prices, demand: wants });
  }
  return corrections(shown, value, seen.stock);
}

/** Orders of the days to come, by the forecast and by what was asked for so far. */
function drawOrders(world: World, seen: Seen, care: Care, chance: ReturnType<typeof rng>): Order[] {
  const past = seen.now / DAYS;
  const weights = Float64Array.from({ length: ITEMS }, (_, item) => {
    const forecast = world.onlineForecast[item] as number;
    const shape = care.dispersion + (care.learns ? (seen.asked[item] as number) : 0);
    const rate = care.learns ? shape / (care.dispersion / forecast + past) : forecast;
    return rate * chance.gamma(shape, 1 / shape);
  });
  const draw = sampler(weights);
  const count = chance.poisson(PER_DAY * (DAYS - seen.now));
  const span = DAYS - seen.now;
  const orders = Array.from({ length: count }, () => world.drawOrder(chance, draw, seen.now + chance.uniform() * span));
  if (!care.items) return orders;
  return orders.flatMap((order) =>
    order.items.map((item, i) => ({ ...order, items: [item], line: [order.line[i] as Int32Array] })),
  );
}
