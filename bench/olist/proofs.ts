import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reader } from '../../src/kernel/sql/statement.ts';
import { audit, differences } from '../../src/report/audit.ts';
import { journal } from '../../src/report/ledger.ts';

export type Proofs = {
  readonly proofs: number;
  /** A line a proof that found something: what differs, and the first row. */
  readonly differing: readonly string[];
  /** What an accounting program that is not ours says of the books; null where it is not installed. */
  readonly hledger: string | null;
};

export async function prove(db: Reader): Promise<Proofs> {
  const proved = await audit(db, { all: true });
  const text: string[] = [];
  for await (const part of journal(db)) text.push(part);
  return {
    proofs: proved.length,
    differing: differences(proved).map(({ check, rows }) => `${check}: ${rows.length} rows, such as ${words(rows[0])}`),
    hledger: hledgerSays(text.join('')),
  };
}

function words(row: unknown): string {
  return JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

function hledgerSays(text: string): string | null {
  if (spawnSync('hledger', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'imv-journal-'));
  const file = join(folder, 'market.journal');
  try {
    writeFileSync(file, text);
    const { status, stderr } = spawnSync('hledger', ['-f', file, 'check', '--strict'], { encoding: 'utf8' });
    return status === 0 ? 'accepts the books' : stderr.slice(0, 2000);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
