import { DISPERSION, tail } from '../../../src/stages/route/worth/tail.ts';
import { cities, city, miles } from '../lab/cities.ts';
import { type Rng, rng, sampler } from '../lab/rng.ts';
import { MONEY } from './money.ts';

export type Variant = {
  readonly name: string;
  readonly stores: number;
  readonly warehouses: readonly (readonly [string, string])[];
  /** Warehouse stock as a share of the online forecast. */
  readonly share: number;
};

export const ITEMS = 500;
export const DAYS = 28;
export const PER_DAY = 200;
const BASKET = [0.6, 0.22, 0.1, 0.045, 0.02, 0.008, 0.004, 0.003];
const LOCAL = 2;

/** An order: its lines are items; `line[i][place]` is what the line costs from there without any price, in cents. */
export type Order = {
  readonly at: number;
  readonly city: number;
  readonly items: readonly number[];
  readonly line: readonly Int32Array[];
};

/** Places: the warehouses first, then the stores. Cells are `item * places + place`. */
export type World = {
  readonly places: number;
  readonly warehouses: number;
  readonly fixed: Int32Array;
  readonly price: Int32Array;
  readonly stock: Int32Array;
  /** What a lost local sale costs, in cents, by item. */
  readonly lost: Int32Array;
  readonly capacity: Int32Array;
  /** miles[city * places + place] */
  readonly miles: Float32Array;
  /** The forecasts of the engine: local demand of a cell in 28 days in thousandths, and the weight of an item online. */
  readonly localForecast: Float64Array;
  readonly onlineForecast: Float64Array;
  readonly drawOrder: (from: Rng, items: (from: Rng) => number, at: number) => Order;
  readonly orders: readonly Order[];
  /** Walk-ins in the order of time: their times, and their cells. */
  readonly walkAt: Float64Array;
  readonly walkCell: Int32Array;
};

