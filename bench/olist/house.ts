import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { House } from '../../src/edge/house.ts';
import { listsOn } from '../../src/edge/read.ts';
import { openDatabase, openPool, reader } from '../../src/kernel/postgres/connect.ts';
import type { Tx } from '../../src/kernel/sql/statement.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { openGround } from '../../src/open.ts';
import { operations } from '../../src/registry.ts';
import { migrations, ownServer, quiet } from '../server.ts';

/** A house whose clock stands where the play puts it. */
export type Theatre = House & { readonly tx: Tx; time: Instant; close(): Promise<void> };

/** On a database of its own, which goes when the house closes: on the server that is named, else on an embedded one. */
export async function openTheatre(server: string | null): Promise<Theatre> {
  const { url, drop } = server ? await ownDatabase(server) : await ownServer(false);
  const database = await openDatabase({
    url,
    dir: '',
    cell: 'cell_main',
    migrations: migrations(),
    log: quiet,
  });
  const ground = openGround(database);
  const db = reader(database.settings);
  const pool = openPool(database.settings, 1);
  const theatre: Theatre = {
    desk: ground.desk,
    tx: ground.tx,
    db,
    keep: ground.tx,
    lists: listsOn(pool),
    book: () => ground.keepBook(db),
    clock: { now: () => theatre.time },
    operations,
    world: { name: 'olist', demo: false },
    time: '1970-01-01T00:00:00.000Z',
    async close() {
      await ground.close();
      await Promise.all([db.close(), pool.end()]);
      await database.close();
      await drop();
    },
  };
  return theatre;
}

async function ownDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `imv_olist_${randomBytes(4).toString('hex')}`;
  await asAdmin(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(server, `drop database if exists ${name} with (force)`) };
}

async function asAdmin(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
