import type { Actor } from '../../src/books/operation.ts';
import { type Instant, plusDays } from '../../src/kernel/time.ts';
import type { Beat } from '../director.ts';
import { marketNames } from '../facts/business.ts';
import { addressOf, type Customer } from '../facts/customers.ts';
import { machine } from '../facts/people.ts';
import { storeOf } from '../facts/places.ts';
import { type TaxRates, taxAt } from '../facts/taxes.ts';
import { type Basket, type Bill, checkout } from './basket.ts';

/** How each channel tells an order. */

export type Order = {
  readonly at: Instant;
  readonly key: string;
  readonly customer: Customer;
  readonly basket: Basket;
  readonly wantedBy?: Instant;
  /** What the payment provider knows the card by; its beginning says how the card will behave. */
  readonly card?: string;
  readonly fraud?: { readonly score: number; readonly signals?: readonly string[] };
};

const shop = machine('channel', 'Web');
const shopify = machine('channel', 'Shopify');
const marketplace = machine('channel', 'Marketplace');

function base({ at, key, customer, fraud }: Order, channel: string, bill: Bill) {
  return {
    channel,
    source: { key, name: key },
    placedAt: at,
    customer: { key: customer.key, name: customer.name, email: customer.email },
    currency: 'USD',
    lines: bill.lines,
    shipping: bill.shipping,
    total: Number(bill.total),
    ...(fraud ? { fraud } : {}),
  };
}

/** A card that the checkout has had authorised for the whole sum. */
function authorised(order: Order, total: bigint, label = 'Visa') {
  const amount = Number(total);
  return {
    kind: 'card',
    label: `${label} ${lastFour(order.key)}`,
    reference: order.card ?? `tok_${order.key.toLowerCase()}`,
    amount,
    authorised: { amount, until: plusDays(order.at, 7) },
  };
}

function captured(order: Order, total: bigint) {
  const { authorised: _, ...card } = authorised(order, total, 'Mastercard');
  return { ...card, captured: { amount: card.amount } };
}

function lastFour(key: string): string {
  let digits = 0;
  for (const letter of key) digits = (digits * 31 + letter.charCodeAt(0)) % 10_000;
  return String(digits).padStart(4, '0');
}

const capture = (order: Order, by: Actor, input: Record<string, unknown>): Beat => ({
  at: order.at,
  operation: 'capture.order',
  by,
  input,
});

function shipping(bill: bigint): bigint {
  return bill >= 100_00n ? 0n : 6_90n;
}

function shipped(order: Order, rates: TaxRates, member: boolean): Bill {
  const goods = checkout(order.basket, { rates, member });
  return checkout(order.basket, { rates, member, shipping: shipping(goods.total) });
}

export function toShip(order: Order) {
  return [
    {
      id: 'G1',
      method: 'ship',
      address: addressOf(order.customer),
      service: 'standard',
      ...(order.wantedBy ? { wantedBy: order.wantedBy } : {}),
    },
  ];
}

export function webShip(order: Order): Beat {
  const bill = shipped(order, taxAt(order.customer.town), true);
  return capture(order, shop, {
    ...base(order, 'web', bill),
    groups: toShip(order),
    tenders: [authorised(order, bill.total)],
  });
}

export function webPickup(order: Order, store: string): Beat {
  const bill = checkout(order.basket, { rates: taxAt(storeOf(store)), member: true });
  return capture(order, shop, {
    ...base(order, 'web', bill),
    groups: collectedAt(order, store),
    tenders: [authorised(order, bill.total)],
  });
}

export function collectedAt(order: Order, store: string) {
  return [{ id: 'G1', method: 'pickup', place: store, ...(order.wantedBy ? { wantedBy: order.wantedBy } : {}) }];
}

/** The other shop captures at checkout, and its customers are no members. */
export function shopifyShip(order: Order, more: Record<string, unknown> = {}): Beat {
  const bill = shipped(order, taxAt(order.customer.town), false);
  const input = { ...base(order, 'shopify', bill), groups: toShip(order), tenders: [captured(order, bill.total)] };
  return capture(order, shopify, { ...input, ...more });
}

/** The marketplace keeps the money until the goods have left, and has names of its own for them. */
export function marketplaceShip(order: Order, more: Record<string, unknown> = {}): Beat {
  const bill = checkout(order.basket, {
    rates: taxAt(order.customer.town),
    member: false,
    rounding: 'unit',
    more: ({ code }) => (marketNames.has(code) ? { item: null, sku: marketNames.get(code) } : {}),
  });
  const tender = {
    kind: 'marketplace',
    provider: 'marketplace',
    label: 'Marketplace',
    reference: `mp_${order.key.toLowerCase()}`,
    amount: Number(bill.total),
  };
  return capture(order, marketplace, {
    ...base(order, 'marketplace', bill),
    groups: toShip(order),
    tenders: [tender],
    ...more,
  });
}

/** Sold on the shop floor by an associate who gets a commission, collected or sent later. */
export function assisted(order: Order, store: string, by: Actor, method: 'pickup' | 'ship'): Beat {
  const rates = method === 'pickup' ? taxAt(storeOf(store)) : taxAt(order.customer.town);
  const bill = checkout(order.basket, {
    rates,
    member: true,
    more: () => ({ attribution: [{ associate: by.name, share: 1 }] }),
  });
  const groups = method === 'pickup' ? collectedAt(order, store) : toShip(order);
  return capture(order, by, { ...base(order, 'assisted', bill), groups, tenders: [captured(order, bill.total)] });
}

/** Over the counter: paid and taken along. */
export function tillSale(order: Order, store: string, till: string, pays: 'card' | 'cash'): Beat {
  const bill = checkout(order.basket, { rates: taxAt(storeOf(store)), member: false });
  const { customer: _, ...input } = base(order, 'pos', bill);
  const amount = Number(bill.total);
  // cash is handed over in whole dollars and change; what the till keeps is the sum
  const cash = { kind: 'cash', account: till, label: 'Cash', amount, captured: { amount } };
  return capture(order, machine('channel', `Till ${till}`), {
    ...input,
    groups: [{ id: 'G1', method: 'taken', place: store }],
    tenders: [pays === 'card' ? captured(order, bill.total) : cash],
  });
}
