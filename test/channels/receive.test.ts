import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawDelivery } from '../../src/books/order/deliveries.ts';
import { bookKeeper } from '../../src/books/reference/store.ts';
import { receive } from '../../src/edge/channels/receive.ts';
import { idFromKey } from '../../src/kernel/ids.ts';
import { lender } from '../../src/kernel/postgres/connect.ts';
import { lifecycle } from '../../src/lifecycle.ts';
import { type Desk, openDesk } from '../../src/perform/desk.ts';
import { registry } from '../../src/registry.ts';
import { fresh, later } from './deliveries.ts';
import { exactly, fixture, openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

describe('a delivery', () => {
  test('becomes an order, to the cent, with its bytes beside it', async () => {
    const body = fresh()();
    const { outcome, page, delivery } = await shop.deliver(body, 'orders/create');
    expect(outcome).toBe('captured');
    expect(page).toMatchObject({ total: 5369n, currency: 'USD', customer: { name: 'Mira Lund' } });
    expect(page?.slices.map((slice) => slice.state)).toEqual(['released', 'released']);
    expect((await rawDelivery(shop.db, delivery))?.body.equals(body)).toBe(true);
  });

  test('said twice is said once', async () => {
    const body = fresh()();
    const first = await shop.deliver(body, 'orders/create');
    const size = await shop.size();
    expect(await shop.deliver(body, 'orders/create')).toMatchObject({ outcome: 'unchanged', order: first.order });
    expect(await shop.size()).toBe(size);
  });

  test('twice at once ends in one capture', async () => {
    const body = fresh()();
    const all = await Promise.all([1, 2, 3, 4].map(() => shop.deliver(body, 'orders/create')));
    expect(new Set(all.map((each) => each.order)).size).toBe(1);
    expect(all[0]?.page?.version).toBe(1);
  });

  test('with the same webhook id is the same, whatever else the headers say', async () => {
    const body = fresh()();
    const headers = {
      'X-Shopify-Topic': 'orders/create',
      'X-Shopify-Webhook-Id': 'b54557e4-bdd9-4b37-8a5f-bf7d70bcd043',
    };
    await shop.deliver(body, null, { ...headers, 'X-Shopify-Triggered-At': '2026-11-19T20:20:06Z' });
    const again = await shop.deliver(body, null, { ...headers, 'X-Shopify-Triggered-At': '2026-11-19T20:21:06Z' });
    expect(again).toMatchObject({ outcome: 'unchanged', says: 'it was here before' });
  });

  test('creation and update at once end in one order', async () => {
    const of = fresh();
    const update = of(later(9, (body) => (body.note = 'newer')));
    const both = await Promise.all([shop.deliver(of(), 'orders/create'), shop.deliver(update, 'orders/updated')]);
    expect(both.filter((each) => each.outcome === 'captured')).toHaveLength(1);
    expect((await shop.order(both[0]?.order ?? null))?.note).toContain('newer');
  });

  const BROKEN: [string, Buffer, string, string][] = [
    ['no JSON', Buffer.from('{"id": 1, '), 'rejected', 'body'],
    ['nothing at all', Buffer.alloc(0), 'rejected', 'body'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 'rejected', 'body'],
    ['a very deep list', Buffer.from('['.repeat(100_000)), 'rejected', 'body'],
    ['a price that is no price', fixture('paid', (body) => (body.line_items[1].price = { amount: 'x' })), 'parked', 'line_items.1.price'],
    ['no lines', fixture('paid', (body) => (body.line_items = [])), 'parked', 'line_items'],
    ['a discount above its price', fixture('paid', (body) => (body.line_items[1].discount_allocations[0].amount = '99.00')), 'parked', 'line_items.1.discount_allocations'],
    ['a total that no line can carry', fixture('paid', (body) => Object.assign(body, { id: 4 }) && (body.total_price_set.shop_money.amount = '0.01')), 'parked', 'total_price'],
  ]; // biome-ignore format: a table
  test.each(BROKEN)('of %s is kept and says what is wrong', async (_name, body, outcome, field) => {
    const received = await shop.deliver(body, 'orders/create');
    expect(received).toMatchObject({ outcome, field, order: null });
    expect((await rawDelivery(shop.db, received.delivery))?.body.equals(body)).toBe(true);
    const size = await shop.size();
    expect(await shop.deliver(body, 'orders/create')).toMatchObject({ outcome, field });
    expect(await shop.size()).toBe(size);
  });

  test('that was parked is read again when it comes again, and taken once the reason has gone', async () => {
    const sale = fresh()((body) => {
      Object.assign(body, { source_name: 'pos', location_id: exactly('771'), fulfillment_status: 'fulfilled' });
      body.line_items[0].quantity = exactly('70');
      body.line_items[0].current_quantity = exactly('70');
      body.total_price_set.shop_money.amount = '723.69';
    });
    const parked = await shop.deliver(sale, 'orders/create');
    expect(parked).toMatchObject({ outcome: 'parked', field: 'line_items', order: null });
    const lines = [{ item: 'RIDGE-30', quantity: 100 }];
    await shop.give('fulfill.receive_stock', idFromKey('place', '014'), {
      from: 'opening',
      counted: true,
      countedAt: shop.time,
      lines,
    });
    const { outcome, page } = await shop.deliver(sale, 'orders/create');
    expect(outcome).toBe('captured');
    expect(page?.slices.every((slice) => slice.state === 'handed_over')).toBe(true);
    expect((await shop.deliveryPage(parked.delivery))?.cases).toMatchObject([
      { type: 'not_understood', state: 'closed_itself' },
    ]);
  });

  test('with the same webhook id and other bytes is the one that came first', async () => {
    const of = fresh();
    const headers = { 'x-shopify-topic': 'orders/create', 'x-shopify-webhook-id': 'f00d' };
    const wrong = of((body) => (body.line_items = []));
    expect(await shop.deliver(wrong, null, headers)).toMatchObject({ outcome: 'parked', field: 'line_items' });
    expect(await shop.deliver(of(), null, headers)).toMatchObject({ outcome: 'parked', field: 'line_items' });
    expect((await shop.deliver(of(), null, { ...headers, 'x-shopify-webhook-id': 'f00e' })).outcome).toBe('captured');
  });

  test('twice at once at two desks ends in one capture', async () => {
    const other = openDesk(lender(shop.database.app), { registry, lifecycle, keepBook: bookKeeper() });
    const book = await shop.book();
    for (let round = 0; round < 5; round += 1) {
      const of = fresh();
      const give = (desk: Desk, body: Buffer) =>
        receive({ channel: 'shop', headers: {}, body, now: shop.time, desk, db: shop.db, book });
      const all = await Promise.all([
        give(shop.desk, of()),
        give(other, of()),
        give(other, of(later(5, (body) => (body.note = 'newer')))),
      ]);
      const orders = new Set(all.map((each) => each.order));
      expect(orders.size).toBe(1);
      expect(all.every((each) => each.outcome !== 'parked')).toBe(true);
      expect((await shop.order(all[0]?.order ?? null))?.note).toContain('newer');
    }
  });

  test('of a shop that is not this one is not taken', async () => {
    const { desk, db } = shop;
    const book = await shop.book();
    const channels = new Map([['shop', { ...shop.channel, settings: { shop: 'ours.example' } }]]);
    const of = { ...book, channels, place: book.place.bind(book), places: book.places };
    const headers = { 'x-shopify-shop-domain': 'theirs.example' };
    const received = await receive({
      channel: 'shop',
      headers,
      body: fresh()(),
      now: shop.time,
      desk,
      db,
      book: of as never,
    });
    expect(received).toMatchObject({ outcome: 'rejected', field: 'shop-domain' });
  });
});
