import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, hold, line, order, slice, soldFor, tender } from '../../../test/support/pages.ts';
import type { EventOf } from '../../books/order/events.ts';
import { assertPage, evolve } from '../../books/order/evolve.ts';
import { demanding } from '../../books/order/machine.ts';
import type { Order } from '../../books/order/order.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { type Cancellation, cancel, mayCancel } from './cancel.ts';

const asked = { reason: 'changed my mind', by: 'customer' } as const;

/** Each unit costs 10.00 and carries 1.00 of shipping. */
function cancelled(of: Order, what: Partial<Cancellation> = {}, passThrough = {}) {
  const events = cancel(of, soldFor(of, 1000n, 100n, passThrough), { ...asked, ...what });
  if (isRefusal(events)) throw new Error(events.refused);
  return { events, ended: events[0] as EventOf<'UnitsCancelled'> };
}

function refused(of: Order, what: Partial<Cancellation>) {
  const answer = cancel(of, soldFor(of, 1000n), { ...asked, ...what });
  return isRefusal(answer) ? answer.refused : answer;
}

const paid = (deposits: bigint, more: Partial<Order> = {}) => ({
  tenders: [tender('T1', deposits, { captured: deposits })],
  accounts: { deposits, receivable: 0n, refundsPayable: 0n },
  ...more,
});

