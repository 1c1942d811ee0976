import type { Uuid } from '../../kernel/ids.ts';
import { instants, int4s, texts } from '../../kernel/sql/arrays.ts';
import { type Reader, statement, type Tx } from '../../kernel/sql/statement.ts';
import type { Supply, SupplyChange } from './supply.ts';

const COLUMNS = 'place, reference, item, due, expected, claimed, arrived';

const readItems = statement<Supply>('supply.of_items', `select ${COLUMNS} from supply where item = any($1::text[])`);

/** What is expected of some items at every place. */
export async function suppliesOf(db: Reader, items: readonly string[]): Promise<Supply[]> {
  return items.length === 0 ? [] : db.run(readItems, [texts(items)]);
}

const lockRows = statement<Supply>(
  'supply.lock',
  `select ${COLUMNS} from supply
    where (place, reference, item) in (select * from unnest($1::text[], $2::text[], $3::text[]))
    order by place, reference, item for update`,
);

/** The rows that are about to change, locked in sorted order. Rows that do not exist yet are left out. */
export async function lockSupplies(
  tx: Tx,
  rows: readonly Pick<SupplyChange, 'place' | 'reference' | 'item'>[],
): Promise<Supply[]> {
  if (rows.length === 0) return [];
  return tx.run(lockRows, [
    texts(rows.map((row) => row.place)),
    texts(rows.map((row) => row.reference)),
    texts(rows.map((row) => row.item)),
  ]);
}

const putRows = statement(
  'supply.put',
  `insert into supply (${COLUMNS})
    select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::int4[], $6::int4[], $7::int4[])
    on conflict (place, reference, item) do update
      set due = excluded.due, expected = excluded.expected, claimed = excluded.claimed, arrived = excluded.arrived`,
);
const dropRows = statement(
  'supply.drop',
  `delete from supply where (place, reference, item) in (select * from unnest($1::text[], $2::text[], $3::text[]))
    and expected = 0 and claimed = 0 and arrived = 0`,
);

/** Writes rows that are locked as they are now; one of which nothing is left goes. */
export async function writeSupplies(tx: Tx, rows: readonly Supply[]): Promise<void> {
  if (rows.length === 0) return;
  const key = [texts(rows.map((r) => r.place)), texts(rows.map((r) => r.reference)), texts(rows.map((r) => r.item))];
  await tx.run(putRows, [
    ...key,
    instants(rows.map((r) => r.due)),
    int4s(rows.map((r) => r.expected)),
    int4s(rows.map((r) => r.claimed)),
    int4s(rows.map((r) => r.arrived)),
  ]);
  await tx.run(dropRows, key);
}

/** Units of an order that wait for a supply. */
export type Awaiting = { readonly subject: Uuid; readonly item: string; readonly quantity: number };

const awaiting = statement<Awaiting>(
  'supply.awaiting',
  `select d.subject, d.item, sum(d.quantity)::int4 as quantity
     from demand d join orders o on o.id = d.subject, lateral json_array_elements(o.document -> 'slices') as s(part)
    where d.place = $1 and d.state = 'awaited' and part ->> 'id' = d.slice and part ->> 'supply' = $2
    group by d.subject, d.item order by d.subject, d.item`,
);

/** Who waits for a supply, the oldest orders first. */
export function awaitingSupply(db: Reader, place: string, reference: string): Promise<Awaiting[]> {
  return db.run(awaiting, [place, reference]);
}

const ofPlace = statement<Supply>(
  'supply.of_place',
  `select ${COLUMNS} from supply where place = $1 order by due, reference, item limit $2`,
);

/** What a place expects, the next first. */
export function suppliesOfPlace(db: Reader, place: string, most: number): Promise<Supply[]> {
  return db.run(ofPlace, [place, most]);
}

const atPlace = statement<Supply>(
  'supply.of_reference',
  `select ${COLUMNS} from supply where place = $1 and reference = $2 order by item`,
);

/** What is left of one supply, by item. */
export function suppliesBy(db: Reader, place: string, reference: string): Promise<Supply[]> {
  return db.run(atPlace, [place, reference]);
}
