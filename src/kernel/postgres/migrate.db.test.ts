import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { historyTables, migrate, readMigrations } from './migrate.ts';
import type { Migration } from './migrations.ts';

const quiet = { info: () => undefined, warn: () => undefined };
const ours = readMigrations('schema');
const history = historyTables(ours);

let database: TestDatabase;
let app: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  app = new pg.Client(database.app);
  owner = new pg.Client(database.owner);
  await Promise.all([app.connect(), owner.connect()]);
});

afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
  await database.drop();
});

const file = (name: string, sql: string): Migration => ({ name, sql, sha256: sql });
const run = (cell: string, migrations: Migration[]) => migrate(owner, { cell, migrations, log: quiet });

describe('history is only ever added to', () => {
  test.each(history)('%s', async (table) => {
    await expect(app.query(`select count(*) from "${table}"`)).resolves.toBeDefined();
    for (const change of [`delete from "${table}"`, `truncate "${table}"`]) {
      await expect(app.query(change), change).rejects.toThrow(/permission denied/);
    }
    const { rows } = await app.query(
      `select bool_or(has_column_privilege($1, attname, 'update')) as may, has_table_privilege($1, 'insert') as adds
        from pg_attribute where attrelid = $1::regclass and attnum > 0`,
      [`"${table}"`],
    );
    expect(rows).toEqual([{ may: false, adds: true }]);
  });

  test('no foreign key points to it: where the owner himself has no right to update, none could be checked', async () => {
    const { rows } = await owner.query(
      "select conrelid::regclass::text as from from pg_constraint where contype = 'f' and confrelid = any ($1::regclass[])",
      [history.map((table) => `"${table}"`)],
    );
    expect(rows).toEqual([]);
  });

  test('nor through a view, nor in a partition', async () => {
    await run('cell_parts', [
      file(
        '0001-a.sql',
        `-- history: told
create table told (n int) partition by range (n);
create table told_1 partition of told for values from (0) to (10);
create view seen as select n from told;
create table page (n int);`,
      ),
    ]);
    await app.query('set search_path to cell_parts');
    await app.query('insert into told values (1); insert into page values (1); update page set n = 2');
    for (const change of ['update told set n = 2', 'delete from told_1', 'delete from seen', 'update seen set n = 3']) {
      await expect(app.query(change), change).rejects.toThrow(/permission denied/);
    }
    await app.query('reset search_path');
  });
});

describe('migrations', () => {
  const first = file('0001-a.sql', 'create table a (n int);');

  test('run once, in each cell', async () => {
    expect((await run('cell_b', [first])).applied).toEqual(['0001-a.sql']);
    expect((await run('cell_b', [first])).applied).toEqual([]);
    expect((await run('cell_c', [first])).applied).toEqual(['0001-a.sql']);
  });

  test('that fail leave nothing, and say where', async () => {
    const bad = file('0002-b.sql', 'create table b (n int);\n\ncreate table c (n nosuch);');
    await expect(run('cell_b', [first, bad])).rejects.toThrow('schema/0002-b.sql:3: type "nosuch" does not exist');
    expect((await owner.query("select to_regclass('cell_b.b') as b")).rows).toEqual([{ b: null }]);
  });

  test.each([
    ['that were changed', [file('0001-a.sql', 'create table a (n bigint);')], /changed after it ran/],
    ['that a newer build brought', [], /does not know/],
    ['that come too late', [file('0000-z.sql', 'select 1;'), first], /renumber/],
  ])('%s are refused', async (_what, migrations, because) => {
    await expect(run('cell_b', migrations)).rejects.toThrow(because);
  });

  test('of one number are refused, and ours are in order', () => {
    expect(ours.map(({ name }) => name)).toEqual(ours.map(({ name }) => name).sort());
    expect(new Set(ours.map(({ name }) => name.slice(0, 4))).size).toBe(ours.length);
  });
});

test('values come as the program wants them', async () => {
  const { rows } = await app.query(
    `select 9007199254740993::int8 as int8, array[1, null]::int8[] as int8s, '2026-11-19 20:31:07.5+01'::timestamptz as at,
      array['2026-11-19 20:31:07.123999+00'::timestamptz] as ats, '2026-01-02'::date as day, 1.50::numeric as n,
      '{"a": 1}'::jsonb as j, 'infinity'::timestamptz as ever, true as yes, 3::int4 as int4`,
  );
  expect(rows).toEqual([
    {
      int8: 9007199254740993n,
      int8s: [1n, null],
      at: '2026-11-19T19:31:07.500Z',
      ats: ['2026-11-19T20:31:07.123Z'],
      day: '2026-01-02',
      n: '1.50',
      j: '{"a": 1}',
      ever: 'infinity',
      yes: true,
      int4: 3,
    },
  ]);
});
