import type { Uuid } from '../../kernel/ids.ts';
import { instants, int4s, texts, uuids } from '../../kernel/sql/arrays.ts';
import { type Reader, statement, type Tx } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StockRow } from './counters.ts';
import type { Load, LoadChange } from './load.ts';
import { type Counter, counters, type Move, type RowChange } from './moves.ts';
import type { Shelf } from './shelf.ts';
import { type PlaceStop, type StopEvent, stopsAfter } from './stops.ts';

const COLUMNS = `item, place, ${counters.join(', ')}, buffer, shorts, counted_at`;

type Row = Record<Counter, number> & {
  item: string;
  place: string;
  buffer: number;
  shorts: number;
  counted_at: Instant | null;
};

function stockRow({ counted_at, ...row }: Row): StockRow {
  return { ...row, countedAt: counted_at };
}

const readItems = statement<Row>('stock.of_items', `select ${COLUMNS} from stock where item = any($1::text[])`);

/** The rows of some items at every place. */
export async function stockOf(db: Reader, items: readonly string[]): Promise<StockRow[]> {
  if (items.length === 0) return [];
  return (await db.run(readItems, [texts(items)])).map(stockRow);
}

type ShelfRow = Record<'item' | 'places' | 'on_hand' | 'free' | 'counted' | 'shorts', string>;

const readShelf = statement<ShelfRow>(
  'stock.shelf',
  `select item, string_agg(place, e'\t') as places, array_agg(on_hand)::text as on_hand,
          array_agg(on_hand - reserved - held - buffer)::text as free,
          array_agg(coalesce(date_part('epoch', counted_at)::int8, 0))::text as counted, array_agg(shorts)::text as shorts
     from (select * from stock where item = any($1::text[]) order by item, place) as s group by item`,
);

/** Puts what every place has of some items on the shelf: a row an item, because thousands are read for a batch. */
export async function fillShelf(db: Reader, shelf: Shelf, items: readonly string[]): Promise<void> {
  if (items.length === 0) return;
  // most items are kept at the same places
  const kept = new Map<string, string[]>();
  for (const row of await db.run(readShelf, [texts(items)])) {
    const places = kept.get(row.places) ?? row.places.split('\t');
    kept.set(row.places, places);
    shelf.put(row.item, {
      places,
      onHand: numbers(row.on_hand),
      free: numbers(row.free),
      counted: numbers(row.counted),
      shorts: numbers(row.shorts),
    });
  }
}

function numbers(array: string): number[] {
  return array.slice(1, -1).split(',').map(Number);
}

const lockRows = statement<Row>(
  'stock.lock',
  `select ${COLUMNS} from stock
    where (item, place) in (select * from unnest($1::text[], $2::text[]))
    order by item, place for update`,
);

/** The rows that a batch is about to change, locked in sorted order. Rows that do not exist yet are left out. */
export async function lockStock(tx: Tx, rows: readonly { item: string; place: string }[]): Promise<StockRow[]> {
  if (rows.length === 0) return [];
  return (await tx.run(lockRows, [texts(rows.map((r) => r.item)), texts(rows.map((r) => r.place))])).map(stockRow);
}

const KEYS = '$1::text[], $2::text[]';
const DELTAS = counters.map((_, i) => `$${i + 3}::int4[]`).join(', ');
const AFTER = counters.length + 3;

const updateRows = statement(
  'stock.update',
  `update stock s set ${counters.map((c) => `${c} = s.${c} + d.${c}`).join(', ')},
      shorts = case when d.counted is null then s.shorts + d.shorts else 0 end,
      counted_at = coalesce(d.counted, s.counted_at)
    from unnest(${KEYS}, ${DELTAS}, $${AFTER}::int4[], $${AFTER + 1}::timestamptz[])
      as d(item, place, ${counters.join(', ')}, shorts, counted)
    where s.item = d.item and s.place = d.place`,
);

const insertRows = statement(
  'stock.insert',
  `insert into stock (item, place, ${counters.join(', ')}, shorts, counted_at)
    select * from unnest(${KEYS}, ${DELTAS}, $${AFTER}::int4[], $${AFTER + 1}::timestamptz[])`,
);

/** Adds the changes to rows that are locked and checked; `fresh` are the rows that did not exist. */
export async function changeStock(tx: Tx, changes: readonly RowChange[], fresh: readonly RowChange[]): Promise<void> {
  const write = (rows: readonly RowChange[]) => [
    texts(rows.map((r) => r.item)),
    texts(rows.map((r) => r.place)),
    ...counters.map((counter) => int4s(rows.map((r) => r.delta[counter] ?? 0))),
    int4s(rows.map((r) => r.shorts)),
    instants(rows.map((r) => r.counted)),
  ];
  await Promise.all([
    changes.length > 0 && tx.run(updateRows, write(changes)),
    fresh.length > 0 && tx.run(insertRows, write(fresh)),
  ]);
}

