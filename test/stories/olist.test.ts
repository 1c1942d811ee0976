import { beforeAll, describe, expect, inject, test } from 'vitest';
import { isSound } from '../../bench/olist/main.ts';
import { playOlist, type Result } from '../../bench/olist/run.ts';

/** Twenty invented orders in the tables of the Olist data set, the odd ones first of all; the program is the same. */
describe('a market of twenty orders', () => {
  let of: Result;
  beforeAll(async () => {
    of = await playOlist('test/stories/olist', inject('server').url, () => undefined);
  });

  test('loses none: what has no lines waits for a person', () => {
    const { read, captured, parked, lost } = of;
    expect({ read, captured, parked, lost }).toEqual({ read: 20, captured: 18, parked: 2, lost: [] });
    expect(of.cases).toContainEqual({ type: 'not_understood', opened: 2, open: 2 });
  });

  test('sends each unit from its own seller, in a parcel of each', () => {
    const { routed, split, elsewhere, shipped } = of;
    expect({ routed, split, elsewhere, shipped }).toEqual({ routed: 18, split: 2, elsewhere: 0, shipped: 13 });
  });

  test('says no only to what cannot be: no lines, not paid, gone already', () => {
    expect(Object.fromEntries([...of.refusals].map(([what, { times }]) => [what, times]))).toEqual({
      'capture.order: invalid': 2,
      'fulfill.ship: held': 1,
      'capture.cancel: nothing_to_cancel': 1,
    });
  });

  test('has finance look at the interest of an instalment, and takes an odd cent as it is', () => {
    expect(of.cases).toContainEqual({ type: 'totals_differ', opened: 1, open: 0 });
    expect(of.accounts['revenue:discounts']).toBe('-11.54');
  });

  test('closes what is over, and says of the rest what is missing', () => {
    expect(of.cancelled).toBe(3);
    expect(of.closed).toBe(15);
    expect(of.notClosed).toEqual({
      'cases (channel_cancel_late)': 1,
      'units, authorisations, cases (late_pick)': 1,
      'units, holds (payment), cases (payment_missing)': 1,
    });
    expect(of.cases.find((each) => each.type === 'job_gave_up')).toBeUndefined();
  });

  test('knows how many came after their time', () => {
    expect(of.promises).toEqual({ arrived: 12, afterMarket: 1, afterOurs: 1, afterPlan: 1 });
  });

  test('collects to the cent: every card, slip and voucher is paid out, and the cancelled slip is paid back', () => {
    const { accounts } = of;
    expect(accounts).not.toHaveProperty('assets:receivable');
    expect(accounts).not.toHaveProperty('liabilities:deposits');
    expect(accounts).not.toHaveProperty('liabilities:refunds-payable');
    expect(accounts).not.toHaveProperty('assets:clearing:market-pay');
    expect(accounts).toMatchObject({
      'assets:bank': '1636.81',
      'expenses:payment-fees:market-pay': '46.71', // together 1683.52: what the thirteen shipped orders were charged
      'revenue:shipping': '-265.37',
    });
  });

  test('has books that prove themselves', () => {
    expect(of.proofs).toBeGreaterThan(20);
    expect(of.differing).toEqual([]);
    expect(isSound(of)).toBe(true);
  });
});
