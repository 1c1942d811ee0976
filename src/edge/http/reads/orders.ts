import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { journalOf } from '../../../books/order/commits.ts';
import type { Order } from '../../../books/order/order.ts';
import { loadPages } from '../../../books/order/store.ts';
import { must } from '../../../kernel/assert.ts';
import { read } from '../../../kernel/json.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../house.ts';
import { Refused } from '../errors.ts';
import { findOrderId, numberText } from '../find.ts';
import { actorOf, type Person } from '../identity.ts';
import { namesIn } from '../names.ts';
import { viewOrder } from '../views/order.ts';
import { orderRow, orderView } from '../views/shape.ts';
import { journalFor, journalView } from './journal.ts';
import { countOrders, countQuery, orderCounts } from './order-counts.ts';
import { text } from './order-filter.ts';
import { listOrders, orderQuery } from './order-list.ts';

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
    handler: async (request) =>
      listOrders(house, request.query as z.infer<typeof orderQuery>, request.person as Person),
  });

  app.route({
    method: 'GET',
    url: '/v1/orders/counts',
    schema: {
      operationId: 'orders.counts',
      summary: 'Count orders by view, and those that a filter lets through by class',
      tags: ['orders'],
      querystring: countQuery,
      response: { 200: orderCounts },
    },
    handler: async (request) =>
      countOrders(house, request.query as z.infer<typeof countQuery>, request.person as Person),
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
