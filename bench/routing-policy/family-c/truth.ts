import { likelihoodPolicy } from '../../../src/books/reference/likelihood.ts';
import { notFound, recordOf } from '../../../src/stages/route/plan/likelihood.ts';
import type { World } from '../family-b/world.ts';
import { rng } from '../lab/rng.ts';

const CERTAIN = 1_000_000;
const DELAY = [955_000, 985_000];

/** What the records hide, and what was promised: drawn once for a world, the same for every policy. */
export type Truth = {
  /** Units that really lie there, by cell; `world.stock` is what the record says. */
  readonly stock: Int32Array;
  /** Days since the last count, by cell. */
  readonly age: Int32Array;
  /** Days promised, by order. */
  readonly promise: Int32Array;
  /** Even draws for what happens to an order: picks and parcels, in [0, 1). */
  readonly luck: readonly Float64Array[];
};

export function truthOf(world: World, seed: number): Truth {
  const from = rng(`family-c/${seed}`);
  const stock = world.stock.slice();
  const age = new Int32Array(stock.length);
  for (let cell = 0; cell < stock.length; cell += 1) {
    age[cell] = from.below(366);
    const ceiling = cell % world.places < world.warehouses ? 0.06 : 0.75;
    const wrong = from.uniform() < ceiling * (1 - Math.exp(-(age[cell] as number) / 250));
    const over = from.uniform() < 0.5;
    let error = 1;
    while (from.uniform() < 0.6) error += 1;
    if (!wrong || (stock[cell] as number) === 0) continue;
    stock[cell] = Math.max(0, (stock[cell] as number) + (over ? -error : error));
  }
  const promise = Int32Array.from(world.orders, () => [2, 3, 5][from.weighted([0.1, 0.3, 0.6])] as number);
  const luck = world.orders.map(() => Float64Array.from({ length: 64 }, () => from.uniform()));
  return { stock, age, promise, luck };
}

/** Days on the road as the carrier publishes them. */
export function nominalDays(miles: number): number {
  if (miles <= 150) return 1;
  if (miles <= 450) return 2;
  if (miles <= 900) return 3;
  return miles <= 1600 ? 4 : 5;
}

export function delay(luck: number): number {
  const millionths = luck * CERTAIN;
  if (millionths < (DELAY[0] as number)) return 0;
  return millionths < (DELAY[1] as number) ? 1 : 2;
}

/** The engine believes all that goes wrong to be 15 % likelier than it is. */
const BELIEF = 1.15;

/** How likely a parcel with so many days to spare is late, in millionths. */
export function believedLate(spare: number): number {
  if (spare < 0) return CERTAIN;
  if (spare >= 2) return 0;
  return Math.round(BELIEF * (CERTAIN - (DELAY[spare] as number)));
}

const policy = likelihoodPolicy.parse({});
const store = recordOf('store', policy);
const warehouse = recordOf('warehouse', policy);

/** How likely the unit is not found, by the product's own likelihood, in millionths. */
export function believedMiss(world: World, cell: number, units: number, age: number): number {
  const record = cell % world.places < world.warehouses ? warehouse : store;
  return Math.min(CERTAIN, Math.round(BELIEF * notFound(1, units, age, 0, record)));
}
