import { describe, expect, test } from 'vitest';
import { hold, line, openCase, order, returned, slice, tender } from '../../../test/support/pages.ts';
import type { Leg, Order } from '../../books/order/order.ts';
import { checklist } from './checklist.ts';

const cost = { unit: 500n, entity: 'retail', place: 'store-014', transfer: null };
const shipped = slice('S1', 'L1', 2, 'shipped', { units: [1, 2], cost });
const leg: Leg = {
  id: 'M1',
  kind: 'capture',
  amount: 2000n,
  state: 'done',
  reference: null,
  settled: null,
  paidOut: true,
};
const captured = (legs: readonly Leg[] = [leg]) => [tender('T1', 2000n, { state: 'captured', captured: 2000n, legs })];

const done: Partial<Order> = { slices: [shipped], tenders: captured() };
const lines = [line('L1', 2)];
const open = (more: Partial<Order>) =>
  checklist(order(lines, { ...done, ...more }))
    .filter((each) => !each.done)
    .map((each) => [each.item, each.says]);

const account = (more: Partial<Order['accounts']>) => ({
  accounts: { deposits: 0n, receivable: 0n, refundsPayable: 0n, ...more },
});

describe('an order closes', () => {
  test('when nothing is missing', () => {
    expect(open({})).toEqual([]);
  });

  test.each<[string, Partial<Order>, string, RegExp]>([
    [
      'a unit is on the way',
      { slices: [{ ...shipped, quantity: 1 }, slice('S2', 'L1', 1, 'packed')] },
      'units',
      /^1 unit is/,
    ],
    ['units are on the way', { slices: [slice('S2', 'L1', 2, 'packed')] }, 'units', /^2 units are/],
    [
      'a cancelled unit lies about',
      { slices: [slice('S1', 'L1', 2, 'cancelled', { loose: 'picked' })] },
      'put back',
      /^2 /,
    ],
    [
      'a cancelled unit is on a truck',
      { slices: [slice('S1', 'L1', 2, 'cancelled', { loose: 'in_transit' })] },
      'transfers',
      /^2 /,
    ],
    ['a return is not settled', { returns: [returned('R1', { settled: false })] }, 'returns', /^1 return is/],
    ['a return is not back', { returns: [returned('R1', { reception: 'expected' })] }, 'returns', /^1 return is/],
    ['a return is not graded', { returns: [returned('R1', { disposition: 'none' })] }, 'returns', /^1 return is/],
    [
      'a return is in quarantine',
      { returns: [returned('R1', { disposition: 'quarantine' })] },
      'returns',
      /^1 return is/,
    ],
    ['a deposit is left', account({ deposits: 105n }), 'deposits', /^1\.05 /],
    ['the customer owes', account({ receivable: 99n }), 'receivable', /0\.99$/],
    ['something is owed back', account({ refundsPayable: 2000n }), 'refunds', /^20\.00 /],
    [
      'a provider has not answered',
      { tenders: captured([leg, { ...leg, id: 'M2', kind: 'refund', state: 'asked' }]) },
      'refunds',
      /^1 answer of a provider is awaited/,
    ],
    [
      'an authorisation is open',
      { tenders: [...captured(), tender('T2', 100n, { authorised: 100n })] },
      'authorisations',
      /^1\.00 /,
    ],
    [
      'a capture is not paid out',
      { tenders: captured([{ ...leg, paidOut: false }]) },
      'settlement',
      /^1 capture or refund is/,
    ],
    ['a delivery has no cost', { slices: [{ ...shipped, cost: null }] }, 'cost', /^1 delivery has/],
    ['a hold is open', { holds: [hold('H1', ['close'])] }, 'holds', /^1 hold is/],
    ['a case is open', { cases: [openCase('a')] }, 'cases', /^1 case is/],
  ])('not while %s', (_what, more, item, says) => {
    expect(open(more)).toEqual([[item, expect.stringMatching(says)]]);
  });

  test.each<[string, Partial<Order>]>([
    ['a return that was refused', { returns: [returned('R1', { acceptance: 'refused', settled: false })] }],
    ['a return that never came', { returns: [returned('R1', { reception: 'expired', settled: false })] }],
    ['a capture that failed', { tenders: captured([leg, { ...leg, id: 'M2', state: 'failed', paidOut: false }]) }],
    [
      'cash, which no provider pays out',
      { tenders: [tender('T1', 1n, { provider: null, legs: [{ ...leg, paidOut: false }] })] },
    ],
    ['a hold that was released', { holds: [hold('H1', ['close'], { released: { at: '', by: '', because: null } })] }],
    ['a case that is resolved', { cases: [openCase('a', { state: 'resolved' })] }],
    ['cancelled units that were put back', { slices: [slice('S1', 'L1', 2, 'cancelled', { units: [1, 2] })] }],
  ])('in spite of %s', (_what, more) => {
    expect(open(more)).toEqual([]);
  });

  test('in spite of a delivery without cost of what no stock is kept of', () => {
    const of = order([line('L1', 2, { stocked: false })], { ...done, slices: [{ ...shipped, cost: null }] });
    expect(checklist(of).every((each) => each.done)).toBe(true);
  });
});
