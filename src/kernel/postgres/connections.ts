import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isConnectionLoss } from '../sql/errors.ts';
import { onConnection, type Reader, type Tx } from '../sql/statement.ts';
import { types } from './types.ts';

/** Where connections go, and how they begin. */
export type Settings = pg.ClientConfig;

/** How every session begins: in the cell's schema, in UTC, as the application's role. */
export function begun(settings: Settings, cell: string, role: string | null): Settings {
  const session = `-c search_path=${cell} -c timezone=UTC -c datestyle=ISO${role ? ` -c role=${role}` : ''}`;
  const { address, options } = apart(settings);
  return { ...address, options: `${options} ${session}`.trim(), types: types as pg.CustomTypesConfig, ...COMMON };
}

const COMMON = { application_name: 'imv-orders', keepAlive: true, connectionTimeoutMillis: 15_000 };

/** Options in the address would win over ours in the driver, and the role be lost: we take them out and put them first. */
function apart(settings: Settings): { address: Settings; options: string } {
  if (!settings.connectionString) return { address: settings, options: settings.options ?? '' };
  const url = new URL(settings.connectionString);
  const options = url.searchParams.get('options') ?? '';
  if (options === '') return { address: settings, options };
  url.searchParams.delete('options');
  return { address: { ...settings, connectionString: url.href }, options };
}

/** A connection on which statements are sent as they come, without waiting for each other. */
export async function connect(settings: Settings): Promise<pg.Client> {
  const client = new pg.Client({ ...settings, pipeline: true });
  client.on('error', () => undefined); // told by the statement that meets it
  await client.connect();
  return client;
}

const PATIENCE_MS = 10_000;

/** The same, through a restart of the database: one that is coming back refuses connections for a moment. */
async function connectPatiently(settings: Settings): Promise<pg.Client> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (let pause = 20; ; pause = Math.min(2 * pause, 500)) {
    try {
      return await connect(settings);
    } catch (error) {
      if (!isConnectionLoss(error) || Date.now() > giveUpAt) throw error;
      await sleep(pause);
    }
  }
}

export function openPool(settings: Settings, max: number): pg.Pool {
  const pool = new pg.Pool({ ...settings, max });
  pool.on('error', () => undefined); // an idle connection broke: the pool makes another
  return pool;
}

/** Connections for transactions: taken one at a time, replaced when they break, in use or idle. */
export function lender(settings: Settings) {
  const idle = new Set<pg.Client>();
  let closed = false;

  async function open(): Promise<pg.Client> {
    const client = await connectPatiently(settings);
    client.once('end', () => idle.delete(client));
    return client;
  }
  return {
    async take(): Promise<{ tx: Tx; give(broken: boolean): void }> {
      const [kept] = idle;
      if (kept) idle.delete(kept);
      const client = kept ?? (await open());
      return {
        tx: onConnection(client),
        give(broken) {
          if (broken || closed) void client.end().catch(() => undefined);
          else idle.add(client);
        },
      };
    },
    async close(): Promise<void> {
      closed = true;
      await Promise.all([...idle].map((client) => client.end().catch(() => undefined)));
    },
  };
}

/** A reader on one connection, which comes back by itself after the database was away. */
export function reader(settings: Settings): Tx & Reader & { close(): Promise<void> } {
  let client: Promise<pg.Client> | null = null;
  const open = () => {
    client ??= connectPatiently(settings).then((made) => {
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
