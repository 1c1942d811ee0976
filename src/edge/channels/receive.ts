import type { DeliveryOutcome } from '../../books/order/delivery.ts';
import type { Delivery } from '../../books/order/delivery.ts';
import { loadPages } from '../../books/order/store.ts';
import type { Book } from '../../books/reference/book.ts';
import { must } from '../../kernel/assert.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { idFromKey, type Uuid } from '../../kernel/ids.ts';
import { isConnectionLoss } from '../../kernel/sql/errors.ts';
import type { Reader } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Desk } from '../../perform/desk.ts';
import type { Headers, Reading } from './channel.ts';
import { clean, clip } from './field.ts';
import { command, type Errand } from './errand.ts';
import { keyOf, kindOf, readAll } from './reading.ts';
import { report, takeOver, type Taken } from './take-over.ts';

/** Something that a channel sent, and the desk that it goes to. Whoever calls has checked that it is genuine. */
export type Arrival = {
  /** Code of the channel in the reference book. */
  readonly channel: string;
  /** Null: the headers say it, or what stands in it. */
  readonly topic?: string | null;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly now: Instant;
  readonly desk: Desk;
  readonly db: Reader;
  readonly book: Book;
};

export type Received = { readonly outcome: DeliveryOutcome; readonly order: Uuid | null; readonly delivery: Uuid; readonly says: string | null; readonly field: string | null };

/**
 * Receives a delivery: its bytes are kept first, then it is read, then what it says is done, then what became of it is
 * noted. Whatever happens in between, the bytes are there; a delivery that comes again is the same delivery.
 */
export async function receive(arrival: Arrival): Promise<Received> {
  const { now, desk, db, book } = arrival;
  const channel = must(book.channels.get(arrival.channel), `channel ${arrival.channel}`);
  const headers = lowerCase(arrival.headers);
  const topic = arrival.topic ?? kindOf(channel)?.topicOf(headers) ?? null;
  const readings = readAll(channel, { topic, headers, body: arrival.body }, book);
  const delivery = idFromKey('delivery', channel.code, kindOf(channel)?.deliveryOf(headers) ?? sha256Hex(topic ?? '', '\u0000', arrival.body));
  const errand: Errand = { channel, delivery, attempt: 0, now, desk, db, book };
  const kept = await keep(errand, readings, topic, headers, arrival.body);
  if (kept.outcome !== 'waiting' && kept.outcome !== 'rejected' && kept.outcome !== 'parked') {
    return { outcome: 'unchanged', order: kept.order, delivery, says: 'it was here before', field: null };
  }
  const again = { ...errand, attempt: kept.version };
  const taken = await attempt(again, readings);
  await note(again, taken);
  return { ...taken, delivery };
}

/** The delivery as it is kept, from now on or from before. */
async function keep(errand: Errand, readings: readonly Reading[], topic: string | null, headers: Headers, body: Buffer): Promise<Delivery> {
  const keeps = kindOf(errand.channel)?.keeps ?? [];
  const [only, more] = readings.map(keyOf);
  const input = {
    channel: errand.channel.code,
    topic: clip(clean(topic ?? ''), 100) || 'none',
    key: more === undefined && only ? clip(clean(only), 200) : null,
    digest: sha256Hex(body),
    body: body.toString('base64'),
    headers: Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (keeps.includes(name) ? [[name, clean(value)]] : []))),
  };
  const answer = await command(errand, { name: 'keep', operation: 'capture.keep_delivery', subject: errand.delivery, input });
  const page = 'page' in answer && answer.page ? answer.page : (await loadPages(errand.db, [errand.delivery])).get(errand.delivery)?.page;
  if (page?.kind !== 'delivery') throw new Error(`delivery ${errand.delivery} was not kept`);
  return page;
}

/** Does what a delivery says. A mistake of ours leaves it parked; a database that is away is the sender's to try again. */
async function attempt(errand: Errand, readings: readonly Reading[]): Promise<Taken> {
  const all: Taken[] = [];
  for (const reading of readings) {
    try {
      all.push(await take(errand, reading));
    } catch (error) {
      if (isConnectionLoss(error)) throw error;
      all.push({ outcome: 'parked', order: null, says: `we could not take it over: ${(error as Error).message}`, field: 'body' });
    }
  }
  return together(all);
}

async function take(errand: Errand, reading: Reading): Promise<Taken> {
  switch (reading.is) {
    case 'order':
      return takeOver(errand, reading.told);
    case 'change':
      return report(errand, reading.key, reading.what, reading.says, reading.evidence);
    case 'nothing':
      return { outcome: 'unchanged', order: null, says: reading.says, field: null };
    case 'problem':
      return { outcome: reading.then === 'park' ? 'parked' : 'rejected', order: null, says: reading.says, field: reading.field };
  }
}

/** A list of orders in one delivery ends as its worst member does; what became of each is said. */
const WORST: readonly DeliveryOutcome[] = ['parked', 'rejected', 'captured', 'updated', 'unchanged'];

function together(all: readonly Taken[]): Taken {
  const worst = [...all].sort((a, b) => WORST.indexOf(a.outcome) - WORST.indexOf(b.outcome))[0];
  if (!worst) return { outcome: 'unchanged', order: null, says: 'an empty list', field: null };
  if (all.length === 1) return worst;
  return { ...worst, says: all.map((each, i) => `${i}: ${each.outcome}${each.says ? `, ${each.says}` : ''}`).join('\n') };
}

async function note(errand: Errand, { outcome, order, says, field }: Taken): Promise<void> {
  const input = { outcome, order, says: says && clip(clean(says), 2000), field: field && clip(clean(field), 500) };
  await command(errand, { name: `read.${outcome}`, operation: 'capture.read_delivery', subject: errand.delivery, input });
}

function lowerCase(headers: Arrival['headers']): Headers {
  const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (one(value) === undefined ? [] : [[name.toLowerCase(), one(value) as string]])));
}
