import { NEVER } from '../../../src/stages/route/plan/search.ts';
import { cities, city, miles } from '../lab/cities.ts';
import { type Rng, rng, sampler } from '../lab/rng.ts';

/** How large an instance is: the letters are those of the papers. */
export type Size = {
  readonly name: string;
  readonly regions: number;
  readonly centers: number;
  readonly items: number;
  readonly largest: number;
  readonly perSize: number;
  readonly periods: number;
  readonly carried: number;
};

export const SMALL: Size = {
  name: 'A-small',
  regions: 10,
  centers: 5,
  items: 20,
  largest: 5,
  perSize: 5,
  periods: 10_000,
  carried: 0.75,
};
const large = { regions: 99, centers: 10, items: 100, perSize: 10, periods: 100_000, carried: 0.5 };
export const LARGE5: Size = { ...large, name: 'A-large, up to 5 items', largest: 5 };
export const LARGE10: Size = { ...large, name: 'A-large, up to 10 items', largest: 10 };

/** Orders that are alike: the same items to the same region. */
export type Type = { readonly items: readonly number[]; readonly region: number; readonly likely: number };

/** Money is in thousandths of a dollar. Beyond the last center stands the way "not fulfilled". */
export type Instance = {
  readonly size: Size;
  readonly types: readonly Type[];
  readonly fixed: Int32Array;
  /** unit[region][way] */
  readonly unit: readonly Int32Array[];
  /** nearest[item][region]: the nearest center that carries the item; -1 if none does. */
  readonly nearest: readonly Int32Array[];
  /** stock[row(item, center)] at the start. */
  readonly stock: Float64Array;
};

const PACKAGE = 8759;
const UNIT = 423;
const UNIT_MILE = 0.541;
const SAFETY = 0.5;
const SITES = [
  ['Columbus', 'OH'],
  ['Reno', 'NV'],
  ['Dallas', 'TX'],
  ['Atlanta', 'GA'],
  ['Allentown', 'PA'],
  ['Joliet', 'IL'],
  ['San Bernardino', 'CA'],
  ['Memphis', 'TN'],
  ['Kent', 'WA'],
  ['Denver', 'CO'],
] as const;

export const rowOf = (size: Size, item: number, center: number) => item * size.centers + center;

export function instance(size: Size, seed: number): Instance {
  const chance = rng(`family-a/${size.name}/${seed}`);
  const regions = cities(0).slice(0, size.regions);
  const centers = SITES.slice(0, size.centers).map(([name, state]) => city(name, state));
  const away = regions.map((region) => centers.map((center) => miles(region, center)));
  const unit = away.map((row) => {
    const farthest = 2 * (UNIT + UNIT_MILE * Math.max(...row));
    return Int32Array.from([...row.map((distance) => UNIT + UNIT_MILE * distance), farthest], Math.round);
  });
  const fixed = new Int32Array(size.centers + 1).fill(PACKAGE);
  fixed[size.centers] = 2 * PACKAGE;
  const people = regions.reduce((sum, { population }) => sum + population, 0);
  const types = baskets(size, chance).flatMap(({ items, likely }) =>
    regions.map(({ population }, region) => ({ items, region, likely: (likely * population) / people })),
  );
  const nearest = Array.from({ length: size.items }, () => {
    const carries = centers.map(() => chance.uniform() < size.carried);
    return Int32Array.from(away, (row) => closest(row, carries));
  });
  return { size, types, fixed, unit, nearest, stock: stockFor(size, types, nearest) };
}

/** Sizes from none to the largest, and so many baskets of each size; all likelihoods are drawn. */
function baskets(size: Size, chance: Rng): { items: number[]; likely: number }[] {
  const all = Array.from({ length: size.items }, (_, item) => item);
  const sizes = Array.from({ length: size.largest + 1 }, () => chance.uniform());
  const total = sizes.reduce((a, b) => a + b, 0);
  return sizes.slice(1).flatMap((weight, n) => {
    const drawn = Array.from({ length: size.perSize }, () => ({
      items: chance.shuffle(all).slice(0, n + 1),
      weight: chance.uniform(),
    }));
    const weights = drawn.reduce((sum, basket) => sum + basket.weight, 0);
    return drawn.map((basket) => ({ items: basket.items, likely: ((weight / total) * basket.weight) / weights }));
  });
}

function closest(row: readonly number[], carries: readonly boolean[]): number {
  let best = -1;
  row.forEach((distance, k) => {
    if (carries[k] && (best < 0 || distance < (row[best] as number))) best = k;
  });
  return best;
}

/** What would be needed if each region were served by its nearest center, and some for safety. */
function stockFor(size: Size, types: readonly Type[], nearest: readonly Int32Array[]): Float64Array {
  const needed = new Float64Array(size.items * size.centers);
  for (const { items, region, likely } of types)
    for (const item of items) {
      const center = nearest[item]?.[region] ?? -1;
      if (center >= 0) needed[rowOf(size, item, center)] = (needed[rowOf(size, item, center)] as number) + likely;
    }
  const periods = size.periods;
  return needed.map((d) => Math.round(periods * d + SAFETY * Math.sqrt(periods * d * (1 - d))));
}

/** The types of the orders that come, one after another; a period without an order leaves no trace. */
export function arrivals(of: Instance, seed: number | string): Int32Array {
  const chance = rng(`arrivals/${of.size.name}/${seed}`);
  const empty = 1 - of.types.reduce((sum, { likely }) => sum + likely, 0);
  const draw = sampler([...of.types.map(({ likely }) => likely), Math.max(0, empty)]);
  return Int32Array.from({ length: of.size.periods }, () => draw(chance));
}

/** The cost columns of a type; only where the stock given lies. */
export function linesOf(of: Instance, type: Type, stock: Float64Array): Int32Array[] {
  const { size, unit } = of;
  return type.items.map((item) =>
    Int32Array.from(unit[type.region] as Int32Array, (cents, way) =>
      way < size.centers && (stock[rowOf(size, item, way)] as number) <= 0 ? NEVER : cents,
    ),
  );
}
