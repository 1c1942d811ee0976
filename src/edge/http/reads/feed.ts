import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { feedAfter } from '../../../books/order/commits.ts';
import { read } from '../../../kernel/json.ts';
import type { House } from '../../house.ts';
import type { Stream } from '../stream.ts';

const commitView = z.object({
  cursor: z.string(),
  subject: z.string(),
  kind: z.string(),
  sequence: z.number().int(),
  at: z.string(),
  operation: z.string(),
  actor: z.string(),
  events: z.array(z.record(z.string(), z.unknown())),
  hash: z.string(),
});

/** Everything that happened, in an order in which nothing can appear later before what was read. */
export function feedReads(app: FastifyInstance, house: House, stream: Stream): void {
  app.route({
    method: 'GET',
    url: '/v1/feed',
    schema: {
      operationId: 'feed.read',
      summary: 'Commits after a cursor',
      tags: ['feed'],
      querystring: z.object({
        after: z
          .string()
          .regex(/^\d+\.\d+$/, 'a cursor of the feed')
          .optional(),
        limit: z.coerce.number().int().min(1).max(1000).default(100),
      }),
      response: { 200: z.object({ commits: z.array(commitView), next: z.string() }) },
    },
    handler: async (request) => {
      const { after = '0.0', limit } = request.query as { after?: string; limit: number };
      const rows = await feedAfter(house.db, after, limit);
      return {
        commits: rows.map((row) => ({
          cursor: row.cursor,
          subject: row.subject,
          kind: row.kind,
          sequence: row.sequence,
          at: row.at,
          operation: row.operation,
          actor: row.actor,
          events: read<Record<string, unknown>[]>(row.events),
          hash: row.hash.toString('hex'),
        })),
        next: rows.at(-1)?.cursor ?? after,
      };
    },
  });

  app.get(
    '/v1/stream',
    { schema: { operationId: 'feed.stream', summary: 'What has just changed, as server-sent events', tags: ['feed'] } },
    (request, reply) => {
      reply.hijack();
      stream.open(request.raw, reply.raw);
    },
  );
}
