import type { Delivery, DeliveryOutcome } from '../../books/order/delivery.ts';
import { loadPages } from '../../books/order/store.ts';
import type { Book } from '../../books/reference/book.ts';
import { must } from '../../kernel/assert.ts';
import type { Uuid } from '../../kernel/ids.ts';
import { isConnectionLoss } from '../../kernel/sql/errors.ts';
import type { Reader } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Desk } from '../../perform/desk.ts';
import type { Headers, Reading } from './channel.ts';
import { command, type Errand } from './errand.ts';
import { clean, clip } from './field.ts';
import { deliveryId, keep } from './keep.ts';
import { kindOf } from './reading.ts';
import { report, type Taken, takeOver } from './take-over.ts';

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

export type Received = Taken & { readonly delivery: Uuid };

/**
 * Receives a delivery: its bytes are kept first, then it is read, then what it says is done, then what became of it is
 * noted. Whatever happens in between, the bytes are there; a delivery that comes again is the same delivery.
 */
export async function receive(arrival: Arrival): Promise<Received> {
  const { now, desk, db, book, body } = arrival;
  const channel = must(book.channels.get(arrival.channel), `channel ${arrival.channel}`);
  const headers = lowerCase(arrival.headers);
  const sent = { topic: arrival.topic ?? kindOf(channel)?.topicOf(headers) ?? null, headers, body };
  const delivery = deliveryId(channel, sent);
  const first: Errand = { channel, delivery, attempt: 0, again: false, now, desk, db, book };
  const { page, readings } = await keep(first, sent);
  if (isDone(page))
    return { outcome: 'unchanged', order: page.order, delivery, says: 'it was here before', field: null };
  const errand = { ...first, attempt: page.version, again: page.outcome !== 'waiting' };
  const taken = await takeAll(errand, readings);
  await note(errand, taken);
  return { ...taken, delivery };
}

/** What was rejected or parked is read again: perhaps the reason has gone. */
function isDone({ outcome }: Delivery): boolean {
  return outcome === 'captured' || outcome === 'updated' || outcome === 'unchanged';
}

/** Does what a delivery says. A mistake of ours leaves it parked; a database that is away is the sender's to try again. */
async function takeAll(errand: Errand, readings: readonly Reading[]): Promise<Taken> {
  const all: Taken[] = [];
  for (const reading of readings) {
    try {
      all.push(await take(errand, reading));
    } catch (error) {
      if (isConnectionLoss(error)) throw error;
      all.push({
        outcome: 'parked',
        order: null,
        says: `we could not take it over: ${(error as Error).message}`,
        field: 'body',
      });
    }
  }
  return together(all);
}

async function take(errand: Errand, reading: Reading): Promise<Taken> {
  switch (reading.is) {
    case 'order':
      return takeOver(errand, reading.told);
    case 'change':
      return report(errand, reading);
    case 'nothing':
      return { outcome: 'unchanged', order: null, says: reading.says, field: null };
    case 'problem':
      return { outcome: reading.ends, order: null, says: reading.says, field: reading.field };
  }
}

const WORST: readonly DeliveryOutcome[] = ['parked', 'rejected', 'captured', 'updated', 'unchanged'];

/** A list of orders in one delivery ends as its worst member does; what became of each is said. */
function together(all: readonly Taken[]): Taken {
  const worst = [...all].sort((a, b) => WORST.indexOf(a.outcome) - WORST.indexOf(b.outcome))[0];
  if (!worst) return { outcome: 'unchanged', order: null, says: 'an empty list', field: null };
  if (all.length === 1) return worst;
  return { ...worst, says: all.map(({ outcome, says }, i) => `${i}: ${outcome}${says ? `, ${says}` : ''}`).join('\n') };
}

/** Notes what became of it, once: a second reading of the same, now or at the same moment, adds nothing. */
async function note(errand: Errand, { outcome, order, says, field }: Taken): Promise<void> {
  const input = { outcome, order, says: says && clip(clean(says), 2000), field: field && clip(clean(field), 500) };
  const noted = (await loadPages(errand.db, [errand.delivery])).get(errand.delivery)?.page as Delivery | undefined;
  if (noted && isDone(noted)) return;
  if (noted?.outcome === outcome && noted.says === input.says && noted.field === input.field) return;
  await command(
    { ...errand, again: false },
    { name: `read.${outcome}`, operation: 'capture.read_delivery', subject: errand.delivery, input },
  );
}

function lowerCase(headers: Arrival['headers']): Headers {
  const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      one(value) === undefined ? [] : [[name.toLowerCase(), one(value) as string]],
    ),
  );
}
