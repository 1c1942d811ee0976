import { spawnSync } from 'node:child_process';

/** An accounting program that is not ours, where it is installed. */
export const hasHledger = spawnSync('hledger', ['--version']).status === 0;

if (!hasHledger) console.warn('hledger is not installed: exported journals are not checked by it');

/** What it finds wrong with a journal; nothing, if it accepts it. */
export function hledgerSays(text: string): string {
  const { status, stderr } = spawnSync('hledger', ['-f', '-', 'check', '--strict'], { input: text, encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}
