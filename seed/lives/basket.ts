import { halfUp, sum } from '../../src/kernel/money.ts';
import { chanceOf } from '../chance.ts';
import { type Item, itemOf } from '../facts/items.ts';
import { deepAt } from '../facts/stock.ts';
import type { TaxRates } from '../facts/taxes.ts';

/** What a customer lays into the basket, and what a checkout makes of it. */
export type Basket = readonly (readonly [item: string, quantity: number])[];

/** Things that a store has plenty of, so many of each: whatever lies there. */
export function plenty(store: string, name: string, ...quantities: readonly number[]): Basket {
  const chance = chanceOf(`basket ${store} ${name}`);
  const basket = new Map<string, number>();
  while (basket.size < quantities.length) basket.set(chance.of(deepAt(store)), quantities[basket.size] ?? 1);
  return [...basket];
}

export type Bill = {
  readonly lines: readonly Record<string, unknown>[];
  readonly shipping: readonly Record<string, unknown>[];
  readonly total: bigint;
};

type Checkout = {
  readonly rates: TaxRates;
  readonly member: boolean;
  readonly shipping?: bigint;
  /** Marketplaces round tax once a unit, shops once a line. */
  readonly rounding?: 'unit' | 'line';
  /** More about each line: who sold it, what a channel calls it. */
  readonly more?: (item: Item) => Record<string, unknown>;
};

/** Members pay a tenth less for what is tagged so. */
const MEMBER = 10n;

export function checkout(
  basket: Basket,
  { rates, member, shipping = 0n, rounding = 'line', more = () => ({}) }: Checkout,
): Bill {
  const rate = BigInt(Object.values(rates).reduce((a, b) => a + b, 0));
  const lines = basket.map(([code, quantity]) => {
    const item = itemOf(code);
    const off = member && item.of.tags.includes('member') ? item.price / MEMBER : 0n;
    const units = BigInt(quantity);
    const discounts = off > 0n ? [{ code: 'member', amount: Number(off * units) }] : [];
    const net = item.price - off;
    const tax = rounding === 'unit' ? taxOn(net, rate) * units : taxOn(net * units, rate);
    return {
      paid: net * units + tax,
      line: { item: code, quantity, price: Number(item.price), discounts, rates, ...more(item) },
    };
  });
  return {
    lines: lines.map(({ line }) => line),
    shipping: shipping > 0n ? [{ amount: Number(shipping), rates }] : [],
    total: sum(lines.map(({ paid }) => paid)) + (shipping > 0n ? shipping + taxOn(shipping, rate) : 0n),
  };
}

function taxOn(base: bigint, rate: bigint): bigint {
  return halfUp(base * rate, 1_000_000n);
}
