import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawDelivery } from '../../src/books/order/deliveries.ts';
import type { Order } from '../../src/books/order/order.ts';
import { bookKeeper } from '../../src/books/reference/store.ts';
import { receive } from '../../src/edge/channels/receive.ts';
import { idFromKey } from '../../src/kernel/ids.ts';
import { lender } from '../../src/kernel/postgres/connect.ts';
import { lifecycle } from '../../src/lifecycle.ts';
import { type Desk, openDesk } from '../../src/perform/desk.ts';
import { registry } from '../../src/registry.ts';
import { type Body, exactly, fixture, openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

let made = 0;

/** An order that nobody has told yet: each test has one of its own. */
function fresh(change: (body: Body) => void = () => undefined): (more?: (body: Body) => void) => Buffer {
  made += 1;
  const id = `61234567890123${String(10_000 + made)}`;
  return (more = () => undefined) =>
    fixture('paid', (body) => {
      body.id = exactly(id);
      change(body);
      more(body);
    });
}

function later(seconds: number, change: (body: Body) => void = () => undefined): (body: Body) => void {
  return (body) => {
    body.updated_at = new Date(Date.parse('2026-11-19T20:20:05Z') + seconds * 1000).toISOString();
    change(body);
  };
}

const holdsOf = (order: Order | null) => order?.holds.filter((hold) => !hold.released).map((hold) => hold.kind);
const casesOf = (order: Order | null) => order?.cases.filter((each) => each.state === 'open').map((each) => each.type);
const cancelled = (body: Body) =>
  Object.assign(body, { cancelled_at: '2026-11-19T21:00:00Z', cancel_reason: 'customer' });

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

describe('an update', () => {
  test('of an order never seen is a capture', async () => {
    expect((await shop.deliver(fresh()(), 'orders/updated')).outcome).toBe('captured');
  });

  test('with nothing new changes nothing', async () => {
    const of = fresh();
    const { order, page } = await shop.deliver(of());
    const again = await shop.deliver(of(later(60)), 'orders/updated');
    expect(again).toMatchObject({ outcome: 'unchanged', order });
    expect(again.page?.version).toBe(page?.version);
  });

  test('takes over contact, note and address', async () => {
    const of = fresh();
    await shop.deliver(of());
    const { outcome, page } = await shop.deliver(
      of(
        later(60, (body) => {
          body.email = 'new@example.com';
          body.note = 'Leave it at the back';
          body.shipping_address.address1 = '10 Canal St';
        }),
      ),
      'orders/updated',
    );
    expect(outcome).toBe('updated');
    expect(page?.customer.email).toBe('new@example.com');
    expect(page?.note).toContain('at the back');
    expect(page?.groups[0]?.address?.lines).toContain('10 Canal St');
  });

  test('that only repeats itself does not undo what our people have corrected', async () => {
    const of = fresh();
    const { order } = await shop.deliver(of());
    await shop.give('capture.revise', order, { note: 'ours' });
    const { outcome, page } = await shop.deliver(
      of(later(60, (body) => (body.email = 'new@example.com'))),
      'orders/updated',
    );
    expect(outcome).toBe('updated');
    expect(page?.note).toBe('ours');
  });

  test('that is older than what we have is left alone', async () => {
    const of = fresh();
    await shop.deliver(of(later(100, (body) => (body.note = 'newest'))), 'orders/updated');
    const { outcome, says, page } = await shop.deliver(of(), 'orders/create');
    expect(outcome).toBe('unchanged');
    expect(says).toMatch(/newer/);
    expect(page?.note).toContain('newest');
  });

  test('older than one that comes at the same moment never has the last word', async () => {
    for (let round = 0; round < 4; round += 1) {
      const of = fresh();
      const { order } = await shop.deliver(of());
      const tellings = [60, 30, 90].map((seconds) => of(later(seconds, (body) => (body.note = `after ${seconds}`))));
      await Promise.all(tellings.map((body) => shop.deliver(body, 'orders/updated')));
      expect((await shop.order(order))?.note).toContain('after 90');
    }
  });

  test('tells that it was paid', async () => {
    const of = fresh();
    const { page: before } = await shop.deliver(of((body) => (body.financial_status = 'pending')));
    expect(holdsOf(before)).toEqual(['payment']);
    const { outcome, page } = await shop.deliver(of(later(60)), 'orders/paid');
    expect(outcome).toBe('updated');
    expect(page?.tenders[0]).toMatchObject({ state: 'captured', captured: 5369n });
    expect(holdsOf(page)).toEqual([]);
  });

  test('tells that it was authorised, then captured', async () => {
    const of = fresh();
    await shop.deliver(of((body) => (body.financial_status = 'pending')));
    const held = await shop.deliver(of(later(30, (body) => (body.financial_status = 'authorized'))), 'orders/updated');
    expect(held.page?.tenders[0]).toMatchObject({ state: 'authorised', authorised: 5369n });
    const { page } = await shop.deliver(of(later(60)), 'orders/paid');
    expect(page?.tenders[0]).toMatchObject({ state: 'captured', authorised: 0n, captured: 5369n });
  });

  test('that answers a capture which we have asked for is that capture', async () => {
    const of = fresh();
    const { order } = await shop.deliver(of((body) => (body.financial_status = 'authorized')));
    await shop.give('fulfill.pick', order, {});
    await shop.give('fulfill.pack', order, {});
    await shop.give('fulfill.ship', order, { carrier: 'UPS', tracking: `1Z${order}` });
    const asked = (await shop.order(order))?.tenders[0]?.legs;
    expect(asked).toMatchObject([{ kind: 'capture', state: 'asked', amount: 5369n }]);
    const { page } = await shop.deliver(of(later(60)), 'orders/paid');
    expect(page?.tenders[0]?.legs).toMatchObject([{ id: asked?.[0]?.id, state: 'done', amount: 5369n }]);
    const answer = await shop.give('close.record_capture', order, {
      tender: 'T1',
      leg: asked?.[0]?.id,
      amount: 5369,
      reference: 'x',
    });
    expect(answer.answer.outcome).toBe('unchanged');
  });

  test('with other lines is a case, and what is not picked waits', async () => {
    const of = fresh();
    await shop.deliver(of());
    const changed = of(
      later(60, (body) => {
        body.line_items[0].current_quantity = 2;
        body.line_items.push({ ...body.line_items[1], id: exactly('11003'), name: 'Another pack' });
        body.total_price_set.shop_money.amount = '68.79';
      }),
    );
    const { outcome, page } = await shop.deliver(changed, 'orders/updated');
    expect(outcome).toBe('updated');
    expect(holdsOf(page)).toEqual(['manual']);
    expect(page?.cases).toMatchObject([
      {
        type: 'changed_by_channel',
        key: 'lines',
        says: 'changed at the channel: 1 x Another pack added; L1 2 of 3 are left; total 53.69 is now 68.79',
      },
    ]);
    const more = await shop.deliver(
      of(later(90, (body) => Object.assign(body, parseOf(changed), { updated_at: '2026-11-19T20:30:00Z', note: 'x' }))),
      'orders/updated',
    );
    expect(more.page?.cases).toHaveLength(1);
  });

  test('the note of an edit is a case of its order, and parked where we do not have it', async () => {
    const of = fresh();
    const { page: before } = await shop.deliver(of());
    const edit = fixture('edited', (body) => (body.order_edit.order_id = exactly(before?.source.key ?? '')));
    const { outcome, page } = await shop.deliver(edit, 'orders/edited');
    expect(outcome).toBe('updated');
    expect(casesOf(page)).toEqual(['changed_by_channel']);
    const unknown = fixture('edited', (body) => (body.order_edit.order_id = exactly('99')));
    expect(await shop.deliver(unknown, 'orders/edited')).toMatchObject({ outcome: 'parked', field: 'order_id' });
  });

  test('of what left at the channel while it is still ours to send stops us', async () => {
    const of = fresh();
    await shop.deliver(of());
    const { page } = await shop.deliver(
      of(later(60, (body) => (body.fulfillment_status = 'fulfilled'))),
      'orders/fulfilled',
    );
    expect(holdsOf(page)).toEqual(['manual']);
    expect(page?.cases).toMatchObject([{ type: 'changed_by_channel', key: 'fulfilled' }]);
  });

  test('of what we have sent ourselves is no news', async () => {
    const of = fresh();
    const { order } = await shop.deliver(of());
    await shop.give('fulfill.pick', order, {});
    await shop.give('fulfill.pack', order, {});
    await shop.give('fulfill.ship', order, { carrier: 'UPS', tracking: `1Z${order}` });
    const { outcome } = await shop.deliver(
      of(later(60, (body) => (body.fulfillment_status = 'fulfilled'))),
      'orders/fulfilled',
    );
    expect(outcome).toBe('unchanged');
  });

  test('of money paid back without a reason that we know is a case', async () => {
    const of = fresh();
    await shop.deliver(of());
    const body = of(
      later(60, (each) => {
        each.financial_status = 'partially_refunded';
        each.refunds = [
          {
            id: 5,
            transactions: [
              {
                id: 6200,
                kind: 'refund',
                status: 'success',
                gateway: 'shopify_payments',
                amount: '5.00',
                currency: 'USD',
              },
            ],
          },
        ];
      }),
    );
    const { page } = await shop.deliver(body, 'orders/updated');
    expect(page?.cases).toMatchObject([
      {
        type: 'changed_by_channel',
        key: 'refund.6200',
        says: '5.00 was paid back at the channel, and we owed 0.00 of it',
      },
    ]);
  });
});

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

function parseOf(body: Buffer): Body {
  const { line_items, total_price_set } = JSON.parse(body.toString('utf8'));
  return { line_items, total_price_set };
}
