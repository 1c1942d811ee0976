import type { Uuid } from '../../kernel/ids.ts';
import { byteas, instants, jsons, texts, uuids } from '../../kernel/sql/arrays.ts';
import { type Reader, statement, type Tx } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';

/** What a channel sent, byte for byte. */
export type RawDelivery = {
  readonly id: Uuid;
  readonly channel: string;
  readonly topic: string;
  readonly key: string | null;
  readonly receivedAt: Instant;
  readonly headers: string;
  readonly body: Buffer;
  readonly digest: Buffer;
};

const insert = statement(
  'delivery.insert',
  `insert into delivery (id, channel, topic, key, received_at, headers, body, digest)
    select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::json[], $7::bytea[], $8::bytea[])`,
);

export async function keepRaw(tx: Tx, rows: readonly RawDelivery[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(insert, [
    uuids(rows.map((r) => r.id)),
    texts(rows.map((r) => r.channel)),
    texts(rows.map((r) => r.topic)),
    texts(rows.map((r) => r.key)),
    instants(rows.map((r) => r.receivedAt)),
    jsons(rows.map((r) => r.headers)),
    byteas(rows.map((r) => r.body)),
    byteas(rows.map((r) => r.digest)),
  ]);
}

const read = statement<{ channel: string; topic: string; headers: string; body: Buffer; receivedAt: Instant }>(
  'delivery.read',
  'select channel, topic, headers, body, received_at as "receivedAt" from delivery where id = $1',
);

export async function rawDelivery(db: Reader, id: Uuid) {
  return (await db.run(read, [id]))[0];
}
