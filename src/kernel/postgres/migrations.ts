import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './trouble.ts';

/** One numbered file of `schema/`: plain SQL that runs once in each cell. */
export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string };

/** The migrations of a folder in their order; other files there, such as the dump of the result, are none. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-[\w-]+\.sql$/.test(name));
  names.sort();
  const twice = names.find((name, i) => names[i - 1]?.slice(0, 4) === name.slice(0, 4));
  if (twice) throw new CannotStart(`Two files in ${folder} have the number ${twice.slice(0, 4)}.`);
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/** Tables that are only ever added to: the migrations name each with a line `-- history: table`. */
export function historyTables(migrations: readonly Migration[]): string[] {
  const named = migrations.flatMap(({ sql }) => [...sql.matchAll(/^-- history: (\w+)$/gm)].map((line) => line[1]));
  return [...new Set(named as string[])];
}

/** What a cell still needs. Refuses when what it has had is not what the folder holds: the two have parted. */
export function pending(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const ours = new Map(migrations.map(({ name, sha256 }) => [name, sha256]));
  for (const [name, sha256] of applied) {
    if (!ours.has(name)) {
      throw new CannotStart(
        `The database has had schema/${name}, which this build does not know: a newer build made it.`,
      );
    }
    if (ours.get(name) !== sha256) {
      throw new CannotStart(
        `schema/${name} was changed after it ran here. Put it back as it was, and add a new file for the change.`,
      );
    }
  }
  const last = [...applied.keys()].sort().at(-1) ?? '';
  const fresh = migrations.filter(({ name }) => !applied.has(name));
  const late = fresh.find(({ name }) => name < last);
  if (late) throw new CannotStart(`schema/${late.name} would run after ${last}, which ran here before: renumber it.`);
  return fresh;
}
