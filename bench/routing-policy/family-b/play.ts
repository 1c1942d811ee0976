import { type Columns, cheapest, NEVER, type Part } from '../../../src/stages/route/plan/search.ts';
import { MONEY } from './money.ts';
import type { Order, World } from './world.ts';

/** What a policy may know: what is there now and what has come so far. */
export type Seen = {
  now: number;
  readonly stock: Int32Array;
  /** Units that each place can still pack today. */
  readonly left: Int32Array;
  /** Local sales by cell and online units by item so far. */
  readonly sold: Int32Array;
  readonly asked: Int32Array;
};

export type Policy = {
  readonly name: string;
  /** Before the first order and every so many days. */
  readonly every?: number;
  prepare?(seen: Seen): void;
  plan(order: Order, seen: Seen): readonly Part[];
};

/** All in cents, of all orders together; counts beside them. */
export type Outcome = {
  total: number;
  freight: number;
  labour: number;
  split: number;
  markdown: number;
  unfulfilled: number;
  lostValue: number;
  lost: number;
  orders: number;
  unfulfilledLines: number;
  several: number;
  splits: number;
  breaches: number;
  seconds: number;
};

/** What a policy sees on the first morning. */
export function opened(world: World): Seen {
  return {
    now: 0,
    stock: world.stock.slice(),
    left: world.capacity.slice(),
    sold: new Int32Array(world.stock.length),
    asked: new Int32Array(world.price.length),
  };
}

/** What comes before each order: a new day, the policy's preparation, and what is asked for. */
export function beginning(world: World, seen: Seen, policy: Pick<Policy, 'every' | 'prepare'>): (order: Order) => void {
  let day = 0;
  let next = 0;
  return (order) => {
    if (Math.floor(order.at) > day) {
      day = Math.floor(order.at);
      seen.left.set(world.capacity);
    }
    seen.now = order.at;
    if (policy.prepare && order.at >= next) {
      policy.prepare(seen);
      next += policy.every ?? Number.POSITIVE_INFINITY;
    }
    for (const item of order.items) seen.asked[item] = (seen.asked[item] as number) + 1;
  };
}

export function play(world: World, policy: Policy, online = true): Outcome {
  const { places } = world;
  const seen = opened(world);
  const begin = beginning(world, seen, policy);
  const out = nothing();
  const began = performance.now();
  let walk = 0;
  const walkUntil = (at: number) => {
    for (; walk < world.walkAt.length && (world.walkAt[walk] as number) <= at; walk += 1) {
      const cell = world.walkCell[walk] as number;
      if ((seen.stock[cell] as number) > 0) {
        seen.stock[cell] = (seen.stock[cell] as number) - 1;
        seen.sold[cell] = (seen.sold[cell] as number) + 1;
      } else {
        out.lost += 1;
        out.lostValue += world.lost[Math.floor(cell / places)] as number;
      }
    }
  };
  for (const order of online ? world.orders : []) {
    walkUntil(order.at);
    begin(order);
    charge(world, order, policy.plan(order, seen), seen, out);
  }
  walkUntil(Number.POSITIVE_INFINITY);
  out.seconds = (performance.now() - began) / 1000;
  out.total = out.freight + out.labour + out.split + out.unfulfilled + out.lostValue - out.markdown;
  return out;
}

function charge(world: World, order: Order, parts: readonly Part[], seen: Seen, out: Outcome): void {
  const { places, warehouses } = world;
  out.orders += 1;
  if (order.items.length > 1) out.several += 1;
  if (parts.length > 1) out.splits += 1;
  out.split += MONEY.split * (parts.length - 1);
  for (const { way, lines } of parts) {
    const units = order.items.filter((_, i) => lines & (1 << i));
    if (way === places) {
      out.unfulfilled += MONEY.goodwill;
      out.unfulfilledLines += units.length;
      order.line.forEach((column, i) => {
        if (lines & (1 << i)) out.unfulfilled += column[places] as number;
      });
      continue;
    }
    const kind = way < warehouses ? MONEY.warehouse : MONEY.store;
    out.freight += MONEY.package;
    out.labour += kind.pack;
    seen.left[way] = (seen.left[way] as number) - units.length;
    if ((seen.left[way] as number) < 0) out.breaches += 1;
    order.items.forEach((item, i) => {
      if (!(lines & (1 << i))) return;
      const cell = item * places + way;
      seen.stock[cell] = (seen.stock[cell] as number) - 1;
      if ((seen.stock[cell] as number) < 0) out.breaches += 1;
      const markdown = Math.round(kind.markdown * (world.price[item] as number));
      out.labour += kind.unit;
      out.markdown += markdown;
      out.freight += ((order.line[i] as Int32Array)[way] as number) - kind.unit + markdown;
    });
  }
}

/** The price of a unit of an item at each place, in cents, written into the column; places below `buffer` are shut. */
export type Pricing = (item: number, column: Int32Array, seen: Seen) => void;

/** The cheapest plan at a price, by the search that decides orders in the product. */
export function pricedPlan(
  world: World,
  order: Order,
  seen: Seen,
  pricing: Pricing | null,
  buffer = 0,
  fixed: Int32Array = world.fixed,
): readonly Part[] {
  const { places, warehouses } = world;
  const size = order.items.length;
  let tight = false;
  const line = order.line.map((base, i) => {
    const item = order.items[i] as number;
    const column = base.slice();
    pricing?.(item, column, seen);
    for (let p = 0; p < places; p += 1) {
      const keep = p < warehouses ? 0 : buffer;
      const left = seen.left[p] as number;
      if ((seen.stock[item * places + p] as number) <= keep || left < 1) column[p] = NEVER;
      else if (left < size) tight = true;
    }
    return column;
  });
  const columns: Columns = { ways: places + 1, fixed, line, extra: MONEY.split, most: size };
  let found = cheapest(tight ? { ...columns, ...ceilings(world, seen, size) } : columns);
  if (tight && found && new Set(found.parts.map(({ way }) => way)).size < found.parts.length) {
    // two packages from one place pass its ceiling together: places that cannot pack the whole order are left out
    for (const column of line)
      for (let p = 0; p < places; p += 1) if ((seen.left[p] as number) < size) column[p] = NEVER;
    found = cheapest(columns);
  }
  return found?.parts ?? [{ way: places, lines: 2 ** size - 1 }];
}

/** Places that can pack fewer units today than the order has lines. */
function ceilings(world: World, seen: Seen, size: number) {
  const tariffs = Array.from({ length: size + 1 }, (_, most) =>
    Int32Array.from({ length: 2 ** size }, (_, set) => (most > 0 && bits(set) > most ? 2 * NEVER : 0)),
  );
  const tariffOf = new Uint16Array(world.places + 1);
  for (let p = 0; p < world.places; p += 1) {
    const left = seen.left[p] as number;
    tariffOf[p] = left < size ? Math.max(0, left) : 0;
  }
  return { tariffs, tariffOf };
}

function bits(set: number): number {
  let count = 0;
  for (; set > 0; set &= set - 1) count += 1;
  return count;
}

function nothing(): Outcome {
  return {
    total: 0,
    freight: 0,
    labour: 0,
    split: 0,
    markdown: 0,
    unfulfilled: 0,
    lostValue: 0,
    lost: 0,
    orders: 0,
    unfulfilledLines: 0,
    several: 0,
    splits: 0,
    breaches: 0,
    seconds: 0,
  };
}
