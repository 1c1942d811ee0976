import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/kernel/sql/statement.ts';
import { proveBooks } from '../support/audit.ts';
import { anOrder, type Edge, openEdge } from './edge.ts';

let edge: Edge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(async () => {
  await proveBooks(edge.house);
  await edge.close();
});

const count = statement<{ n: bigint }>('test.commits', 'select count(*) as n from commit');
const commits = async () => (await edge.house.db.run(count))[0]?.n;

const line = (change: object) => ({ lines: [{ item: 'JACKET', quantity: 1, price: 15_900, ...change }] });

/** What is sent, the status, the code of the problem, the field that it names. */
const refused: [string, Record<string, unknown> | string, number, string, string][] = [
  ['a body that is no JSON', '{"channel": "web",', 400, 'malformed_json', ''],
  ['an empty body', '', 400, 'malformed_json', ''],
  ['a list instead of an object', '[]', 422, 'invalid_input', 'body'],
  ['nothing of an order', {}, 422, 'invalid_input', 'channel'],
  ['a number for text', anOrder({ channel: 7 }), 422, 'invalid_input', 'channel'],
  ['text for a number', anOrder(line({ quantity: '2' })), 422, 'invalid_input', 'lines.0.quantity'],
  ['a field that does not exist', anOrder({ colour: 'red' }), 422, 'invalid_input', 'body'],
  ['a quantity of none', anOrder(line({ quantity: 0 })), 422, 'invalid_input', 'lines.0.quantity'],
  ['a negative quantity', anOrder(line({ quantity: -1 })), 422, 'invalid_input', 'lines.0.quantity'],
  ['half a unit', anOrder(line({ quantity: 0.5 })), 422, 'invalid_input', 'lines.0.quantity'],
  ['cents of cents', anOrder({ total: 159.5 }), 422, 'invalid_input', 'total'],
  ['an amount above 2^53', JSON.stringify(anOrder({ total: 7 })).replace(/7}$/, '9007199254740993}'), 422, 'invalid_input', 'total'],
  ['a negative price', anOrder(line({ price: -1 })), 422, 'invalid_input', 'lines.0.price'],
  ['a currency that is none', anOrder({ currency: 'DOLLAR' }), 422, 'invalid_input', 'currency'],
  ['a time without an offset', anOrder({ placedAt: '2026-11-19T14:31:07' }), 422, 'invalid_input', 'placedAt'],
  ['a NUL in text', anOrder({ note: 'a\u0000b' }), 422, 'invalid_input', 'note'],
  ['half a surrogate pair', anOrder({ note: 'a\ud800b' }), 422, 'invalid_input', 'note'],
  ['a channel that we do not have', anOrder({ channel: 'fax' }), 422, 'unknown_channel', 'channel'],
  ['an item that we do not have', anOrder(line({ item: 'NOPE' })), 422, 'unknown_item', 'lines.0.item'],
  ['a place that we do not have', anOrder({ groups: [{ id: 'G1', method: 'pickup', place: 'moon' }] }), 422, 'unknown_place', 'groups.0.place'],
  ['a total that does not add up', anOrder({ total: 14_900 }), 422, 'capture_does_not_reconcile', 'total'],
  ['a shipment without an address', anOrder({ groups: [{ id: 'G1', method: 'ship' }] }), 422, 'no_address', 'groups.0.address'],
  ['no group', anOrder({ groups: [] }), 422, 'no_group', 'groups'],
  ['no lines', anOrder({ lines: [] }), 422, 'invalid_input', 'lines'],
  ['a discount above its price', anOrder({ discounts: [{ code: 'X', amount: 20_000 }] }), 422, 'discount_above_base', 'discounts'],
  ['cash without a till', anOrder({ tenders: [{ kind: 'cash', amount: 15_900 }] }), 422, 'no_account', 'tenders.0.account'],
]; // biome-ignore format: one a line

