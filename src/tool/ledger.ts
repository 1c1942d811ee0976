import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { journal } from '../report/ledger.ts';
import { inSnapshot } from './snapshot.ts';
import { type Bench, textOption, Usage } from './usage.ts';

/** The money book, written as it is read. */
export async function exportLedger(bench: Bench): Promise<number> {
  if (bench.arguments[0] !== 'ledger') throw new Usage('export what? There is: export ledger');
  const out = textOption(bench, 'out');
  await inSnapshot(bench, (db) =>
    pipeline(Readable.from(journal(db)), out ? createWriteStream(out) : process.stdout, { end: out !== null }),
  );
  if (out) bench.say(`The money book is in ${out}`);
  return 0;
}
