import { describe, expect, test } from 'vitest';
import { exactly } from './shop.ts';
import { holds, told } from './told.ts';

describe('who, where, and every outside id', () => {
  test('ids stay text, also above 2^53', () => {
    const { order, key } = told('paid');
    expect(key).toBe('5123456789012345678');
    expect(order.source).toMatchObject({ key: '5123456789012345678', name: '#2101' });
    expect(order.source.ids).toMatchObject({
      checkout: '40123456789',
      cart: 'c0ffee',
      customer: '9007199254740995',
      'line.L1': '11001',
      'variant.L2': '21002',
      'product.L1': '31001',
    });
    expect(order.customer).toEqual({
      key: '9007199254740995',
      name: 'Mira Lund',
      email: 'mira.lund@example.com',
      phone: '+15550100',
    });
  });

  test('one address, the company and the floor with it', () => {
    const { order } = told('paid');
    expect(order.groups).toEqual([
      {
        id: 'G1',
        method: 'ship',
        service: 'Two day',
        address: {
          name: 'Mira Lund',
          lines: ['Lund & Daughters', '9 Canal St', 'Floor 3'],
          city: 'Chicago',
          region: 'IL',
          postcode: '60606',
          country: 'US',
          phone: '+15550101',
        },
      },
    ]);
    expect(order.placedAt).toBe('2026-11-19T20:20:00.000Z');
  });

  test('the note says what was asked for, and what the buyer saw; names that begin with _ are for machines', () => {
    expect(told('paid').order.note).toBe(
      'Please ring twice\ngift wrap: yes\nL1 Initials: ML\nshown to the customer as 75.20 CAD',
    );
  });

  test('what nothing is carried for needs no address', () => {
    const { order } = told('nothing-to-carry');
    expect(order.groups).toEqual([{ id: 'G1', method: 'none' }]);
    expect(order.lines[0]).toMatchObject({ giftCard: 5000, group: 'G1' });
    expect(order.lines[1]).toMatchObject({ stocked: false, sku: null });
    expect(order.customer?.name).toBe('Pat Quinn');
  });

  test('what is carried and what is not go different ways', () => {
    const { order } = told('paid', (body) => {
      body.line_items[1].requires_shipping = false;
    });
    expect(order.groups?.map((group) => group.method)).toEqual(['ship', 'none']);
    expect(order.lines.map((line) => line.group)).toEqual(['G1', 'G2']);
  });

  test('local pickup bears the name of the place', () => {
    const { order } = told('paid', (body) => {
      body.shipping_address = null;
      body.shipping_lines[0].title = 'state street';
    });
    expect(order.groups).toEqual([{ id: 'G1', method: 'pickup', place: '014' }]);
  });

  test('without an address it waits', () => {
    const of = told('paid', (body) => {
      body.shipping_address = null;
      body.shipping_lines[0].title = 'Elsewhere Mall';
    });
    expect(holds(of)).toEqual(['address: no shipping address, and no place of ours is called Elsewhere Mall']);
  });

  test('a sale at a till of ours was taken along', () => {
    const { order } = told('paid', (body) => {
      Object.assign(body, { source_name: 'pos', location_id: exactly('771'), fulfillment_status: 'fulfilled' });
    });
    expect(order.groups).toEqual([{ id: 'G1', method: 'taken', place: '014' }]);
    expect(order.holds).toEqual([]);
  });
});

describe('what has happened at the channel before we hear of the order', () => {
  test('fulfilled, in part', () => {
    const of = told('paid', (body) => {
      body.fulfillment_status = 'partial';
      body.fulfillments = [
        { id: 1, status: 'success', line_items: [{ id: 11001, quantity: 2 }] },
        { id: 2, status: 'cancelled', line_items: [{ id: 11001, quantity: 1 }] },
      ];
    });
    expect(of.fulfilled).toEqual({ L1: 2 });
    expect(holds(of)).toEqual(['elsewhere: left already at the channel: L1 2 of 3']);
  });

  test('cancelled, and paid back', () => {
    const of = told('paid', (body) => {
      Object.assign(body, {
        cancelled_at: '2026-11-19T15:00:00-06:00',
        cancel_reason: 'inventory',
        financial_status: 'refunded',
      });
      body.refunds = [
        {
          id: 5,
          transactions: [
            {
              id: 61,
              kind: 'refund',
              status: 'success',
              gateway: 'shopify_payments',
              amount: '50.00',
              currency: 'USD',
              parent_id: 9,
            },
          ],
        },
      ];
    });
    expect(of.cancelled).toEqual({ at: '2026-11-19T21:00:00.000Z', reason: 'inventory' });
    expect(of.refunds).toEqual([
      { reference: '61', amount: 5000, provider: 'shopify_payments', of: '9' },
      { reference: null, amount: 369, provider: null, of: null },
    ]);
    expect(holds(of)).toEqual([
      'elsewhere: cancelled at the channel: inventory; paid back at the channel: 50.00 (61), 3.69',
    ]);
  });

  test('units taken off again', () => {
    const of = told('paid', (body) => {
      body.line_items[0].current_quantity = 1;
    });
    expect(of.left).toEqual({ L1: 1, L2: 1 });
    expect(holds(of)).toEqual(['elsewhere: taken off again at the channel: L1 2 of 3']);
  });
});
