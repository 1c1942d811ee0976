import { expect, test } from 'vitest';
import type { Effects } from '../api/types.ts';
import { consequences, SIX } from './consequences.ts';

const named = {
  place: (code: string) => (code === 'A' ? 'Warehouse A' : `Store ${code}`),
  entity: (code: string) => `IMV ${code}`,
  currency: 'USD',
  zone: 'America/Chicago',
  now: Date.parse('2026-11-19T20:52:00.000Z'),
};

const nothing: Effects = {
  promise: { before: null, after: null, says: 'nothing is promised any more' },
  margin: { before: 0, after: 0, change: 0 },
  refund: { amount: 0, says: 'nothing changes' },
  stock: [],
  entity: [],
  customer: { hears: 'hears nothing' },
};

test('the six stand in their order, also where nothing happens', () => {
  expect(consequences(nothing, named).map((cell) => cell.name)).toEqual([...SIX]);
});

test('a kept promise carries its class, its time and its likelihood', () => {
  const by = '2026-11-20T01:00:00.000Z';
  const before = { by, kept: 9116, class: 'watch' as const };
  const [promise] = consequences(
    { ...nothing, promise: { before, after: { ...before, kept: 9400 }, says: 'kept' } },
    named,
  );
  expect(promise).toEqual({ name: 'Promise', says: 'Kept, today 19:00', also: '94%', shape: 'watch' });
});

test('a moved promise says what it was', () => {
  const before = { by: '2026-11-20T01:00:00.000Z', kept: 9116, class: 'watch' as const };
  const after = { by: '2026-11-21T01:00:00.000Z', kept: 9900, class: 'safe' as const };
  const [promise] = consequences({ ...nothing, promise: { before, after, says: 'moved' } }, named);
  expect(promise?.says).toBe('Moved to Fri 20 Nov 19:00');
  expect(promise?.also).toBe('99%, was today 19:00');
});

test('stock is summed by place and bucket, and a difference has its sign', () => {
  const stock = [
    { item: 'HWJ', place: 'A', bucket: 'held', change: -1 },
    { item: 'MCS', place: 'A', bucket: 'held', change: -1 },
    { item: 'HWJ', place: '014', bucket: 'reserved', change: 1 },
  ];
  const cells = consequences({ ...nothing, stock, margin: { before: 100, after: -275, change: -375 } }, named);
  expect(cells[1]?.says).toBe('\u22123.75');
  expect(cells[3]).toEqual({ name: 'Stock', says: 'Warehouse A \u22122 soft hold', also: 'Store 014 +1 reserved' });
});
