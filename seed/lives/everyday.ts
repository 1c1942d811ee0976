import { asOrder } from '../../src/books/page.ts';
import { must } from '../../src/kernel/assert.ts';
import { type Instant, later, plusDays, plusMinutes } from '../../src/kernel/time.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { act, type Beat, type Named } from '../director.ts';
import { anybody, type Customer } from '../facts/customers.ts';
import { itemOf } from '../facts/items.ts';
import { associateAt } from '../facts/people.ts';
import { type Store, stores } from '../facts/places.ts';
import { deepAt, ordered } from '../facts/stock.ts';
import { at, dayAfter } from '../when.ts';
import type { Basket } from './basket.ts';
import { collected, only, type Part, sent } from './fulfilled.ts';

import { accepted, damaged, reviewed } from './mended.ts';
import * as channel from './orders.ts';
import { broughtBack } from './returned.ts';

/** The ordinary business of a day: orders that come by chance, and what becomes of them. */

const KINDS = { till: 24, pickup: 22, web: 30, shopify: 10, marketplace: 9, assisted: 5 } as const;

export function everydayOf(day: string, orders: number, until?: Instant): Named[] {
  return Array.from({ length: orders }, (_, nth) => {
    const name = `day ${day} ${nth}`;
    const chance = chanceOf(name);
    const kind = chance.weighed(KINDS);
    return { name, begins: hourOf(day, kind, chance), kind, chance };
  })
    .filter((each) => until === undefined || each.begins < until)
    .map(({ name, begins, kind, chance }) => ({ name, life: only(lifeOf(name, kind, begins, chance)) }));
}

/** Nobody stands at a till at night; the web sleeps less. */
function hourOf(day: string, kind: keyof typeof KINDS, chance: Chance): Instant {
  const shop = kind === 'till' || kind === 'assisted';
  const minute = shop ? chance.between(13 * 60, 18 * 60 + 20) : chance.between(7 * 60, 21 * 60);
  return plusMinutes(at(day, '00:00'), minute + chance.below(60) / 60);
}

function lifeOf(name: string, kind: keyof typeof KINDS, begins: Instant, chance: Chance): Part {
  const customer = chance.of(anybody);
  const key = keyOf(kind, name);
  switch (kind) {
    case 'till':
      return till(key, begins, chance.of(stores), customer, chance);
    case 'pickup':
      return pickup(key, begins, nearest(customer), customer, chance);
    case 'assisted':
      return sold(key, begins, chance.of(stores), customer, chance);
    case 'web':
      return away(channel.webShip(ordersIt(key, begins, customer, chance)), customer, chance);
    case 'shopify':
      return shopify(ordersIt(key, begins, customer, chance), chance);
    case 'marketplace':
      return marketplace(ordersIt(key, begins, customer, chance), chance);
  }
}

const PREFIX = { till: 'R', pickup: 'WEB', web: 'WEB', shopify: 'S', marketplace: 'MK', assisted: 'AS' } as const;

/** Outside ids that look like those of such channels. */
function keyOf(kind: keyof typeof KINDS, name: string): string {
  const [, day = '', nth = ''] = name.split(' ');
  const number = `${day.slice(5).replace('-', '')}${nth.padStart(3, '0')}`;
  return kind === 'till' ? `R-${number}` : `${PREFIX[kind]}-${number}`;
}

function ordersIt(key: string, begins: Instant, customer: Customer, chance: Chance): channel.Order {
  return {
    at: begins,
    key,
    customer,
    basket: basketOf(ordered, chance),
    ...(chance.percent(80) ? { wantedBy: plusDays(begins, chance.between(4, 7)) } : {}),
  };
}

/** Mostly one thing, sometimes four; each thing once. */
function basketOf(items: readonly string[], chance: Chance): Basket {
  const lines = chance.weighed({ 1: 55, 2: 28, 3: 12, 4: 5 });
  const basket = new Map<string, number>();
  for (let i = 0; i < Number(lines); i += 1) basket.set(chance.of(items), chance.percent(12) ? 2 : 1);
  return [...basket];
}

