import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cancelled, casesOf, fresh, holdsOf } from './deliveries.ts';
import { fixture, openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

describe('an order on its way in', () => {
  test('whose total does not add up waits for finance', async () => {
    const { outcome, page } = await shop.deliver(fresh()((body) => (body.total_price_set.shop_money.amount = '60.00')));
    expect(outcome).toBe('captured');
    expect(page?.total).toBe(6000n);
    expect(holdsOf(page)).toEqual(['totals']);
    expect(casesOf(page)).toEqual(['totals_differ']);
  });

  test('whose item we do not know waits to be mapped', async () => {
    const { outcome, page } = await shop.deliver(fresh()((body) => (body.line_items[1].sku = 'UNHEARD-OF')));
    expect(outcome).toBe('captured');
    expect(casesOf(page)).toEqual(['not_mapped']);
  });

  test('that is fulfilled already is not fulfilled again', async () => {
    const { page } = await shop.deliver(fresh()((body) => (body.fulfillment_status = 'fulfilled')));
    expect(holdsOf(page)).toEqual(['elsewhere']);
    expect(casesOf(page)).toEqual(['fulfilled_elsewhere']);
    expect(page?.slices.every((slice) => slice.state === 'open')).toBe(true);
  });

  test('that is cancelled already is taken and cancelled, and what was paid back is recorded', async () => {
    const body = fresh()((each) => {
      cancelled(each);
      each.financial_status = 'refunded';
      each.refunds = [
        {
          id: 5,
          transactions: [
            {
              id: 6100,
              kind: 'refund',
              status: 'success',
              gateway: 'shopify_payments',
              amount: '53.69',
              currency: 'USD',
            },
          ],
        },
      ];
    });
    const { outcome, page } = await shop.deliver(body, 'orders/create');
    expect(outcome).toBe('captured');
    expect(page?.slices.every((slice) => slice.state === 'cancelled')).toBe(true);
    expect(page?.accounts).toEqual({ deposits: 0n, receivable: 0n, refundsPayable: 0n });
    expect(page?.tenders[0]).toMatchObject({ captured: 5369n, refunded: 5369n });
    expect(holdsOf(page)).toEqual([]);
    expect(casesOf(page)).toEqual([]);
  });

  test('that nothing is carried for is handed over at once, gift cards too', async () => {
    const { page } = await shop.deliver(fixture('nothing-to-carry'), 'orders/create');
    expect(page?.slices.every((slice) => slice.state === 'handed_over')).toBe(true);
    expect(page?.accounts.deposits).toBe(0n);
  });

  test('that is collected at a store of ours is promised there', async () => {
    const { page } = await shop.deliver(
      fresh()((body) => {
        body.shipping_address = null;
        body.shipping_lines[0].title = 'State Street';
      }),
    );
    expect(page?.groups).toMatchObject([{ method: 'pickup', place: '014', promise: { class: 'safe' } }]);
  });

  test('comes from lists of the API too, each for itself', async () => {
    const [one, two] = [fresh()(), fresh()((body) => (body.line_items[0].quantity = 'many'))];
    const received = await shop.deliver(Buffer.from(`{"orders":[${one},${two}]}`));
    expect(received).toMatchObject({ outcome: 'parked', field: 'orders.1.line_items.0.quantity' });
    expect(received.says).toMatch(/^0: captured/);
  });
});
