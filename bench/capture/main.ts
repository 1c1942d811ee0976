import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { idFromKey } from '../../src/kernel/ids.ts';
import { openDatabase } from '../../src/kernel/postgres/connect.ts';
import { freePort } from '../../src/kernel/postgres/port.ts';
import { openGround } from '../../src/open.ts';
import { migrations, ownServer, quiet } from '../server.ts';
import { type Load, load } from './clients.ts';
import { cpuOf, cpuOfDatabase } from './cpu.ts';
import { type Floor, layFloor } from './floor.ts';
import { ITEMS, itemCode, layGround, places, UNITS } from './ground.ts';
import { captureCommand, roundTrips } from './trips.ts';

const root = join(import.meta.dirname, '../..');
const ORDERS = Number(process.env.BENCH_ORDERS ?? 50_000);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const say = (line: string) => process.stderr.write(`${line}\n`);

/** An order over HTTP through capture, validate, promise, route and reserve, beside the transaction that one writes by hand. */
export async function main(): Promise<void> {
  const server = await ownServer(true);
  try {
    const trips = await lay(server.url);
    const floor = await layFloor(server.url, server.dir, ORDERS);
    const ours = await serve(server.url, server.dir);
    try {
      await measure(floor, ours, server.pid(), trips);
    } finally {
      await ours.stop();
    }
  } finally {
    await server.drop();
  }
}

/** The ground, its stock, and the orders that are there already: through the path, like every order. */
async function lay(url: string): Promise<Record<number, number>> {
  const database = await openDatabase({ url, dir: '', cell: 'cell_main', migrations: migrations(), log: quiet });
  const ground = openGround({ ...database, settings: database.owner });
  await layGround(ground.tx);
  const now = '2026-11-20T15:00:00.000Z';
  const lines = Array.from({ length: ITEMS }, (_, n) => ({ item: itemCode(n), quantity: UNITS }));
  const stocked = captureCommand(now);
  for (const place of places)
    await ground.desk.perform({
      ...stocked,
      id: idFromKey('bench', place),
      operation: 'fulfill.receive_stock',
      subject: idFromKey('place', place),
      input: { from: 'opening', counted: true, lines },
    });
  const began = performance.now();
  let loaded = 0;
  const loader = async () => {
    while (loaded < ORDERS) {
      loaded += 1;
      const { answer } = await ground.desk.perform(captureCommand(new Date().toISOString()));
      if (answer.outcome !== 'done') throw new Error(`an order was refused: ${JSON.stringify(answer)}`);
      if (loaded % 10_000 === 0) say(`  ${loaded} orders loaded`);
    }
  };
  await Promise.all(Array.from({ length: 128 }, loader));
  say(`${ORDERS} orders loaded through the path in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const client = new pg.Client(database.owner);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
  const trips = { 1: await roundTrips(database.owner, 1), 64: await roundTrips(database.owner, 64) };
  await ground.close();
  await database.close();
  return trips;
}

type Served = { readonly pid: number; readonly port: number; stop(): Promise<void> };

async function serve(url: string, dir: string): Promise<Served> {
  const port = await freePort();
  const profile = process.env.BENCH_PROFILE;
  const child = spawn(
    process.execPath,
    [...(profile ? ['--cpu-prof', '--cpu-prof-dir', profile] : []), '--max-semi-space-size=64', 'dist/main.js'],
    {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: url,
        IMV_DATA: dir,
        IMV_WORLD: 'none',
        IMV_WORKER: 'no',
        PORT: String(port),
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  for (let tries = 0; ; tries += 1) {
    if (tries > 200) throw new Error('the server did not start');
    if ((await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null))?.ok) break;
    await sleep(100);
  }
  return {
    pid: child.pid as number,
    port,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function measure(
  floor: Floor,
  { pid, port }: Served,
  postmaster: number,
  trips: Record<number, number>,
): Promise<void> {
  await load(port, 64, 5, 'warm');
  await floor.run(64, 3);
  let last = '';
  for (const clients of [1, 16, 64]) {
    const rounds: { load: Load; floor: number; server: number; database: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = [cpuOf(pid), cpuOfDatabase(postmaster)];
      const done = await load(port, clients, SECONDS, `c${clients}.${round}`);
      const [server, database] = [cpuOf(pid), cpuOfDatabase(postmaster)].map((now, i) => (now ?? 0) - (before[i] ?? 0));
      rounds.push({
        load: done,
        floor: await floor.run(clients, SECONDS),
        server: server ?? 0,
        database: database ?? 0,
      });
    }
    last = told(clients, rounds, trips);
  }
  process.stdout.write(`${last}\n`);
}

function told(
  clients: number,
  rounds: readonly { load: Load; floor: number; server: number; database: number }[],
  trips: Record<number, number>,
): string {
  const rates = rounds.map(({ load }) => load.done / load.seconds);
  const ratios = rounds.map(({ floor }, i) => (rates[i] ?? 0) / floor);
  const millis = rounds.flatMap(({ load }) => load.millis).sort((a, b) => a - b);
  const done = rounds.reduce((sum, { load }) => sum + load.done, 0);
  const figures = {
    orders_per_s: round(median(rates)),
    floor_per_s: round(median(rounds.map(({ floor }) => floor))),
    ratio: Number(median(ratios).toFixed(3)),
    p50_ms: Number((millis[Math.floor(millis.length * 0.5)] ?? 0).toFixed(2)),
    p99_ms: Number((millis[Math.floor(millis.length * 0.99)] ?? 0).toFixed(2)),
  };
  const per = (cpu: number) => (cpu / done).toFixed(3);
  const refused = rounds.reduce((sum, { load }) => sum + load.refused, 0);
  say(
    `${clients} clients: ${figures.orders_per_s} orders/s, floor ${figures.floor_per_s}, ratios ${ratios.map((each) => each.toFixed(2)).join(' ')}, ` +
      `p50 ${figures.p50_ms} ms, p99 ${figures.p99_ms} ms, CPU ms an order: server ${per(rounds.reduce((s, r) => s + r.server, 0))}, ` +
      `database ${per(rounds.reduce((s, r) => s + r.database, 0))}; refused ${refused}`,
  );
  if (clients === 64)
    say(
      `round trips: ${trips[1]} for a batch of 1, ${trips[64]} for a batch of 64 (${((trips[64] ?? 0) / 64).toFixed(3)} an order)`,
    );
  return JSON.stringify(figures);
}

const round = (n: number) => Math.round(n);
const median = (of: readonly number[]) => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
