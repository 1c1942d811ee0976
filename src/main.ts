import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCrew } from '../seed/crew.ts';
import { openServer } from './edge/http/server.ts';
import { type Config, readConfig } from './kernel/config.ts';
import { openLog } from './kernel/log.ts';
import { openDatabase } from './kernel/postgres/connect.ts';
import { readMigrations } from './kernel/postgres/migrate.ts';
import { CannotStart, messageOf } from './kernel/postgres/trouble.ts';
import { openHouse } from './open.ts';
import { ensureWorld } from './world.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (line: string) => process.stderr.write(`${line}\n`);

/** Starts everything, in the order in which one needs the other, and stops it in the reverse order. */
async function main(): Promise<void> {
  const config = readConfig(process.env, root);
  await refuseSecondServer(config);
  const log = openLog(config.logLevel);
  say(config.databaseUrl ? 'Opening the database ...' : 'Starting the embedded PostgreSQL ...');
  const database = await openDatabase({
    url: config.databaseUrl,
    dir: join(config.data, 'postgres'),
    cell: 'cell_main',
    migrations: readMigrations(join(root, 'schema')),
    log: { info: say, warn: (line) => log.warn(line) },
  });
  const made = await ensureWorld(database, config, say);
  const { house, worker, outlook, close } = await openHouse(database, log);
  const app = await openServer(house, { log, console: join(root, 'console', 'dist') });
  const jobs = config.worker ? worker() : null;
  const outlooks = config.worker ? outlook() : null;
  const crew =
    jobs && house.world.demo ? startCrew(house, (err) => log.warn({ err }, 'the crew could not look around')) : null;
  const address = await app.listen({ port: config.port, host: config.host });

  let stopping = false;
  async function stop(signal: string): Promise<void> {
    if (stopping) return;
    stopping = true;
    if (signal === 'SIGINT') say('\nStopping ...');
    await app.close();
    await crew?.stop();
    await outlooks?.stop();
    await jobs?.stop();
    await close();
    await database.close();
    process.exit(0);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
  welcome(address, config, made, house.world.demo);
}

function welcome(address: string, config: Config, made: string | null, demo: boolean): void {
  const url = address.replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost');
  say('');
  say(`  IMV Orders   ${url}`);
  if (demo) say(`  Open first   ${url}/orders/IMV-10482   (sign in as Lena Marsh, no password)`);
  if (existsSync(join(config.data, 'demo-keys.json'))) say(`  API keys     ${join(config.data, 'demo-keys.json')}`);
  if (made) say(`  ${made}`);
  say('  Stop with Ctrl-C; the data stays.');
  say('');
}

/** Another copy of ours on the port is no error of the system; it is told plainly. */
async function refuseSecondServer({ port, host }: Config): Promise<void> {
  if (port === 0) return;
  const url = `http://${host}:${port}`;
  const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(1500) }).catch(() => null);
  if (!answer) return;
  const ours = ((await answer.json().catch(() => null)) as { status?: string } | null)?.status === 'ok';
  throw new CannotStart(
    ours
      ? `IMV Orders already runs at ${url}. Open it there, or start this copy on another port: PORT=${port + 1} npm start`
      : `Another program uses port ${port}. Start on another one: PORT=${port + 1} npm start`,
  );
}

main().catch((error: unknown) => {
  const known = error instanceof CannotStart || (error instanceof Error && !error.stack?.includes('TypeError'));
  say(known ? `\n${messageOf(error)}` : `\n${(error as Error).stack ?? String(error)}`);
  process.exit(1);
});
