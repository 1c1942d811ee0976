import { isObject, type Json, member, row } from '../json.ts';

type Members = Readonly<Record<string, Json>>;

/** Names of the GraphQL API that are not simply the REST name in another spelling. */
const NAMES: Readonly<Record<string, string>> = {
  isGiftCard: 'gift_card',
  originalUnitPriceSet: 'price_set',
  originalPriceSet: 'price_set',
  allocatedAmountSet: 'amount_set',
  countryCodeV2: 'country_code',
  customAttributes: 'note_attributes',
  displayFinancialStatus: 'financial_status',
  displayFulfillmentStatus: 'fulfillment_status',
  statusPageUrl: 'order_status_url',
  ratePercentage: 'rate_percentage',
};

/** Words of a status that REST says otherwise. */
const STATUSES: Readonly<Record<string, string | null>> = { unfulfilled: null, partially_fulfilled: 'partial' };

/** An order as the GraphQL API answers it, in the words of a webhook. */
export function fromGraphql(order: Json): Json {
  if (!isObject(order)) return order;
  const rest = spelled(order) as Members;
  return {
    ...rest,
    currency: rest.currency_code ?? null,
    total_tip_received: amountIn(rest.total_tip_received_set),
    location_id: member(rest.retail_location, 'id') ?? null,
    line_items: listed(rest.line_items).map(lineItem),
    transactions: listed(rest.transactions).map(transaction),
    refunds: listed(rest.refunds).map(refunded),
  };
}

export function isGraphql(json: Json): boolean {
  return String(member(json, 'id') ?? '').startsWith('gid://') || Array.isArray(member(json, 'lineItems'));
}

function transaction(each: Json): Json {
  return isObject(each) ? { ...each, parent_id: member(each.parent_transaction, 'id') ?? null } : each;
}

function refunded(refund: Json): Json {
  return isObject(refund) ? { ...refund, transactions: listed(refund.transactions).map(transaction) } : refund;
}

function lineItem(item: Json): Json {
  if (!isObject(item)) return item;
  return {
    ...item,
    variant_id: member(item.variant, 'id') ?? null,
    product_id: member(item.product, 'id') ?? null,
    title: item.title ?? item.name ?? item.sku ?? null,
    properties: item.note_attributes ?? null,
  };
}

/** The same in REST's spelling: names, words of a status, ids without what they are ids of. */
function spelled(value: Json): Json {
  if (Array.isArray(value)) return value.map(spelled);
  if (!isObject(value)) return value;
  if (member(value, 'edges') !== undefined || member(value, 'nodes') !== undefined) return spelled(listed(value));
  const said = (name: string, inner: Json) => (typeof inner === 'string' ? word(name, inner) : spelled(inner));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [row(NAMES, name) ?? snake(name), said(name, inner)]),
  );
}

function word(name: string, text: string): Json {
  if (text.startsWith('gid://')) return text.split('/').at(-1)?.split('?')[0] ?? text;
  if (!/^display/.test(name)) return text;
  const status = row(STATUSES, text.toLowerCase());
  return status === undefined ? text.toLowerCase() : status;
}

/** A connection's members, whether they come as edges, as nodes or flat. */
function listed(value: Json | undefined): readonly Json[] {
  if (Array.isArray(value)) return value;
  const edges = member(value, 'edges');
  const nodes = member(value, 'nodes');
  if (Array.isArray(nodes)) return nodes;
  return Array.isArray(edges) ? edges.map((edge: Json) => member(edge, 'node') ?? null) : [];
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function amountIn(pair: Json | undefined): Json {
  return member(member(pair, 'shop_money'), 'amount') ?? null;
}
