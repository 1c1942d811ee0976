import { z } from 'zod';
import { operation } from '../../books/operation.ts';
import { must } from '../../kernel/assert.ts';
import { code, text, uuid } from '../../kernel/schema.ts';

/** A channel sent something: its bytes are kept before anybody tries to understand them. */
const keepDelivery = operation({
  name: 'capture.keep_delivery',
  on: 'delivery',
  begins: true,
  title: 'Keep a delivery',
  summary: 'Notes that a channel sent something; the bytes stand beside it, for ever.',
  input: z.strictObject({
    channel: code(),
    topic: code(),
    key: text(200).nullable(),
    digest: z.string(),
    /** The bytes themselves, in base64, and the headers that matter. */
    body: z.string(),
    headers: z.record(z.string(), z.string()),
  }),
  roles: [],
  refusals: {},
  decide: ({ page, command: { input } }) => {
    const { channel, topic, key, digest, body } = input;
    return page
      ? []
      : [{ type: 'DeliveryKept', channel, topic, key, digest, bytes: Buffer.byteLength(body, 'base64') }];
  },
});

/** What became of it: an order, a change of one, nothing new, or a case for a person. */
const readDelivery = operation({
  name: 'capture.read_delivery',
  on: 'delivery',
  title: 'Say what became of a delivery',
  summary: 'Notes the outcome of a delivery. What could not become an order but might is parked as a case.',
  input: z.strictObject({
    outcome: z.enum(['captured', 'updated', 'unchanged', 'rejected', 'parked']),
    order: uuid().nullable(),
    says: text(2000).nullable(),
    field: text(500).nullable(),
  }),
  roles: [],
  refusals: {},
  decide: ({ page, command: { input } }) => {
    const delivery = must(page, 'delivery');
    // one that was taken over stays so: a second reader of the same moment finds nothing new
    if (delivery.outcome !== 'waiting' && input.outcome === 'unchanged') return [];
    const same = delivery.outcome === input.outcome && delivery.order === input.order && delivery.says === input.says;
    return same ? [] : [{ type: 'DeliveryRead', ...input }];
  },
});

export const deliveryOperations = [keepDelivery, readDelivery];
