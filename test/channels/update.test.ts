import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casesOf, fresh, holdsOf, later, parseOf } from './deliveries.ts';
import { exactly, fixture, openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

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
