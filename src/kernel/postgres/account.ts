import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A system user to run a program as. */
export type Account = { readonly uid: number; readonly gid: number };

/** In a namespace of its own a process is `nobody` (65534) to itself, and still root to the files. */
export const NAMESPACE = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'];

/** Whether programs can be run through a command, on this machine and with these rights. */
export function works(through: readonly string[]): boolean {
  const [command = '', ...args] = through;
  return spawnSync(command, [...args, 'true'], { cwd: '/' }).status === 0;
}

export function ownerOf(path: string): Account | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

export function unprivilegedAccount(): Account | undefined {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

/** Whether an account may pass through every folder of a path. */
export function reaches(account: Account, path: string): boolean {
  const { uid, gid, mode } = statSync(path);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  return path === dirname(path) || reaches(account, dirname(path));
}
