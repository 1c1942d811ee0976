import type { Book } from './books/reference/book.ts';
import { bookKeeper } from './books/reference/store.ts';
import { openClock } from './edge/clock.ts';
import type { House } from './edge/house.ts';
import { localNotices } from './edge/notices/notice.ts';
import { localPayments } from './edge/payments/local.ts';
import { listsOn } from './edge/read.ts';
import { startOutlook } from './edge/worker/outlook.ts';
import { startWorker, type Worker } from './edge/worker/worker.ts';
import type { Log } from './kernel/log.ts';
import { type Database, lender, openPool, reader } from './kernel/postgres/connect.ts';
import { type Reader, statement, type Tx } from './kernel/sql/statement.ts';
import { lifecycle } from './lifecycle.ts';
import { type Desk, openDesk } from './perform/desk.ts';
import { operations, registry } from './registry.ts';

/** The desk on a database, with a connection beside it for what is not performed: reading, and claiming jobs. */
export type Ground = {
  readonly desk: Desk;
  readonly tx: Tx;
  readonly keepBook: (db: Reader) => Promise<Book>;
  close(): Promise<void>;
};

export function openGround(database: Database): Ground {
  const connections = lender(database.settings);
  const tx = reader(database.settings);
  const keepBook = bookKeeper();
  const desk = openDesk(connections, { registry, lifecycle, keepBook });
  return {
    desk,
    tx,
    keepBook,
    async close() {
      await desk.rest();
      await Promise.all([connections.close(), tx.close()]);
    },
  };
}

const readWorld = statement<{ name: string; clock: string }>('world.name', 'select name, clock from world');
const READERS = 4;

/** The whole house but its front door: what the server, the tool and the tests of the edge stand on. */
export async function openHouse(
  database: Database,
  log: Log,
): Promise<{ house: House; worker(): Worker; outlook(): { stop(): Promise<void> }; close(): Promise<void> }> {
  const ground = openGround(database);
  const db = reader(database.settings);
  const pool = openPool(database.settings, READERS);
  const clock = await openClock(db);
  const [world] = await db.run(readWorld);
  const house: House = {
    desk: ground.desk,
    db,
    keep: ground.tx,
    lists: listsOn(pool),
    book: () => ground.keepBook(db),
    clock,
    operations,
    world: { name: world?.name ?? 'none', demo: world?.clock === 'own' },
  };
  return {
    house,
    worker: () => startWorker(house, ground.tx, { payments: () => localPayments, notices: localNotices }, log),
    outlook: () => startOutlook(house, log),
    async close() {
      await clock.stop();
      await ground.close();
      await Promise.all([db.close(), pool.end()]);
    },
  };
}
