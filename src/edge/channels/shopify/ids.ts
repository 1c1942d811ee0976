import type { Field } from '../field.ts';
import { clip } from '../field.ts';
import type { Line } from './lines.ts';

/** Outside ids of an order that can be searched for, by what they name. */
const OF_ORDER: Readonly<Record<string, string>> = {
  checkout: 'checkout_id',
  'checkout-token': 'checkout_token',
  cart: 'cart_token',
  token: 'token',
  confirmation: 'confirmation_number',
  location: 'location_id',
  app: 'app_id',
  user: 'user_id',
  source: 'source_identifier',
  reference: 'reference',
  po: 'po_number',
};

const OF_LINE: Readonly<Record<string, string>> = { line: 'id', variant: 'variant_id', product: 'product_id' };

/** Lists whose members have ids of their own. */
const OF_LISTS: Readonly<Record<string, string>> = {
  transaction: 'transactions',
  fulfillment: 'fulfillments',
  refund: 'refunds',
  shipping: 'shipping_lines',
};

export function idsOf(order: Field, lines: readonly Line[]): Record<string, string> {
  const found: [string, string | null][] = [
    ...Object.entries(OF_ORDER).map(([kind, name]): [string, string | null] => [kind, order.at(name).id()]),
    ['customer', order.at('customer').at('id').id()],
    ...lines.flatMap((line) =>
      Object.entries(OF_LINE).map(([kind, name]): [string, string | null] => [
        `${kind}.${line.id}`,
        line.from.at(name).id(),
      ]),
    ),
    ...Object.entries(OF_LISTS).flatMap(([kind, name]) =>
      order
        .at(name)
        .list()
        .map((each, i): [string, string | null] => [`${kind}.${i + 1}`, each.at('id').id()]),
    ),
  ];
  return Object.fromEntries(found.flatMap(([kind, id]) => (id ? [[kind, clip(id, 300)]] : [])));
}
