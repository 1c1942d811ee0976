import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer } from '../../src/edge/http/server.ts';
import { fixture, openShop, type Shop, signed } from './shop.ts';

let shop: Shop;
let app: FastifyInstance;
beforeAll(async () => {
  shop = await openShop();
  app = await openServer(shop);
});
afterAll(async () => {
  await app.close();
  await shop.close();
});

const post = (body: Buffer, headers: Record<string, string>, channel = 'shop') =>
  app.inject({
    method: 'POST',
    url: `/v1/channels/${channel}/webhooks`,
    headers: { 'content-type': 'application/json', 'x-shopify-topic': 'orders/create', ...headers },
    payload: body,
  });

describe('a webhook', () => {
  test('that the vendor has signed becomes an order', async () => {
    const body = fixture('paid', (order) => (order.note = 'İstanbul, 東京, 🧦'));
    const answer = await post(body, signed(body));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ outcome: 'captured' });
    const page = await shop.order(answer.json().order);
    expect(page?.source.key).toBe('5123456789012345678');
    expect(page?.note).toContain('İstanbul, 東京, 🧦');
  });

  test.each([
    ['nobody has signed', {}],
    ['somebody else has signed', signed(fixture('paid'), 'guess')],
    ['was signed for other bytes', signed(fixture('tax-inside'))],
  ])('that %s leaves no trace', async (_name, headers) => {
    const size = await shop.size();
    const answer = await post(fixture('paid'), headers as Record<string, string>);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(await shop.size()).toBe(size);
  });

  test('for a channel that is none looks the same', async () => {
    const body = fixture('paid');
    const [unknown, wrong] = [await post(body, signed(body), 'nowhere'), await post(body, signed(body, 'guess'))];
    expect(unknown.statusCode).toBe(wrong.statusCode);
  });

  test('that cannot be read is answered all the same: it is kept, and sending it again would not help', async () => {
    const body = Buffer.from('{"id": 1');
    const answer = await post(body, signed(body));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ outcome: 'rejected', field: 'body' });
  });
});
