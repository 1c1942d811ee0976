import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Command } from '../../src/books/operation.ts';
import { bookKeeper } from '../../src/books/reference/store.ts';
import { idFromKey, idOf } from '../../src/kernel/ids.ts';
import { lender, openDatabase, reader } from '../../src/kernel/postgres/connect.ts';
import { startEmbedded } from '../../src/kernel/postgres/embedded.ts';
import { readMigrations } from '../../src/kernel/postgres/migrate.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { lifecycle } from '../../src/lifecycle.ts';
import { openDesk } from '../../src/perform/desk.ts';
import { registry } from '../../src/registry.ts';
import { audit, differences } from '../../src/report/audit.ts';
import { sale } from '../races/sale.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { everybody } from '../support/house.ts';

const KILLS = 5;
const CLIENTS = 8;
const NOW = '2026-11-19T20:31:07.000Z';
const quiet = { info: () => undefined, warn: () => undefined };
const orders = statement<{ n: number }>('test.orders', 'select count(*)::int as n from orders');

function command(operation: string, key: string, input: unknown, subject = idOf(NOW, idFromKey('test', key), 0)) {
  return {
    id: idFromKey('test', key),
    operation,
    subject,
    input: registry.get(operation)?.input.parse(input),
    actor: everybody,
    now: NOW,
  } satisfies Command;
}

test(`the database killed ${KILLS} times under load: what was answered is there, and once`, async () => {
  const dir = mkdtempSync(join(tmpdir(), 'imv-dbkill-'));
  chmodSync(dir, 0o755);
  const server = await startEmbedded({ dir, log: quiet });
  const url = `postgres://${server.owner.user}:${server.owner.password}@127.0.0.1:${server.port}/postgres`;
  const database = await openDatabase({
    url,
    dir: '',
    cell: 'cell_main',
    migrations: readMigrations('schema'),
    log: quiet,
  });
  const connections = lender(database.settings);
  const desk = openDesk(connections, { registry, lifecycle, keepBook: bookKeeper() });
  const [owner, db] = [reader(database.owner), reader(database.settings)];
  try {
    await layGround(owner);
    const stock = { from: 'opening', counted: true, lines: [{ item: 'JACKET', quantity: 100_000 }] };
    await desk.perform(command('fulfill.receive_stock', 'stock', stock, placeId(places.wa)));

    const answered = new Set<string>();
    let killing = true;
    const client = async (name: number) => {
      for (let n = 0; killing; n += 1) {
        const key = `${name}.${n}`;
        // the caller says it again under the same key until it is answered, as the API asks of him
        for (;;) {
          const done = await desk.perform(command('capture.order', key, sale(key, 'JACKET', 1))).catch(() => null);
          if (done) {
            expect(done.answer.outcome).toBe('done');
            answered.add(key);
            break;
          }
          await new Promise((wake) => setTimeout(wake, 50));
        }
      }
    };
    const clients = Array.from({ length: CLIENTS }, (_, name) => client(name));
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const before = answered.size;
      while (answered.size < before + 20) await new Promise((wake) => setTimeout(wake, 10));
      process.kill(server.pid(), 'SIGKILL');
      await new Promise((wake) => setTimeout(wake, 100));
    }
    killing = false;
    await Promise.all(clients);
    await desk.rest();
    expect(await db.run(orders)).toEqual([{ n: answered.size }]);
    expect(differences(await audit(db, { all: true }))).toEqual([]);
    console.log(`${KILLS} kills of the database, ${answered.size} orders`);
  } finally {
    await Promise.all([connections.close(), owner.close(), db.close()]);
    await database.close();
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
});
