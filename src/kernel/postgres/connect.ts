import pg from 'pg';
import { begun, type Settings } from './connections.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { type Migration, migrate, ROLE } from './migrate.ts';
import { CannotStart, hasCode, type Log, messageOf } from './trouble.ts';

export { begun, connect, lender, openPool, reader, type Settings } from './connections.ts';

export type DatabaseOptions = {
  /** A server of the user's own, 15 to 18; none: the embedded one, kept in `dir`. */
  readonly url: string | null;
  readonly dir: string;
  readonly cell: string;
  readonly migrations: readonly Migration[];
  readonly log: Log;
};

export type Database = {
  readonly settings: Settings;
  /** For what only an owner may: migrations, dumps. */
  readonly owner: Settings;
  readonly version: string;
  /** Stops the embedded server if this process answers for it. */
  close(): Promise<void>;
};

/** Finds or starts the database, brings its schema up to date, and says how to connect to it. */
export async function openDatabase({ url, dir, cell, migrations, log }: DatabaseOptions): Promise<Database> {
  const embedded = url === null ? await startEmbedded({ dir, log }) : null;
  const address = embedded ? addressOf(embedded) : addressIn(url as string);
  const owner = begun(address, cell, null);
  try {
    const client = await reach(owner);
    try {
      const version = await versionOf(client, log);
      const login = embedded?.app ?? null;
      const { guard } = await migrate(client, { cell, migrations, log, login });
      const role = guard === 'role' ? ROLE : null;
      const settings = login ? { ...owner, ...login } : begun(address, cell, role);
      await checkSession(settings, cell, role);
      return { settings, owner, version, close: async () => embedded?.stop() };
    } finally {
      await client.end();
    }
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

function addressOf({ port, owner }: Embedded): Settings {
  return { host: '127.0.0.1', port, ...owner, database: 'postgres' };
}

/** Without repeating it in an error: it holds a password. */
function addressIn(url: string): Settings {
  if (URL.canParse(url) && /^postgres(ql)?:/.test(url)) return { connectionString: url };
  throw new CannotStart('DATABASE_URL is not of the form postgres://user:password@host:5432/database');
}

const WHY: Record<string, string> = {
  ECONNREFUSED: 'no server listens there',
  ENOTFOUND: 'there is no such host',
  '28P01': 'the password is wrong',
  '28000': 'the server does not let this user in',
  '3D000': 'there is no such database on the server; make it with: create database ...',
  '53300': 'the server has no connection left',
};

async function reach(owner: Settings): Promise<pg.Client> {
  const client = new pg.Client(owner);
  client.on('error', () => undefined); // told by the statement that meets it
  try {
    await client.connect();
    return client;
  } catch (error) {
    const why = Object.keys(WHY).find((code) => hasCode(error, code));
    const said = messageOf(error) || String((error as { code?: string }).code);
    const reason = why ? `${WHY[why]} (${said})` : said;
    throw new CannotStart(`The database at ${client.host}:${client.port} cannot be used: ${reason}.`, { cause: error });
  }
}

async function versionOf(client: pg.Client, log: Log): Promise<string> {
  const { rows } = await client.query<{ number: string; version: string }>(
    "select current_setting('server_version_num') as number, current_setting('server_version') as version",
  );
  const { number = '0', version = '' } = rows[0] ?? {};
  if (Number(number) < 150_000) throw new CannotStart(`The server is PostgreSQL ${version}; this needs 15 to 18.`);
  if (Number(number) >= 190_000) log.warn(`The server is PostgreSQL ${version}; this was tried with 15 to 18.`);
  return version;
}

/** A pooler in between may drop what a session should begin with, and history would be open to change. */
async function checkSession(settings: Settings, cell: string, role: string | null): Promise<void> {
  const client = await reach(settings);
  try {
    const { rows } = await client.query<{ user: string; cell: string; zone: string }>(
      "select current_user as user, current_schema() as cell, current_setting('timezone') as zone",
    );
    const [session] = rows;
    if (session?.cell === cell && session.zone === 'UTC' && (role === null || session.user === role)) return;
    throw new CannotStart(
      `Connections do not begin as asked (schema ${session?.cell}, zone ${session?.zone}, role ${session?.user}): ` +
        'a pooler may drop the startup options. Let DATABASE_URL name the server itself.',
    );
  } finally {
    await client.end();
  }
}
