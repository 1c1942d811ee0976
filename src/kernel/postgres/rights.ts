import { type ClientBase, escapeIdentifier, escapeLiteral } from 'pg';
import { APP, type Login } from './cluster.ts';
import { CannotStart, hasCode } from './trouble.ts';

/** The role as which the application works: it can add to history, and change nothing of it. */
export const ROLE = APP;

/**
 * What holds the application to it that history is never edited: a `role` that may only add to it, or, where this
 * user may not make roles, the `owner` of the tables, who has taken the rights from himself.
 */
export type Guard = 'role' | 'owner';

const DENIED = '42501';
/** Roles belong to the whole server, where another database may make or change the same one at this moment. */
const AT_ONCE = ['42710', '23505', 'XX000'];

/** Makes the application's role if this user may; with a login of its own where the server is ours. */
export async function ensureRole(owner: ClientBase, login: Login | null): Promise<Guard> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { rows } = await owner.query('select rolcanlogin as login from pg_roles where rolname = $1', [ROLE]);
      if (rows.length === 0) await owner.query(`create role ${ROLE} nologin`);
      if (login && !rows[0]?.login) {
        await owner.query(`alter role ${ROLE} login password ${escapeLiteral(login.password)}`);
      }
      if (!(await canBecome(owner))) await owner.query(`grant ${ROLE} to current_user`);
      return (await canBecome(owner)) ? 'role' : 'owner';
    } catch (error) {
      if (hasCode(error, DENIED)) return 'owner';
      if (!hasCode(error, ...AT_ONCE) || attempt === 5) throw error;
    }
  }
}

/** Found out by doing it: what membership allows differs between versions. */
async function canBecome(owner: ClientBase): Promise<boolean> {
  try {
    await owner.query(`set role ${ROLE}`);
    await owner.query('reset role');
    return true;
  } catch (error) {
    if (hasCode(error, DENIED)) return false;
    throw error;
  }
}

/** Gives the rights in a cell: everything on pages, adding on history, looking through views. */
export async function giveRights(
  owner: ClientBase,
  cell: string,
  { history, guard }: { history: readonly string[]; guard: Guard },
): Promise<void> {
  const { pages, closed, views } = await relations(owner, cell, history);
  const run = async (sql: string, on: readonly string[]) => {
    if (on.length > 0) await owner.query(sql.replace('*', on.join(', ')));
  };
  if (guard === 'owner') return run('revoke update, delete, truncate on * from current_user', closed);
  const schema = escapeIdentifier(cell);
  await owner.query(`grant usage on schema ${schema} to ${ROLE}`);
  await owner.query(`grant usage on all sequences in schema ${schema} to ${ROLE}`);
  await run(`revoke all on * from ${ROLE}`, [...pages, ...closed, ...views]);
  await run(`grant select, insert, update, delete on * to ${ROLE}`, pages);
  await run(`grant select, insert on * to ${ROLE}`, closed);
  // what is written through a view is written with the rights of the view's owner
  await run(`grant select on * to ${ROLE}`, views);
}

type Relations = { pages: string[]; closed: string[]; views: string[] };

/** The relations of a cell, quoted. A partition of a history table is history too. */
async function relations(owner: ClientBase, cell: string, history: readonly string[]): Promise<Relations> {
  const { rows } = await owner.query<{ name: string; kind: string; of: string[] }>(
    `select c.relname as name, c.relkind::text as kind,
        array(select p.relname::text from pg_partition_ancestors(c.oid) a join pg_class p on p.oid = a.relid) as of
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relkind in ('r', 'p', 'v', 'm') order by c.relname`,
    [cell],
  );
  const missing = history.find((table) => rows.every(({ name }) => name !== table));
  if (missing) throw new CannotStart(`The schema says "-- history: ${missing}", but has no such table.`);
  const found: Relations = { pages: [], closed: [], views: [] };
  for (const { name, kind, of } of rows) {
    const isHistory = [name, ...of].some((each) => history.includes(each));
    const list = isHistory ? found.closed : kind === 'v' || kind === 'm' ? found.views : found.pages;
    list.push(`${escapeIdentifier(cell)}.${escapeIdentifier(name)}`);
  }
  return found;
}
