import { z } from 'zod';
import { customerPays, margin } from '../../../books/order/money.ts';
import type { Order } from '../../../books/order/order.ts';
import type { Sold } from '../../../books/order/sold.ts';
import { charged } from '../../../books/order/units.ts';
import { amount } from './terms.ts';

/** What an order is worth, and what stands on its own accounts. */
export const moneyView = z.object({
  total: amount,
  pays: amount,
  sales: amount,
  cost: amount,
  serve: amount,
  margin: amount,
  deposits: amount,
  receivable: amount,
  refundsPayable: amount,
  tax: z.record(z.string(), amount),
});

export function viewMoney(order: Order, sold: Sold) {
  const tax: Record<string, bigint> = {};
  for (const line of order.lines) {
    const all = charged(
      order,
      sold,
      line.id,
      Array.from({ length: line.quantity }, (_, i) => i + 1),
    );
    for (const [name, amount] of [...all.tax, ...all.shippingTax]) tax[name] = (tax[name] ?? 0n) + amount;
  }
  return { total: order.total, pays: customerPays(order, sold), ...margin(order, sold), ...order.accounts, tax };
}
