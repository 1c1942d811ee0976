import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { begun, type Settings } from '../../src/kernel/postgres/connect.ts';
import { ROLE } from '../../src/kernel/postgres/migrate.ts';
import { CELL, inDatabase, onServer } from './global-setup.ts';

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
  const server = inject('server');
  const name = server.prefix + randomBytes(6).toString('hex');
  const url = inDatabase(server.url, name);
  await onServer(server.url, (admin) =>
    admin.query(`create database ${name} template ${server.template} strategy ${server.strategy}`),
  );
  return {
    name,
    url,
    app: begun({ connectionString: url }, CELL, ROLE),
    owner: begun({ connectionString: url }, CELL, null),
    drop: async () => {
      await onServer(server.url, (admin) => admin.query(`drop database if exists ${name} with (force)`));
    },
  };
}
