import { groupBy } from '../../kernel/group.ts';
import type { Uuid } from '../../kernel/ids.ts';
import type { Currency, Minor } from '../../kernel/money.ts';
import { instants, int4s, int8s, texts, uuids } from '../../kernel/sql/arrays.ts';
import { type Reader, statement, type Tx } from '../../kernel/sql/statement.ts';
import type { Day, Instant } from '../../kernel/time.ts';
import type { Entry } from './entry.ts';

export type PostingRow = Entry & {
  subject: Uuid;
  sequence: number;
  event: number;
  onDay: Day;
  at: Instant;
  reason: string;
};

const insert = statement(
  'posting.insert',
  `insert into posting (subject, sequence, event, entity, currency, on_day, at, reason, accounts, amounts)
    select subject, sequence, event, entity, currency, on_day::date, at, reason, accounts::text[], amounts::bigint[]
    from unnest($1::uuid[], $2::int4[], $3::int4[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[], $9::text[], $10::text[])
      as p(subject, sequence, event, entity, currency, on_day, at, reason, accounts, amounts)`,
);

/** Appends entries; each was balanced before it came here, and the table checks it once more. */
export async function post(tx: Tx, rows: readonly PostingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(insert, [
    uuids(rows.map((r) => r.subject)),
    int4s(rows.map((r) => r.sequence)),
    int4s(rows.map((r) => r.event)),
    texts(rows.map((r) => r.entity)),
    texts(rows.map((r) => r.currency)),
    texts(rows.map((r) => r.onDay)),
    instants(rows.map((r) => r.at)),
    texts(rows.map((r) => r.reason)),
    texts(rows.map((r) => `{${r.legs.map((leg) => quoted(leg.account)).join(',')}}`)),
    texts(rows.map((r) => `{${r.legs.map((leg) => leg.amount).join(',')}}`)),
  ]);
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** A shared balance that must not fall below zero: a gift card, store credit, a till. */
export type Guarded = {
  readonly entity: string;
  readonly account: string;
  readonly currency: Currency;
  readonly balance: Minor;
};

const lock = statement<Guarded>(
  'guarded.lock',
  `select entity, account, currency, balance from guarded_balance
    where (entity, account, currency) in (select * from unnest($1::text[], $2::text[], $3::text[]))
    order by entity, account, currency for update`,
);

const read = statement<Guarded>(
  'guarded.read',
  `select entity, account, currency, balance from guarded_balance
    where account = any($1::text[]) order by entity, account, currency`,
);

type Key = { readonly entity: string; readonly account: string; readonly currency: Currency };

export async function lockGuarded(tx: Tx, keys: readonly Key[]): Promise<Guarded[]> {
  if (keys.length === 0) return [];
  return tx.run(lock, [
    texts(keys.map((k) => k.entity)),
    texts(keys.map((k) => k.account)),
    texts(keys.map((k) => k.currency)),
  ]);
}

/** Who issued these cards and credits, in which currencies, and what is left of them; by their account. */
export async function storedValueOf(db: Reader, accounts: readonly string[]): Promise<Map<string, Guarded[]>> {
  if (accounts.length === 0) return new Map();
  return groupBy(await db.run(read, [texts(accounts)]), (row) => row.account);
}

const write = statement(
  'guarded.write',
  `insert into guarded_balance (entity, account, currency, balance)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::int8[])
    on conflict (entity, account, currency) do update set balance = excluded.balance`,
);

/** The new balances of rows that are locked, or begin. */
export async function writeGuarded(tx: Tx, rows: readonly Guarded[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(write, [
    texts(rows.map((r) => r.entity)),
    texts(rows.map((r) => r.account)),
    texts(rows.map((r) => r.currency)),
    int8s(rows.map((r) => r.balance)),
  ]);
}
