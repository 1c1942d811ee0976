import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ITEMS, places, UNITS } from './ground.ts';

/** What a careful engineer writes by hand, and no more: an order in rows, guarded stock, a payment, a journal, a job. */
const TABLES = `
  create schema floor;
  create table floor.orders (id bigint generated always as identity primary key, key text not null unique, customer int not null, place text not null, total int not null, state text not null, placed timestamptz not null);
  create table floor.line (order_id bigint not null references floor.orders, n int not null, item text not null, quantity int not null, price int not null, tax int not null, primary key (order_id, n));
  create table floor.stock (item text not null, place text not null, on_hand int not null check (on_hand >= 0), reserved int not null default 0, primary key (item, place), check (reserved <= on_hand));
  create table floor.reservation (order_id bigint not null references floor.orders, n int not null, item text not null, place text not null, quantity int not null, primary key (order_id, n));
  create table floor.payment (id bigint generated always as identity primary key, order_id bigint not null references floor.orders, reference text not null, amount int not null);
  create table floor.journal (id bigint generated always as identity primary key, order_id bigint not null references floor.orders, what text not null, at timestamptz not null, detail json not null);
  create table floor.job (id bigint generated always as identity primary key, order_id bigint not null, kind text not null, due timestamptz not null);
  create index on floor.orders (state, placed); create index on floor.payment (order_id); create index on floor.journal (order_id); create index on floor.job (due);`;

const third = (n: number) => `\\set i${n} ${1000 + n * (ITEMS / 3)} + random(0, ${ITEMS / 3 - 1})`;

/** Ten statements in one transaction, items in one order so that they never deadlock. */
const SCRIPT = `${[0, 1, 2].map(third).join('\n')}
\\set p random(0, ${places.length - 1})
\\set c random(1, 10000)
\\set k random(1, 9000000000000000)
begin;
select item, on_hand - reserved as free from floor.stock where place = 'P' || :p and item in ('I' || :i0, 'I' || :i1, 'I' || :i2) order by item for update;
insert into floor.orders (key, customer, place, total, state, placed) values ('W' || :k, :c, 'P' || :p, 6615, 'reserved', now()) returning id \\gset
insert into floor.line values (:id, 1, 'I' || :i0, 1, 2000, 205), (:id, 2, 'I' || :i1, 1, 2000, 205), (:id, 3, 'I' || :i2, 1, 2000, 205);
update floor.stock set reserved = reserved + 1 where place = 'P' || :p and item = 'I' || :i0 and on_hand - reserved >= 1;
update floor.stock set reserved = reserved + 1 where place = 'P' || :p and item = 'I' || :i1 and on_hand - reserved >= 1;
update floor.stock set reserved = reserved + 1 where place = 'P' || :p and item = 'I' || :i2 and on_hand - reserved >= 1;
insert into floor.reservation values (:id, 1, 'I' || :i0, 'P' || :p, 1), (:id, 2, 'I' || :i1, 'P' || :p, 1), (:id, 3, 'I' || :i2, 'P' || :p, 1);
insert into floor.payment (order_id, reference, amount) values (:id, 'auth-' || :k, 6615);
insert into floor.journal (order_id, what, at, detail) values (:id, 'captured', now(), '{"by": "web", "promise": "2026-11-25T18:00:00Z", "route": "nearest"}');
insert into floor.job (order_id, kind, due) values (:id, 'confirm', now() + interval '1 hour');
commit;
`;

export type Floor = { run(clients: number, seconds: number): Promise<number> };

/** Makes its tables, with stock and as many orders as the others have; runs it with pgbench, which costs the least. */
export async function layFloor(url: string, dir: string, orders: number): Promise<Floor> {
  if (spawnSync('pgbench', ['--version']).status !== 0)
    throw new Error(
      'The floor is driven by pgbench: install it (in Debian, postgresql-contrib), so that it costs as little as can be.',
    );
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(TABLES);
  await client.query(
    `insert into floor.stock select 'I' || i, 'P' || p, $1 from generate_series(1000, $2::int) i, generate_series(0, $3::int) p`,
    [UNITS, 1000 + ITEMS - 1, places.length - 1],
  );
  await client.query(
    `insert into floor.orders (key, customer, place, total, state, placed) select 'L' || n, n % 10000, 'P0', 6615, 'reserved', now() from generate_series(1, $1::int) n`,
    [orders],
  );
  for (const rows of [
    `line select id, n, 'I' || (1000 + (id * 7 + n) % ${ITEMS}), 1, 2000, 205 from floor.orders, generate_series(1, 3) n`,
    `reservation select id, n, 'I' || (1000 + (id * 7 + n) % ${ITEMS}), 'P0', 1 from floor.orders, generate_series(1, 3) n`,
    `payment (order_id, reference, amount) select id, 'auth-' || key, 6615 from floor.orders`,
    `journal (order_id, what, at, detail) select id, 'captured', now(), '{}' from floor.orders`,
    `job (order_id, kind, due) select id, 'confirm', now() from floor.orders`,
  ])
    await client.query(`insert into floor.${rows}`);
  await client.query('vacuum analyze');
  await client.end();
  const script = join(dir, 'floor.sql');
  writeFileSync(script, SCRIPT);
  return { run: (clients, seconds) => pgbench(url, script, clients, seconds) };
}

async function pgbench(url: string, script: string, clients: number, seconds: number): Promise<number> {
  const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '1', '-T', String(seconds), '-f', script, url];
  const child = spawn('pgbench', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const rate = /tps = ([\d.]+)/.exec(said)?.[1];
  if (code !== 0 || !rate) throw new Error(`pgbench failed: ${said}`);
  return Number(rate);
}
