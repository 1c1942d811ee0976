import { describe, expect, test } from 'vitest';
import { line, order, slice, tender } from '../../../../test/support/pages.ts';
import type { EventOf } from '../../../books/order/events.ts';
import type { Order, Tender } from '../../../books/order/order.ts';
import { payment } from './payment.ts';

const check = (
  tenders: readonly Tender[],
  more: Partial<Order> = {},
  using: readonly EventOf<'StoredValueUsed'>[] = [],
) => {
  const { verdict, saw } = payment(order([line('L1', 1)], { total: 1000n, tenders, ...more }), using);
  return [verdict, saw];
};

describe('an order is paid for, or sure to be', () => {
  test.each<[string, Tender[], string]>([
    ['an authorised card', [tender('T1', 1000n, { state: 'authorised', authorised: 1000n })], 'card authorised'],
    ['a captured one', [tender('T1', 1000n, { state: 'captured', captured: 1000n })], 'card captured'],
    [
      'one that is captured in part and authorised for the rest',
      [tender('T1', 1000n, { captured: 400n, authorised: 600n, label: 'Visa 4417' })],
      'Visa 4417 authorised',
    ],
    ['an invoice', [tender('T1', 1000n, { kind: 'invoice' })], 'invoice agreed'],
    ['a marketplace', [tender('T1', 1000n, { kind: 'marketplace' })], 'marketplace agreed'],
    ['cash on collection', [tender('T1', 1000n, { kind: 'cash', provider: null })], 'cash agreed'],
  ])('by %s', (_by, tenders, saw) => {
    expect(check(tenders)).toEqual(['pass', saw]);
  });

  test('by a gift card that is used in the same moment', () => {
    const card = tender('T1', 1000n, { kind: 'gift_card', provider: null, account: 'GC-1' });
    const using = [{ type: 'StoredValueUsed', tender: 'T1' }] as unknown as EventOf<'StoredValueUsed'>[];
    expect(check([card])).toEqual(['hold', 'gift card does not hold 10.00']);
    expect(check([card], {}, using)[0]).toBe('pass');
  });

  test('by another tender in place of a declined one', () => {
    const card = tender('T2', 1000n, { state: 'authorised', authorised: 1000n });
    expect(check([tender('T1', 1000n, { state: 'declined' }), card])[0]).toBe('pass');
  });

  test('by nothing where it costs nothing, or nothing is left', () => {
    expect(check([], { total: 0n })).toEqual(['pass', 'nothing to pay']);
    const slices = [slice('S1', 'L1', 1, 'cancelled', { units: [1] })];
    expect(check([], { slices })).toEqual(['pass', 'nothing is left to pay for']);
  });
});

describe('an order waits for its payment', () => {
  test.each<[string, Tender[], string]>([
    ['no tender', [], 'tenders for 0.00 of 10.00'],
    ['too little', [tender('T1', 999n, { state: 'authorised', authorised: 999n })], 'tenders for 9.99 of 10.00'],
    ['a declined card alone', [tender('T1', 1000n, { state: 'declined' })], 'tenders for 0.00 of 10.00'],
    ['a voided card alone', [tender('T1', 1000n, { state: 'voided' })], 'tenders for 0.00 of 10.00'],
    ['an answer', [tender('T1', 1000n, { state: 'asked' })], 'card for 10.00 is being authorised'],
    ['a card with a reference', [tender('T1', 1000n, { reference: 'a' })], 'card for 10.00 is being authorised'],
    ['a customer who has not paid', [tender('T1', 1000n)], 'card for 10.00 is not paid yet'],
    ['the rest', [tender('T1', 1000n, { state: 'captured', captured: 999n })], 'card for 10.00 is paid only with 9.99'],
  ])('with %s', (_what, tenders, saw) => {
    expect(check(tenders)).toEqual(['hold', saw]);
  });
});