describe('a cancellation', () => {
  test('takes first what nobody has touched', () => {
    const slices = demanding.map((state, i) => slice(`S${i + 1}`, 'L1', 1, state));
    const of = order([line('L1', slices.length)], { slices: [...slices].reverse() });
    const states = [1, 2, 3, 4, 5, 6, 7].map((quantity) => {
      const last = cancelled(of, { units: [{ line: 'L1', quantity }] }).ended.units.at(-1);
      return slices.find((each) => each.id === last?.slice)?.state;
    });
    expect(states).toEqual(['open', 'reserved', 'coming', 'released', 'picked', 'packed', 'ready']);
  });

  test.each([
    ['reserved', null],
    ['picked', 'picked'],
    ['packed', 'packed'],
    ['ready', 'packed'],
    ['coming', 'in_transit'],
  ] as const)('of what is %s leaves it lying: %s', (state, loose) => {
    const transfer = { id: 'X1', from: 'a', to: 'b', state: 'shipped', shipBy: null, arrivesBy: null } as const;
    const slices = [slice('S1', 'L1', 2, state, state === 'coming' ? { transfer: 'X1' } : {})];
    expect(cancelled(order([line('L1', 2)], { slices, transfers: [transfer] })).ended.loose).toEqual([loose]);
  });

  test('of a line that is named twice ends two units, not one of them twice', () => {
    const of = order([line('L1', 3)], paid(3300n));
    const one = { line: 'L1', quantity: 1 };
    const { ended } = cancelled(of, { units: [one, one], by: 'us' });
    expect(ended.units.flatMap((each) => each.units)).toEqual([1, 2]);
    expect(ended.surplus).toBe(cancelled(of, { units: [{ line: 'L1', quantity: 2 }], by: 'us' }).ended.surplus);
  });

  test.each<[string, bigint, Partial<Cancellation>, bigint]>([
    ['all of what is paid', 3300n, {}, 3300n],
    ['the goods, while the customer keeps paying the shipping', 3300n, { units: [{ line: 'L1', quantity: 1 }] }, 1000n],
    ['shipping too, where it is our fault', 3300n, { units: [{ line: 'L1', quantity: 1 }], by: 'us' }, 1100n],
    ['nothing, where nothing was paid', 0n, {}, 0n],
    ['only what is paid beyond the rest', 2500n, { units: [{ line: 'L1', quantity: 1 }] }, 200n],
  ])('owes back %s', (_what, deposits, what, surplus) => {
    expect(cancelled(order([line('L1', 3)], paid(deposits)), what).ended.surplus).toBe(surplus);
  });

  test("owes back other people's money only when nothing is left", () => {
    const of = order([line('L1', 2)], paid(2500n));
    expect(cancelled(of, {}, { tip: 300n }).ended.surplus).toBe(2500n);
    expect(cancelled(of, { units: [{ line: 'L1', quantity: 1 }] }, { tip: 300n }).ended.surplus).toBe(1000n);
  });

  test('hands the shipping to a unit that still carries it, and earns it where one is delivered already', () => {
    const open = order([line('L1', 3)], paid(3300n));
    const one = cancelled(open, { units: [{ line: 'L1', quantity: 1 }] }).ended;
    expect([one.inherits, one.earned]).toEqual([[{ line: 'L1', unit: 2, shipping: 100n, tax: {} }], []]);
    const slices = [slice('S1', 'L1', 1, 'shipped', { units: [1] }), slice('S2', 'L1', 2, 'open')];
    const rest = cancelled(order([line('L1', 3)], paid(2200n, { slices }))).ended;
    expect([rest.inherits, rest.earned]).toEqual([[], [{ line: 'L1', unit: 1, shipping: 200n, tax: {} }]]);
    expect(rest.surplus).toBe(2000n);
  });

  test('pays back in one go what the channel has paid, never more than is owed or was taken', () => {
    const refunds = (amount: bigint) =>
      cancelled(order([line('L1', 1)], paid(1100n)), { refunded: [{ tender: 'T1', amount }] })
        .events.filter((event) => event.type === 'RefundPaid')
        .map((event) => [event.tender, event.leg, event.amount]);
    expect(refunds(600n)).toEqual([['T1', 'M1', 600n]]);
    expect(refunds(9000n)).toEqual([['T1', 'M1', 1100n]]);
    expect(refunds(0n)).toEqual([]);
  });

  test('lets holds fall when nothing is left to hold', () => {
    const of = order([line('L1', 2)], { holds: [hold('H1', ['release'])] });
    const released = (what: Partial<Cancellation>) =>
      cancelled(of, what)
        .events.slice(1)
        .map((event) => event.type);
    expect(released({})).toEqual(['HoldReleased']);
    expect(released({ units: [{ line: 'L1', quantity: 1 }] })).toEqual([]);
  });

  test.each([
    ['unknown_line', { units: [{ line: 'L9', quantity: 1 }] }],
    ['too_many', { units: [{ line: 'L1', quantity: 3 }] }],
  ])('is refused: %s', (code, what) => {
    expect(refused(order([line('L1', 2)]), what)).toBe(code);
  });

  test('of everything that has ended is refused with what would help', () => {
    expect(mayCancel(order([line('L1', 1)]))).toBeNull();
    const gone = order([line('L1', 1)], { slices: [slice('S1', 'L1', 1, 'shipped', { units: [1] })] });
    expect(mayCancel(gone)).toMatchObject({ refused: 'nothing_to_cancel', remedy: 'open a return instead' });
  });

  test('after cancellation leaves each unit with an ordinal of its own, and owes no more than was paid', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        steps,
        fc.constantFrom('customer' as const, 'us' as const),
        fc.bigInt(0n, 12_000n),
        (cuts, by, deposits) => {
          let page = order([line('L1', 10)], paid(deposits));
          let owed = 0n;
          for (const quantity of cuts) {
            if (!isRefusal(cancel(page, soldFor(page, 1000n, 100n), { ...asked, units: [{ line: 'L1', quantity }] }))) {
              const { ended } = cancelled(page, { units: [{ line: 'L1', quantity }], by });
              page = evolve(page, ended, { order: page.id, at, by: 'auto' });
              const accounts = { ...page.accounts, deposits: page.accounts.deposits - ended.surplus };
              page = { ...page, accounts };
              owed += ended.surplus;
            }
            assertPage(page);
          }
          const gone = page.slices.flatMap((each) => each.units);
          expect(new Set(gone).size).toBe(gone.length);
          expect(owed).toBeLessThanOrEqual(deposits);
        },
      ),
    );
  });
});
