import pg from 'pg';
import { onConnection, type Reader, type Tx } from '../sql/statement.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { type Migration, migrate, ROLE } from './migrate.ts';
import { CannotStart, type Log, messageOf } from './trouble.ts';
import { types } from './types.ts';

export type DatabaseOptions = {
  /** A server of the user's own, 15 to 18; none: the embedded one, kept in `dir`. */
  readonly url: string | null;
  readonly dir: string;
  readonly cell: string;
  readonly migrations: readonly Migration[];
  readonly log: Log;
};

/** Where the application's connections go, and how they begin. */
export type Settings = pg.ClientConfig;

export type Database = {
  readonly settings: Settings;
  /** For what only an owner may: migrations, dumps. */
  readonly owner: Settings;
  readonly version: string;
  /** True if this process started the server, false if it found one. */
  close(): Promise<void>;
};

/** Finds or starts the database, brings its schema up to date, and says how to connect to it. */
export async function openDatabase({ url, dir, cell, migrations, log }: DatabaseOptions): Promise<Database> {
  const embedded = url === null ? await startEmbedded({ dir, log }) : null;
  try {
    const owner = embedded ? ofEmbedded(embedded) : { connectionString: url as string };
    const { version, app } = await prepare(owner, cell, migrations, log);
    const settings = embedded ? begun(await logIn(owner, embedded), cell, null) : app;
    return { settings, owner: begun(owner, cell, null), version, close: async () => embedded?.stop() };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

function ofEmbedded({ port, owner }: Embedded): Settings {
  return { host: '127.0.0.1', port, user: owner.user, password: owner.password, database: 'postgres' };
}

/** In the embedded server the application has a login of its own, and never the owner's. */
async function logIn(owner: Settings, { app }: Embedded): Promise<Settings> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query(`alter role ${app.user} login password ${client.escapeLiteral(app.password)}`);
  } finally {
    await client.end();
  }
  return { ...owner, user: app.user, password: app.password };
}

async function prepare(
  owner: Settings,
  cell: string,
  migrations: readonly Migration[],
  log: Log,
): Promise<{ version: string; app: Settings }> {
  const client = new pg.Client(owner);
  try {
    await client.connect();
  } catch (error) {
    throw new CannotStart(
      `The database cannot be reached: ${messageOf(error)}. Look at DATABASE_URL, and whether the server runs.`,
    );
  }
  try {
    const { rows } = await client.query<{ number: string; version: string }>(
      "select current_setting('server_version_num') as number, current_setting('server_version') as version",
    );
    const { number = '0', version = '' } = rows[0] ?? {};
    if (Number(number) < 150_000) throw new CannotStart(`The server is PostgreSQL ${version}; this needs 15 to 18.`);
    const ran = await migrate(client, { cell, migrations, log });
    if (ran > 0) log.info(`${ran} schema files ran in ${cell}`);
    const { rows: role } = await client
      .query<{ may: boolean }>(
        "select exists (select 1 from pg_roles where rolname = $1) and pg_has_role(current_user, $1, 'MEMBER') as may",
        [ROLE],
      )
      .catch(() => ({ rows: [{ may: false }] }));
    return { version, app: begun(owner, cell, role[0]?.may ? ROLE : null) };
  } finally {
    await client.end();
  }
}

/** How every session begins: in the cell's schema, in UTC, as the application's role. */
export function begun(settings: Settings, cell: string, role: string | null): Settings {
  const options = [`-c search_path=${cell}`, '-c timezone=UTC', ...(role ? [`-c role=${role}`] : [])].join(' ');
  return { ...settings, options, types: types as pg.CustomTypesConfig, application_name: 'imv-orders' };
}

/** A connection on which statements are sent as they come, without waiting for each other. */
export async function connect(settings: Settings): Promise<pg.Client> {
  const client = new pg.Client({ ...settings, pipeline: true } as Settings);
  client.on('error', () => undefined); // told by the statement that meets it
  await client.connect();
  return client;
}

export function openPool(settings: Settings, max: number): pg.Pool {
  const pool = new pg.Pool({ ...settings, max } as pg.PoolConfig);
  pool.on('error', () => undefined);
  return pool;
}

/** Connections for transactions: taken one at a time, replaced when they break. */
export function lender(settings: Settings) {
  const idle: pg.Client[] = [];
  let closed = false;
  return {
    async take(): Promise<{ tx: Tx; give(broken: boolean): void }> {
      const client = idle.pop() ?? (await connect(settings));
      return {
        tx: onConnection(client),
        give(broken) {
          if (broken || closed) void client.end().catch(() => undefined);
          else idle.push(client);
        },
      };
    },
    async close(): Promise<void> {
      closed = true;
      await Promise.all(idle.splice(0).map((client) => client.end().catch(() => undefined)));
    },
  };
}

/** A reader on one connection, which comes back by itself after the database was away. */
export function reader(settings: Settings): Tx & Reader & { close(): Promise<void> } {
  let client: Promise<pg.Client> | null = null;
  const open = () => {
    client ??= connect(settings).then((made) => {
      made.on('end', () => (client = null));
      return made;
    });
    client.catch(() => (client = null));
    return client;
  };
  return {
    writes: true,
    run: async (what, parameters) => onConnection(await open()).run(what, parameters),
    close: async () => void (await (await client?.catch(() => null))?.end()),
  };
}
