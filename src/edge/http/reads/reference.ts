import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { millis } from '../../../kernel/time.ts';
import type { House } from '../../house.ts';
import { houseZone } from '../names.ts';

const count = z.number().int();
const bookView = z
  .object({
    zone: z.string().meta({ description: 'In which times are said where no place is known' }),
    places: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        kind: z.string(),
        zone: z.string(),
        entity: z.string(),
        services: z.array(z.string()),
        today: z
          .object({ opens: z.string(), closes: z.string() })
          .nullable()
          .meta({ description: 'Null where it is closed today' }),
      }),
    ),
    channels: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string(), currency: z.string() })),
    entities: z.array(z.object({ code: z.string(), name: z.string(), currency: z.string() })),
    counts: z.object({ orders: count, items: count, counted: count, people: count }),
  })
  .meta({ id: 'Book' });

const itemView = z.object({
  item: z.string(),
  title: z.string(),
  stocked: z.boolean(),
  price: z.number().int().nullable(),
  currency: z.string().nullable(),
});

/** What things are called: for forms, for lists, and for the list of what a new house still lacks. */
export function referenceReads(app: FastifyInstance, house: House): void {
  app.route({
    method: 'GET',
    url: '/v1/book',
    schema: {
      operationId: 'reference.book',
      summary: 'Places, channels and entities, and how much of everything there is',
      tags: ['reference'],
      response: { 200: bookView },
    },
    handler: async () => viewBook(house),
  });

  app.route({
    method: 'GET',
    url: '/v1/items',
    schema: {
      operationId: 'reference.items',
      summary: 'Find items by code or title',
      tags: ['reference'],
      querystring: z.object({
        q: z.string().max(200).default(''),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
      response: { 200: z.object({ items: z.array(itemView) }) },
    },
    handler: async (request) => findItems(house, request.query as { q: string; limit: number }),
  });
}

async function viewBook(house: House): Promise<z.infer<typeof bookView>> {
  const book = await house.book();
  const now = millis(house.clock.now());
  return {
    zone: houseZone(book),
    places: book.places.map(({ code, name, kind, zone, entity, services, hours }) => {
      const span = hours.on(hours.dayOf(now));
      const today = span && { opens: new Date(span.opens).toISOString(), closes: new Date(span.closes).toISOString() };
      return { code, name, kind, zone, entity, services: [...services], today };
    }),
    channels: [...book.channels.values()].map(({ code, name, kind, currency }) => ({ code, name, kind, currency })),
    entities: [...book.entities.values()].map(({ code, name, currency }) => ({ code, name, currency })),
    counts: await countAll(house),
  };
}

async function countAll(house: House) {
  const rows = await Promise.all([
    house.lists
      .selectFrom('orders')
      .select((eb) => eb.fn.countAll<bigint>().as('n'))
      .executeTakeFirstOrThrow(),
    house.lists
      .selectFrom('item')
      .select((eb) => eb.fn.countAll<bigint>().as('n'))
      .executeTakeFirstOrThrow(),
    house.lists
      .selectFrom('stock')
      .select((eb) => eb.fn.countAll<bigint>().as('n'))
      .executeTakeFirstOrThrow(),
    house.lists
      .selectFrom('person')
      .select((eb) => eb.fn.countAll<bigint>().as('n'))
      .executeTakeFirstOrThrow(),
  ]);
  const [orders = 0, items = 0, counted = 0, people = 0] = rows.map((row) => Number(row.n));
  return { orders, items, counted, people };
}

async function findItems(house: House, { q, limit }: { q: string; limit: number }) {
  let list = house.lists.selectFrom('item').select(['code', 'title', 'stocked', 'price', 'currency']);
  for (const word of q.trim().split(/\s+/).filter(Boolean)) {
    const like = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
    list = list.where((eb) => eb.or([eb('code', 'ilike', like), eb('title', 'ilike', like)]));
  }
  const rows = await list.orderBy('code').limit(limit).execute();
  return {
    items: rows.map(({ code, title, stocked, price, currency }) => ({
      item: code,
      title,
      stocked,
      price: price === null ? null : Number(price),
      currency,
    })),
  };
}
