import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeApiKeys, writePeople } from '../../src/books/reference/write.ts';
import { openServer } from '../../src/edge/http/server.ts';
import { sha256 } from '../../src/kernel/hash.ts';
import { idFromKey } from '../../src/kernel/ids.ts';
import { proveBooks } from '../support/audit.ts';
import { openHouse } from '../support/house.ts';
import { anOrder, type Edge, openEdge } from './edge.ts';

let edge: Edge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge.close());

const put = (part: string, rows: unknown[], as: 'administrator' | 'finance' | 'service' = 'administrator') =>
  edge.call('PUT', `book/${part}`, { rows }, { as });

test('an empty house becomes a shop over the API alone, and takes an order', async () => {
  const house = await openHouse();
  const admin = {
    id: idFromKey('person', 'a'),
    name: 'A',
    email: 'a@example.com',
    role: 'administrator' as const,
    places: null,
    entities: null,
    moneyLimit: 0n,
    password: null,
  };
  await writePeople(house.owner, [admin]);
  await writeApiKeys(house.owner, [
    { id: idFromKey('key', 'a'), name: 'a', hash: sha256('first'), person: admin.id, created: house.time },
  ]);
  const app = await openServer(house);
  const send = async (method: 'PUT' | 'POST', url: string, payload: object) => {
    const answer = await app.inject({ method, url: `/v1/${url}`, payload, headers: { authorization: 'Bearer first' } });
    expect(answer.statusCode, answer.body).toBeLessThan(300);
    return answer.json();
  };
  await send('PUT', 'book/entities', {
    rows: [{ code: 'shop', name: 'The shop', currency: 'EUR', zone: 'Europe/Berlin' }],
  });
  await send('PUT', 'book/places', {
    rows: [
      {
        code: 'mitte',
        name: 'Mitte',
        kind: 'store',
        entity: 'shop',
        zone: 'Europe/Berlin',
        latitude: 52.52,
        longitude: '13.405',
        services: ['pickup'],
        calendar: { hours: Object.fromEntries([1, 2, 3, 4, 5, 6].map((day) => [day, ['09:00', '20:00']])) },
      },
    ],
  });
  await send('PUT', 'book/channels', {
    rows: [{ code: 'web', name: 'Web', kind: 'native', entity: 'shop', brand: 'Shop', currency: 'EUR' }],
  });
  await send('PUT', 'book/items', { rows: [{ code: 'CUP', title: 'Cup', grams: 300, price: 1200, currency: 'EUR' }] });
  await send('PUT', 'book/costs', { rows: [{ item: 'CUP', entity: 'shop', cost: 400 }] });
  await send('POST', 'places/mitte/receipts', {
    from: 'opening',
    counted: true,
    lines: [{ item: 'CUP', quantity: 5 }],
  });
  const order = anOrder({
    currency: 'EUR',
    groups: [{ id: 'G1', method: 'pickup', place: 'mitte' }],
    lines: [{ item: 'CUP', quantity: 2, price: 1200 }],
    total: 2400,
    tenders: [{ kind: 'card', provider: 'local', reference: 'auth', amount: 2400, authorised: { amount: 2400 } }],
  });
  const taken = await send('POST', 'orders', order);
  expect(taken.summary).toMatchObject({ stage: 'fulfill', place: 'mitte' });
  await proveBooks(house);
  await app.close();
  await house.close();
});

test('what is written is read back as it was written, a page at a time', async () => {
  const rows = Array.from({ length: 5 }, (_, i) => ({
    code: `N-${i}`,
    title: `New ${i}`,
    style: null,
    variant: null,
    grams: i,
    stocked: true,
    price: 100,
    currency: 'USD',
    tags: ['new'],
  }));
  expect((await put('items', rows)).body).toMatchObject({ written: 5 });
  const read: unknown[] = [];
  for (let after = ''; ; ) {
    const { body } = await edge.call('GET', `book/items?limit=2${after && `&after=${after}`}`);
    read.push(...(body.rows as unknown[]));
    if (!body.next) break;
    after = String(body.next);
  }
  expect(read).toHaveLength(9);
  expect(read).toEqual(expect.arrayContaining(rows));
});

