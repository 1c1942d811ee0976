import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from './embedded.ts';
import { isAlive } from './postmaster.ts';

const told: string[] = [];
const log = { info: (line: string) => told.push(line), warn: (line: string) => told.push(line) };
const folder = mkdtempSync(join(tmpdir(), 'imv-test-'));
const dir = join(folder, "the shop's data");
const started: Embedded[] = [];

/** Durable, as for a shop: without it a server that is killed forgets the last commits. */
async function start(): Promise<Embedded> {
  const embedded = await startEmbedded({ dir, log });
  started.push(embedded);
  return embedded;
}

async function ask(embedded: Embedded, sql: string): Promise<string> {
  const client = new pg.Client({ host: '127.0.0.1', port: embedded.port, ...embedded.owner, database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.join();
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  chmodSync(folder, 0o755); // for root, whose server runs as another account
  await ask(await start(), 'create table kept (n int)');
  return async () => {
    for (const each of started) await each.stop();
    rmSync(folder, { recursive: true, force: true });
  };
});

afterEach(async () => {
  for (const each of started.splice(0)) await each.stop();
});

test('what was stored is there after a stop, on the same port', async () => {
  const first = await start();
  await ask(first, 'insert into kept values (1)');
  await first.stop();
  const second = await start();
  expect(await ask(second, 'select n from kept')).toBe('1');
  expect(second.port).toBe(first.port);
});

test('a second start on the folder joins the first, and leaves it running', async () => {
  const first = await start();
  const second = await start();
  expect(second.pid()).toBe(first.pid());
  await second.stop();
  expect(await ask(first, 'select n from kept')).toBe('1');
});

test('a server that was killed comes back by itself, with what was committed', async () => {
  const embedded = await start();
  const before = embedded.pid();
  await ask(embedded, 'insert into kept values (2)');
  process.kill(before, 'SIGKILL');
  await expect.poll(() => ask(embedded, 'select count(*) from kept').catch(() => ''), { timeout: 30_000 }).toBe('2');
  expect(embedded.pid()).not.toBe(before);
  expect(told).toContain('PostgreSQL has stopped unexpectedly and is started again');
});

test('after a program that was killed the next one starts at once', async () => {
  const program = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))};
    const log = { info() {}, warn() {} };
    const embedded = await startEmbedded({ dir: ${JSON.stringify(dir)}, log });
    console.log(embedded.pid());
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [pid] = await once(createInterface(child.stdout), 'line');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const next = await start();
  expect(await ask(next, 'select count(*) from kept')).toBe('2');
  // its server went with it, or was joined; either way it is ours to stop now
  await next.stop();
  for (const each of [Number(pid), next.pid()]) expect(isAlive(each)).toBe(false);
});

test('a stale note that names a stranger does not keep the server from starting', async () => {
  const embedded = await start();
  await embedded.stop();
  const note = [process.pid, join(dir, 'data'), 1, embedded.port, '', '127.0.0.1', '', 'ready'];
  writeFileSync(join(dir, 'data', 'postmaster.pid'), `${note.join('\n')}\n`);
  expect(await ask(await start(), 'select count(*) from kept')).toBe('2');
});

test('nobody gets in without the password', async () => {
  const { port, owner, app } = await start();
  for (const login of [
    { user: owner.user, password: app.password },
    { user: owner.user, password: '' },
  ]) {
    const client = new pg.Client({ host: '127.0.0.1', port, ...login, database: 'postgres' });
    await expect(client.connect()).rejects.toThrow(/password/);
  }
});
