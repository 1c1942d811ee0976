import type { Uuid } from '../kernel/ids.ts';
import { instants, jsons, texts, uuids } from '../kernel/sql/arrays.ts';
import { type Reader, statement, type Tx } from '../kernel/sql/statement.ts';
import type { Instant } from '../kernel/time.ts';

/** What comes next for a page and needs something from outside, or a later hour. */
export type Job = {
  readonly id: Uuid;
  readonly subject: Uuid;
  /** One open job per page and key: a deadline that moves replaces itself. */
  readonly key: string;
  readonly runAt: Instant;
  readonly operation: string;
  readonly input: string;
  readonly because: string | null;
};

export type ClaimedJob = Job & { readonly attempts: number };

const put = statement(
  'job.put',
  `insert into job (id, subject, key, run_at, operation, input, because)
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::json[], $7::text[])
    on conflict (subject, key) do update set id = excluded.id, run_at = excluded.run_at, operation = excluded.operation,
      input = excluded.input, because = excluded.because, attempts = 0, locked_until = null, last_error = null`,
);
const drop = statement(
  'job.drop',
  'delete from job where (subject, key) in (select * from unnest($1::uuid[], $2::text[]))',
);

/** Adds jobs, and takes away those of deadlines that are gone. */
export async function changeJobs(
  tx: Tx,
  added: readonly Job[],
  gone: readonly { subject: Uuid; key: string }[],
): Promise<void> {
  await Promise.all([
    gone.length > 0 && tx.run(drop, [uuids(gone.map((g) => g.subject)), texts(gone.map((g) => g.key))]),
    added.length > 0 &&
      tx.run(put, [
        uuids(added.map((j) => j.id)),
        uuids(added.map((j) => j.subject)),
        texts(added.map((j) => j.key)),
        instants(added.map((j) => j.runAt)),
        texts(added.map((j) => j.operation)),
        jsons(added.map((j) => j.input)),
        texts(added.map((j) => j.because)),
      ]),
  ]);
}

const claim = statement<ClaimedJob>(
  'job.claim',
  `update job set locked_until = $2::timestamptz, attempts = attempts + 1
    where id in (select id from job where run_at <= $1::timestamptz and (locked_until is null or locked_until < $1::timestamptz)
                  order by run_at, id limit $3 for update skip locked)
   returning id, subject, key, run_at as "runAt", operation, input, because, attempts`,
);

/** Takes what is due, for a while: a worker that dies leaves its jobs to the next one. */
export async function claimJobs(tx: Tx, now: Instant, until: Instant, limit: number): Promise<ClaimedJob[]> {
  const rows = await tx.run(claim, [now, until, limit]);
  return rows.sort((a, b) => (a.runAt === b.runAt ? (a.id < b.id ? -1 : 1) : a.runAt < b.runAt ? -1 : 1));
}

const finish = statement('job.finish', 'delete from job where id = any($1::uuid[])');

export async function finishJobs(tx: Tx, ids: readonly Uuid[]): Promise<void> {
  if (ids.length > 0) await tx.run(finish, [uuids(ids)]);
}

const again = statement(
  'job.again',
  'update job set run_at = $2::timestamptz, locked_until = null, last_error = $3 where id = $1',
);

export async function tryAgain(tx: Tx, id: Uuid, at: Instant, error: string): Promise<void> {
  await tx.run(again, [id, at, error]);
}

const nextDue = statement<{ at: Instant | null }>('job.next', 'select min(run_at) as at from job');

/** When the next job is due; null when none waits. */
export async function nextJobAt(db: Reader): Promise<Instant | null> {
  return (await db.run(nextDue))[0]?.at ?? null;
}
