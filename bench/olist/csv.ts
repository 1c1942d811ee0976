import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export type Row = Readonly<Record<string, string>>;

/** The rows of a table as it is published, by the names in its first line; packed with gzip or not. */
export function rowsIn(folder: string, table: string): Row[] {
  const path = [`${table}.csv`, `${table}.csv.gz`].map((name) => join(folder, name)).find(existsSync);
  if (!path) throw new Error(`${folder} has no ${table}.csv and no ${table}.csv.gz`);
  const bytes = readFileSync(path);
  const [names = [], ...rows] = cellsOf((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  return rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])));
}

export function hasTable(folder: string, table: string): boolean {
  return existsSync(join(folder, `${table}.csv`)) || existsSync(join(folder, `${table}.csv.gz`));
}

/** A value, in quotes if it holds a comma or a quote, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/y;

function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const [, quoted, plain = '', end] = CELL.exec(text) ?? [];
    if (end === undefined) throw new Error(`not comma-separated: ${text.slice(0, 60)}`);
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
