import type { ChannelKind, Known, Reading } from '../channel.ts';
import { Field, Unreadable } from '../field.ts';
import type { Json } from '../json.ts';
import { member } from '../json.ts';
import { fromGraphql, isGraphql } from './graphql.ts';
import { orderOf } from './order.ts';
import { headerOf, isSigned } from './signature.ts';
import { type About, aboutOf, said } from './topics.ts';

/** Shopify: online store and point of sale. */
export const shopify: ChannelKind = {
  kind: 'shopify',
  verify: isSigned,
  topicOf: (headers) => headerOf(headers, 'topic'),
  deliveryOf: (headers) => headerOf(headers, 'webhook-id'),
  shopOf: (headers) => headerOf(headers, 'shop-domain'),
  keeps: ['topic', 'shop-domain', 'webhook-id', 'event-id', 'api-version', 'triggered-at', 'order-id', 'test'].flatMap(
    (name) => [`x-shopify-${name}`, `shopify-${name}`],
  ),
  read,
  fields: {
    lines: 'line_items',
    total: 'total_price',
    groups: 'shipping_address',
    discounts: 'discount_applications',
    shipping: 'shipping_lines',
    tenders: 'payment_gateway_names',
    customer: 'customer',
    source: 'id',
    currency: 'currency',
    note: 'note',
    passThrough: 'total_tip_received',
  },
};

function read(topic: string | null, json: Json, known: Known): Reading[] {
  const { about, way } = aboutOf(topic, json);
  const name = way.join('.') || topic || 'this';
  if (about === null) return [problem('', 'is neither an order nor anything else that we know', 'parked')];
  if (about !== 'other') return parts(json, way).map((part) => READ[about](part, known));
  const claimed = said(topic);
  if (claimed === null || claimed === 'other') return [{ is: 'nothing', says: `${name} is no order` }];
  return [problem(name, `is no order, though the topic is ${topic}`, 'rejected')];
}

/** What it stands in, or each member of a list. */
function parts(json: Json, way: readonly string[]): Field[] {
  const whole = way.reduce((field, name) => field.at(name), new Field(json));
  return Array.isArray(whole.value) ? whole.list() : [whole];
}

const READ: Readonly<Record<Exclude<About, 'other'>, (part: Field, known: Known) => Reading>> = {
  order: (part, known) =>
    guarded(part, () => {
      const field = isGraphql(part.value ?? null) ? new Field(fromGraphql(part.value ?? null), part.path) : part;
      return { is: 'order', told: orderOf(field, known) };
    }),
  edit: (part) =>
    guarded(part, () => ({
      is: 'change',
      key: part.at('order_id').must(part.at('order_id').id()),
      asOf: part.at('committed_at').time() ?? part.at('created_at').time(),
      what: 'edited',
      says: 'edited at the channel: lines were added or removed',
      evidence: { edit: part.value },
    })),
  deletion: (part) =>
    guarded(part, () => ({
      is: 'change',
      key: part.at('id').must(part.at('id').id()),
      asOf: null,
      what: 'deleted',
      says: 'deleted at the channel',
      evidence: {},
    })),
};

/** What cannot be read is named. Without an id it can be nobody's order. */
function guarded(part: Field, reading: () => Reading): Reading {
  try {
    return reading();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const key = keyOf(part);
    return problem(error.field, error.message, key ? 'parked' : 'rejected', key);
  }
}

function keyOf(part: Field): string | null {
  const [id, order] = [member(part.value, 'id'), member(part.value, 'order_id')].map((value) =>
    typeof value === 'string' ? value : null,
  );
  return (order ?? id ?? '').split('/').at(-1)?.slice(0, 200) || null;
}

function problem(field: string, says: string, ends: 'parked' | 'rejected', key: string | null = null): Reading {
  return { is: 'problem', key, field: field || 'body', says: `${field || 'the body'} ${says}`, ends };
}
