import { type Kind, type Local, noPrices, openDuals } from '../../../src/stages/route/worth/duals.ts';
import { MONEY } from './money.ts';
import { DAYS, ITEMS, type Order, type World } from './world.ts';

/** Rows of scarce things: first the cells, then each store on each day. */
export const rowsIn = (world: World) => world.stock.length + DAYS * world.places;

/** Orders as the search for prices wants them: what each takes from which cell, and from the day of which store. */
export function kindsOf(world: World, orders: readonly Order[]): Kind[] {
  const { places, warehouses } = world;
  const cells = Array.from({ length: ITEMS }, (_, item) =>
    Int32Array.from({ length: places + 1 }, (_, p) => (p < places ? item * places + p : -1)),
  );
  const days = Array.from({ length: DAYS }, (_, day) =>
    Int32Array.from({ length: places + 1 }, (_, p) =>
      p < warehouses || p === places ? -1 : world.stock.length + day * places + p,
    ),
  );
  return orders.map((order) => ({
    columns: {
      ways: places + 1,
      fixed: world.fixed,
      line: order.line,
      extra: MONEY.split,
      most: order.items.length,
    },
    rows: order.items.map((item) => cells[item] as Int32Array),
    capacity: days[Math.min(DAYS - 1, Math.floor(order.at))] as Int32Array,
  }));
}

/** What is there for a future that begins with this stock: the cells, then the days of each store. */
export function supply(world: World, stock: Int32Array): Int32Array {
  const all = new Int32Array(rowsIn(world));
  all.set(stock);
  for (let day = 0; day < DAYS; day += 1) all.set(world.capacity, stock.length + day * world.places);
  return all;
}

/** A lower bound on what the orders and lost local sales cost anybody who knew all of them before. */
export function bound(world: World, searches: number): number {
  const walked = new Int32Array(world.stock.length);
  for (const cell of world.walkCell) walked[cell] = (walked[cell] as number) + 1;
  const locals: Local[] = [];
  walked.forEach((units, row) => {
    if (units === 0) return;
    const worth = world.lost[Math.floor(row / world.places)] as number;
    locals.push({ row, units, worth });
  });
  const duals = openDuals(kindsOf(world, world.orders), rowsIn(world));
  const future = { times: new Uint8Array(world.orders.length).fill(1), stock: supply(world, world.stock), locals };
  const at = noPrices(rowsIn(world));
  for (const { row, units, worth } of locals) if (units >= (world.stock[row] as number)) at[row] = worth;
  let best = Number.NEGATIVE_INFINITY;
  for (const play of [400, 200, 100, 50, 25, 12]) {
    const { bound } = duals.settle(future, at, { rounds: Math.ceil(searches / 6), steps: 25, play });
    best = Math.max(best, bound);
  }
  return best;
}
