import type { Uuid } from '../../kernel/ids.ts';
import type { Currency } from '../../kernel/money.ts';
import { instants, int4s, int8s, texts, uuids } from '../../kernel/sql/arrays.ts';
import { statement, type Tx } from '../../kernel/sql/statement.ts';
import type { Case } from './case.ts';

export type IndexedCase = {
  readonly of: Case;
  readonly subject: Uuid;
  readonly kind: string;
  readonly currency: Currency | null;
};

const insert = statement(
  'case.insert',
  `with taken as (update number_series set next = next + $1::int8 where name = 'case' returning next - $1::int8 as first)
   insert into case_index (id, number, subject, kind, type, key, severity, says, role, place, person, at_stake, currency, act_by, snoozed_until, opened_at, closed_at, outcome)
     select n.id, taken.first + nth, subject, kind, type, key, severity, says, role, place, person, at_stake, currency, act_by, snoozed_until, opened_at, closed_at, outcome
       from unnest($2::uuid[], $3::int4[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[],
                   $13::int8[], $14::text[], $15::timestamptz[], $16::timestamptz[], $17::timestamptz[], $18::timestamptz[], $19::text[])
         as n(id, nth, subject, kind, type, key, severity, says, role, place, person, at_stake, currency, act_by, snoozed_until, opened_at, closed_at, outcome), taken`,
);

const update = statement(
  'case.update',
  `update case_index c set severity = n.severity, says = n.says, role = n.role, place = n.place, person = n.person, at_stake = n.at_stake, currency = n.currency,
      act_by = n.act_by, snoozed_until = n.snoozed_until, closed_at = n.closed_at, outcome = n.outcome
    from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int8[], $8::text[], $9::timestamptz[], $10::timestamptz[], $11::timestamptz[], $12::text[])
      as n(id, severity, says, role, place, person, at_stake, currency, act_by, snoozed_until, closed_at, outcome)
    where c.id = n.id`,
);

/** Brings the index up to the cases on their pages; new ones are numbered in the order given. */
export async function indexCases(
  tx: Tx,
  opened: readonly IndexedCase[],
  changed: readonly IndexedCase[],
): Promise<void> {
  const id = (rows: readonly IndexedCase[]) => uuids(rows.map((r) => r.of.id));
  const state = (rows: readonly IndexedCase[]) => [
    texts(rows.map((r) => r.of.severity)),
    texts(rows.map((r) => r.of.says)),
    texts(rows.map((r) => r.of.role)),
    texts(rows.map((r) => r.of.place)),
    texts(rows.map((r) => r.of.person)),
    int8s(rows.map((r) => r.of.atStake)),
    texts(rows.map((r) => r.currency)),
    instants(rows.map((r) => r.of.actBy)),
    instants(rows.map((r) => r.of.snoozedUntil)),
  ];
  const end = (rows: readonly IndexedCase[]) => [
    instants(rows.map((r) => r.of.closedAt)),
    texts(rows.map((r) => r.of.outcome)),
  ];
  await Promise.all([
    opened.length > 0 &&
      tx.run(insert, [
        String(opened.length),
        id(opened),
        int4s(opened.map((_, i) => i)),
        uuids(opened.map((r) => r.subject)),
        texts(opened.map((r) => r.kind)),
        texts(opened.map((r) => r.of.type)),
        texts(opened.map((r) => r.of.key)),
        ...state(opened),
        instants(opened.map((r) => r.of.openedAt)),
        ...end(opened),
      ]),
    changed.length > 0 && tx.run(update, [id(changed), ...state(changed), ...end(changed)]),
  ]);
}
