import { rawDelivery } from '../../books/order/deliveries.ts';
import type { Delivery } from '../../books/order/delivery.ts';
import { loadPages } from '../../books/order/store.ts';
import type { Channel } from '../../books/reference/book.ts';
import { must } from '../../kernel/assert.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { idFromKey, type Uuid } from '../../kernel/ids.ts';
import type { Reading } from './channel.ts';
import { command, type Errand, isMisfit } from './errand.ts';
import { clean, clip } from './field.ts';
import { keyOf, kindOf, readAll, type Sent } from './reading.ts';

export type Kept = { readonly page: Delivery; readonly readings: readonly Reading[] };

/** The vendor's own id makes it the same delivery however often it comes; without one, its topic and bytes do. */
export function deliveryId(channel: Channel, { topic, headers, body }: Sent): Uuid {
  const given = kindOf(channel)?.deliveryOf(headers) ?? null;
  return idFromKey('delivery', channel.code, given ?? sha256Hex(topic ?? '', '\u0000', body));
}

/** Keeps a delivery before anything is done about it, and says what it tells. */
export async function keep(errand: Errand, sent: Sent): Promise<Kept> {
  const { channel, delivery, book, db } = errand;
  const readings = readAll(channel, sent, book);
  const say = {
    name: 'keep',
    operation: 'capture.keep_delivery',
    subject: delivery,
    input: inputOf(channel, sent, readings),
  };
  const answer = await command(errand, say);
  if (isMisfit(answer)) throw new Error(`a delivery cannot be kept: ${answer.path.join('.')} ${answer.says}`);
  const page = answer.page ?? (await loadPages(db, [delivery])).get(delivery)?.page;
  if (page?.kind !== 'delivery') throw new Error(`delivery ${delivery} is not there`);
  if (!answer.answer.refusal) return { page, readings };
  // under this id something else was kept before: that is what we have, so that is what is read
  const raw = must(await rawDelivery(db, delivery), 'bytes of the delivery');
  return { page, readings: readAll(channel, { ...sent, topic: raw.topic, body: raw.body }, book) };
}

function inputOf(channel: Channel, { topic, headers, body }: Sent, readings: readonly Reading[]) {
  const keeps = kindOf(channel)?.keeps ?? [];
  const [only, more] = readings.map(keyOf);
  return {
    channel: channel.code,
    topic: clip(clean(topic ?? ''), 100) || 'none',
    key: more === undefined && only ? clip(clean(only), 200) : null,
    digest: sha256Hex(body),
    body: Buffer.from(body).toString('base64'),
    headers: Object.fromEntries(
      keeps.flatMap((name) => (headers[name] === undefined ? [] : [[name, clean(headers[name])]])),
    ),
  };
}
