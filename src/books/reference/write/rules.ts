import { must } from '../../../kernel/assert.ts';
import { instants, int8s, texts } from '../../../kernel/sql/arrays.ts';
import { statement, type Tx } from '../../../kernel/sql/statement.ts';
import type { Instant } from '../../../kernel/time.ts';
import { type PolicyKind, policySchemas } from '../policies.ts';
import { documents, put, RAISED } from './put.ts';

export type PolicyRow = {
  readonly kind: PolicyKind;
  readonly activeFrom: Instant;
  /** As people write it: what is left out gets its default, and the whole is kept. */
  readonly document: unknown;
  readonly author: string;
  readonly note?: string | null;
};

const insertPolicies = statement<{ kind: PolicyKind; version: number }>(
  'policy.write',
  `${RAISED} insert into policy (kind, version, active_from, document, author, note)
    select n.kind, coalesce((select max(version) from policy p where p.kind = n.kind), 0) + (row_number() over (partition by n.kind order by nth))::int4,
           active_from, document::jsonb, author, note
      from unnest($1::text[], $2::timestamptz[], $3::json[], $4::text[], $5::text[]) with ordinality as n(kind, active_from, document, author, note, nth)
   returning kind, version`,
);

/**
 * Rules of the business. A policy is never changed: each row is a new version, in the order given, because decisions
 * name the version that they were made under. Gives the versions, in the same order.
 */
export async function writePolicies(tx: Tx, rows: readonly PolicyRow[]): Promise<number[]> {
  if (rows.length === 0) return [];
  const written = await tx.run(insertPolicies, [
    texts(rows.map((r) => r.kind)),
    instants(rows.map((r) => r.activeFrom)),
    documents(rows.map((r) => policySchemas[r.kind].parse(r.document))),
    texts(rows.map((r) => r.author)),
    texts(rows.map((r) => r.note)),
  ]);
  const versions = new Map<string, number[]>();
  for (const { kind, version } of [...written].sort((a, b) => a.version - b.version))
    versions.set(kind, [...(versions.get(kind) ?? []), version]);
  return rows.map((row) => must(versions.get(row.kind)?.shift(), `version of policy ${row.kind}`));
}

export type SeriesRow = { readonly name: 'order' | 'case'; readonly prefix: string; readonly next: bigint };

const upsertSeries = statement(
  'number_series.write',
  `${RAISED}, used as (select 'order' as name, max(number) as last from orders union all select 'case', max(number) from case_index)
   insert into number_series (name, prefix, next)
    select n.name, n.prefix, greatest(n.next, coalesce(used.last, 0) + 1)
      from unnest($1::text[], $2::text[], $3::int8[]) as n(name, prefix, next) left join used using (name)
    on conflict (name) do update set prefix = excluded.prefix, next = excluded.next`,
);

/** Where numbers for people go on: never before one that was given, because a number names one thing for ever. */
export async function writeNumberSeries(tx: Tx, rows: readonly SeriesRow[]): Promise<void> {
  await put(tx, upsertSeries, rows, [
    texts(rows.map((r) => r.name)),
    texts(rows.map((r) => r.prefix)),
    int8s(rows.map((r) => r.next)),
  ]);
}
