import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { works } from './account.ts';
import { environment } from './cluster.ts';
import { dataOf, give, type Place } from './place.ts';
import { settings } from './settings.ts';
import { hasCode } from './trouble.ts';

/** The server process of a cluster, as its own note in the data folder tells it. */
export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
};

const noteOf = (place: Place): string => join(dataOf(place), 'postmaster.pid');

export const logOf = (place: Place): string => join(place.base, 'postgres.log');

/** The server that now runs on the data, whoever started it; undefined if none does. */
export function running(place: Place): Postmaster | undefined {
  const note = readNote(place);
  if (!note || !isAlive(note.pid)) return undefined; // PostgreSQL itself clears up after the dead
  if (isServerOf(note.pid, dataOf(place))) return note;
  // After a restart of the machine the number may be a stranger's, and PostgreSQL would refuse to start.
  rmSync(noteOf(place), { force: true });
  return undefined;
}

function readNote(place: Place): Postmaster | undefined {
  try {
    const [pid, , , port, , , , status] = readFileSync(noteOf(place), 'utf8').split('\n');
    return Number(pid) > 0 ? { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' } : undefined;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** In a container whose first process buries nobody the dead keep their number, but no command. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false;
  }
  return process.platform !== 'linux' || commandOf(pid) !== '';
}

/** We start it with `-D` and the whole path, and a server does not change what it was started with. */
const isServerOf = (pid: number, data: string): boolean => commandOf(pid).includes(` -D ${data} `);

/** The command line of a process; empty when it ended meanwhile. */
function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Starts a server in a session of its own, which keeps the terminal's Ctrl-C away: we stop it ourselves, last. */
export function launch(place: Place, options: { port: number; durable: boolean }): ChildProcess {
  const log = openSync(logOf(place), 'a', 0o640);
  give(place, logOf(place));
  const server = [join(place.programs, 'bin', 'postgres'), '-D', dataOf(place), ...settings(options)];
  const [command = '', ...args] = [...place.through, ...dyingWithUs(), ...server];
  const child = spawn(command, args, {
    ...place.account,
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child;
}

const DYING_WITH_US = ['setpriv', '--pdeathsig', 'INT', '--'];

/**
 * The kernel orders a fast shutdown when the thread that started the server dies, however it dies (so
 * start it from the main thread). Without setpriv the server lives on, and the next start adopts it.
 */
function dyingWithUs(): readonly string[] {
  return works(DYING_WITH_US) ? DYING_WITH_US : [];
}
