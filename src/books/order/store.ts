import type { Uuid } from '../../kernel/ids.ts';
import { read, write } from '../../kernel/json.ts';
import { bools, byteas, instants, int4s, int8s, jsons, texts, uuids } from '../../kernel/sql/arrays.ts';
import { type Reader, type Statement, statement, type Tx } from '../../kernel/sql/statement.ts';
import type { Page } from '../page.ts';
import type { Demand } from './demand.ts';
import type { Order } from './order.ts';
import type { Sold } from './sold.ts';
import type { Summary } from './summary.ts';

/** A page as it was found: with its chain's last hash, what was sold if it is an order, and its number. */
export type Loaded = {
  readonly page: Page;
  readonly head: Buffer;
  readonly sold: Sold | null;
  readonly number: bigint | null;
};

type OrderRow = { id: Uuid; number: bigint; head: Buffer; document: string; sold: string };
type PageRow = { id: Uuid; head: Buffer; document: string };

const ORDER = `select o.id, o.number, o.head, o.document, c.sold from orders o join order_capture c on c.id = o.id`;
const readOrders = statement<OrderRow>('order.read', `${ORDER} where o.id = any($1::uuid[])`);
const lockOrders = statement<OrderRow>(
  'order.lock',
  `${ORDER} where o.id = any($1::uuid[]) order by o.id for update of o`,
);
const readPages = statement<PageRow>('page.read', 'select id, head, document from page where id = any($1::uuid[])');
const lockPages = statement<PageRow>(
  'page.lock',
  'select id, head, document from page where id = any($1::uuid[]) order by id for update',
);

async function load(
  db: Reader,
  orders: Statement<OrderRow>,
  pages: Statement<PageRow>,
  ids: readonly Uuid[],
): Promise<Map<Uuid, Loaded>> {
  if (ids.length === 0) return new Map();
  const [orderRows, pageRows] = await Promise.all([db.run(orders, [uuids(ids)]), db.run(pages, [uuids(ids)])]);
  const found = new Map<Uuid, Loaded>();
  for (const { id, number, head, document, sold } of orderRows) {
    found.set(id, { page: read<Order>(document), head, sold: read<Sold>(sold), number });
  }
  for (const { id, head, document } of pageRows)
    found.set(id, { page: read<Page>(document), head, sold: null, number: null });
  return found;
}

export function loadPages(db: Reader, ids: readonly Uuid[]): Promise<Map<Uuid, Loaded>> {
  return load(db, readOrders, readPages, ids);
}

/** Whole pages, their rows locked in sorted order. */
export function lockPagesOf(tx: Tx, ids: readonly Uuid[]): Promise<Map<Uuid, Loaded>> {
  return load(tx, lockOrders, lockPages, [...ids].sort());
}

export type SavedOrder = { readonly order: Order; readonly summary: Summary; readonly head: Buffer };

const COLUMNS =
  'version, customer, customer_name, stage, step, class, kept, act_by, promised_by, because, turn, place, units, total, held, backup, open_cases, changed_at, closed_at, head, document';
const TYPES =
  'int4 text text text text text int4 timestamptz timestamptz text text text int4 int8 bool bool int4 timestamptz timestamptz bytea json'.split(
    ' ',
  );
const FIXED = 'channel, brand, entity, currency, placed_at';
const params = (from: number, types: readonly string[]) => types.map((type, i) => `$${from + i}::${type}[]`).join(', ');

function columns(rows: readonly SavedOrder[], at: string): Buffer[] {
  return [
    int4s(rows.map((r) => r.order.version)),
    texts(rows.map((r) => r.order.customer.key)),
    texts(rows.map((r) => r.order.customer.name)),
    texts(rows.map((r) => r.summary.stage)),
    texts(rows.map((r) => r.summary.step)),
    texts(rows.map((r) => r.summary.class)),
    int4s(rows.map((r) => r.summary.kept)),
    instants(rows.map((r) => r.summary.actBy)),
    instants(rows.map((r) => r.summary.promisedBy)),
    texts(rows.map((r) => r.summary.because)),
    texts(rows.map((r) => r.summary.turn)),
    texts(rows.map((r) => r.summary.place)),
    int4s(rows.map((r) => r.summary.units)),
    int8s(rows.map((r) => r.order.total)),
    bools(rows.map((r) => r.summary.held)),
    bools(rows.map((r) => r.summary.backup)),
    int4s(rows.map((r) => r.summary.openCases)),
    instants(rows.map(() => at)),
    instants(rows.map((r) => r.order.closedAt)),
    byteas(rows.map((r) => r.head)),
    jsons(rows.map((r) => write(r.order))),
  ];
}

const update = statement(
  'order.update',
  `update orders o set ${COLUMNS.split(', ')
    .map((c) => `${c} = n.${c}`)
    .join(', ')}
    from unnest($1::uuid[], ${params(2, TYPES)}) as n(id, ${COLUMNS}) where o.id = n.id`,
);

/** Replaces the pages of orders. */
export async function updateOrders(tx: Tx, rows: readonly SavedOrder[], at: string): Promise<void> {
  if (rows.length > 0) await tx.run(update, [uuids(rows.map((r) => r.order.id)), ...columns(rows, at)]);
}

const insert = statement<{ id: Uuid; number: bigint }>(
  'order.insert',
  `with taken as (update number_series set next = next + $1::int8 where name = 'order' returning next - $1::int8 as first),
        new as (select * from unnest($2::uuid[], $3::int4[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], ${params(9, TYPES)})
                  as n(id, nth, ${FIXED}, ${COLUMNS}))
   insert into orders (id, number, ${FIXED}, ${COLUMNS})
     select id, taken.first + nth, ${FIXED}, ${COLUMNS} from new, taken
   returning id, number`,
);

