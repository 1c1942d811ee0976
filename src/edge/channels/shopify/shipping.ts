import { type Currency, larger, type Minor, sum } from '../../../kernel/money.ts';
import type { OrderJson } from '../channel.ts';
import type { Field } from '../field.ts';
import { discountsOf } from './discounts.ts';
import { charge, number, numbers, shopMoney } from './money.ts';
import { type Taxes, taxesOf, type Where } from './tax.ts';

export type Shipping = { readonly from: Field; readonly amount: Minor; readonly taxes: Taxes; readonly off: Minor };

/** Shipping lines at what was charged for them, after their own discounts. */
export function shippingOf(order: Field, where: Where, currency: Currency): Shipping[] {
  return order
    .at('shipping_lines')
    .list()
    .map((line) => {
      const price = charge(line, 'price', currency);
      const shared = sum(discountsOf(line, order, currency).map((each) => each.amount));
      const net = shared > 0n ? price - shared : (shopMoney(line, 'discounted_price', currency) ?? price);
      if (net < 0n) throw line.at('discount_allocations').not(`at most the price ${line.at('price').text() ?? ''}`);
      return { from: line, amount: net, taxes: taxesOf(line, where, currency), off: price - net };
    });
}

/** In the captured-order shape; what is taken off shipping for the whole order falls on the first lines. */
export function shippingJson(
  lines: readonly Shipping[],
  group: string,
  off: Minor,
): NonNullable<OrderJson['shipping']> {
  let left = off;
  return lines.map(({ amount, taxes }) => {
    const net = larger(0n, amount - left);
    left -= amount - net;
    return { group, amount: number(net), tax: numbers(taxes) };
  });
}
