import { int4s, texts } from '../../../kernel/sql/arrays.ts';
import { sqlState } from '../../../kernel/sql/errors.ts';
import { type Reader, statement, type Tx } from '../../../kernel/sql/statement.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { WorthRow } from '../worth.ts';
import { documents, list } from './put.ts';

export type Snapshot = {
  readonly snapshot: number;
  readonly at: Instant;
  readonly cause: string;
  readonly digest: Buffer;
  readonly figures: Readonly<Record<string, number>>;
};

const readLast = statement<{ snapshot: number; at: Instant; digest: Buffer }>(
  'worth.last',
  'select snapshot, at, digest from worth_snapshot order by snapshot desc limit 1',
);

export async function lastSnapshot(db: Reader): Promise<Pick<Snapshot, 'snapshot' | 'at' | 'digest'> | null> {
  return (await db.run(readLast))[0] ?? null;
}

const readWorths = statement<WorthRow>(
  'worth.latest',
  `select distinct on (item) item, value, dispersion, returned, places, mean, correction, markdown
     from unit_worth order by item, snapshot desc`,
);

/** What the latest snapshot says of every item. */
export async function latestWorths(db: Reader): Promise<Map<string, WorthRow>> {
  return new Map((await db.run(readWorths)).map((row) => [row.item, row]));
}

const whole = (column: string) => `${list(column)}::int4[]`;

const insertSnapshot = statement<{ item: string }>(
  'worth.publish',
  `with raised as (update book_edition set edition = edition + 1 returning edition),
    made as (insert into worth_snapshot (snapshot, at, edition, cause, digest, figures)
      select $1::int4, $2::timestamptz, edition, $3, $4::bytea, $5::text::json from raised)
   insert into unit_worth (item, snapshot, value, dispersion, returned, places, mean, correction, markdown)
    select item, $1::int4, value, dispersion, returned, ${list('places')}, ${whole('mean')}, ${whole('correction')}, ${whole('markdown')}
      from unnest($6::text[], $7::int4[], $8::int4[], $9::int4[], $10::json[], $11::json[], $12::json[], $13::json[])
        as n(item, value, dispersion, returned, places, mean, correction, markdown)
   returning item`,
);

const UNIQUE = '23505';

/**
 * Publishes a snapshot and raises the book's edition, so that whoever holds the book reads again. False if another
 * process has published one with this number.
 */
export async function publishWorth(tx: Tx, made: Snapshot, rows: readonly WorthRow[]): Promise<boolean> {
  try {
    await tx.run(insertSnapshot, [
      made.snapshot,
      made.at,
      made.cause,
      made.digest,
      JSON.stringify(made.figures),
      texts(rows.map((r) => r.item)),
      int4s(rows.map((r) => r.value)),
      int4s(rows.map((r) => r.dispersion)),
      int4s(rows.map((r) => r.returned)),
      documents(rows.map((r) => r.places)),
      documents(rows.map((r) => r.mean)),
      documents(rows.map((r) => r.correction)),
      documents(rows.map((r) => r.markdown)),
    ]);
    return true;
  } catch (error) {
    if (sqlState(error) === UNIQUE) return false;
    throw error;
  }
}