function* till(key: string, begins: Instant, store: Store, customer: Customer, chance: Chance): Part {
  const order = { at: begins, key, customer, basket: basketOf(deepAt(store.code), chance).slice(0, 2) };
  yield channel.tillSale(
    order,
    store.code,
    `${store.code}-${chance.between(1, 2)}`,
    chance.percent(70) ? 'card' : 'cash',
  );
  return begins;
}

function* pickup(key: string, begins: Instant, store: Store, customer: Customer, chance: Chance): Part {
  const items = chance.percent(75) ? deepAt(store.code) : ordered;
  const wantedBy = slotAfter(begins, store, chance);
  const first = channel.webPickup({ at: begins, key, customer, basket: basketOf(items, chance), wantedBy }, store.code);
  return chance.percent(5) ? yield* damaged(first, store.code, chance) : yield* collected(first, store.code, chance);
}

/** Customers choose an hour that is some way off: this evening, or tomorrow. */
function slotAfter(begins: Instant, store: Store, chance: Chance): Instant {
  const today = begins.slice(0, 10);
  const soon = at(today, '19:00', store.zone);
  const tomorrow = at(dayAfter(today, 1), chance.of(['13:00', '15:00', '17:00']), store.zone);
  return plusMinutes(begins, 300) <= soon && chance.percent(60) ? soon : later(tomorrow, plusMinutes(begins, 600));
}

function* sold(key: string, begins: Instant, store: Store, customer: Customer, chance: Chance): Part {
  const order = { at: begins, key, customer, basket: basketOf(ordered, chance), wantedBy: plusDays(begins, 6) };
  return yield* away(channel.assisted(order, store.code, associateAt(store.code), 'ship'), customer, chance);
}

function* shopify(order: channel.Order, chance: Chance): Part {
  const score = chance.between(2, 60);
  if (!chance.percent(8))
    return yield* away(channel.shopifyShip({ ...order, fraud: { score } }), order.customer, chance);
  const fraud = {
    score: chance.between(70, 90),
    signals: [chance.of(['card country differs', 'many cards tried', 'address is a forwarder'])],
  };
  return yield* reviewed(channel.shopifyShip({ ...order, fraud }), chance);
}

function* marketplace(order: channel.Order, chance: Chance): Part {
  if (!chance.percent(5)) return yield* away(channel.marketplaceShip(order), order.customer, chance);
  const holds = [{ kind: 'totals', says: 'the channel did not send what its sum is made of' }];
  return yield* accepted(channel.marketplaceShip(order, { holds }), chance);
}

/** Sent, and one in eight comes back; a few are cancelled before anybody has touched them. */
function* away(first: Beat, customer: Customer, chance: Chance): Part {
  if (chance.percent(3)) return yield* cancelled(first, chance);
  const order = asOrder((yield first).page);
  const left = yield* sent(order, first.at, chance);
  const tags = itemOf(must(order.lines[0]?.item, 'item')).of.tags;
  const mayComeBack = !tags.includes('hygiene') && !tags.includes('final-sale');
  if (!mayComeBack || !chance.percent(13)) return left;
  return yield* broughtBack(order.id, nearest(customer).code, left, chance);
}

function* cancelled(first: Beat, chance: Chance): Part {
  const order = asOrder((yield first).page);
  const at = plusMinutes(first.at, 4);
  yield act(at, 'capture.cancel', order.id, first.by, {
    reason: chance.of(['ordered twice', 'found it elsewhere', 'wrong size']),
    by: 'customer',
  });
  return at;
}

const nearestTo = new Map<string, Store>();

/** The store around the corner, as the crow flies. */
function nearest({ town }: Customer): Store {
  let store = nearestTo.get(town.zip);
  if (!store) {
    const away = (each: Store) =>
      (Number(each.latitude) - Number(town.latitude)) ** 2 +
      ((Number(each.longitude) - Number(town.longitude)) * 0.77) ** 2;
    store = [...stores].sort((a, b) => away(a) - away(b))[0] as Store;
    nearestTo.set(town.zip, store);
  }
  return store;
}