/** New orders, numbered in the order in which they are given. */
export async function insertOrders(tx: Tx, rows: readonly SavedOrder[], at: string): Promise<Map<Uuid, bigint>> {
  if (rows.length === 0) return new Map();
  const numbered = await tx.run(insert, [
    String(rows.length),
    uuids(rows.map((r) => r.order.id)),
    int4s(rows.map((_, i) => i)),
    texts(rows.map((r) => r.order.channel)),
    texts(rows.map((r) => r.order.brand)),
    texts(rows.map((r) => r.order.entity)),
    texts(rows.map((r) => r.order.currency)),
    instants(rows.map((r) => r.order.placedAt)),
    ...columns(rows, at),
  ]);
  return new Map(numbered.map(({ id, number }) => [id, number]));
}

const insertCapture = statement(
  'order.capture',
  'insert into order_capture (id, opening, sold) select * from unnest($1::uuid[], $2::json[], $3::json[])',
);

/** What was captured, frozen: the order as it opened and what each unit was sold for, as written. */
export async function freezeCaptures(
  tx: Tx,
  rows: readonly { id: Uuid; opening: string; sold: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(insertCapture, [
    uuids(rows.map((r) => r.id)),
    jsons(rows.map((r) => r.opening)),
    jsons(rows.map((r) => r.sold)),
  ]);
}

const insertPages = statement(
  'page.insert',
  'insert into page (id, kind, version, head, document) select * from unnest($1::uuid[], $2::text[], $3::int4[], $4::bytea[], $5::json[])',
);
const updatePages = statement(
  'page.update',
  `update page p set version = n.version, head = n.head, document = n.document
    from unnest($1::uuid[], $2::int4[], $3::bytea[], $4::json[]) as n(id, version, head, document) where p.id = n.id`,
);

type SavedPage = { readonly page: Exclude<Page, Order>; readonly head: Buffer; readonly fresh: boolean };

/** Pages that are not orders. */
export async function savePages(tx: Tx, rows: readonly SavedPage[]): Promise<void> {
  const fresh = rows.filter((r) => r.fresh);
  const known = rows.filter((r) => !r.fresh);
  const of = (list: readonly SavedPage[]) => [
    int4s(list.map((r) => r.page.version)),
    byteas(list.map((r) => r.head)),
    jsons(list.map((r) => write(r.page))),
  ];
  await Promise.all([
    fresh.length > 0 &&
      tx.run(insertPages, [uuids(fresh.map((r) => r.page.id)), texts(fresh.map((r) => r.page.kind)), ...of(fresh)]),
    known.length > 0 && tx.run(updatePages, [uuids(known.map((r) => r.page.id)), ...of(known)]),
  ]);
}

const clearDemand = statement('demand.clear', 'delete from demand where subject = any($1::uuid[])');
const insertDemand = statement(
  'demand.insert',
  `insert into demand (subject, slice, item, place, state, quantity, act_by)
    select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int4[], $7::timestamptz[])`,
);

/** Rewrites the demand rows of orders; `known` are those that may have rows already. */
export async function rewriteDemand(
  tx: Tx,
  known: readonly Uuid[],
  rows: readonly (Demand & { subject: Uuid })[],
): Promise<void> {
  await Promise.all([
    known.length > 0 && tx.run(clearDemand, [uuids(known)]),
    rows.length > 0 &&
      tx.run(insertDemand, [
        uuids(rows.map((r) => r.subject)),
        texts(rows.map((r) => r.slice)),
        texts(rows.map((r) => r.item)),
        texts(rows.map((r) => r.place)),
        texts(rows.map((r) => r.state)),
        int4s(rows.map((r) => r.quantity)),
        instants(rows.map((r) => r.actBy)),
      ]),
  ]);
}

export type SourceKey = { readonly scope: string; readonly value: string; readonly subject: Uuid };

const findKeys = statement<SourceKey>(
  'source_key.find',
  'select scope, value, subject from source_key where (scope, value) in (select * from unnest($1::text[], $2::text[]))',
);
const insertKeys = statement(
  'source_key.insert',
  `insert into source_key (scope, value, subject) select * from unnest($1::text[], $2::text[], $3::uuid[])`,
);
const insertOtherKeys = statement(
  'source_key.other',
  `insert into source_key (scope, value, subject) select * from unnest($1::text[], $2::text[], $3::uuid[]) on conflict do nothing`,
);

/** Which orders carry these outside ids. */
export async function ordersBehind(db: Reader, keys: readonly Omit<SourceKey, 'subject'>[]): Promise<SourceKey[]> {
  if (keys.length === 0) return [];
  return db.run(findKeys, [texts(keys.map((k) => k.scope)), texts(keys.map((k) => k.value))]);
}

/** Outside ids of orders. The first kind names one order only; the others may repeat, and the first keeps them. */
export async function addKeys(tx: Tx, own: readonly SourceKey[], others: readonly SourceKey[]): Promise<void> {
  const of = (list: readonly SourceKey[]) => [
    texts(list.map((k) => k.scope)),
    texts(list.map((k) => k.value)),
    uuids(list.map((k) => k.subject)),
  ];
  await Promise.all([
    own.length > 0 && tx.run(insertKeys, of(own)),
    others.length > 0 && tx.run(insertOtherKeys, of(others)),
  ]);
}
