import { describe, expect, test } from 'vitest';
import type { Known, Reading, Told } from '../../src/edge/channels/channel.ts';
import { parseJson } from '../../src/edge/channels/json.ts';
import { footing } from '../../src/edge/channels/reconcile.ts';
import { shopify } from '../../src/edge/channels/shopify/shopify.ts';
import { orderInput } from '../../src/stages/capture/order-input.ts';
import { type Body, exactly, fixture } from './shop.ts';

const known: Known = { settings: { locations: { '771': '014' } }, places: [{ code: '014', name: 'State Street' }] };

function read(body: Buffer, topic: string | null = 'orders/create'): Reading {
  const [reading] = shopify.read(topic, parseJson(body), known);
  if (!reading) throw new Error('nothing was read');
  return reading;
}

/** The order as it was read; it must be one that capture takes. */
function told(name: string, change?: (body: Body) => void): Told {
  const reading = read(fixture(name, change));
  if (reading.is !== 'order') throw new Error(`no order: ${JSON.stringify(reading)}`);
  orderInput.parse({ ...reading.told.order, channel: 'shop' });
  return reading.told;
}

function holds(of: Told): string[] {
  return (of.order.holds ?? []).map((hold) => `${hold.kind}: ${hold.says}`);
}

describe('an order is read to the cent', () => {
  test('lines, shares of discounts, tax by jurisdiction, shipping after its discount, a tip', () => {
    const { order } = told('paid');
    expect(footing(order)).toMatchObject({ total: 5369n, parts: 5369n, adds: true });
    expect(order.lines[0]).toMatchObject({
      sku: 'RIDGE-30',
      title: 'Ridge Daypack - 30 l',
      quantity: 3,
      amount: 3000,
      discounts: [
        { code: 'Bundle', amount: 100 },
        { code: 'TENPCT', amount: 200 },
      ],
      tax: { 'us-il-state-tax-6%': 162, 'us-il-county-tax-2.25%': 61 },
    });
    expect(order.shipping).toEqual([{ group: 'G1', amount: 600, tax: { 'us-il-state-tax-6%': 36 } }]);
    expect(order.passThrough).toEqual({ tip: 300 });
    expect(order.tenders).toMatchObject([
      { kind: 'card', provider: 'shopify_payments', amount: 5369, captured: { amount: 5369 } },
    ]);
    expect(order.holds).toEqual([]);
  });

  test('tax that prices hold already is not added', () => {
    const { order } = told('tax-inside');
    expect(order.pricesIncludeTax).toBe(true);
    expect(footing(order)).toMatchObject({ total: 13670n, difference: 0n });
    expect(order.lines[1]?.tax).toEqual({ 'de-mwst-7%': 79 });
    expect(order.tenders).toMatchObject([{ kind: 'pay_later', provider: 'klarna', authorised: { amount: 13670 } }]);
  });

  test('tax that only the whole order states is shared over its taxable lines', () => {
    const { order } = told('nothing-to-carry');
    expect(order.lines.map((line) => line.tax)).toEqual([{}, { 'us-il-state-tax-6%': 150 }]);
    expect(footing(order).difference).toBe(0n);
  });

  test('a tip that is a line as well as a sum counts once, and is no line', () => {
    const { order } = told('nothing-to-carry');
    expect(order.lines).toHaveLength(2);
    expect(order.passThrough).toEqual({ tip: 500 });
  });

  test('duties with their tax, and fees, are other people’s money', () => {
    const { order } = told('paid', (body) => {
      body.line_items[0].duties = [
        {
          id: 1,
          shop_money: { amount: '4.00', currency_code: 'USD' },
          tax_lines: [{ title: 'Import', price: '0.40' }],
        },
      ];
      body.original_total_additional_fees_set = { shop_money: { amount: '1.25', currency_code: 'USD' } };
      body.total_price_set.shop_money.amount = '59.34';
    });
    expect(order.passThrough).toEqual({ tip: 300, duties: 440, fees: 125 });
    expect(footing(order).adds).toBe(true);
  });

  test('a discount that only the order states goes to goods, and a code for shipping to shipping', () => {
    const { order } = told('paid', (body) => {
      for (const each of [...body.line_items, ...body.shipping_lines]) delete each.discount_allocations;
      delete body.shipping_lines[0].discounted_price;
      body.discount_codes = [
        { code: 'TENPCT', amount: '4.55', type: 'percentage' },
        { code: 'SHIP2', amount: '2.00', type: 'shipping' },
      ];
    });
    expect(order.discounts).toEqual([{ code: 'TENPCT', amount: 455 }]);
    expect(order.shipping?.[0]?.amount).toBe(600);
    expect(footing(order).adds).toBe(true);
  });

  test('a unit may be priced below the cent, if its line is not', () => {
    const { order } = told('paid-in-parts', (body) => {
      body.line_items[0].price = '0.125';
      body.line_items[0].quantity = 800;
    });
    expect(order.lines[0]?.amount).toBe(10_000);
  });

  test('a currency without decimals', () => {
    const { order } = told('paid-in-parts', (body) => {
      Object.assign(body, { currency: 'JPY', total_price: '100.00', total_outstanding: '0', financial_status: 'paid' });
      delete body.transactions;
    });
    expect(order.total).toBe(100);
  });
});

