import { instants, int8s, texts, uuids } from '../../kernel/sql/arrays.ts';
import { statement, type Tx } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';
import type { PayoutEvent } from './statements.ts';

type Received = Extract<PayoutEvent, { type: 'StatementReceived' }>;

const insert = statement(
  'settlement.insert',
  `insert into settlement_line (provider, line, payout, subject, kind, reference, gross, fee, net, currency, state, at)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::int8[], $8::int8[], $9::int8[], $10::text[], $11::text[], $12::timestamptz[])`,
);

/** Each line of a statement once, with what became of it: the provider's id of a line is unique. */
export async function keepLines(tx: Tx, statements: readonly { event: Received; at: Instant }[]): Promise<void> {
  const rows = statements.flatMap(({ event, at }) => event.lines.map((line) => ({ ...line, event, at })));
  if (rows.length === 0) return;
  await tx.run(insert, [
    texts(rows.map((r) => r.event.provider)),
    texts(rows.map((r) => r.line)),
    texts(rows.map((r) => r.event.payout)),
    uuids(rows.map((r) => r.order)),
    texts(rows.map((r) => r.kind)),
    texts(rows.map((r) => r.reference)),
    int8s(rows.map((r) => r.gross)),
    int8s(rows.map((r) => r.fee)),
    int8s(rows.map((r) => r.net)),
    texts(rows.map((r) => r.event.currency)),
    texts(rows.map((r) => (r.order ? 'matched' : r.kind === 'fee' ? 'booked' : 'suspense'))),
    instants(rows.map((r) => r.at)),
  ]);
}
