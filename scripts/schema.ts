// Remakes what is derived from the migrations: schema/schema.sql, the dump of the result for people, and
// src/books/tables.gen.ts, the row types for lists. It starts a database of its own for it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../src/kernel/postgres/embedded.ts';
import { migrate, readMigrations } from '../src/kernel/postgres/migrate.ts';
import { describeSchema } from './describe-schema.ts';

const quiet = { info: () => undefined, warn: () => undefined };
const dir = mkdtempSync(join(tmpdir(), 'imv-schema-'));
const embedded = await startEmbedded({ dir, log: quiet, durable: false });
const login = { host: '127.0.0.1', port: embedded.port, ...embedded.owner, database: 'postgres' };
try {
  const client = new pg.Client(login);
  await client.connect();
  await migrate(client, { cell: 'cell_main', migrations: readMigrations('schema'), log: quiet });
  write('schema/schema.sql', await describeSchema(client, 'cell_main'));
  await client.end();
  write('src/books/tables.gen.ts', rowTypes());
} finally {
  await embedded.stop();
  rmSync(dir, { recursive: true, force: true });
}

function rowTypes(): string {
  const out = join(dir, 'tables.ts');
  const url = `postgres://${login.user}:${login.password}@127.0.0.1:${login.port}/postgres?options=-c%20search_path%3Dcell_main`;
  const made = spawnSync(
    'node_modules/.bin/kysely-codegen',
    ['--url', url, '--default-schema', 'cell_main', '--include-pattern', 'cell_main.*', '--out-file', out],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);
  // as our connections read them: int8 as bigint, instants as text, JSON as the text that it is
  return readFileSync(out, 'utf8')
    .replace(/export type Int8 = .*;/, 'export type Int8 = ColumnType<bigint, bigint, bigint>;')
    .replace(/export type Timestamp = .*;/, 'export type Timestamp = ColumnType<string, string, string>;')
    .replace(/export type Json = .*;/, 'export type Json = string;');
}

function write(path: string, text: string): void {
  if (process.argv.includes('--check')) {
    if (readFileSync(path, 'utf8') === text) return;
    console.error(`${path} is not what the migrations make. Run: npm run schema`);
    process.exitCode = 1;
  } else writeFileSync(path, text);
}