test.each([
  ['entities', [{ code: 'x', name: 'X', currency: 'USD', zone: 'Mars/Olympus' }], 'rows.0.zone'],
  [
    'places',
    [{ code: 'x', name: 'X', kind: 'store', entity: 'nobody', zone: 'UTC', latitude: 0, longitude: 0 }],
    'rows.0.entity',
  ],
  [
    'places',
    [{ code: 'x', name: 'X', kind: 'store', entity: 'retail', zone: 'UTC', latitude: 91, longitude: 0 }],
    'rows.0.latitude',
  ],
  [
    'places',
    [
      {
        code: 'x',
        name: 'X',
        kind: 'store',
        entity: 'retail',
        zone: 'UTC',
        latitude: 0,
        longitude: 0,
        calendar: { hours: { 1: ['9', '17'] } },
      },
    ],
    'rows.0.calendar.hours',
  ],
  ['lanes', [{ from: 'warehouse-a', to: 'moon', departs: ['16:00'], minutes: 60, cost: 1 }], 'rows.0.to'],
  ['costs', [{ item: 'NOPE', entity: 'retail', cost: 1 }], 'rows.0.item'],
  [
    'items',
    [
      { code: 'A', title: 'A' },
      { code: 'a', title: 'again' },
    ],
    'rows.1',
  ],
  ['items', [{ code: 'A', title: 'A', grams: -1 }], 'rows.0.grams'],
  [
    'policies',
    [{ kind: 'promise', activeFrom: '2026-11-20T00:00:00Z', document: { safe: 'very' } }],
    'rows.0.document.safe',
  ],
  ['people', [{ email: 'x@example.com', name: 'X', role: 'king' }], 'rows.0.role'],
  ['people', [{ email: 'x@example.com', name: 'X', role: 'manager', places: ['moon'] }], 'rows.0.places.0'],
])('%s that cannot be: the field is named, and no row is written', async (part, rows, field) => {
  const answer = await put(part, rows);
  expect([answer.status, answer.body.code]).toEqual([422, 'invalid_input']);
  expect(String(answer.body.field)).toContain(field);
  expect((await edge.call('GET', `book/${part}`)).body.rows).not.toContainEqual(expect.objectContaining({ code: 'A' }));
});

test('only who may, and a change is seen by the next order', async () => {
  expect((await put('items', [{ code: 'Q', title: 'Q' }], 'service')).body.code).toBe('not_allowed');
  expect((await put('costs', [{ item: 'MUG', entity: 'retail', cost: 100 }], 'finance')).status).toBe(200);
  await put('customers', [{ key: 'c9', rule: 'blocked', because: 'two chargebacks' }], 'service');
  const { body } = await edge.call('POST', 'orders', anOrder({ customer: { key: 'c9' } }));
  const order = await edge.call('GET', `orders/${(body.subject as { id: string }).id}`);
  expect(JSON.stringify(order.body.holds)).toContain('two chargebacks');
});

test('a key speaks for its person until it is revoked; it is shown once', async () => {
  const made = await edge.call('POST', 'book/keys', { name: 'till 7', email: 'service@example.com' });
  expect(made.status).toBe(201);
  const speak = () =>
    edge.call('GET', 'orders', undefined, { as: null, headers: { authorization: `Bearer ${made.body.key}` } });
  expect((await speak()).status).toBe(200);
  expect((await edge.call('DELETE', `book/keys/${made.body.id}`)).status).toBe(204);
  await new Promise((wake) => setTimeout(wake, 2100));
  expect((await speak()).status).toBe(401);
  expect((await edge.call('DELETE', `book/keys/${made.body.id}`)).status).toBe(404);
});
