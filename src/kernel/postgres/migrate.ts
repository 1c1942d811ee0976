import { type ClientBase, type DatabaseError, escapeIdentifier } from 'pg';
import type { Login } from './cluster.ts';
import { historyTables, type Migration, pending } from './migrations.ts';
import { ensureRole, type Guard, giveRights, ROLE } from './rights.ts';
import { CannotStart, hasCode, type Log, messageOf } from './trouble.ts';

export { historyTables, type Migration, readMigrations } from './migrations.ts';
export { ROLE } from './rights.ts';

export type Migrating = {
  readonly cell: string;
  readonly migrations: readonly Migration[];
  readonly log: Log;
  /** How the application's role signs in, where the server is our own; elsewhere one switches to it. */
  readonly login?: Login | null;
};

/** Brings one cell's schema up to date; says what guards its history. Several processes may do it at once. */
export async function migrate(
  owner: ClientBase,
  { cell, migrations, log, login = null }: Migrating,
): Promise<{ readonly applied: readonly string[]; readonly guard: Guard }> {
  const guard = await ensureRole(owner, login);
  const applied: string[] = [];
  for (const migration of pending(migrations, await appliedTo(owner, cell))) {
    const upTo = migrations.slice(0, migrations.indexOf(migration) + 1);
    if (await inTransaction(owner, () => apply(owner, cell, upTo, guard))) applied.push(migration.name);
  }
  if (applied.length > 0) log.info(`Schema ${cell}: ran ${applied.join(', ')}`);
  // rights that an earlier start could not give, because this user could make no role then
  if (guard === 'owner' || !(await mayUse(owner, cell))) {
    await inTransaction(owner, () => renewRights(owner, cell, migrations, guard));
  }
  if (guard === 'owner') {
    log.warn(
      `This database user may not make the role ${ROLE}, so the application works as the owner of the tables; ` +
        'history is protected by taking the right to change it from this user itself.',
    );
  }
  return { applied, guard };
}

/** One at a time in a database; held to the end of the transaction, so that a pooler in between does no harm. */
const lock = (owner: ClientBase) => owner.query("select pg_advisory_xact_lock(hashtext('imv.migrate'))");

/** Runs the last of the migrations; false if another process has, while this one waited for the lock. */
async function apply(owner: ClientBase, cell: string, upTo: readonly Migration[], guard: Guard): Promise<boolean> {
  const { name, sql, sha256 } = upTo.at(-1) as Migration;
  await lock(owner);
  await makeRoom(owner, cell);
  if ((await appliedTo(owner, cell)).has(name)) return false;
  await owner.query(`set local search_path to ${escapeIdentifier(cell)}`);
  await owner.query(sql).catch((error: unknown) => Promise.reject(told(error, name, sql)));
  await owner.query('insert into public.migration (cell, name, sha256) values ($1, $2, $3)', [cell, name, sha256]);
  await giveRights(owner, cell, { history: historyTables(upTo), guard });
  return true;
}

async function renewRights(
  owner: ClientBase,
  cell: string,
  migrations: readonly Migration[],
  guard: Guard,
): Promise<void> {
  await lock(owner);
  await giveRights(owner, cell, { history: historyTables(migrations), guard });
}

async function makeRoom(owner: ClientBase, cell: string): Promise<void> {
  try {
    await owner.query(
      `create table if not exists public.migration (cell text, name text, sha256 text not null,
        applied timestamptz not null default now(), primary key (cell, name))`,
    );
    await owner.query(`create schema if not exists ${escapeIdentifier(cell)}`);
  } catch (error) {
    if (!hasCode(error, '42501')) throw error;
    throw new CannotStart(
      `This database user may not make tables and schemas here (${messageOf(error)}). ` +
        'Make it the owner of the database: alter database ... owner to ...',
    );
  }
}

async function appliedTo(owner: ClientBase, cell: string): Promise<Map<string, string>> {
  const { rows: found } = await owner.query("select to_regclass('public.migration') is not null as there");
  if (!found[0]?.there) return new Map();
  const { rows } = await owner.query('select name, sha256 from public.migration where cell = $1', [cell]);
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

async function mayUse(owner: ClientBase, cell: string): Promise<boolean> {
  const { rows } = await owner.query('select has_schema_privilege($1, $2, $3) as may', [ROLE, cell, 'usage']);
  return rows[0]?.may ?? false;
}

/** The error of a file, with the place in it: PostgreSQL counts characters, people count lines. */
function told(error: unknown, name: string, sql: string): CannotStart {
  const { position, detail, hint } = error as Partial<DatabaseError>;
  const line = position ? `:${sql.slice(0, Number(position)).split('\n').length}` : '';
  const more = [detail, hint].filter(Boolean).map((text) => `\n${text}`);
  return new CannotStart(`schema/${name}${line}: ${messageOf(error)}${more.join('')}`, { cause: error });
}

async function inTransaction<T>(owner: ClientBase, work: () => Promise<T>): Promise<T> {
  await owner.query('begin');
  try {
    const result = await work();
    await owner.query('commit');
    return result;
  } catch (error) {
    await owner.query('rollback').catch(() => undefined); // the first error is the one to tell
    throw error;
  }
}
