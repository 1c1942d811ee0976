import { type ExpressionBuilder, sql } from 'kysely';
import { z } from 'zod';
import { stages } from '../../../books/order/summary.ts';
import type { DB } from '../../../books/tables.gen.ts';
import { statement } from '../../../kernel/sql/statement.ts';
import type { House } from '../../house.ts';
import type { Person } from '../identity.ts';

export const text = z.string().max(200);
export const filters = {
  view: z
    .enum(['open', 'all', 'closed', 'mine', 'risk', 'pickups', 'backup', 'waiting', 'ready_to_close'])
    .default('open'),
  stage: z.enum(stages).optional(),
  class: z.enum(['safe', 'watch', 'risk', 'none']).optional(),
  channel: text.optional(),
  place: text.optional(),
  turn: text.optional(),
  customer: text.optional(),
  q: text.optional().meta({ description: 'Number, customer, mail, SKU, tracking, any outside id' }),
};
type Filters = z.infer<z.ZodObject<typeof filters>>;

export type Filter = ExpressionBuilder<DB, 'orders'>;

/** The saved views of the drawings: each is a condition, so that a count and a list cannot disagree. */
export const VIEWS: Record<Filters['view'], (eb: Filter, person: Person) => ReturnType<Filter['and']>> = {
  all: (eb) => eb.and([]),
  open: (eb) => eb.and([eb('closed_at', 'is', null)]),
  closed: (eb) => eb.and([eb('closed_at', 'is not', null)]),
  mine: (eb, person) =>
    eb.and([eb('closed_at', 'is', null), eb('turn', 'in', [person.name, person.role, ...(person.places ?? [])])]),
  risk: (eb) => eb.and([eb('closed_at', 'is', null), eb('class', '=', 'risk')]),
  pickups: (eb) =>
    eb.and([
      eb('closed_at', 'is', null),
      eb('step', 'in', ['released', 'picked', 'packed', 'ready', 'decided', 'reserved']),
      eb('promised_by', 'is not', null),
    ]),
  backup: (eb) => eb.and([eb('backup', '=', true)]),
  waiting: (eb) => eb.and([eb('closed_at', 'is', null), eb.or([eb('held', '=', true), eb('open_cases', '>', 0)])]),
  ready_to_close: (eb) => eb.and([eb('closed_at', 'is', null), eb('stage', '=', 'close')]),
};

/** What a list shows and a count counts. */
export async function filterOf(house: House, query: Filters, person: Person) {
  const found = query.q ? await matching(house, query.q) : null;
  return (eb: Filter) =>
    eb.and([
      VIEWS[query.view](eb, person),
      ...(query.stage ? [eb('stage', '=', query.stage)] : []),
      ...(query.class ? [query.class === 'none' ? eb('class', 'is', null) : eb('class', '=', query.class)] : []),
      ...(query.channel ? [eb('channel', '=', query.channel)] : []),
      ...(query.place ? [sql<boolean>`${query.place} = any(string_to_array(place, ' + '))`] : []),
      ...(query.turn ? [eb('turn', '=', query.turn)] : []),
      ...(query.customer ? [eb('customer', '=', query.customer)] : []),
      ...(found ? [eb('id', 'in', found)] : []),
    ]);
}

const search = statement<{ id: string }>(
  'orders.search',
  `select id from orders where number::text = $2
   union select subject from source_key where value like $3
   union (select id from orders where customer_name ilike $1 order by placed_at desc limit 200)
   union (select d.subject from demand d where d.item ilike $4 limit 200)
   limit 500`,
);

async function matching(house: House, q: string): Promise<string[]> {
  const escaped = q.trim().replaceAll(/[\\%_]/g, '\\$&');
  const digits = q
    .toUpperCase()
    .replace(/^#?IMV-/, '')
    .replace(/\D/g, '');
  const rows = await house.db.run(search, [`%${escaped}%`, digits || '-', `${escaped}%`, escaped]);
  return rows.length > 0 ? rows.map((row) => row.id) : ['00000000-0000-0000-0000-000000000000'];
}
