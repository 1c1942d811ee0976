import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataOf, give, type Place } from './place.ts';
import { freePort } from './port.ts';
import { CannotStart } from './trouble.ts';

/** What only we may know of a cluster; kept in its data folder with mode 600. */
export type Keys = {
  readonly port: number;
  readonly ownerPassword: string;
  readonly appPassword: string;
};

export type Login = { readonly user: string; readonly password: string };

export const OWNER = 'imv_owner';
export const APP = 'imv_app';

const keyFile = (data: string): string => join(data, 'imv.json');

/**
 * Makes the cluster beside its place and renames it there, so that a start that was interrupted leaves
 * nothing half made, and of two first starts at once one wins whole.
 */
export async function ensureCluster(place: Place, durable: boolean): Promise<void> {
  const data = dataOf(place);
  if (existsSync(join(data, 'PG_VERSION'))) return checkVersion(place);
  const draft = join(place.base, `draft-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  give(place, draft);
  const keys: Keys = { port: await freePort(), ownerPassword: secret(), appPassword: secret() };
  try {
    initialise(place, draft, keys.ownerPassword, durable);
    writeKeys(place, keys, join(draft, 'data'));
    renameSync(join(draft, 'data'), data);
  } catch (error) {
    if (!existsSync(join(data, 'PG_VERSION'))) throw error; // else another process was first
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function initialise(place: Place, draft: string, password: string, durable: boolean): void {
  const passwordFile = join(draft, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(place, passwordFile);
  const args = [
    `--pgdata=${join(draft, 'data')}`,
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=und',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  const [command, ...rest] = [...place.through, join(place.programs, 'bin', 'initdb'), ...args];
  const made = spawnSync(command as string, rest, { ...place.account, cwd: '/', env: environment(), encoding: 'utf8' });
  if (made.status === 0) return;
  const said = made.error?.message ?? `${made.stdout}${made.stderr}`.trim().split('\n').slice(-6).join('\n');
  throw new CannotStart(`PostgreSQL's initdb could not make a database in ${place.base}:\n${said}`);
}

function checkVersion(place: Place): void {
  const major = readFileSync(join(dataOf(place), 'PG_VERSION'), 'utf8').trim();
  if (major === '18') return;
  throw new CannotStart(
    `The database in ${place.base} is of PostgreSQL ${major}, and this build brings 18. ` +
      `Export it with the build that made it, or keep using that build.`,
  );
}

export function readKeys(place: Place): Keys {
  const file = keyFile(dataOf(place));
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  } catch {
    throw new CannotStart(`${file}, which holds the port and passwords of the database, is missing or unreadable.`);
  }
}

/** Written beside and renamed, so that a reader never sees half a file. */
export function writeKeys(place: Place, keys: Keys, data = dataOf(place)): void {
  const draft = `${keyFile(data)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(keys)}\n`, { mode: 0o600 });
  give(place, draft);
  renameSync(draft, keyFile(data));
}

/** Nothing of the caller's environment: a stray PGPORT or PGOPTIONS would change what the server does. */
export function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}