export function worldOf(variant: Variant, seed: number): World {
  const from = rng(`family-b/${variant.name}/${seed}`);
  const towns = cities(5000);
  const shops = drawShops(variant.stores, from.fork('stores'));
  const spots = [...variant.warehouses.map(([name, state]) => city(name, state)), ...shops];
  const places = spots.length;
  const warehouses = variant.warehouses.length;
  const far = new Float32Array(towns.length * places);
  for (const [c, town] of towns.entries())
    for (const [p, spot] of spots.entries()) far[c * places + p] = miles(town, spot);

  const item = from.fork('items');
  const price = new Int32Array(ITEMS);
  const weight = new Float64Array(ITEMS);
  const popular = new Float64Array(ITEMS);
  for (let s = 0; s < ITEMS; s += 1) {
    price[s] = Math.round(100 * Math.min(300, Math.max(8, item.lognormal(45, 0.6))));
    weight[s] = Math.min(15, Math.max(0.2, item.lognormal(1, 0.6)));
    popular[s] = (s + 3) ** -0.8;
  }
  const mean = popular.reduce((a, b) => a + b, 0) / ITEMS;
  const relative = popular.map((each) => each / mean);
  const perOrder = BASKET.reduce((sum, share, n) => sum + share * (n + 1), 0);
  const online = relative.map((each) => (each * DAYS * PER_DAY * perOrder) / ITEMS);

  const stock = new Int32Array(ITEMS * places);
  const localForecast = new Float64Array(ITEMS * places);
  const local = new Float64Array(ITEMS * places);
  const supply = from.fork('stock');
  const busy = spots.map(() => supply.lognormal(1, 0.4));
  for (let s = 0; s < ITEMS; s += 1) {
    for (let p = 0; p < warehouses; p += 1) {
      const units = ((variant.share * (online[s] as number)) / warehouses) * supply.lognormal(1, 0.35);
      stock[s * places + p] = supply.uniform() < 0.92 ? Math.round(units) : 0;
    }
    for (let p = warehouses; p < places; p += 1) {
      const cell = s * places + p;
      const rate = LOCAL * (relative[s] as number) * (busy[p] as number) * supply.lognormal(1, 0.35);
      const planned = rate * supply.lognormal(1, 0.35);
      const believed = rate * supply.lognormal(1, 0.25);
      const stocked = supply.uniform() < Math.min(0.95, 0.5 + 0.12 * Math.log(1 + 3 * (relative[s] as number)));
      const realised = rate * supply.gamma(DISPERSION, 1 / DISPERSION);
      if (!stocked) continue; // nobody walks in for what a store does not carry
      local[cell] = realised;
      stock[cell] = quantile80(planned);
      localForecast[cell] = believed * 1000;
    }
  }
  const fixed = new Int32Array(places + 1);
  const capacity = new Int32Array(places);
  for (let p = 0; p < places; p += 1) {
    const kind = p < warehouses ? MONEY.warehouse : MONEY.store;
    fixed[p] = MONEY.package + kind.pack;
    capacity[p] = p < warehouses ? 1_000_000 : 4 + supply.below(11);
  }
  fixed[places] = MONEY.goodwill;

  const draw = sampler(towns.map((each) => each.population));
  const sizes = sampler(BASKET);
  const drawOrder = (chance: Rng, items: (from: Rng) => number, at: number): Order => {
    const where = draw(chance);
    const size = sizes(chance) + 1;
    const chosen: number[] = [];
    while (chosen.length < size) {
      const next = items(chance);
      if (!chosen.includes(next)) chosen.push(next);
    }
    const line = chosen.map((s) => {
      const column = new Int32Array(places + 1);
      for (let p = 0; p < places; p += 1) {
        const kind = p < warehouses ? MONEY.warehouse : MONEY.store;
        const freight = (weight[s] as number) * (MONEY.pound + MONEY.poundMile * (far[where * places + p] as number));
        column[p] = Math.round(freight + kind.unit - kind.markdown * (price[s] as number));
      }
      column[places] = Math.round(MONEY.margin * (price[s] as number));
      return column;
    });
    return { at, city: where, items: chosen, line };
  };

  const future = from.fork('future');
  const mix = online.map((each) => each * future.gamma(DISPERSION, 1 / DISPERSION));
  const onlineForecast = online.map((each) => each * future.lognormal(1, 0.25));
  const count = future.poisson(DAYS * PER_DAY);
  const times = Array.from({ length: count }, () => future.uniform() * DAYS).sort((a, b) => a - b);
  const byMix = sampler(mix);
  const orders = times.map((at) => drawOrder(future, byMix, at));
  const walks: { at: number; cell: number }[] = [];
  const walkIn = from.fork('walk-ins');
  for (let cell = 0; cell < local.length; cell += 1)
    for (let n = walkIn.poisson(local[cell] as number); n > 0; n -= 1)
      walks.push({ at: walkIn.uniform() * DAYS, cell });
  walks.sort((a, b) => a.at - b.at || a.cell - b.cell);
  return {
    places,
    warehouses,
    fixed,
    price,
    stock,
    lost: price.map((each) => Math.round(MONEY.lost * each)),
    capacity,
    miles: far,
    localForecast,
    onlineForecast,
    drawOrder,
    orders,
    walkAt: Float64Array.from(walks, (each) => each.at),
    walkCell: Int32Array.from(walks, (each) => each.cell),
  };
}

/** Stores stand in the 600 largest cities, one in a city, by inhabitants to the power 0.8. */
function drawShops(stores: number, from: Rng) {
  const left = [...cities(5000).slice(0, 600)];
  return Array.from(
    { length: stores },
    () => left.splice(from.weighted(left.map((each) => each.population ** 0.8)), 1)[0] as (typeof left)[number],
  );
}

/** The fewest units that are enough in four of five cases. */
function quantile80(mean: number): number {
  let units = 0;
  while (tail(mean * 1000, units + 1) > 200_000) units += 1;
  return units;
}
