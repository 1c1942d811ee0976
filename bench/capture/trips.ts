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
import { countingTrips } from '../../test/support/trips.ts';
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

/** How often a batch waits for the database. */
export async function roundTrips(settings: Settings, batch: number): Promise<number> {
  const client = await connect(settings);
  const counting = countingTrips(client);
  const tx = onConnection(counting.client);
  const path = { registry, lifecycle, keepBook: bookKeeper() };
  const now = new Date().toISOString();
  const commands = () => Array.from({ length: batch }, () => captureCommand(now));
  await performBatch(tx, commands(), path, 'commit');
  counting.trips = 0;
  await performBatch(tx, commands(), path, 'commit');
  await client.end();
  return counting.trips;
}
