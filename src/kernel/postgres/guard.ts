import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bringUp, type Server, type Wanted } from './bring-up.ts';
import { give, type Place } from './place.ts';
import { isAlive } from './postmaster.ts';
import { hasCode, messageOf } from './trouble.ts';

const WATCH_MS = 200;
const FAST_SHUTDOWN_MS = 60_000;

/** Keeps a server alive: one that dies, ours or another process's, is started again on the same port. */
export type Guard = {
  pid(): number;
  stop(): Promise<void>;
};

export function guard(place: Place, first: Server, wanted: Wanted): Guard {
  let server = takeCharge(place, first);
  let stopped = false;
  let revival: Promise<void> | undefined;

  const watch = setInterval(() => {
    if (!revival && !isAlive(server.pid)) revival = revive();
  }, WATCH_MS).unref();

  async function revive(): Promise<void> {
    wanted.log.warn('PostgreSQL has stopped unexpectedly and is started again');
    for (let pause = WATCH_MS; !stopped; pause = Math.min(2 * pause, 30_000)) {
      try {
        server = takeCharge(place, await bringUp(place, wanted));
        break;
      } catch (error) {
        wanted.log.warn(messageOf(error));
        await sleep(pause, undefined, { ref: false });
      }
    }
    revival = undefined;
  }

  /** For an exit that forgot us, where the kernel does not see to it. */
  const onExit = (): void => {
    if (server.ours) signal(server.pid, 'SIGINT');
  };
  process.once('exit', onExit);

  async function stop(): Promise<void> {
    stopped = true;
    clearInterval(watch);
    process.removeListener('exit', onExit);
    await revival;
    if (server.ours) await shutDown(server.pid);
  }
  return { pid: () => server.pid, stop };
}

/** A fast shutdown; after a minute an immediate one, which costs a recovery at the next start. */
async function shutDown(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  const deadline = Date.now() + FAST_SHUTDOWN_MS;
  for (let asked = false; isAlive(pid); await sleep(5)) {
    if (asked || Date.now() < deadline) continue;
    signal(pid, 'SIGQUIT');
    asked = true;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}

/** Who answers for a server is noted beside its data; one whose starter is dead is ours from now on. */
function takeCharge(place: Place, server: Server): Server {
  const note = join(place.base, 'starter');
  if (!server.ours && starterLives(note)) return server;
  writeFileSync(note, String(process.pid));
  give(place, note);
  return { ...server, ours: true };
}

function starterLives(note: string): boolean {
  try {
    return isAlive(Number(readFileSync(note, 'utf8')));
  } catch {
    return false;
  }
}
