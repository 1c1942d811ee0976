import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { begun, type Settings } from '../../src/kernel/postgres/connect.ts';
import { ROLE } from '../../src/kernel/postgres/migrate.ts';
import { CELL } from './global-setup.ts';

export type TestDatabase = {
  readonly name: string;
  /** As the application connects: it may add to history and change nothing of it. */
  readonly app: Settings;
  readonly owner: Settings;
  /** For a process that is started with DATABASE_URL. */
  readonly url: string;
  drop(): Promise<void>;
};

/** A database of its own, cloned from the migrated template in a few dozen milliseconds. */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = new URL(inject('server'));
  const name = `t_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await onServer(server.href, (admin) => admin.query(`create database ${name} template imv_template`));
  const settings: Settings = {
    host: server.hostname,
    port: Number(server.port || 5432),
    user: decodeURIComponent(server.username),
    password: decodeURIComponent(server.password),
    database: name,
  };
  server.pathname = `/${name}`;
  return {
    name,
    url: server.href,
    app: begun(settings, CELL, ROLE),
    owner: begun(settings, CELL, null),
    drop: () => onServer(inject('server'), (admin) => admin.query(`drop database if exists ${name} with (force)`)),
  };
}

async function onServer(url: string, run: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    // cloning waits for nobody, but two clones of one template at once get in each other's way
    await admin.query("select pg_advisory_lock(hashtext('imv.clone'))");
    await run(admin);
  } finally {
    await admin.end();
  }
}
