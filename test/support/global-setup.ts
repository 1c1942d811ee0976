import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/kernel/postgres/embedded.ts';
import { migrate, readMigrations } from '../../src/kernel/postgres/migrate.ts';
import { isAlive } from '../../src/kernel/postgres/postmaster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    server: TestServer;
  }
}

export type TestServer = {
  /** As a user who may make databases and roles. */
  readonly url: string;
  /** The names of this run's databases begin with it: several runs may share a server. */
  readonly prefix: string;
  /** The migrated database that each test's own is cloned from. */
  readonly template: string;
  /** Copying files is twice as fast as logging pages, and slower where the server syncs its files. */
  readonly strategy: 'file_copy' | 'wal_log';
};

export const CELL = 'cell_main';

/** For hundreds of small databases. */
const ROOM = 4_000_000_000;

const quiet = { info: () => undefined, warn: () => undefined };

/** One server for all test files: TEST_DATABASE_URL (15 to 18), or an embedded one that does not sync. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const { url, stop } = given ? { url: given, stop: async () => undefined } : await ownServer();
  const prefix = `imv_test_${randomBytes(4).toString('hex')}_`;
  const template = `${prefix}template`;
  await onServer(url, (admin) => admin.query(`create database ${template}`));
  await onServer(inDatabase(url, template), (owner) =>
    migrate(owner, { cell: CELL, migrations: readMigrations('schema'), log: quiet }),
  );
  project.provide('server', { url, prefix, template, strategy: given ? 'wal_log' : 'file_copy' });
  return async () => {
    if (given) await dropAll(url, prefix);
    await stop();
  };
}

async function ownServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const parent = roomiest();
  sweep(parent);
  const dir = mkdtempSync(join(parent, 'imv-test-'));
  chmodSync(dir, 0o755); // for root, whose server runs as another account
  const { owner, port, stop } = await startEmbedded({ dir, log: quiet, durable: false });
  return {
    url: `postgres://${owner.user}:${owner.password}@127.0.0.1:${port}/postgres`,
    async stop() {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** In memory a database is cloned in a tenth of the time that a busy disk takes; a container often has too little. */
function roomiest(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= ROOM ? memory : tmpdir();
}

/** What runs that were killed have left. */
function sweep(parent: string): void {
  for (const name of readdirSync(parent).filter((each) => each.startsWith('imv-test-'))) {
    const starter = join(parent, name, 'starter');
    if (existsSync(starter) && !isAlive(Number(readFileSync(starter, 'utf8')))) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}

async function dropAll(url: string, prefix: string): Promise<void> {
  await onServer(url, async (admin) => {
    const { rows } = await admin.query('select datname as name from pg_database where starts_with(datname, $1)', [
      prefix,
    ]);
    for (const { name } of rows) await admin.query(`drop database if exists ${name} with (force)`);
  });
}

export function inDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}

export async function onServer<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
