import { sha256 } from '../../kernel/hash.ts';
import type { Uuid } from '../../kernel/ids.ts';
import { byteas, instants, int4s, jsons, texts, uuids } from '../../kernel/sql/arrays.ts';
import { type Reader, statement, type Tx } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';

/** What one command left: journal, idempotency, decision record and feed are this one row. */
export type CommitRow = {
  readonly subject: Uuid;
  readonly sequence: number;
  readonly kind: string;
  readonly command: Uuid;
  readonly inputHash: Buffer;
  readonly operation: string;
  readonly actor: string;
  readonly request: string | null;
  readonly at: Instant;
  /** JSON texts, exactly as they are hashed and kept. */
  readonly events: string;
  readonly answer: string;
  readonly decision: string | null;
  readonly before: Buffer;
};

/** The hash of a commit covers everything it says and the commit before. */
export function hashOf(row: CommitRow): Buffer {
  const head = [
    row.subject,
    row.sequence,
    row.kind,
    row.command,
    row.operation,
    row.actor,
    row.request ?? '',
    row.at,
  ].join('\u0000');
  return sha256(
    row.before,
    row.inputHash,
    head,
    '\u0000',
    row.events,
    '\u0000',
    row.answer,
    '\u0000',
    row.decision ?? '',
  );
}

export const noCommit = Buffer.alloc(32);

const insert = statement(
  'commit.insert',
  `insert into commit (subject, sequence, kind, command, input_hash, operation, actor, request, at, events, answer, decision, before, hash)
    select * from unnest($1::uuid[], $2::int4[], $3::text[], $4::uuid[], $5::bytea[], $6::text[], $7::text[], $8::text[], $9::timestamptz[],
                         $10::json[], $11::json[], $12::json[], $13::bytea[], $14::bytea[])`,
);

export async function append(tx: Tx, rows: readonly (CommitRow & { hash: Buffer })[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(insert, [
    uuids(rows.map((r) => r.subject)),
    int4s(rows.map((r) => r.sequence)),
    texts(rows.map((r) => r.kind)),
    uuids(rows.map((r) => r.command)),
    byteas(rows.map((r) => r.inputHash)),
    texts(rows.map((r) => r.operation)),
    texts(rows.map((r) => r.actor)),
    texts(rows.map((r) => r.request)),
    instants(rows.map((r) => r.at)),
    jsons(rows.map((r) => r.events)),
    jsons(rows.map((r) => r.answer)),
    jsons(rows.map((r) => r.decision)),
    byteas(rows.map((r) => r.before)),
    byteas(rows.map((r) => r.hash)),
  ]);
}

const insertAnswered = statement(
  'answered.insert',
  `insert into answered (command, input_hash, operation, actor, at, answer)
    select * from unnest($1::uuid[], $2::bytea[], $3::text[], $4::text[], $5::timestamptz[], $6::json[])`,
);

export type AnsweredRow = Pick<CommitRow, 'command' | 'inputHash' | 'operation' | 'actor' | 'at' | 'answer'>;

/** Commands that changed nothing, with what they were told. */
export async function rememberAnswers(tx: Tx, rows: readonly AnsweredRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(insertAnswered, [
    uuids(rows.map((r) => r.command)),
    byteas(rows.map((r) => r.inputHash)),
    texts(rows.map((r) => r.operation)),
    texts(rows.map((r) => r.actor)),
    instants(rows.map((r) => r.at)),
    jsons(rows.map((r) => r.answer)),
  ]);
}

type Earlier = { command: Uuid; input_hash: Buffer; answer: string; number: bigint | null };

const find = statement<Earlier>(
  'commit.earlier',
  `select c.command, c.input_hash, c.answer, o.number from commit c left join orders o on o.id = c.subject
    where c.command = any($1::uuid[])
   union all
   select command, input_hash, answer, null from answered where command = any($1::uuid[])`,
);

/** What commands with these ids were answered before. */
export async function earlierAnswers(db: Reader, commands: readonly Uuid[]): Promise<Map<Uuid, Earlier>> {
  return new Map((await db.run(find, [uuids(commands)])).map((row) => [row.command, row]));
}

export type Journal = CommitRow & { readonly hash: Buffer };

const COLUMNS = `subject, sequence, kind, command, input_hash as "inputHash", operation, actor, request, at, events, answer, decision, before, hash`;
const ofSubject = statement<Journal>(
  'commit.of_subject',
  `select ${COLUMNS} from commit where subject = $1 order by sequence`,
);

/** The whole chain of a page, oldest first. */
export function journalOf(db: Reader, subject: Uuid): Promise<Journal[]> {
  return db.run(ofSubject, [subject]);
}

const after = statement<Journal & { cursor: string }>(
  'commit.feed',
  `select ${COLUMNS}, xid::text || '.' || position as cursor from commit
    where (xid, position) > ($1::text::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by xid, position limit $3`,
);

/**
 * Commits after a cursor, in an order in which none can appear later before one that was read: a reader goes
 * up to the oldest transaction that is still running, and no further.
 */
export function feedAfter(db: Reader, cursor: string, limit: number): Promise<(Journal & { cursor: string })[]> {
  const [xid = '0', position = '0'] = cursor.split('.');
  return db.run(after, [xid, position, limit]);
}
