import type { Json } from '../json.ts';
import { isObject, member } from '../json.ts';

/** What a delivery is about: a whole order, the note of an edit, an order that is gone, or nothing of ours. */
export type About = 'order' | 'edit' | 'deletion' | 'other';

/** Topics that tell of orders. Each but the last two sends the order as it is now. */
const TOPICS: Readonly<Record<string, About>> = {
  'orders/create': 'order',
  'orders/updated': 'order',
  'orders/paid': 'order',
  'orders/partially_paid': 'order',
  'orders/fulfilled': 'order',
  'orders/partially_fulfilled': 'order',
  'orders/cancelled': 'order',
  'orders/edited': 'edit',
  'orders/delete': 'deletion',
};

/** What a body can be wrapped in, in files that the vendor's API answers with. A webhook has no wrapping. */
const ENVELOPES: Readonly<Record<string, About>> = { order: 'order', orders: 'order', order_edit: 'edit' };

/** The type in the id of a GraphQL object says what it is. */
const GRAPHQL_TYPES: Readonly<Record<string, About>> = { Order: 'order' };

/** Members that nothing but an order has. */
const MARKS = ['line_items', 'lineItems', 'financial_status', 'displayFinancialStatus'];

/** Objects of Shopify that look like orders and are none, by the member that they come in. */
const LOOKALIKES = ['draft_order', 'draft_orders', 'checkout', 'checkouts'];

export type Found = { readonly about: About; readonly inside: string | null };

/** What the body itself shows, and in which member it stands. */
export function shown(json: Json): Found | null {
  if (!isObject(json)) return null;
  const graphql = /^gid:\/\/shopify\/(\w+)\//.exec(String(member(json, 'id') ?? ''))?.[1];
  if (graphql) return { about: GRAPHQL_TYPES[graphql] ?? 'other', inside: null };
  for (const [name, about] of Object.entries(ENVELOPES)) if (typeof member(json, name) === 'object' && member(json, name)) return { about, inside: name };
  if (LOOKALIKES.some((name) => member(json, name))) return { about: 'other', inside: LOOKALIKES.find((name) => member(json, name)) ?? null };
  if (MARKS.some((name) => Array.isArray(member(json, name)) || typeof member(json, name) === 'string')) return { about: 'order', inside: null };
  const names = Object.keys(json);
  return names.length === 1 && typeof member(json, names[0] ?? '') === 'object' ? { about: 'other', inside: names[0] ?? null } : null;
}

/** What the topic says that it is; null where it says nothing. */
export function told(topic: string | null): About | null {
  if (!topic) return null;
  return TOPICS[topic] ?? (topic.startsWith('orders/') ? null : 'other');
}