describe('an order that cannot be taken', () => {
  test.each(refused)(
    '%s: says which field, why, and what helps; nothing is done',
    async (_what, sent, status, code, field) => {
      const before = await commits();
      const answer = await edge.call(
        'POST',
        'orders',
        typeof sent === 'string' ? undefined : sent,
        typeof sent === 'string' ? { raw: sent } : {},
      );
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
      expect(answer.headers['content-type']).toContain('application/problem+json');
      if (field) expect(String(answer.body.field)).toContain(field);
      expect(String(answer.body.detail).length).toBeGreaterThan(5);
      expect(String(answer.body.remedy).length).toBeGreaterThan(5);
      expect(await commits()).toBe(before);
    },
  );

  test('more than we read: 413, and the next request is answered', async () => {
    const answer = await edge.call('POST', 'orders', undefined, {
      raw: JSON.stringify(anOrder({ note: 'x'.repeat(10 * 1024 * 1024) })),
    });
    expect([answer.status, answer.body.code]).toEqual([413, 'too_large']);
    expect((await edge.call('POST', 'orders', anOrder())).status).toBe(201);
  });

  test('what is no JSON by its own word: 415', async () => {
    const answer = await edge.call('POST', 'orders', undefined, {
      raw: '<order/>',
      headers: { 'content-type': 'application/xml' },
    });
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported_media_type']);
  });
});

