import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEVER } from '../plan/search.ts';
import { type Future, GONE, type Kind, noPrices, openDuals } from './duals.ts';

const WAYS = 3;
const ITEMS = 2;
/** Two places with stock by item, and a way that is never scarce: 'not fulfilled'. */
const ROWS = ITEMS * (WAYS - 1);
const EFFORT = { rounds: 4, steps: 40, play: 20 };

const order = fc.record({
  items: fc.uniqueArray(fc.integer({ min: 0, max: ITEMS - 1 }), { minLength: 1, maxLength: ITEMS }),
  cost: fc.array(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 2 }), {
    minLength: ITEMS,
    maxLength: ITEMS,
  }),
});
type Order = typeof order extends fc.Arbitrary<infer T> ? T : never;
const worlds = fc.record({
  orders: fc.array(order, { minLength: 1, maxLength: 4 }),
  stock: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: ROWS, maxLength: ROWS }),
  locals: fc.array(
    fc.record({
      row: fc.integer({ min: 0, max: ROWS - 1 }),
      units: fc.integer({ min: 1, max: 2 }),
      worth: fc.integer({ min: 1, max: 90 }),
    }),
    { maxLength: 2 },
  ),
});

const FIXED = Int32Array.from([30, 40, 90]);
const LOST = 100;

function kindOf({ items, cost }: Order): Kind {
  return {
    columns: {
      ways: WAYS,
      fixed: FIXED,
      line: items.map((item) => Int32Array.from([...(cost[item] as number[]), LOST])),
      extra: 0,
      most: WAYS,
    },
    rows: items.map((item) => Int32Array.from([item * 2, item * 2 + 1, -1])),
  };
}

/** Every line of every order goes every way, and every local buyer comes away with some units: the least of all that. */
function leastOf(orders: readonly Order[], stock: number[], locals: Future['locals'], at = 0): number {
  const now = orders[at];
  if (!now) return lostLocally(stock, locals ?? []);
  let least = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < WAYS ** now.items.length; choice += 1) {
    const ways = now.items.map((_, i) => Math.floor(choice / WAYS ** i) % WAYS);
    const left = [...stock];
    let cost = [...new Set(ways)].reduce((sum, way) => sum + (FIXED[way] as number), 0);
    now.items.forEach((item, i) => {
      const way = ways[i] as number;
      cost += way === 2 ? LOST : (now.cost[item]?.[way] as number);
      if (way < 2) left[item * 2 + way] = (left[item * 2 + way] as number) - 1;
    });
    if (left.every((units) => units >= 0)) least = Math.min(least, cost + leastOf(orders, left, locals, at + 1));
  }
  return least;
}

/** What is left goes to those to whom it is worth most. */
function lostLocally(stock: readonly number[], locals: NonNullable<Future['locals']>): number {
  const left = [...stock];
  let lost = 0;
  for (const { row, units, worth } of [...locals].sort((a, b) => b.worth - a.worth)) {
    const sold = Math.min(units, left[row] as number);
    left[row] = (left[row] as number) - sold;
    lost += (units - sold) * worth;
  }
  return lost;
}

describe('what a unit is worth where it lies', () => {
  test('gives a bound that no plan for all orders can undercut', () => {
    fc.assert(
      fc.property(worlds, ({ orders, stock, locals }) => {
        const future: Future = { times: orders.map(() => 1), stock, locals };
        const { bound } = openDuals(orders.map(kindOf), ROWS).settle(future, noPrices(ROWS), EFFORT);
        expect(bound).toBeLessThanOrEqual(leastOf(orders, stock, locals));
      }),
      { numRuns: 300 },
    );
  });

  test('is the same for the same input', () => {
    fc.assert(
      fc.property(worlds, ({ orders, stock, locals }) => {
        const worth = () => {
          const futures = [1, 2].map((times) => ({ times: orders.map(() => times), stock, locals }));
          return openDuals(orders.map(kindOf), ROWS).average(futures, [noPrices(ROWS), noPrices(ROWS)], EFFORT);
        };
        expect(worth()).toEqual(worth());
      }),
    );
  });

  const one = (near: number, far: number): Kind => ({
    columns: {
      ways: 2,
      fixed: Int32Array.from([0, 0]),
      line: [Int32Array.from([near, far])],
      extra: 0,
      most: 2,
    },
    rows: [Int32Array.from([0, -1])],
  });

  test('is nil where more lies than anybody wants', () => {
    const { prices, bound } = openDuals([one(10, 50)], 1).settle({ times: [3], stock: [5] }, noPrices(1), EFFORT);
    expect([...prices]).toEqual([0, 0]);
    expect(bound).toBe(30);
  });

  test('lies between what the last to have it saves and what the first to miss it would', () => {
    const duals = openDuals([one(10, 100), one(10, 40)], 1);
    const { prices, bound } = duals.settle({ times: [4, 4], stock: [4] }, noPrices(1), { ...EFFORT, rounds: 20 });
    expect(prices[0]).toBeGreaterThanOrEqual(30);
    expect(prices[0]).toBeLessThanOrEqual(90);
    expect(bound).toBe(4 * 10 + 4 * 40);
  });

  test('counts who would buy it at the place', () => {
    const future = { times: [1], stock: [1], locals: [{ row: 0, units: 1, worth: 70 }] };
    const { prices, bound } = openDuals([one(10, 40)], 1).settle(future, noPrices(1), { ...EFFORT, rounds: 20 });
    expect(prices[0]).toBeGreaterThanOrEqual(30);
    expect(prices[0]).toBeLessThanOrEqual(70);
    expect(bound).toBe(40);
  });

  test('has a price of its own for the capacity of a place', () => {
    const busy = { ...one(10, 40), capacity: Int32Array.from([1, -1]) };
    const { prices, bound } = openDuals([busy], 2).settle({ times: [5], stock: [5, 2] }, noPrices(2), {
      ...EFFORT,
      rounds: 20,
    });
    expect(prices[0]).toBe(0);
    expect(prices[1]).toBeCloseTo(30, -1);
    expect(bound).toBeGreaterThan(2 * 10 + 3 * 40 - 15);
    expect(bound).toBeLessThanOrEqual(2 * 10 + 3 * 40);
  });

  test('is out of reach where none is left, and falls back when some come', () => {
    const duals = openDuals([one(10, 40)], 1);
    const at = noPrices(1);
    expect(duals.settle({ times: [1], stock: [0] }, at, EFFORT).prices[0]).toBe(GONE);
    expect(duals.settle({ times: [1], stock: [2] }, at, EFFORT).prices[0]).toBe(0);
    expect(10 * GONE).toBeLessThan(NEVER);
  });
});
