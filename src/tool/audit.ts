import { toWire } from '../edge/wire.ts';
import { parseInstant } from '../kernel/time.ts';
import { audit, differences } from '../report/audit.ts';
import { inSnapshot } from './snapshot.ts';
import { type Bench, textOption, Usage } from './usage.ts';

/** Proves the books: a line a proof, the rows that differ, and one JSON object at the end. */
export async function auditBooks(bench: Bench): Promise<number> {
  const given = textOption(bench, 'since');
  const since = given === null ? null : parseInstant(given);
  if (given !== null && since === null)
    throw new Usage('--since wants a time with an offset, such as 2026-11-19T00:00:00Z');
  let told = '';
  const proved = await inSnapshot(bench, (db) =>
    audit(db, {
      ...(since ? { since } : {}),
      all: bench.options.all === true,
      onProgress(check, done, of) {
        if (check !== told) bench.say(`  ${check} (${done} of ${of})`);
        told = check;
      },
    }),
  );
  for (const { check, rows, took } of proved)
    bench.say(`${rows.length === 0 ? 'ok  ' : 'FAIL'} ${check} (${(took / 1000).toFixed(2)} s)`);
  const failed = differences(proved);
  for (const { check, rows } of failed)
    for (const row of rows.slice(0, 50)) process.stdout.write(`${check}: ${toWire(row)}\n`);
  process.stdout.write(
    `${JSON.stringify({ proofs: proved.length, failed: failed.length, rows: failed.reduce((n, each) => n + each.rows.length, 0) })}\n`,
  );
  return failed.length === 0 ? 0 : 1;
}