describe('an order that is unusual and fine', () => {
  test('a thousand lines', async () => {
    const lines = Array.from({ length: 1000 }, (_, i) => ({
      item: ['SOCK', 'PACK', 'MUG'][i % 3],
      quantity: 1,
      price: 100 + i,
    }));
    const total = lines.reduce((sum, { price }) => sum + price, 0);
    const sent = anOrder({
      lines,
      total,
      groups: [{ id: 'G1', method: 'ship', address: { lines: ['1 Main'], postcode: '60601', country: 'US' } }],
      tenders: [{ kind: 'card', provider: 'local', reference: 'a', amount: total, authorised: { amount: total } }],
    });
    const answer = await edge.call('POST', 'orders', sent);
    expect(answer.status).toBe(201);
    expect((await edge.call('GET', `orders/${(answer.body.subject as { id: string }).id}`)).body.lines).toHaveLength(
      1000,
    );
  });

  test.each([
    ['emoji and joiners', '👩🏽‍🚀 🧦🧦'],
    ['right to left', 'שלום \u202Eabc\u202C مرحبا'],
    ['combining marks', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘'],
    ['beyond the basic plane', '𠜎𠜱𝒳 \u{10FFFF}'],
    ['quotes, backslashes and lines', '"\'\\ \n\t\r</script>\u2028\u2029; drop table orders'],
    ['normal forms that look alike', 'é é ﬁ ½'],
  ])('text with %s comes back as it came', async (_what, text) => {
    const sent = anOrder({
      customer: { key: 'c1', name: text },
      note: text,
      lines: [{ item: 'MUG', quantity: 1, price: 15_900, title: text }],
    });
    const answer = await edge.call('POST', 'orders', sent);
    expect(answer.status).toBe(201);
    const order = (await edge.call('GET', `orders/${(answer.body.subject as { id: string }).id}`)).body as {
      customer: string;
      note: string;
      lines: { title: string }[];
    };
    expect([order.customer, order.note, order.lines[0]?.title]).toEqual([text, text, text]);
  });

  test('ids above 2^53 are text, and stay what they are', async () => {
    const sent = anOrder({ source: { key: '9007199254740993', ids: { checkout: '18446744073709551617' } } });
    const answer = await edge.call('POST', 'orders', sent);
    const order = (await edge.call('GET', `orders/${(answer.body.subject as { id: string }).id}`)).body as {
      source: { key: string };
    };
    expect(order.source).toMatchObject({ key: '9007199254740993', ids: { checkout: '18446744073709551617' } });
  });
});

describe('the same again, or another', () => {
  const key = { 'idempotency-key': 'k-1' };

  test('the same key and body gets the same answer; another body under it is refused', async () => {
    const sent = anOrder();
    const first = await edge.call('POST', 'orders', sent, { headers: key });
    const again = await edge.call('POST', 'orders', sent, { headers: key });
    const before = await commits();
    expect(again.body).toEqual(first.body);
    const other = await edge.call('POST', 'orders', anOrder(), { headers: key });
    expect([other.status, other.body.code, other.body.field]).toEqual([422, 'key_reused', 'Idempotency-Key']);
    expect(await commits()).toBe(before);
  });

  test('a refusal is an answer too: the same key gets it again', async () => {
    const sent = anOrder({ total: 1 });
    const headers = { 'idempotency-key': 'k-2' };
    const [first, again] = [
      await edge.call('POST', 'orders', sent, { headers }),
      await edge.call('POST', 'orders', sent, { headers }),
    ];
    expect({ ...again.body, request: null }).toEqual({ ...first.body, request: null });
  });

  test('the order that the channel has told before is refused and named', async () => {
    const sent = anOrder();
    const first = await edge.call('POST', 'orders', sent);
    const again = await edge.call('POST', 'orders', sent);
    expect([again.status, again.body.code]).toEqual([409, 'already_captured']);
    expect(again.body.facts).toEqual({ order: (first.body.subject as { id: string }).id });
  });

  test('a stale version is refused with the version that is there', async () => {
    const id = ((await edge.call('POST', 'orders', anOrder())).body.subject as { id: string }).id;
    const answer = await edge.call(
      'POST',
      `orders/${id}/holds`,
      { because: 'a look' },
      { headers: { 'if-match': '"99"' } },
    );
    expect([answer.status, answer.body.code, answer.body.field]).toEqual([412, 'stale_version', 'If-Match']);
    expect(answer.body.facts).toEqual({ version: 1 });
    expect(
      (await edge.call('POST', `orders/${id}/holds`, { because: 'x' }, { headers: { 'if-match': 'four' } })).status,
    ).toBe(422);
  });

  test('of two commands at once both are decided, one after the other', async () => {
    const id = ((await edge.call('POST', 'orders', anOrder())).body.subject as { id: string }).id;
    const cancel = () => edge.call('POST', `orders/${id}/cancellations`, { reason: 'twice' });
    const both = await Promise.all([cancel(), cancel()]);
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(both.find((answer) => answer.status === 409)?.body.code).toBe('nothing_to_cancel');
  });
});

describe('who asks for what', () => {
  test.each([
    ['no credentials', null, {}, 401, 'not_signed_in'],
    ['a key that is none', null, { authorization: 'Bearer nope' }, 401, 'not_signed_in'],
    ['another scheme', null, { authorization: 'Basic YTpi' }, 401, 'not_signed_in'],
    ['a role that may not', 'finance' as const, {}, 403, 'not_allowed'],
  ])('%s', async (_what, as, headers, status, code) => {
    const before = await commits();
    const answer = await edge.call('POST', 'orders', anOrder(), { as, headers });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await commits()).toBe(before);
  });

  test('nothing but health answers without credentials', async () => {
    const { paths } = (await edge.call('GET', 'openapi.json')).body as {
      paths: Record<string, Record<string, unknown>>;
    };
    const closed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => [method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'x')] as const),
    );
    expect(closed.length).toBeGreaterThan(60);
    const open: string[] = [];
    for (const [method, path] of closed) {
      const { status } = await edge.call(
        method as 'GET',
        path,
        method === 'GET' || method === 'DELETE' ? undefined : {},
        { as: null },
      );
      if (status !== 401) open.push(`${method} ${path} ${status}`);
    }
    // signing in, and the list of demo people of a demo world, are what somebody without credentials needs
    expect(open.filter((each) => !each.includes('/v1/sessions') && !each.includes('/v1/people/demo'))).toEqual([]);
    expect((await edge.call('GET', '/healthz', undefined, { as: null })).body).toEqual({ status: 'ok' });
    expect((await edge.call('GET', '/readyz', undefined, { as: null })).body).toEqual({ status: 'ready' });
  });

  test.each([
    ['POST', 'orders/nope/cancellations', { reason: 'x' }, 404, 'not_found'],
    ['POST', 'orders/00000000-0000-7000-8000-000000000000/cancellations', { reason: 'x' }, 404, 'not_found'],
    ['GET', 'orders/IMV-1', undefined, 404, 'not_found'],
    ['GET', 'nowhere', undefined, 404, 'no_route'],
    ['POST', 'places/moon/counts', { item: 'MUG', units: 1 }, 404, 'not_found'],
    ['GET', 'orders?limit=0', undefined, 422, 'invalid_input'],
    ['GET', 'orders?after=zzz', undefined, 422, 'invalid_input'],
    ['GET', `orders?after=${Buffer.from('["x","y"]').toString('base64url')}`, undefined, 422, 'invalid_input'],
    ['GET', `cases?after=${Buffer.from('["x"]').toString('base64url')}`, undefined, 422, 'invalid_input'],
    ['GET', 'orders?ids=1', undefined, 422, 'invalid_input'],
    ['GET', 'feed?after=1', undefined, 422, 'invalid_input'],
  ] as const)('%s %s: %i', async (method, path, body, status, code) => {
    const answer = await edge.call(method, path, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

test('a preview shows what would happen and leaves no trace', async () => {
  const before = await commits();
  const answer = await edge.call('POST', 'orders?preview=true', anOrder());
  expect([answer.status, answer.body.outcome]).toEqual([200, 'preview']);
  expect((answer.body.journal as { event: string }[]).map(({ event }) => event)).toContain('UnitsReserved');
  expect(await commits()).toBe(before);
});
