import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { seedEmpty } from '../seed/empty.ts';
import { makeDemoKeys } from '../seed/keys.ts';
import { seedWorld } from '../seed/world.ts';
import type { Config } from './kernel/config.ts';
import type { Database } from './kernel/postgres/connect.ts';
import { CannotStart } from './kernel/postgres/trouble.ts';
import { statement } from './kernel/sql/statement.ts';
import { openGround } from './open.ts';

const read = statement<{ name: string; clock: string; made: boolean }>(
  'world.state',
  'select name, clock, made_at is not null as made from world',
);
const finish = statement('world.finish', "update world set made_at = '2026-11-19T20:52:00Z' where made_at is null");

/**
 * The world that the database holds: the demo world, made once by performing a month of it, or an empty one for a
 * real shop. A world whose making was cut short is taken away and made again. Says what a person should know.
 */
export async function ensureWorld(
  database: Database,
  config: Config,
  say: (line: string) => void,
): Promise<string | null> {
  const lock = new pg.Client(database.owner);
  await lock.connect();
  await lock.query("select pg_advisory_lock(hashtext('imv.world'))"); // of two first starts, one makes it
  try {
    const state = await stateOf(database);
    if (state?.made) return checkWorld(state.clock, config);
    if (state) await clear(lock);
    return config.world === 'none' ? await makeEmpty(database, config) : await makeDemo(database, config, say);
  } finally {
    await lock.end();
  }
}

async function stateOf(database: Database) {
  const ground = openGround(database);
  const [state] = await ground.tx.run(read);
  await ground.close();
  return state;
}

function checkWorld(clock: string, { world, data }: Config): null {
  if (world === 'none' && clock === 'own') {
    throw new CannotStart(
      `${data} holds the demo world. For an empty system choose another folder: IMV_DATA=... IMV_WORLD=none npm start`,
    );
  }
  return null;
}

/** Nothing of an unfinished world is anybody's yet; every row of it goes, history too, so only the owner may. */
async function clear(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ table: string }>(
    "select quote_ident(table_name) as table from information_schema.tables where table_schema = current_schema and table_type = 'BASE TABLE' and table_name not in ('book_edition', 'number_series')",
  );
  await owner.query(`truncate ${rows.map((row) => row.table).join(', ')}`);
}

async function makeDemo(database: Database, config: Config, say: (line: string) => void): Promise<string> {
  say('Making the demo world: a month of orders, performed one by one ...');
  const began = Date.now();
  const ground = openGround(database);
  await seedWorld({ ...ground, onProgress: progress(say) });
  const keys = await makeDemoKeys(ground.tx);
  writeKeys(config, 'demo-keys.json', keys);
  await ground.tx.run(finish);
  await ground.close();
  return `The demo world was made in ${((Date.now() - began) / 1000).toFixed(0)} s.`;
}

async function makeEmpty(database: Database, config: Config): Promise<string> {
  const ground = openGround(database);
  const first = await seedEmpty(ground.tx);
  writeKeys(config, 'first-administrator.json', first);
  await ground.tx.run(finish);
  await ground.close();
  return `Sign in as ${first.email}; the password is in ${join(config.data, 'first-administrator.json')}`;
}

/** Readable by the owner only, written once: the database keeps hashes. */
function writeKeys({ data }: Config, name: string, keys: object): void {
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, name), `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
}

/** A line at each quarter of the way. */
function progress(say: (line: string) => void): (what: string, done: number, of: number) => void {
  let told = 0;
  return (what, done, of) => {
    const quarter = Math.floor((4 * done) / of);
    if (quarter > told) say(`  ${what} (${Math.round((100 * done) / of)} %)`);
    told = Math.max(told, quarter);
  };
}