describe('a total that its parts do not add up to', () => {
  test('is the channel’s rounding while it is within a cent a row', () => {
    const of = told('paid', (body) => {
      body.total_price_set.shop_money.amount = '53.72';
    });
    expect(footing(of.order)).toMatchObject({ difference: 3n, tolerance: 3n, adds: true });
    expect(holds(of)).toEqual([]);
  });

  test('waits for finance beyond that, with both sums', () => {
    const of = told('paid', (body) => {
      body.total_price_set.shop_money.amount = '53.73';
    });
    expect(holds(of)).toEqual([
      "totals: the channel's total is 53.73, its parts add up to 53.69: lines 45.50, discounts -4.55, shipping 6.00, tax 3.74, pass-through 3.00",
    ]);
  });
});

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

describe('what has happened with the money', () => {
  const STATUSES: [string, unknown][] = [
    ['pending', { amount: 5369 }],
    ['authorized', { amount: 5369, authorised: { amount: 5369 } }],
    ['partially_paid', { amount: 5369, captured: { amount: 4369 } }],
    ['paid', { amount: 5369, captured: { amount: 5369 } }],
    ['partially_refunded', { amount: 5369, captured: { amount: 5369 } }],
    ['refunded', { amount: 5369, captured: { amount: 5369 } }],
    ['a word of next year', { amount: 5369 }],
  ];
  test.each(STATUSES)('%s', (status, tender) => {
    const { order } = told('paid', (body) => {
      Object.assign(body, { financial_status: status, total_outstanding: '10.00' });
    });
    const rest = { kind: 'card', provider: 'shopify_payments', account: null, label: 'shopify_payments' };
    expect(order.tenders).toEqual([{ ...rest, ...(tender as object) }]);
  });

  test('of a voided order no tender stands', () => {
    const of = told('paid', (body) => {
      body.financial_status = 'voided';
    });
    expect(of).toMatchObject({ voided: true, order: { tenders: [] } });
  });

  test('transactions tell each tender: what was captured, what is held, what is still to come', () => {
    const { order } = told('paid-in-parts');
    expect(order.tenders).toMatchObject([
      { kind: 'card', label: 'Visa 4242', reference: '91001', amount: 5000, captured: { amount: 5000 } },
      { kind: 'card', label: 'Visa 4242', reference: '91001', amount: 2000, authorised: { amount: 2000 } },
      { kind: 'wallet', provider: 'gift_card', label: 'gift card 0d0d', amount: 2000, captured: { amount: 2000 } },
      { kind: 'card', amount: 1000 },
    ]);
    // a tender with a reference is ours to authorise; what is still to come has none
    expect(order.tenders?.[3]?.reference).toBeUndefined();
  });

  const GATEWAYS: [string, string, string | null][] = [
    ['paypal', 'wallet', 'paypal'],
    ['Cash on Delivery (COD)', 'invoice', null],
    ['Bank Deposit', 'wallet', 'bank_deposit'],
    ['cash', 'cash', null],
    ['Afterpay', 'pay_later', 'afterpay'],
    ['shopify_installments', 'pay_later', 'shopify_installments'],
    ['bogus', 'card', 'bogus'],
    ['cashew_pay', 'card', 'cashew_pay'],
  ];
  test.each(GATEWAYS)('the gateway %s is a %s', (name, kind, provider) => {
    const { order } = told('paid', (body) => {
      body.payment_gateway_names = [name];
    });
    expect(order.tenders).toMatchObject([{ kind, provider }]);
  });

  test('more paid than the order costs is never booked: it would be paid back', () => {
    const of = told('paid-in-parts', (body) => {
      body.financial_status = 'paid';
      body.transactions = [
        { id: 1, kind: 'sale', status: 'success', gateway: 'bogus', amount: '140.00', currency: 'USD' },
      ];
    });
    expect(of.order.tenders).toMatchObject([{ amount: 10_000, captured: { amount: 10_000 } }]);
    expect(holds(of)).toEqual(['totals: 140.00 USD was paid for a total of 100.00']);
  });

  test('money of a test order was never there', () => {
    const of = told('paid', (body) => {
      body.test = true;
    });
    expect(of.order.tenders).toEqual([{ kind: 'card', label: 'test payment', amount: 5369 }]);
    expect(holds(of)).toEqual(['elsewhere: a test order of the channel: no money moves']);
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

describe('what cannot be an order says which field is wrong', () => {
  const WRONG: [string, (body: Body) => void, string][] = [
    ['no lines', (body) => (body.line_items = []), 'line_items'],
    ['no list of lines', (body) => (body.line_items = 'none'), 'line_items'],
    ['no currency', (body) => (body.currency = body.total_price_set = null), 'currency'],
    ['a currency of nowhere', (body) => (body.currency = 'DOLLARS'), 'currency'],
    ['no total', (body) => (body.total_price = body.total_price_set = null), 'total_price'],
    ['a total in words', (body) => (body.total_price_set.shop_money.amount = 'fifty'), 'total_price_set.shop_money.amount'],
    ['half a cent', (body) => (body.shipping_lines[0].price = '8.005'), 'shipping_lines.0.price'],
    ['a price below zero', (body) => (body.line_items[1].price = '-1.00'), 'line_items.1.price'],
    ['a price that is a list', (body) => (body.line_items[1].price = ['1.00']), 'line_items.1.price'],
    ['a price that is true', (body) => (body.line_items[1].price = true), 'line_items.1.price'],
    ['no quantity', (body) => delete body.line_items[0].quantity, 'line_items.0.quantity'],
    ['quantity 0', (body) => (body.line_items[0].quantity = exactly('0')), 'line_items.0.quantity'],
    ['a fractional quantity', (body) => (body.line_items[0].quantity = exactly('1.5')), 'line_items.0.quantity'],
    ['a number as address', (body) => (body.shipping_address = exactly('5')), 'shipping_address'],
    ['a customer in words', (body) => (body.customer = 'Mira'), 'customer'],
    ['another currency in the shop’s money', (body) => (body.total_price_set.shop_money.currency_code = 'CAD'), 'total_price_set.shop_money.currency_code'],
  ]; // biome-ignore format: a table
  test.each(WRONG)('%s', (_name, change, field) => {
    expect(read(fixture('paid', change))).toMatchObject({
      is: 'problem',
      field,
      key: '5123456789012345678',
      ends: 'parked',
    });
  });

  test('without an id it can be nobody’s order', () => {
    expect(read(fixture('paid', (body) => delete body.id))).toMatchObject({ field: 'id', ends: 'rejected' });
  });

  test('in a wrapping the whole way is named', () => {
    const wrapped = Buffer.from(
      `{"orders":[${fixture('paid')},${fixture('paid', (body) => (body.line_items[0].quantity = 'x'))}]}`,
    );
    const readings = shopify.read(null, parseJson(wrapped), known);
    expect(readings).toMatchObject([{ is: 'order' }, { is: 'problem', field: 'orders.1.line_items.0.quantity' }]);
  });
});

describe('what a delivery is about', () => {
  const ABOUT: [string, string | null, string, unknown][] = [
    ['an order, bare', 'orders/create', '', { is: 'order' }],
    ['an order in a file without a topic', null, 'order', { is: 'order' }],
    ['an edit', 'orders/edited', 'edited', { is: 'change', key: '5123456789012345678', what: 'edited' }],
    ['a deletion', 'orders/delete', '{"id":77}', { is: 'change', key: '77', what: 'deleted' }],
    ['a payout file', null, '{"payouts":[{"id":1},{"id":2}]}', { is: 'nothing', says: 'payouts is no order' }],
    ['refunds under their own topic', 'refunds/create', '{"id":1,"order_id":5}', { is: 'nothing' }],
    ['a payout under the topic of an order', 'orders/create', '{"payouts":[]}', { is: 'problem', field: 'payouts', ends: 'rejected' }],
    ['a cart under its own topic', 'checkouts/create', '', { is: 'nothing' }],
    ['an order that shows nothing but its topic', 'orders/create', '{"id":5,"line_items":[]}', { is: 'problem', field: 'currency', key: '5' }],
    ['an order that stands alone', null, '{"id":5,"line_items":[],"total_price":"1.00","currency":"USD"}', { is: 'problem', field: 'line_items' }],
    ['a draft that stands alone', null, '{"id":5,"line_items":[],"total_price":"1.00","invoice_url":"x"}', { is: 'nothing' }],
    ['a fulfilment that names its order', null, '{"id":"gid://shopify/Fulfillment/1","order":{"id":"gid://shopify/Order/2"}}', { is: 'nothing' }],
    ['a list', 'orders/create', '[]', undefined],
    ['a word', 'orders/create', '"hello"', { is: 'problem', field: 'body', ends: 'rejected' }],
    ['nothing that anybody knows', null, '{"a":1}', { is: 'problem', field: 'body', ends: 'parked' }],
  ]; // biome-ignore format: a table
  test.each(ABOUT)('%s', (_name, topic, body, expected) => {
    const bytes =
      body === ''
        ? fixture('paid')
        : body === 'order'
          ? Buffer.from(`{"order":${fixture('paid')}}`)
          : body === 'edited'
            ? fixture('edited')
            : Buffer.from(body);
    const [reading] = shopify.read(topic, parseJson(bytes), known);
    if (expected === undefined) expect(reading).toBeUndefined();
    else expect(reading).toMatchObject(expected as object);
  });

  test('an order of the GraphQL API, as its answer has it', () => {
    const { order } = told('from-graphql');
    expect(order).toMatchObject({
      source: { key: '5123456789012345004', ids: { 'line.L1': '15001', 'variant.L1': '21001', customer: '73' } },
      total: 4240,
      lines: [{ sku: 'RIDGE-30', quantity: 2, amount: 4000, tax: { 'us-il-state-tax-6%': 240 } }],
      groups: [{ method: 'ship', address: { country: 'US', city: 'Chicago' } }],
      tenders: [{ captured: { amount: 4240 } }],
      holds: [],
    });
  });
});

describe('any text that people write', () => {
  const TEXTS = ['مها الأحمد', '李小龙', 'Zoë Ångström', '👩‍👩‍👧‍👦 family', '\u202Eevil', 'e\u0301', '𝒳𝒴'];
  test.each(TEXTS)('%s stays as it is', (name) => {
    expect(told('paid', (body) => (body.shipping_address.name = name)).order.groups?.[0]?.address?.name).toBe(name);
  });

  test('what no database keeps is replaced, and nothing is cut in half', () => {
    const { order } = told('paid', (body) => {
      body.note = 'a\u0000b\ud83d!';
      body.shipping_address.zip = `${'1'.repeat(19)}😀`;
    });
    expect(order.note?.split('\n')[0]).toBe('ab\uFFFD!');
    expect(order.groups?.[0]?.address?.postcode).toBe('1'.repeat(19));
  });
});

describe('who has signed it', () => {
  test('the bytes and the secret must fit', async () => {
    const { signed, SECRET } = await import('./shop.ts');
    const lower = (headers: Record<string, string>) =>
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const body = fixture('paid');
    const headers = lower(signed(body));
    expect(shopify.verify(body, headers, SECRET)).toBe(true);
    expect(shopify.verify(Buffer.from('{}'), headers, SECRET)).toBe(false);
    expect(shopify.verify(body, lower(signed(body, 'other')), SECRET)).toBe(false);
    expect(shopify.verify(body, {}, SECRET)).toBe(false);
    expect(shopify.verify(body, { 'x-shopify-hmac-sha256': 'not base64!' }, SECRET)).toBe(false);
  });
});
