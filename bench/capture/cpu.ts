import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

/** CPU milliseconds that a process has used; null where /proc does not tell. */
export function cpuOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return null;
  }
}

/** CPU milliseconds of a database server: its postmaster and all that it has begun, what has ended included. */
export function cpuOfDatabase(postmaster: number): number | null {
  try {
    const children = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && parentOf(Number(pid)) === postmaster);
    const ended = readFileSync(`/proc/${postmaster}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const before = (Number(ended[13]) + Number(ended[14])) * TICK_MS;
    return children.reduce((sum, pid) => sum + (cpuOf(Number(pid)) ?? 0), before + (cpuOf(postmaster) ?? 0));
  } catch {
    return null;
  }
}

function parentOf(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  } catch {
    return null;
  }
}