const addWorkload = statement(
  'workload.add',
  `with d as (select * from unnest($1::text[], $2::int4[], $3::int4[], $4::int4[], $5::int4[]) as d(place, waiting, day, units, orders)),
        l as (select w.place from workload w join d using (place) order by w.place for update of w)
   insert into workload (place, units, day, day_units, day_orders)
     select d.place, greatest(d.waiting, 0), d.day, d.units, d.orders from d left join l using (place)
   on conflict (place) do update set (units, day, day_units, day_orders) = (
     select workload.units + d.waiting, greatest(workload.day, d.day),
            case when d.day < workload.day then 0 else d.units end + case when workload.day < d.day then 0 else workload.day_units end,
            case when d.day < workload.day then 0 else d.orders end + case when workload.day < d.day then 0 else workload.day_orders end
       from d where d.place = excluded.place)`,
);

/** Units that joined or left the pick queue of each place, and what it has taken on today. */
export async function changeWorkload(tx: Tx, changes: readonly LoadChange[]): Promise<void> {
  const rows = changes
    .filter((each) => each.waiting !== 0 || each.units !== 0 || each.orders !== 0)
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  if (rows.length === 0) return;
  await tx.run(addWorkload, [
    texts(rows.map((each) => each.place)),
    int4s(rows.map((each) => each.waiting)),
    int4s(rows.map((each) => each.day)),
    int4s(rows.map((each) => each.units)),
    int4s(rows.map((each) => each.orders)),
  ]);
}

const readWorkload = statement<{ place: string } & Load>(
  'workload.all',
  'select place, units as waiting, day, day_units as units, day_orders as orders from workload',
);

export async function workloads(db: Reader): Promise<Map<string, Load>> {
  return new Map((await db.run(readWorkload)).map(({ place, ...load }) => [place, load]));
}

const selectStops = statement<PlaceStop>('stop.all', 'select place, carrier, until, because from place_stop');

export function readStops(db: Reader): Promise<PlaceStop[]> {
  return db.run(selectStops);
}

const putStops = statement(
  'stop.put',
  `insert into place_stop (place, carrier, until, because)
    select * from unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[])
    on conflict (place, carrier) do update set until = excluded.until, because = excluded.because`,
);
const dropStops = statement(
  'stop.drop',
  'delete from place_stop where (place, carrier) in (select * from unnest($1::text[], $2::text[]))',
);

/** Stops and resumptions, in the order in which they happened: the last of a place and carrier holds. */
export async function changeStops(tx: Tx, events: readonly StopEvent[]): Promise<void> {
  if (events.length === 0) return;
  const stopped = stopsAfter([], events);
  await tx.run(dropStops, [texts(events.map((e) => e.place)), texts(events.map((e) => e.carrier ?? ''))]);
  if (stopped.length === 0) return;
  await tx.run(putStops, [
    texts(stopped.map((stop) => stop.place)),
    texts(stopped.map((stop) => stop.carrier)),
    instants(stopped.map((stop) => stop.until)),
    texts(stopped.map((stop) => stop.because)),
  ]);
}

export type MoveRow = Move & { subject: Uuid; sequence: number; n: number; event: number; reason: string; at: Instant };

const insertMoves = statement(
  'move.insert',
  `insert into move (subject, sequence, n, event, item, from_place, from_bucket, to_place, to_bucket, quantity, reason, at)
    select * from unnest($1::uuid[], $2::int4[], $3::int4[], $4::int4[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::int4[], $11::text[], $12::timestamptz[])`,
);

export async function recordMoves(tx: Tx, moves: readonly MoveRow[]): Promise<void> {
  if (moves.length === 0) return;
  await tx.run(insertMoves, [
    uuids(moves.map((m) => m.subject)),
    int4s(moves.map((m) => m.sequence)),
    int4s(moves.map((m) => m.n)),
    int4s(moves.map((m) => m.event)),
    texts(moves.map((m) => m.item)),
    texts(moves.map((m) => m.fromPlace)),
    texts(moves.map((m) => m.from)),
    texts(moves.map((m) => m.toPlace)),
    texts(moves.map((m) => m.to)),
    int4s(moves.map((m) => m.quantity)),
    texts(moves.map((m) => m.reason)),
    instants(moves.map((m) => m.at)),
  ]);
}

const movesOfRow = statement<{
  subject: Uuid;
  sequence: number;
  from_bucket: string;
  from_place: string | null;
  to_bucket: string;
  to_place: string | null;
  quantity: number;
  reason: string;
  at: Instant;
}>(
  'move.of_row',
  `select subject, sequence, from_bucket, from_place, to_bucket, to_place, quantity, reason, at
     from move where item = $1 and $2 in (from_place, to_place) order by at desc, subject, sequence desc, n desc limit $3`,
);

/** The latest moves behind a counter, newest first. */
export function movesOf(db: Reader, item: string, place: string, limit: number) {
  return db.run(movesOfRow, [item, place, limit]);
}

const placesWith = statement<{ place: string }>(
  'stock.places_with',
  `select s.place from stock s join unnest($1::text[], $2::int4[]) as w(item, quantity) on w.item = s.item
    where s.on_hand - s.reserved - s.held >= w.quantity
    group by s.place having count(*) = cardinality($1::text[])
    order by sum(s.on_hand - s.reserved - s.held) desc, s.place limit 12`,
);

/** Places that could give all of these units now, the best stocked first. */
export async function keptAt(db: Reader, wanted: readonly { item: string; quantity: number }[]): Promise<string[]> {
  return (await db.run(placesWith, [texts(wanted.map((w) => w.item)), int4s(wanted.map((w) => w.quantity))])).map(
    (row) => row.place,
  );
}
