import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuse } from '../../kernel/refusal.ts';
import { kinds } from '../channels/kinds.ts';
import { receive } from '../channels/receive.ts';
import type { House } from '../house.ts';
import { Refused } from './errors.ts';

const received = z.object({
  outcome: z.enum(['captured', 'updated', 'unchanged', 'rejected', 'parked']),
  delivery: z.string(),
  order: z.string().nullable(),
  says: z.string().nullable(),
  field: z.string().nullable(),
});

/** Where channels send to. The signature is over the raw bytes, so they are not parsed before they are kept. */
export function channelRoutes(app: FastifyInstance, house: House): void {
  app.register(async (raw) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    raw.route({
      method: 'POST',
      url: '/v1/channels/:channel/webhooks',
      config: { open: true },
      schema: {
        operationId: 'channels.receive',
        summary: 'A delivery of a channel, signed with its secret',
        tags: ['channels'],
        params: z.object({ channel: z.string().max(100) }),
        response: { 200: received },
      },
      handler: async (request) => receiveFrom(house, request),
    });
  });
}

async function receiveFrom(house: House, request: FastifyRequest) {
  const { channel: code } = request.params as { channel: string };
  const book = await house.book();
  const channel = book.channels.get(code);
  const kind = channel && kinds.get(channel.kind);
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  // an unknown channel and a wrong signature look the same from outside
  if (!channel || !kind || !channel.secret || !kind.verify(body, headers, channel.secret)) {
    throw new Refused(
      refuse('bad_signature', 'the delivery is not signed with the secret of this channel', {
        remedy: 'check the address and the secret of the webhook',
      }),
    );
  }
  return receive({ channel: code, headers, body, now: house.clock.now(), desk: house.desk, db: house.db, book });
}
