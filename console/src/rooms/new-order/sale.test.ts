import { expect, test } from 'vitest';
import { bodyOf, emptySale, isComplete, type Sale, spread, totalOf } from './sale.ts';

const sale: Sale = {
  ...emptySale('ABC'),
  channel: 'assisted',
  name: 'Maya Okafor',
  place: '014',
  lines: [
    { item: 'HWJ-OLV-M', title: 'Jacket', quantity: 1, price: 18900 },
    { item: 'MCS-GRY-L', title: 'Socks', quantity: 2, price: 2400 },
  ],
  tax: 1001,
};

test('what the customer pays is what the lines, the tax and the shipping add up to', () => {
  expect(totalOf(sale)).toBe(18900 + 4800 + 1001);
  expect(totalOf({ ...sale, shipping: 690 })).toBe(24701);
  expect(totalOf({ ...sale, method: 'ship', shipping: 690 })).toBe(25391);
});

test('tax is handed out over the lines to the last cent', () => {
  expect(spread(1001, [18900, 4800])).toEqual([798, 203]);
  expect(spread(5, [1, 1, 1]).reduce((a, b) => a + b)).toBe(5);
  expect(spread(5, [])).toEqual([]);
  const { lines, total } = bodyOf(sale, 'USD') as { lines: { tax: { tax: number } }[]; total: number };
  expect(lines.map((line) => line.tax.tax)).toEqual([798, 203]);
  expect(total).toBe(24701);
});

test('an order says where it goes', () => {
  expect(bodyOf(sale, 'USD').groups).toEqual([{ id: 'G1', method: 'pickup', place: '014' }]);
  const sent = bodyOf(
    { ...sale, method: 'ship', street: '118 Aberdeen Street', city: 'Chicago', postcode: '60607' },
    'USD',
  );
  expect(sent.groups).toMatchObject([{ method: 'ship', address: { lines: ['118 Aberdeen Street'], country: 'US' } }]);
});

test('it is complete once somebody, somewhere and something are said', () => {
  expect(isComplete(sale)).toBe(true);
  expect(isComplete({ ...sale, name: ' ' })).toBe(false);
  expect(isComplete({ ...sale, place: '' })).toBe(false);
  expect(isComplete({ ...sale, lines: [] })).toBe(false);
});
