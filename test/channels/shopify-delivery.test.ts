import { describe, expect, test } from 'vitest';
import { parseJson } from '../../src/edge/channels/json.ts';
import { shopify } from '../../src/edge/channels/shopify/shopify.ts';
import { type Body, exactly, fixture } from './shop.ts';
import { known, read, told } from './told.ts';

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
