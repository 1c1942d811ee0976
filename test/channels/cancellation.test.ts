import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cancelled, fresh, later } from './deliveries.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

describe('a cancellation', () => {
  test('ends what is not packed yet and records what was paid back', async () => {
    const of = fresh();
    await shop.deliver(of());
    const body = of(
      later(60, (each) => {
        cancelled(each);
        each.financial_status = 'refunded';
        each.refunds = [
          {
            id: 5,
            transactions: [
              {
                id: 6300,
                kind: 'refund',
                status: 'success',
                gateway: 'shopify_payments',
                amount: '53.69',
                currency: 'USD',
              },
            ],
          },
        ];
      }),
    );
    const { outcome, page } = await shop.deliver(body, 'orders/cancelled');
    expect(outcome).toBe('updated');
    expect(page?.slices.every((slice) => slice.state === 'cancelled')).toBe(true);
    expect(page?.tenders[0]).toMatchObject({ captured: 5369n, refunded: 5369n });
    expect(await shop.jobs(page?.id ?? '')).not.toContain('payments.refund'); // nobody is asked to pay it once more
    expect(page?.tenders[0]?.legs.filter((leg) => leg.kind === 'refund')).toMatchObject([
      { amount: 5369n, reference: '6300', state: 'done' },
    ]);
    expect(page?.accounts.refundsPayable).toBe(0n);
  });

  test('that comes when the goods are packed is a case with the states', async () => {
    const of = fresh();
    const { order } = await shop.deliver(of());
    await shop.give('fulfill.pick', order, { units: [{ line: 'L2', quantity: 1 }] });
    await shop.give('fulfill.pack', order, {});
    const { outcome, page } = await shop.deliver(of(later(60, cancelled)), 'orders/cancelled');
    expect(outcome).toBe('updated');
    expect(page?.slices.map((slice) => `${slice.line} ${slice.state}`)).toEqual(['L1 cancelled', 'L2 packed']);
    expect(page?.cases.map((each) => each.type)).toContain('channel_cancel_late');
  });

  test('is not undone by an older update that comes after it', async () => {
    const of = fresh();
    await shop.deliver(of());
    const { page: before } = await shop.deliver(of(later(60, cancelled)), 'orders/cancelled');
    const { outcome, page } = await shop.deliver(of(later(30, (body) => (body.note = 'x'))), 'orders/updated');
    expect(outcome).toBe('unchanged');
    expect(page?.version).toBe(before?.version);
  });

  test('of an authorised order frees the authorisation', async () => {
    const of = fresh();
    await shop.deliver(of((body) => (body.financial_status = 'authorized')));
    const { page } = await shop.deliver(
      of(later(60, (body) => Object.assign(cancelled(body), { financial_status: 'voided' }))),
      'orders/cancelled',
    );
    expect(page?.slices.every((slice) => slice.state === 'cancelled')).toBe(true);
    expect(page?.tenders[0]).toMatchObject({ state: 'voided', authorised: 0n });
  });
});
