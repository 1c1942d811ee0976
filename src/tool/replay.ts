import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { DeliveryOutcome } from '../books/order/delivery.ts';
import type { Book, Channel } from '../books/reference/book.ts';
import { receive } from '../edge/channels/receive.ts';
import { numberOf } from '../edge/http/find.ts';
import { type Bench, progressBar, textOption, Usage } from './usage.ts';

type Outcome = DeliveryOutcome | 'lost';
type Row = {
  readonly file: string;
  readonly outcome: Outcome;
  readonly order: string | null;
  readonly field: string | null;
  readonly says: string | null;
};

/** Recorded deliveries, one file each, in the order of their names: kept, read and performed like those that arrive. */
export async function replayFolder(bench: Bench): Promise<number> {
  const { house, say } = bench;
  const from = bench.arguments[0];
  const wanted = textOption(bench, 'channel');
  if (!from || !wanted) throw new Usage('replay needs a file or folder, and --channel');
  const book = await house.book();
  const channel = channelOf(book, wanted);
  const files = deliveriesIn(resolve(from));
  const bar = progressBar(files.length);
  const rows: Row[] = [];
  for (const [nth, file] of files.entries()) {
    rows.push(await replay(bench, book, channel, file, relative(process.cwd(), file)));
    bar(nth + 1, file);
  }
  const report = textOption(bench, 'report') ?? 'replay-report.csv';
  writeFileSync(report, csv(rows));
  say(`Each delivery has a row in ${report}`);
  process.stdout.write(`${JSON.stringify(counts(rows))}\n`);
  return rows.some((row) => row.outcome === 'lost') ? 1 : 0;
}

function channelOf(book: Book, wanted: string): Channel {
  const channel = book.channels.get(wanted) ?? [...book.channels.values()].find((each) => each.kind === wanted);
  if (channel) return channel;
  throw new Usage(
    `There is no channel ${wanted}. Known: ${[...book.channels.values()].map((each) => `${each.code} (${each.kind})`).join(', ') || 'none'}.`,
  );
}

function deliveriesIn(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Usage(`${path} does not exist.`);
  if (!found.isDirectory()) return [path];
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, String(name)))
    .filter((file) => file.endsWith('.json') && statSync(file).isFile())
    .sort();
}

async function replay({ house }: Bench, book: Book, channel: Channel, file: string, name: string): Promise<Row> {
  try {
    const { outcome, order, field, says } = await receive({
      channel: channel.code,
      headers: {},
      body: readFileSync(file),
      now: house.clock.now(),
      desk: house.desk,
      db: house.db,
      book,
    });
    return { file: name, outcome, order: order && (await numberOf(house.db, order)), field, says };
  } catch (error) {
    return { file: name, outcome: 'lost', order: null, field: null, says: (error as Error).message };
  }
}

function counts(rows: readonly Row[]) {
  const of = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  return {
    read: rows.length,
    captured: of('captured'),
    updated: of('updated'),
    unchanged: of('unchanged'),
    rejected: of('rejected'),
    parked: of('parked'),
    lost: of('lost'),
  };
}

function csv(rows: readonly Row[]): string {
  const cell = (text: string | null) =>
    text === null ? '' : /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map(({ file, outcome, order, field, says }) =>
    [file, outcome, order, field, says].map(cell).join(','),
  );
  return `${['file,outcome,order,field,says', ...lines].join('\n')}\n`;
}
