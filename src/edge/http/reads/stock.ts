import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { freeUnits } from '../../../books/stock/counters.ts';
import { counters } from '../../../books/stock/moves.ts';
import { movesOf, readStops, stockOf } from '../../../books/stock/store.ts';
import { type Supply, unclaimed } from '../../../books/stock/supply.ts';
import { suppliesOf, suppliesOfPlace } from '../../../books/stock/supply-store.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { statement } from '../../../kernel/sql/statement.ts';
import type { House } from '../../house.ts';
import { Refused } from '../errors.ts';
import { numberText } from '../find.ts';

const count = z.number().int();
const stockRow = z.object({
  item: z.string(),
  place: z.string(),
  name: z.string(),
  counters: z.record(z.string(), count),
  promisable: count,
  buffer: count,
  countedAt: z.string().nullable(),
  shorts: count,
});

const work = statement<{
  id: string;
  number: bigint;
  slice: string;
  item: string | null;
  title: string | null;
  state: string;
  quantity: number;
  actBy: string | null;
  customer: string | null;
}>(
  'place.work',
  `select o.id, o.number, d.slice, d.item, i.title, d.state, d.quantity, d.act_by as "actBy", o.customer_name as customer
     from demand d join orders o on o.id = d.subject left join item i on i.code = d.item
    where d.place = $1 and d.state in ('released', 'picked', 'packed', 'ready', 'loose_picked', 'loose_packed', 'in_transit', 'coming')
    order by d.act_by nulls last, o.number limit $2`,
);

const supplyRow = z.object({
  item: z.string(),
  place: z.string(),
  reference: z.string().meta({ description: 'The purchase order or ship notice' }),
  due: z.string().meta({ description: 'When it should be there' }),
  expected: count.meta({ description: 'Units still to come' }),
  claimed: count.meta({ description: 'Units that orders wait for' }),
  arrived: count.meta({ description: 'Of these, here and held for them' }),
  promisable: count.meta({ description: 'Units that an order may still wait for' }),
});

function viewSupply(supply: Supply) {
  return { ...supply, promisable: Math.max(0, unclaimed(supply)) };
}

export function stockReads(app: FastifyInstance, house: House): void {
  app.route({
    method: 'GET',
    url: '/v1/stock/:item',
    schema: {
      operationId: 'stock.of_item',
      summary: 'An item at every place, and what is announced of it',
      tags: ['stock'],
      params: z.object({ item: z.string().max(200) }),
      response: { 200: z.object({ places: z.array(stockRow), supplies: z.array(supplyRow) }) },
    },
    handler: async (request) => {
      const book = await house.book();
      const { item } = request.params as { item: string };
      const [rows, supplies] = await Promise.all([stockOf(house.db, [item]), suppliesOf(house.db, [item])]);
      return {
        supplies: supplies.map(viewSupply).sort((a, b) => (a.due < b.due ? -1 : 1)),
        places: rows
          .map((row) => ({
            item: row.item,
            place: row.place,
            name: book.place(row.place)?.name ?? row.place,
            counters: Object.fromEntries(counters.map((counter) => [counter, row[counter]])),
            promisable: Math.max(0, freeUnits(row) - row.buffer),
            buffer: row.buffer,
            countedAt: row.countedAt,
            shorts: row.shorts,
          }))
          .sort((a, b) => b.promisable - a.promisable || (a.place < b.place ? -1 : 1)),
      };
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/stock/:item/:place/moves',
    schema: {
      operationId: 'stock.moves',
      summary: 'The moves behind a counter, newest first',
      tags: ['stock'],
      params: z.object({ item: z.string().max(200), place: z.string().max(100) }),
      querystring: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
      response: { 200: z.object({ moves: z.array(z.record(z.string(), z.unknown())) }) },
    },
    handler: async (request) => {
      const { item, place } = request.params as { item: string; place: string };
      return { moves: await movesOf(house.db, item, place, (request.query as { limit: number }).limit) };
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/places/:place/supplies',
    schema: {
      operationId: 'places.supplies',
      summary: 'What was announced to a place and is still to come, or waits to be taken by its orders; the next first',
      tags: ['places'],
      params: z.object({ place: z.string().max(100) }),
      response: { 200: z.object({ supplies: z.array(supplyRow) }) },
    },
    handler: async (request) => {
      const { place } = request.params as { place: string };
      if (!(await house.book()).place(place))
        throw new Refused(refuse('not_found', `there is no place ${place}`, { field: 'place' }));
      return { supplies: (await suppliesOfPlace(house.db, place, 1000)).map(viewSupply) };
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/places/:place/work',
    schema: {
      operationId: 'places.work',
      summary: 'What is to be picked, packed, handed over, loaded or put back at a place, most urgent first',
      tags: ['places'],
      params: z.object({ place: z.string().max(100) }),
      response: {
        200: z.object({
          stops: z.array(
            z.object({
              carrier: z.string().nullable().meta({ description: 'Does not collect; null: the place takes no orders' }),
              until: z.string(),
              because: z.string(),
            }),
          ),
          work: z.array(
            z.object({
              order: z.object({ id: z.string(), number: z.string() }),
              slice: z.string(),
              item: z.string().nullable(),
              title: z.string().nullable(),
              state: z.string(),
              quantity: count,
              actBy: z.string().nullable(),
              customer: z.string().nullable(),
            }),
          ),
        }),
      },
    },
    handler: async (request) => {
      const { place } = request.params as { place: string };
      if (!(await house.book()).place(place))
        throw new Refused(refuse('not_found', `there is no place ${place}`, { field: 'place' }));
      const [rows, stops] = await Promise.all([house.db.run(work, [place, 500]), readStops(house.db)]);
      const now = house.clock.now();
      const standing = stops.filter((stop) => stop.place === place && stop.until > now);
      return {
        stops: standing.map(({ carrier, until, because }) => ({ carrier: carrier || null, until, because })),
        work: rows.map(({ id, number, ...row }) => ({ order: { id, number: numberText(number) }, ...row })),
      };
    },
  });
}
