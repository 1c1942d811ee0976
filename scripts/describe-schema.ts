import type { Client } from 'pg';

/** The schema as PostgreSQL holds it, as readable SQL: what all migrations add up to, on one page. */
export async function describeSchema(client: Client, schema: string): Promise<string> {
  const rows = async <T>(sql: string) => (await client.query(sql, [schema])).rows as T[];
  const columns = await rows<{
    table: string;
    column: string;
    type: string;
    required: boolean;
    def: string | null;
    identity: string;
  }>(COLUMNS);
  const constraints = await rows<{ table: string; def: string }>(CONSTRAINTS);
  const indexes = await rows<{ table: string; def: string }>(INDEXES);
  const storage = await rows<{ table: string; def: string }>(STORAGE);
  const views = await rows<{ view: string; def: string }>(VIEWS);
  const functions = await rows<{ def: string }>(FUNCTIONS);
  const tables = [...new Set(columns.map((each) => each.table))];
  const parts = [
    '-- Made by `npm run schema` from the numbered migrations; change those.',
    ...functions.map(({ def }) => `${def.trim()};`),
    ...tables.map((table) => {
      const lines = [
        ...columns.filter((each) => each.table === table).map(line),
        ...constraints.filter((each) => each.table === table).map(({ def }) => `  ${def}`),
      ];
      return [
        `create table ${table} (\n${lines.join(',\n')}\n);`,
        ...storage.filter((each) => each.table === table).map(({ def }) => `${def};`),
        ...indexes.filter((each) => each.table === table).map(({ def }) => `${def};`),
      ].join('\n');
    }),
    ...views.map(({ view, def }) => `create view ${view} as\n${def.trim()}`),
  ];
  return `${parts.join('\n\n').replaceAll(`${schema}.`, '')}\n`;
}

function line({
  column,
  type,
  required,
  def,
  identity,
}: {
  column: string;
  type: string;
  required: boolean;
  def: string | null;
  identity: string;
}): string {
  const made = identity ? ' generated always as identity' : def ? ` default ${def}` : '';
  return `  ${column} ${type}${required && !identity ? ' not null' : ''}${made}`;
}

const OF_SCHEMA = 'join pg_namespace n on n.oid = c.relnamespace and n.nspname = $1';
const COLUMNS = `select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
    pg_get_expr(d.adbin, d.adrelid) as def, a.attidentity as identity
  from pg_class c ${OF_SCHEMA} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where c.relkind = 'r' order by c.relname, a.attnum`;
const CONSTRAINTS = `select c.relname as "table", pg_get_constraintdef(k.oid) as def from pg_constraint k join pg_class c on c.oid = k.conrelid ${OF_SCHEMA}
  where k.contype in ('p', 'u', 'c', 'f') order by c.relname, position(k.contype::text in 'pufc'), k.conname`;
const STORAGE = `select c.relname as "table", format('alter table %I set (%s)', c.relname, array_to_string(c.reloptions, ', ')) as def
    from pg_class c ${OF_SCHEMA} where c.relkind = 'r' and c.reloptions is not null
  union all
  select c.relname, format('alter table %I alter column %I set storage %s', c.relname, a.attname,
      case a.attstorage when 'e' then 'external' when 'm' then 'main' when 'x' then 'extended' else 'plain' end)
    from pg_class c ${OF_SCHEMA} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid where c.relkind = 'r' and a.attstorage <> t.typstorage
  order by 1, 2`;
const INDEXES = `select c.relname as "table", pg_get_indexdef(i.indexrelid) as def from pg_index i join pg_class c on c.oid = i.indrelid ${OF_SCHEMA}
  where not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid) order by c.relname, i.indexrelid::regclass::text`;
const VIEWS = `select c.relname as view, pg_get_viewdef(c.oid, true) as def from pg_class c ${OF_SCHEMA} where c.relkind = 'v' order by 1`;
const FUNCTIONS = `select pg_get_functiondef(p.oid) as def from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = $1 order by p.proname`;
