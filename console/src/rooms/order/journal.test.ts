import { expect, test } from 'vitest';
import type { JournalEvent } from '../../api/types.ts';
import { moneyOf, unitsSaid } from './journal.ts';

const name = (code: string) => (code === 'A' ? 'Warehouse A' : `Store ${code}`);
const event = (units: Partial<JournalEvent['units'][number]>[], money: JournalEvent['money'] = []) =>
  ({ units, money }) as unknown as JournalEvent;
const move = (quantity: number, from: string, fromPlace: string | null, to: string, toPlace: string | null) => ({
  quantity, from, fromPlace, to, toPlace,
}); // biome-ignore format: a line

test('moves are said by place and bucket, summed', () => {
  const reserved = event([move(1, 'free', '014', 'reserved', '014'), move(2, 'free', '014', 'reserved', '014')]);
  expect(unitsSaid(reserved, name)).toBe('St 014 +3 reserved');
  expect(unitsSaid(event([move(1, 'held', 'A', 'free', 'A')]), name)).toBe('Wh A \u22121 soft hold');
  expect(unitsSaid(event([move(1, 'picked', '014', 'customer', null)]), name)).toBe('St 014 \u22121 picked');
  expect(unitsSaid(event([]), name)).toBe('');
});

test('money is the sum of the debits', () => {
  const legs = [
    { entity: 'retail', account: 'a', amount: 4000 },
    { entity: 'retail', account: 'b', amount: -4000 },
  ];
  expect(moneyOf(event([], legs))).toBe(4000);
  expect(moneyOf(event([]))).toBeNull();
});
