import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { APP } from './cluster.ts';
import { CannotStart, hasCode, type Log } from './trouble.ts';

/** One numbered file of `schema/`: plain SQL that runs once in each cell. */
export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string };

/** The role as which the application works: it can add to history, and change nothing of it. */
export const ROLE = APP;

/** Tables that are only ever added to: the migrations name each with a line `-- history: table`. */
export function historyTables(migrations: readonly Migration[]): string[] {
  return migrations.flatMap(({ sql }) => [...sql.matchAll(/^-- history: (\w+)$/gm)].map((match) => match[1] as string));
}

export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[\w-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/** Brings one cell's schema up to date; what has run already must not have changed since. */
export async function migrate(
  owner: ClientBase,
  { cell, migrations, log }: { cell: string; migrations: readonly Migration[]; log: Log },
): Promise<number> {
  await owner.query(
    'create table if not exists public.migration (cell text, name text, sha256 text not null, applied timestamptz not null default now(), primary key (cell, name))',
  );
  await owner.query('select pg_advisory_lock(hashtext($1))', [`imv.migrate.${cell}`]);
  try {
    await owner.query(`create schema if not exists ${cell}`);
    const done = new Map(
      (
        await owner.query<{ name: string; sha256: string }>(
          'select name, sha256 from public.migration where cell = $1',
          [cell],
        )
      ).rows.map((row) => [row.name, row.sha256]),
    );
    const fresh = migrations.filter(({ name, sha256 }) => {
      const before = done.get(name);
      if (before !== undefined && before !== sha256)
        throw new CannotStart(
          `schema/${name} was changed after it ran here. Put it back as it was, and add a new file for the change.`,
        );
      return before === undefined;
    });
    for (const each of fresh) await apply(owner, cell, each);
    await grant(owner, cell, historyTables(migrations), log);
    return fresh.length;
  } finally {
    await owner.query('select pg_advisory_unlock(hashtext($1))', [`imv.migrate.${cell}`]);
  }
}

async function apply(owner: ClientBase, cell: string, { name, sql, sha256 }: Migration): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query(`set local search_path to ${cell}`);
    await owner.query(sql);
    await owner.query('insert into public.migration (cell, name, sha256) values ($1, $2, $3)', [cell, name, sha256]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

/**
 * The application's role may read and write, but of history it can only add rows. Where the owner may not make roles,
 * the same rights are taken from the owner himself.
 */
async function grant(owner: ClientBase, cell: string, history: readonly string[], log: Log): Promise<void> {
  const tables = history.map((table) => `${cell}."${table}"`).join(', ');
  if (!(await hasRole(owner))) {
    log.warn(
      `this database user may not make the role ${ROLE}: history is protected by taking the right to change it from the user itself`,
    );
    await owner.query(`revoke update, delete, truncate on ${tables} from current_user`);
    return;
  }
  await owner.query(`grant usage on schema ${cell} to ${ROLE}`);
  await owner.query(`grant select, insert, update, delete on all tables in schema ${cell} to ${ROLE}`);
  await owner.query(`grant usage on all sequences in schema ${cell} to ${ROLE}`);
  await owner.query(`revoke update, delete, truncate on ${tables} from ${ROLE}`);
}

async function hasRole(owner: ClientBase): Promise<boolean> {
  const known = await owner.query('select 1 from pg_roles where rolname = $1', [ROLE]);
  if (known.rowCount === 0) {
    try {
      await owner.query(`create role ${ROLE} nologin`);
    } catch (error) {
      if (hasCode(error, '42501')) return false;
      if (!hasCode(error, '42710', '23505')) throw error; // another cell made it meanwhile
    }
  }
  try {
    await owner.query(`grant ${ROLE} to current_user`);
  } catch (error) {
    if (!hasCode(error, '42501', '0LP01')) throw error;
  }
  return (
    (await owner.query<{ may: boolean }>("select pg_has_role(current_user, $1, 'MEMBER') as may", [ROLE])).rows[0]
      ?.may ?? false
  );
}
