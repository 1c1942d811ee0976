import { randomUUID } from 'node:crypto';
import type { Command } from '../../src/books/operation.ts';
import { bookKeeper } from '../../src/books/reference/store.ts';
import { must } from '../../src/kernel/assert.ts';
import { idFromKey, idOf } from '../../src/kernel/ids.ts';
import { connect, type Settings } from '../../src/kernel/postgres/connect.ts';
import { onConnection } from '../../src/kernel/sql/statement.ts';
import { lifecycle } from '../../src/lifecycle.ts';
import { performBatch } from '../../src/perform.ts';
import { registry } from '../../src/registry.ts';
import { orderBody } from './order.ts';

export function captureCommand(now: string): Command {
  const id = idFromKey('bench', randomUUID());
  return {
    id,
    operation: 'capture.order',
    subject: idOf(now, id, 0),
    input: must(registry.get('capture.order'), 'capture').input.parse(orderBody(id)),
    actor: { kind: 'person', name: 'Lena Marsh', role: 'operations', places: null, entities: null, limit: 100_000n },
    now,
  };
}

/**
 * How often a batch waits for the database: statements that are sent before the answers of those before have come
 * share a round trip.
 */
export async function roundTrips(settings: Settings, batch: number): Promise<number> {
  const client = await connect(settings);
  let trips = 0;
  let underway = 0;
  const counted = {
    query(...args: Parameters<typeof client.query>) {
      if (underway === 0) trips += 1;
      underway += 1;
      const answer = (client.query as (...all: unknown[]) => Promise<unknown>).apply(client, args);
      const over = () => {
        underway -= 1;
      };
      answer.then(over, over);
      return answer;
    },
  } as unknown as typeof client;
  const tx = onConnection(counted);
  const path = { registry, lifecycle, keepBook: bookKeeper() };
  const now = new Date().toISOString();
  const commands = () => Array.from({ length: batch }, () => captureCommand(now));
  await performBatch(tx, commands(), path, 'commit');
  trips = 0;
  await performBatch(tx, commands(), path, 'commit');
  await client.end();
  return trips;
}
