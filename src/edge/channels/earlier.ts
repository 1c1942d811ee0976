import { loadPages } from '../../books/order/store.ts';
import type { Book, Channel } from '../../books/reference/book.ts';
import type { Uuid } from '../../kernel/ids.ts';
import { statement } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Told } from './channel.ts';
import type { Errand } from './errand.ts';
import { readAll } from './reading.ts';

/** What the channel has told of an order before: the last telling that we took over, and the newest that we have. */
export type Earlier = { readonly last: Told | null; readonly newest: Instant | null };

type Row = { id: Uuid; topic: string; body: Buffer };

const ENOUGH = 20;

const ofOrder = statement<Row>(
  'delivery.of_order',
  `select id, topic, body from delivery where (channel = $1 and key = $2) or id = $3 order by received_at desc, id limit ${ENOUGH}`,
);

/**
 * The raw deliveries are all there is to know it from, so nothing has to be kept twice. One that could not be read, or
 * could not be taken over, has told nothing; one that still waits will be taken over, so an older one must not be.
 */
export async function earlierOf(
  { db, channel, book, delivery }: Errand,
  key: string,
  captured: Uuid | null,
): Promise<Earlier> {
  const rows = await db.run(ofOrder, [channel.code, key, captured]);
  const pages = await loadPages(
    db,
    rows.map((row) => row.id),
  );
  let last: Told | null = null;
  let newest: Instant | null = null;
  for (const row of rows) {
    const page = pages.get(row.id)?.page;
    const outcome = page?.kind === 'delivery' ? page.outcome : 'waiting';
    if (outcome === 'rejected' || outcome === 'parked') continue;
    const told = toldBy(channel, row, book, key);
    if (!told) continue;
    if (row.id !== delivery && told.asOf && (!newest || told.asOf > newest)) newest = told.asOf;
    if ((outcome !== 'waiting' || row.id === captured) && isLater(told, last)) last = told;
  }
  return { last, newest };
}

function toldBy(channel: Channel, row: Row, book: Book, key: string): Told | null {
  const readings = readAll(channel, { topic: row.topic || null, headers: {}, body: row.body }, book);
  const reading = readings.find((each) => each.is === 'order' && each.told.key === key);
  return reading?.is === 'order' ? reading.told : null;
}

function isLater(told: Told, than: Told | null): boolean {
  return than === null || (told.asOf ?? '') > (than.asOf ?? '');
}
