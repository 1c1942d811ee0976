import type { Actor, Command } from '../../src/books/operation.ts';
import type { Order } from '../../src/books/order/order.ts';
import { loadPages } from '../../src/books/order/store.ts';
import { asOrder } from '../../src/books/page.ts';
import { bookKeeper } from '../../src/books/reference/store.ts';
import type { House } from '../../src/edge/house.ts';
import { listsOn } from '../../src/edge/read.ts';
import { idFromKey, idOf, type Uuid } from '../../src/kernel/ids.ts';
import { lender, openPool, reader } from '../../src/kernel/postgres/connect.ts';
import type { Tx } from '../../src/kernel/sql/statement.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { lifecycle } from '../../src/lifecycle.ts';
import { type Desk, openDesk } from '../../src/perform/desk.ts';
import type { Performed } from '../../src/perform/work.ts';
import { operations, registry } from '../../src/registry.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

export const everybody: Actor = {
  kind: 'person',
  name: 'Lena Marsh',
  role: 'operations',
  places: null,
  entities: null,
  limit: 1_000_000_000n,
};

/** A whole house on a database of its own, with a clock that stands where the test puts it. */
export type TestHouse = House & {
  readonly database: TestDatabase;
  /** Another process on the same database, that shares nothing else. */
  readonly elsewhere: Desk;
  readonly write: Tx;
  readonly owner: Tx;
  time: Instant;
  /** Gives a command as people do: checked by its schema, named by a counter or by the key that is given. */
  give(
    operation: string,
    subject: Uuid | null,
    input: unknown,
    options?: { key?: string; actor?: Actor; expect?: number },
  ): Promise<Performed>;
  preview(
    operation: string,
    subject: Uuid | null,
    input: unknown,
    options?: { key?: string; actor?: Actor },
  ): Promise<Performed>;
  command(
    operation: string,
    subject: Uuid | null,
    input: unknown,
    options?: { key?: string; actor?: Actor; expect?: number },
  ): Command;
  /** The page of an order as it stands. */
  order(id: Uuid): Promise<Order>;
  close(): Promise<void>;
};

export async function openHouse(start: Instant = '2026-11-19T20:31:07.000Z', writers = 2): Promise<TestHouse> {
  const database = await freshDatabase();
  const connections = lender(database.app);
  const keepBook = bookKeeper();
  const path = { registry, lifecycle, keepBook };
  const desk = openDesk(connections, path, writers);
  const elsewhere = openDesk(connections, path, writers);
  const [db, write, owner] = [reader(database.app), reader(database.app), reader(database.owner)];
  const pool = openPool(database.app, 2);
  let given = 0;
  const house: TestHouse = {
    desk,
    elsewhere,
    db,
    keep: write,
    write,
    owner,
    lists: listsOn(pool),
    book: () => keepBook(db),
    clock: { now: () => house.time },
    operations,
    world: { name: 'test', demo: false },
    database,
    time: start,
    command(operation, subject, input, options = {}) {
      const found = registry.get(operation);
      if (!found) throw new Error(`no operation ${operation}`);
      given += 1;
      const id = idFromKey('test', options.key ?? String(given));
      return {
        id,
        operation,
        subject: subject ?? idOf(house.time, id, 0),
        input: found.input.parse(input),
        actor: options.actor ?? everybody,
        now: house.time,
        ...(options.expect === undefined ? {} : { expect: options.expect }),
      };
    },
    give: (operation, subject, input, options) => desk.perform(house.command(operation, subject, input, options)),
    preview: (operation, subject, input, options) => desk.preview(house.command(operation, subject, input, options)),
    order: async (id) => asOrder((await loadPages(db, [id])).get(id)?.page ?? null),
    async close() {
      await Promise.all([desk.rest(), elsewhere.rest()]);
      await Promise.all([connections.close(), db.close(), write.close(), owner.close(), pool.end()]);
      await database.drop();
    },
  };
  return house;
}
