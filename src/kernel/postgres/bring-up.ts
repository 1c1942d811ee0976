import { existsSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './place.ts';
import { launch, logOf, type Postmaster, running } from './postmaster.ts';
import { CannotStart, type Log } from './trouble.ts';

export type Wanted = { readonly port: number; readonly durable: boolean; readonly log: Log };

/** A server that takes connections, and whether it is a process that we started. */
export type Server = Postmaster & { readonly ours: boolean };

const POLL_MS = 5;
const SLOW_MS = 5_000;
const GIVE_UP_MS = 60_000;

/**
 * What one start meets and a later one may not: another process was first, the server before is still
 * going down, or its sessions have not noticed yet that it was killed.
 */
const PASSING = /lock file "postmaster\.pid"|pre-existing shared memory block/;

/** The server of a place: the one that runs already, or one that is started now. */
export async function bringUp(place: Place, wanted: Wanted): Promise<Server> {
  const giveUpAt = Date.now() + GIVE_UP_MS;
  for (let pause = 20; ; pause = Math.min(2 * pause, 500)) {
    const server = running(place) ? await adopt(place, wanted.log) : await start(place, wanted, giveUpAt);
    if (server) return server;
    await sleep(pause);
  }
}

/** Undefined when the server that ran was on its way down. */
async function adopt(place: Place, log: Log): Promise<Server | undefined> {
  const server = await untilReady(place, log, () => running(place) === undefined);
  return server && { ...server, ours: false };
}

/** Undefined when it failed for a reason that passes. */
async function start(place: Place, wanted: Wanted, giveUpAt: number): Promise<Server | undefined> {
  const logFrom = statSync(logOf(place), { throwIfNoEntry: false })?.size ?? 0;
  const child = launch(place, wanted);
  let trouble: string | undefined;
  child.once('error', (error) => {
    trouble = error.message;
  });
  child.once('exit', (code, signal) => {
    trouble ??= readLog(place, logFrom) || `it ended with ${signal ?? `status ${code}`} and said nothing`;
  });
  const server = await untilReady(place, wanted.log, () => trouble !== undefined);
  if (server) return { ...server, ours: server.pid === child.pid };
  if (PASSING.test(trouble ?? '') && Date.now() < giveUpAt) return undefined;
  throw new CannotStart(`The embedded PostgreSQL did not start (log: ${logOf(place)}):\n${trouble}`);
}

/** There is no limit while the process lives: recovery after a crash can take long. */
async function untilReady(place: Place, log: Log, over: () => boolean): Promise<Postmaster | undefined> {
  for (let sayAt = Date.now() + SLOW_MS; !over(); await sleep(POLL_MS)) {
    const server = running(place);
    if (server?.ready) return server;
    if (Date.now() < sayAt) continue;
    log.info('PostgreSQL is still starting: after a crash it first replays its log');
    sayAt = Date.now() + 2 * SLOW_MS;
  }
  return undefined;
}

/** What the server wrote since it was started, for a person to read: the last lines. */
function readLog(place: Place, from: number): string {
  if (!existsSync(logOf(place))) return '';
  const bytes = readFileSync(logOf(place)).subarray(from);
  return bytes.toString('utf8').trim().split('\n').slice(-8).join('\n');
}
