import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { LosslessNumber, parse, stringify } from 'lossless-json';
import type { Delivery } from '../../src/books/order/delivery.ts';
import type { Order } from '../../src/books/order/order.ts';
import { loadPages } from '../../src/books/order/store.ts';
import type { Channel, ChannelSettings } from '../../src/books/reference/book.ts';
import {
  writeChannels,
  writeEntities,
  writeItemCosts,
  writeItems,
  writePlaces,
} from '../../src/books/reference/write.ts';
import { type Received, receive } from '../../src/edge/channels/receive.ts';
import { idFromKey } from '../../src/kernel/ids.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

// biome-ignore lint/suspicious/noExplicitAny: a fixture is changed as the vendor's JSON, whatever its shape
export type Body = any;
export const SECRET = 'hush-hush';

/** A fixture, its numbers as they are written; `change` makes another delivery of it. */
export function fixture(name: string, change: (body: Body) => void = () => undefined): Buffer {
  const text = readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8');
  const body = parse(text);
  change(body);
  return Buffer.from(stringify(body) ?? '', 'utf8');
}

/** A number as it stands in the vendor's JSON. */
export function exactly(digits: string): LosslessNumber {
  return new LosslessNumber(digits);
}

export function signed(body: Buffer, secret = SECRET): Record<string, string> {
  return { 'X-Shopify-Hmac-Sha256': createHmac('sha256', secret).update(body).digest('base64') };
}

const ITEMS = ['RIDGE-30', 'SOCK-3', 'JACKET', 'BOOK'];
const HOURS = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, ['06:00', '22:00'] as [string, string]]));

export type Shop = TestHouse & {
  readonly channel: Channel;
  deliver(
    body: Buffer,
    topic?: string | null,
    headers?: Record<string, string>,
  ): Promise<Received & { readonly page: Order | null }>;
  order(id: string | null): Promise<Order | null>;
  deliveryPage(id: string): Promise<Delivery | null>;
  /** What is asked of the outside for a page. */
  jobs(id: string): Promise<string[]>;
  /** How many rows the books hold: what changes nothing leaves them so. */
  size(): Promise<string>;
};

/** A shop with a store, a warehouse with stock, and a Shopify channel. */
export async function openShop(): Promise<Shop> {
  const house = await openHouse();
  await writeEntities(house.owner, [{ code: 'retail', name: 'Retail', currency: 'USD', zone: 'America/Chicago' }]);
  const place = {
    entity: 'retail',
    zone: 'America/Chicago',
    address: {},
    calendar: { hours: HOURS, collections: [{ carrier: 'UPS', at: '19:00', closesBefore: 15 }] },
    active: true,
  };
  await writePlaces(house.owner, [
    { ...place, code: 'A', id: idFromKey('place', 'A'), name: 'Warehouse A', kind: 'warehouse', latitude: '41.70', longitude: '-88.10', services: ['ship', 'transfer'] },
    { ...place, code: '014', id: idFromKey('place', '014'), name: 'State Street', kind: 'store', latitude: '41.88', longitude: '-87.63', services: ['pickup', 'ship'] },
  ]); // biome-ignore format: a table
  await writeChannels(house.owner, [
    { code: 'shop', name: 'Shopify', kind: 'shopify', entity: 'retail', brand: 'IMV', currency: 'USD', secret: SECRET, settings: { place: 'A', locations: { '771': '014' } } as ChannelSettings },
  ]); // biome-ignore format: a table
  await writeItems(
    house.owner,
    ITEMS.map((code) => ({ code, title: code, grams: 100 })),
  );
  await writeItemCosts(
    house.owner,
    ITEMS.map((item) => ({ item, entity: 'retail', cost: 300n, transfer: null })),
  );
  for (const code of ['A', '014'])
    await house.give('fulfill.receive_stock', idFromKey('place', code), {
      from: 'opening',
      counted: true,
      countedAt: '2026-11-15T12:00:00Z',
      lines: ITEMS.map((item) => ({ item, quantity: 50 })),
    });
  return shopIn(house);
}

async function shopIn(house: TestHouse): Promise<Shop> {
  const channel = (await house.book()).channels.get('shop');
  if (!channel) throw new Error('the shop has no channel');
  const order = async (id: string | null) => {
    const page = id === null ? undefined : (await loadPages(house.db, [id])).get(id)?.page;
    return page?.kind === 'order' ? page : null;
  };
  return Object.assign(house, {
    channel,
    order,
    async deliveryPage(id: string) {
      const page = (await loadPages(house.db, [id])).get(id)?.page;
      return page?.kind === 'delivery' ? page : null;
    },
    async deliver(body: Buffer, topic: string | null = null, headers: Record<string, string> = {}) {
      const { desk, db } = house;
      const received = await receive({ channel: 'shop', topic, headers, body, now: house.time, desk, db, book: await house.book() });
      return { ...received, page: await order(received.order) };
    },
    async jobs(id: string) {
      const asked = statement<{ operation: string }>('test.jobs', 'select operation from job where subject = $1');
      return (await house.owner.run(asked, [id])).map((job) => job.operation);
    },
    async size() {
      const [rows] = await house.owner.run(
        { name: 'test.size', text: 'select (select count(*) from commit) as commits, (select count(*) from answered) as answers, (select count(*) from delivery) as deliveries, (select count(*) from job) as jobs' },
      );
      return JSON.stringify(rows, (_name, value) => (typeof value === 'bigint' ? Number(value) : value));
    },
  }); // biome-ignore format: short lines
}
