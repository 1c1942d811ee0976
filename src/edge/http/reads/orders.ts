import type { FastifyInstance } from 'fastify';
import { type ExpressionBuilder, sql } from 'kysely';
import { z } from 'zod';
import { journalOf } from '../../../books/order/commits.ts';
import type { Order } from '../../../books/order/order.ts';
import { said } from '../../../books/order/says.ts';
import { loadPages } from '../../../books/order/store.ts';
import { stages } from '../../../books/order/summary.ts';
import type { PageEvent } from '../../../books/page.ts';
import type { DB } from '../../../books/tables.gen.ts';
import { must } from '../../../kernel/assert.ts';
import { read } from '../../../kernel/json.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { statement } from '../../../kernel/sql/statement.ts';
import type { House } from '../../house.ts';
import { cursorOf } from '../../read.ts';
import { afterOf } from '../after.ts';
import { Refused } from '../errors.ts';
import { findOrderId, numberText } from '../find.ts';
import { actorOf, type Person } from '../identity.ts';
import { namesIn } from '../names.ts';
import { orderRow, orderView, viewOrder } from '../views/order.ts';
import type { Names } from '../views/spine.ts';

const text = z.string().max(200);
const filters = {
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
const orderQuery = z.object({
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
const countQuery = z.object(filters);
type CountQuery = z.infer<typeof countQuery>;

const journalView = z
  .object({
    chain: z.object({ verified: z.boolean(), commits: z.number().int() }),
    events: z.array(
      z.object({
        ref: z.string().meta({ description: 'sequence.ordinal: the event within its order' }),
        at: z.string(),
        event: z.string(),
        title: z.string(),
        says: z.string(),
        by: z.string(),
        operation: z.string(),
        units: z.array(
          z.object({
            item: z.string(),
            quantity: z.number().int(),
            from: z.string(),
            fromPlace: z.string().nullable(),
            to: z.string(),
            toPlace: z.string().nullable(),
          }),
        ),
        money: z.array(z.object({ entity: z.string(), account: z.string(), amount: z.number().int() })),
      }),
    ),
  })
  .meta({ id: 'Journal' });

export function orderReads(app: FastifyInstance, house: House): void {
  app.route({
    method: 'GET',
    url: '/v1/orders',
    schema: {
      operationId: 'orders.list',
      summary: 'List orders',
      tags: ['orders'],
      querystring: orderQuery,
      response: { 200: z.object({ orders: z.array(orderRow), next: z.string().nullable() }) },
    },
    handler: async (request) => listOrders(house, request.query as OrderQuery, request.person as Person),
  });

  app.route({
    method: 'GET',
    url: '/v1/orders/counts',
    schema: {
      operationId: 'orders.counts',
      summary: 'Count orders by view, and those that a filter lets through by class',
      tags: ['orders'],
      querystring: countQuery,
      response: {
        200: z.object({
          views: z.record(z.string(), z.number().int()),
          classes: z.array(
            z.object({
              class: z.string().nullable(),
              orders: z.number().int(),
              total: z.number().int(),
              currency: z.string(),
              firstBreak: z.string().nullable(),
              backup: z.number().int(),
            }),
          ),
        }),
      },
    },
    handler: async (request) => countOrders(house, request.query as CountQuery, request.person as Person),
  });

  app.route({
    method: 'GET',
    url: '/v1/orders/:order',
    schema: {
      operationId: 'orders.get',
      summary: 'One order, with what it allows',
      tags: ['orders'],
      params: z.object({ order: text }),
      response: { 200: orderView },
    },
    handler: async (request, reply) => {
      const { order, sold, number, changedAt } = await loadOrder(house, (request.params as { order: string }).order);
      const names = namesIn(await house.book(), house.clock.now());
      reply.header('etag', `"${order.version}"`);
      return viewOrder(
        { order, sold, number, changedAt },
        house.operations,
        actorOf(request.person as Person),
        house.clock.now(),
        names,
      );
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/orders/:order/journal',
    schema: {
      operationId: 'orders.journal',
      summary: 'Everything that happened to an order, with its units and money',
      tags: ['orders'],
      params: z.object({ order: text }),
      response: { 200: journalView },
    },
    handler: async (request) => journalFor(house, (request.params as { order: string }).order),
  });

  app.route({
    method: 'GET',
    url: '/v1/orders/:order/decision',
    schema: {
      operationId: 'orders.decision',
      summary: 'How its sources were chosen, with the facts that were looked at',
      tags: ['orders'],
      params: z.object({ order: text }),
      response: {
        200: z.object({
          decisions: z.array(
            z.object({ at: z.string(), sequence: z.number().int(), operation: z.string(), record: z.unknown() }),
          ),
        }),
      },
    },
    handler: async (request) => {
      const journal = await journalOf(
        house.db,
        await findOrderId(house.db, (request.params as { order: string }).order),
      );
      return {
        decisions: journal.flatMap(({ at, sequence, operation, decision }) =>
          decision ? [{ at, sequence, operation, record: read(decision) }] : [],
        ),
      };
    },
  });
}

export async function loadOrder(house: House, text: string) {
  const id = await findOrderId(house.db, text);
  const loaded = (await loadPages(house.db, [id])).get(id);
  if (loaded?.page.kind !== 'order')
    throw new Refused(refuse('not_found', `there is no order ${text}`, { field: 'order' }));
  const row = await house.lists.selectFrom('orders').select('changed_at').where('id', '=', id).executeTakeFirst();
  return {
    order: loaded.page as Order,
    sold: must(loaded.sold, 'sold'),
    number: numberText(must(loaded.number, 'number')),
    changedAt: row?.changed_at ?? loaded.page.capturedAt,
  };
}

const ROW = [
  'id', 'number', 'version', 'channel', 'brand', 'customer_name', 'stage', 'step', 'class', 'kept', 'act_by', 'promised_by', 'because', 'turn', 'place',
  'units', 'total', 'currency', 'held', 'backup', 'open_cases', 'placed_at', 'changed_at', 'closed_at',
] as const; // biome-ignore format: a list of columns

type Filter = ExpressionBuilder<DB, 'orders'>;

/** The saved views of the drawings: each is a condition, so that a count and a list cannot disagree. */
const VIEWS: Record<OrderQuery['view'], (eb: Filter, person: Person) => ReturnType<Filter['and']>> = {
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
async function filterOf(house: House, query: CountQuery, person: Person) {
  const found = query.q ? await matching(house, query.q) : null;
  return (eb: Filter) =>
    eb.and([
      VIEWS[query.view](eb, person),
      ...(query.stage ? [eb('stage', '=', query.stage)] : []),
      ...(query.class ? [query.class === 'none' ? eb('class', 'is', null) : eb('class', '=', query.class)] : []),
      ...(query.channel ? [eb('channel', '=', query.channel)] : []),
      ...(query.place ? [eb('place', 'like', `%${query.place}%`)] : []),
      ...(query.turn ? [eb('turn', '=', query.turn)] : []),
      ...(query.customer ? [eb('customer', '=', query.customer)] : []),
      ...(found ? [eb('id', 'in', found)] : []),
    ]);
}

async function listOrders(house: House, query: OrderQuery, person: Person) {
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

async function countOrders(house: House, query: CountQuery, person: Person) {
  const filter = await filterOf(house, query, person);
  const names = Object.keys(VIEWS) as OrderQuery['view'][];
  const counted = await house.lists
    .selectFrom('orders')
    .select((eb) =>
      names.map((name) =>
        eb.fn
          .countAll<bigint>()
          .filterWhere((inner) => VIEWS[name](inner as Filter, person))
          .as(name),
      ),
    )
    .executeTakeFirstOrThrow();
  const classes = await house.lists
    .selectFrom('orders')
    .where(filter)
    .select((eb) => [
      'class',
      'currency',
      eb.fn.countAll<bigint>().as('orders'),
      eb.fn.sum<string>('total').as('total'),
      eb.fn.min('act_by').as('first'),
      eb.fn.countAll<bigint>().filterWhere('backup', '=', true).as('backup'),
    ])
    .groupBy(['class', 'currency'])
    .execute();
  return {
    views: Object.fromEntries(names.map((name) => [name, Number((counted as Record<string, bigint>)[name])])),
    classes: classes.map((row) => ({
      class: row.class,
      orders: Number(row.orders),
      total: Number(row.total),
      currency: row.currency,
      firstBreak: row.first,
      backup: Number(row.backup),
    })),
  };
}

const movesBehind = statement<{
  sequence: number;
  event: number;
  item: string;
  quantity: number;
  from: string;
  fromPlace: string | null;
  to: string;
  toPlace: string | null;
}>(
  'journal.moves',
  'select sequence, event, item, quantity, from_bucket as "from", from_place as "fromPlace", to_bucket as "to", to_place as "toPlace" from move where subject = $1 order by sequence, n',
);
const postingsBehind = statement<{ sequence: number; event: number; entity: string; account: string; amount: bigint }>(
  'journal.postings',
  'select sequence, event, entity, account, amount from posting_leg where subject = $1 order by sequence, event, n',
);

async function journalFor(house: House, text: string) {
  const id = await findOrderId(house.db, text);
  const [journal, moves, postings, loaded] = await Promise.all([
    journalOf(house.db, id),
    house.db.run(movesBehind, [id]),
    house.db.run(postingsBehind, [id]),
    loadPages(house.db, [id]),
  ]);
  const page = loaded.get(id)?.page;
  const currency = page && 'currency' in page ? page.currency : 'USD';
  const behind = <T extends { sequence: number; event: number }>(rows: readonly T[], sequence: number, event: number) =>
    rows
      .filter((row) => row.sequence === sequence && row.event === event)
      .map(({ sequence: _s, event: _e, ...rest }) => rest);
  const events = journal.flatMap((commit) =>
    read<(PageEvent & { via?: string })[]>(commit.events).map((event, nth) => ({
      ref: `${commit.sequence}.${nth}`,
      at: event.occurred ?? commit.at,
      event: event.type,
      ...said(event, currency),
      by: event.via ? titled(event.via) : commit.actor,
      operation: event.via ?? commit.operation,
      units: behind(moves, commit.sequence, nth),
      money: behind(postings, commit.sequence, nth),
    })),
  );
  return { chain: { verified: isChained(journal), commits: journal.length }, events };
}

/** 'promise.make' acted in the name of its stage: Promise. */
function titled(operation: string): string {
  const stage = operation.split('.')[0] ?? operation;
  return stage.charAt(0).toUpperCase() + stage.slice(1);
}

function isChained(journal: readonly { before: Buffer; hash: Buffer }[]): boolean {
  return journal.every((commit, i) => i === 0 || commit.before.equals((journal[i - 1] as { hash: Buffer }).hash));
}
