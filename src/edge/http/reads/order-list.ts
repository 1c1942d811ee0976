import { sql } from 'kysely';
import { z } from 'zod';
import type { House } from '../../house.ts';
import { cursorOf } from '../../read.ts';
import { afterOf } from '../after.ts';
import { numberText } from '../find.ts';
import type { Person } from '../identity.ts';
import { namesIn } from '../names.ts';
import type { Names } from '../views/words.ts';
import { filterOf, filters } from './order-filter.ts';

export const orderQuery = z.object({
  ...filters,
  ids: z
    .string()
    .max(8000)
    .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,199}$/, 'up to 200 ids with commas between them')
    .optional()
    .meta({ description: 'Only these orders: how a screen brings the rows up to date that have changed' }),
  sort: z.enum(['act_by', 'newest']).default('act_by'),
  after: z.string().max(500).optional().meta({ description: 'The cursor `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
type OrderQuery = z.infer<typeof orderQuery>;

const ROW = [
  'id', 'number', 'version', 'channel', 'brand', 'customer_name', 'stage', 'step', 'class', 'kept', 'act_by', 'promised_by', 'because', 'turn', 'place',
  'units', 'total', 'currency', 'held', 'backup', 'open_cases', 'placed_at', 'changed_at', 'closed_at',
] as const; // biome-ignore format: a list of columns

export async function listOrders(house: House, query: OrderQuery, person: Person) {
  const filter = await filterOf(house, query, person);
  let list = house.lists
    .selectFrom('orders')
    .select([...ROW])
    .where(filter);
  if (query.ids) list = list.where('id', 'in', query.ids.split(','));
  const cursor = afterOf(query.after, query.sort === 'newest' ? 1 : 2);
  if (query.sort === 'newest') {
    if (cursor) list = list.where(sql<boolean>`number < ${cursor[0]}::int8`);
    list = list.orderBy('number', 'desc');
  } else {
    // orders without a deadline come last, in the order of their ids
    if (cursor?.[0])
      list = list.where(
        sql<boolean>`(coalesce(act_by, 'infinity'), id) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      );
    list = list.orderBy(sql`coalesce(act_by, 'infinity')`).orderBy('id');
  }
  const rows = await list.limit(query.limit + 1).execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const more = rows.length > query.limit && last;
  const next = more
    ? query.sort === 'newest'
      ? cursorOf(String(last.number))
      : cursorOf(last.act_by ?? 'infinity', last.id)
    : null;
  const names = namesIn(await house.book(), house.clock.now());
  return { orders: page.map((row) => rowView(row, names)), next };
}

type Row = { [K in (typeof ROW)[number]]: unknown };

function rowView(row: Row, names: Names) {
  const { number, customer_name, act_by, promised_by, open_cases, placed_at, changed_at, closed_at, ...same } = row;
  return {
    ...same,
    number: numberText(number as bigint),
    customer: customer_name,
    actBy: act_by,
    promisedBy: promised_by,
    openCases: open_cases,
    placedAt: placed_at,
    changedAt: changed_at,
    closedAt: closed_at,
    zone: names.zone((row.place as string | null)?.split(' + ')[0] ?? null),
  };
}
