import { mkdirSync, realpathSync, renameSync, statSync } from 'node:fs';
import { findBinaries } from './binaries.ts';
import { bringUp } from './bring-up.ts';
import { APP, ensureCluster, type Login, OWNER, readKeys, writeKeys } from './cluster.ts';
import { guard } from './guard.ts';
import { choosePlace, type Place } from './place.ts';
import { freePort } from './port.ts';
import { logOf } from './postmaster.ts';
import type { Log } from './trouble.ts';

export type Embedded = {
  readonly port: number;
  readonly owner: Login;
  readonly app: Login;
  /** The server's process; another one after it had to be started again. */
  pid(): number;
  /** Stops the server if this process answers for it; another process's server goes on. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** The folder that keeps the data. */
  readonly dir: string;
  readonly log: Log;
  /** False for tests: faster, and lost when the machine crashes. */
  readonly durable?: boolean;
};

const LARGEST_LOG = 10_000_000;

/** A real PostgreSQL on 127.0.0.1, kept alive until `stop`. One that runs on the folder already is adopted. */
export async function startEmbedded({ dir, log, durable = true }: EmbeddedOptions): Promise<Embedded> {
  mkdirSync(dir, { recursive: true });
  const place = choosePlace(findBinaries(), realpathSync(dir), log);
  await ensureCluster(place, durable);
  renewLog(place);
  const keys = readKeys(place);
  const server = await bringUp(place, { port: await freePort(keys.port), durable, log });
  if (server.port !== keys.port) writeKeys(place, { ...keys, port: server.port });
  return {
    port: server.port,
    owner: { user: OWNER, password: keys.ownerPassword },
    app: { user: APP, password: keys.appPassword },
    ...guard(place, server, { port: server.port, durable, log }),
  };
}

function renewLog(place: Place): void {
  const log = logOf(place);
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) renameSync(log, `${log}.before`);
}
