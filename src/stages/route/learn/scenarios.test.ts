import { describe, expect, test } from 'vitest';
import { book } from '../../../../test/support/questions.ts';
import type { WorthRow } from '../../../books/reference/worth.ts';
import { must } from '../../../kernel/assert.ts';
import type { Question } from '../plan/question.ts';
import { type Ahead, correctedBy } from './scenarios.ts';

const places = ['store-1', 'warehouse-a'];
const question: Question = {
  at: '2026-11-19T15:00:00.000Z', edition: '1', routing: 0, promise: 0, rules: 0, carriers: 0, worth: 0, likelihood: 0,
  seller: 'retail', channel: 'web', brand: 'imv', group: 'G1', method: 'ship', pickup: null, wantedBy: null,
  destination: { latitude: 41.886, longitude: -87.623 }, country: 'US', postcode: '60601',
  lines: [{ line: 'L1', item: 'A', quantity: 1, grams: 500, price: 4000, cost: 2000 }],
  places, queues: [0, 0], taken: [0, 0], orders: [0, 0], stock: [[5, 0, 0, 5, 0, 0]], except: {},
}; // biome-ignore format: one line a subject

const row = (item: string, mean: number): WorthRow => ({
  item, value: 1600, dispersion: 11, returned: 0, places, mean: [mean, 0], correction: [0, 0], markdown: [0, 0],
}); // biome-ignore format: a row
const shelves = (item: string, store: number, warehouse: number) => [
  { item, place: 'store-1', onHand: store, receipts: 1 },
  { item, place: 'warehouse-a', onHand: warehouse, receipts: 1 },
];

function corrected(ahead: Partial<Ahead>, seed = 1): readonly WorthRow[] {
  const all: Ahead = {
    questions: Array.from({ length: 40 }, () => question),
    days: 28,
    horizon: 28,
    rows: [row('A', 500)],
    shelves: shelves('A', 4, 20),
    ...ahead,
  };
  const futures = correctedBy(all, book, seed);
  for (;;) {
    const { done, value } = futures.next();
    if (done) return value;
  }
}

describe('what futures add to the worth of units', () => {
  test('is much where many orders will want the few that there are, also in a warehouse to which nobody comes', () => {
    const [a] = corrected({});
    // forty are wanted, twenty-four are there: the last units save a whole sale elsewhere
    expect(must(a, 'row').correction[1]).toBeGreaterThan(100);
    // no unit is worth more than the order that would not be served: its margin, and what disappoints
    expect(must(a, 'row').correction[1]).toBeLessThan(4000 - 2000 + 1200);
  });

  test('is nothing for what there is plenty of', () => {
    const [a] = corrected({ shelves: shelves('A', 50, 500) });
    expect(must(a, 'row').correction).toEqual([0, 0]);
  });

  test('leaves items alone that no order and nobody else wants', () => {
    const rows = [row('A', 500), row('B', 0)];
    const [, b] = corrected({ rows, shelves: [...shelves('A', 4, 20), ...shelves('B', 1, 1)] });
    expect(b).toEqual(rows[1]);
  });

  test('is the same for the same seed', () => {
    expect(corrected({}, 7)).toEqual(corrected({}, 7));
  });

  test('is nothing without orders', () => {
    expect(corrected({ questions: [] })).toEqual([row('A', 500)]);
  });
});
