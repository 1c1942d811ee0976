import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/kernel/postgres/embedded.ts';
import { migrate, readMigrations } from '../../src/kernel/postgres/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    server: string;
  }
}

const quiet = { info: () => undefined, warn: () => undefined };
export const CELL = 'cell_main';

/** One server for all test files, and one migrated template that each test's database is cloned from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const dir = mkdtempSync(join(tmpdir(), 'imv-test-'));
  const embedded = given ? null : await startEmbedded({ dir, log: quiet, durable: false });
  const url =
    given ?? `postgres://${embedded?.owner.user}:${embedded?.owner.password}@127.0.0.1:${embedded?.port}/postgres`;
  await makeTemplate(url);
  project.provide('server', url);
  return async () => {
    await embedded?.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}

async function makeTemplate(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query('drop database if exists imv_template');
  await admin.query('create database imv_template');
  await admin.end();
  const owner = new pg.Client({ connectionString: url, database: 'imv_template' });
  // the address names a database; the template is another one
  (owner as unknown as { database: string; connectionParameters: { database: string } }).connectionParameters.database =
    'imv_template';
  (owner as unknown as { database: string }).database = 'imv_template';
  await owner.connect();
  await migrate(owner, { cell: CELL, migrations: readMigrations('schema'), log: quiet });
  await owner.end();
}
