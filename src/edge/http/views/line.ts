import { z } from 'zod';
import type { Order } from '../../../books/order/order.ts';
import { type Sold, soldLine } from '../../../books/order/sold.ts';
import { charged } from '../../../books/order/units.ts';
import { amount, moment } from './terms.ts';

/** An item at a price, and in which state its units are. */
export const lineView = z.object({
  id: z.string(),
  group: z.string(),
  item: z.string().nullable(),
  sku: z.string().nullable(),
  title: z.string(),
  quantity: z.number().int(),
  stocked: z.boolean(),
  net: amount,
  tax: amount,
  paid: amount,
  slices: z.array(
    z.object({
      id: z.string(),
      quantity: z.number().int(),
      state: z.string(),
      place: z.string().nullable(),
      parcel: z.string().nullable(),
      since: moment,
      supply: z.string().nullable().meta({ description: 'The announced supply that the units come by' }),
      loose: z.string().nullable(),
    }),
  ),
});

export function viewLine(order: Order, sold: Sold, line: Order['lines'][number]) {
  const all = Array.from({ length: line.quantity }, (_, i) => i + 1);
  const total = charged(order, sold, line.id, all);
  const tax = [...total.tax.values()].reduce((a, b) => a + b, 0n);
  const slices = order.slices.filter((slice) => slice.line === line.id);
  return {
    id: line.id,
    group: line.group,
    item: line.item,
    sku: line.sku ?? soldLine(sold, line.id).sku,
    title: line.title,
    quantity: line.quantity,
    stocked: line.stocked,
    net: total.net,
    tax,
    paid: total.paid,
    slices: slices.map(({ id, quantity, state, place, parcel, since, supply = null, loose }) => ({
      id,
      quantity,
      state,
      place,
      parcel,
      since,
      supply,
      loose,
    })),
  };
}
