import { isObject, type Json, member, row } from '../json.ts';

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

/** Members that an order has, whatever else it has, and that a draft, a checkout and a fulfilment have not. */
const MARKS = ['financial_status', 'displayFinancialStatus', 'order_number'];

/** Of a body without these an order can still be made, if it stands alone and is no draft and no cart. */
const ENOUGH = ['line_items', 'total_price'];
const UNFINISHED = ['invoice_url', 'abandoned_checkout_url', 'web_url'];

type Found = { readonly about: About; readonly way: readonly string[] };

/** What the topic says that it is; null where it is no topic of Shopify, or one of orders that we do not know. */
export function said(topic: string | null): About | null {
  if (!topic) return null;
  return row(TOPICS, topic) ?? (/^(?!orders\/)[a-z_]+(\/[a-z_]+)+$/.test(topic) ? 'other' : null);
}

/**
 * The topic tells what a delivery is not; what it is, the body shows too, so files without a topic can be read. A single
 * thing that shows nothing is what its topic says.
 */
export function aboutOf(
  topic: string | null,
  json: Json,
): { readonly about: About | null; readonly way: readonly string[] } {
  const [words, found] = [said(topic), shown(json)];
  if (words === 'other') return { about: words, way: [] };
  if (found && found.about !== 'other') return found;
  if (words !== null && member(json, 'id') !== undefined) return { about: words, way: [] };
  return found ?? { about: words, way: [] };
}

/** What the body itself shows, and the way to it. */
function shown(json: Json, way: readonly string[] = []): Found | null {
  if (!isObject(json)) return null;
  if (MARKS.some((mark) => member(json, mark) !== undefined)) return { about: 'order', way };
  const type = /^gid:\/\/shopify\/(\w+)\//.exec(String(member(json, 'id') ?? ''))?.[1];
  // an order is often only named, with what belongs to it
  if (type) return { about: type === 'Order' && holds(json, 'lineItems') ? 'order' : 'other', way };
  if (way.length === 0 && hasAll(json, ENOUGH) && !UNFINISHED.some((name) => hasAll(json, [name])))
    return { about: 'order', way };
  const envelope = Object.entries(ENVELOPES).find(([name]) => holds(json, name));
  if (envelope && way.length === 0) return { about: envelope[1], way: [envelope[0]] };
  return way.length < 2 ? inside(json, way) : null;
}

/** Something in a wrapping that we do not know: an order is one there too, anything else is none. */
function inside(json: { readonly [name: string]: Json }, way: readonly string[]): Found | null {
  const names = Object.keys(json).filter((name) => holds(json, name));
  const found = names
    .map((name) => shown(json[name] ?? null, [...way, name]))
    .find((each) => each !== null && each.about !== 'other');
  return found ?? (names.length > 0 ? { about: 'other', way: [...way, names[0] ?? ''] } : null);
}

function hasAll(json: Json, names: readonly string[]): boolean {
  return names.every((name) => member(json, name) !== undefined);
}

function holds(json: Json, name: string): boolean {
  const value = member(json, name);
  return typeof value === 'object' && value !== null;
}
