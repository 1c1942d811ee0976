import type { Journal } from '../../books/order/commits.ts';
import type { Uuid } from '../../kernel/ids.ts';
import { int4s, uuids } from '../../kernel/sql/arrays.ts';
import { type Reader, statement } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Captured } from './fold.ts';

/** The reads of the folding proof: history in the order of pages, and what the other books made of it. */

const CHANGED = `($1::timestamptz is null or subject in (select subject from commit where at >= $1::timestamptz))`;

const counted = statement<{ commits: bigint }>(
  'audit.commits',
  `select count(*) as commits from commit where ${CHANGED}`,
);

export async function commitsSince(db: Reader, since: Instant | null): Promise<number> {
  return Number((await db.run(counted, [since]))[0]?.commits ?? 0);
}

const next = statement<Journal>(
  'audit.history',
  `select subject, sequence, kind, command, input_hash as "inputHash", operation, actor, request, at, events, answer, decision, before, hash
     from commit where ${CHANGED} and (subject, sequence) > ($2::uuid, $3::int4) order by subject, sequence limit $4`,
);

const FIRST = { subject: '00000000-0000-0000-0000-000000000000', sequence: 0 };

/** All commits of the pages that changed, page by page and oldest first, so many at a time. */
export async function* history(db: Reader, since: Instant | null, size: number): AsyncGenerator<Journal[]> {
  let last: { subject: Uuid; sequence: number } = FIRST;
  for (;;) {
    const commits = await db.run(next, [since, last.subject, last.sequence, size]);
    if (commits.length === 0) return;
    yield commits;
    last = commits.at(-1) ?? last;
  }
}

const readCaptures = statement<Captured & { id: Uuid }>(
  'audit.captures',
  'select id, opening, sold from order_capture where id = any($1::uuid[])',
);

export async function capturesOf(db: Reader, ids: readonly Uuid[]): Promise<Map<Uuid, Captured>> {
  return new Map((await db.run(readCaptures, [uuids(ids)])).map((row) => [row.id, row]));
}

export type BookedLeg = {
  subject: Uuid;
  sequence: number;
  event: number;
  entity: string;
  currency: string;
  account: string;
  amount: bigint;
  reason: string;
};
export type BookedMove = {
  subject: Uuid;
  sequence: number;
  event: number;
  item: string;
  from: string;
  fromPlace: string | null;
  to: string;
  toPlace: string | null;
  quantity: number;
  reason: string;
};
type Commit = { readonly subject: Uuid; readonly sequence: number };

const OF_COMMITS = '(subject, sequence) in (select * from unnest($1::uuid[], $2::int4[]))';
const readLegs = statement<BookedLeg>(
  'audit.legs',
  `select subject, sequence, event, entity, currency, account, amount, reason from posting_leg where ${OF_COMMITS}`,
);
const readMoves = statement<BookedMove>(
  'audit.moves',
  `select subject, sequence, event, item, from_bucket as "from", from_place as "fromPlace", to_bucket as "to", to_place as "toPlace", quantity, reason from move where ${OF_COMMITS}`,
);

/** What stands in the stock and money books for some commits. */
export async function bookedFor(
  db: Reader,
  commits: readonly Commit[],
): Promise<{ legs: BookedLeg[]; moves: BookedMove[] }> {
  const these = [uuids(commits.map((commit) => commit.subject)), int4s(commits.map((commit) => commit.sequence))];
  const [legs, moves] = await Promise.all([db.run(readLegs, these), db.run(readMoves, these)]);
  return { legs, moves };
}

export type IndexedOrder = {
  id: Uuid;
  stage: string;
  class: string | null;
  turn: string;
  units: number;
  total: bigint;
  held: boolean;
  backup: boolean;
  open_cases: number;
  act_by: Instant | null;
  promised_by: Instant | null;
  closed_at: Instant | null;
};

const readIndex = statement<IndexedOrder>(
  'audit.index',
  'select id, stage, class, turn, units, total, held, backup, open_cases, act_by, promised_by, closed_at from orders where id = any($1::uuid[])',
);

export function indexOf(db: Reader, ids: readonly Uuid[]): Promise<IndexedOrder[]> {
  return db.run(readIndex, [uuids(ids)]);
}

export type DemandRow = {
  subject: Uuid;
  slice: string;
  item: string | null;
  place: string | null;
  state: string;
  quantity: number;
  act_by: Instant | null;
};

const readDemand = statement<DemandRow>(
  'audit.demand',
  'select subject, slice, item, place, state, quantity, act_by from demand where subject = any($1::uuid[])',
);

export function demandRows(db: Reader, ids: readonly Uuid[]): Promise<DemandRow[]> {
  return db.run(readDemand, [uuids(ids)]);
}

export type CaseRow = {
  subject: Uuid;
  id: Uuid;
  severity: string;
  role: string;
  person: string | null;
  act_by: Instant | null;
  closed_at: Instant | null;
};

const readCases = statement<CaseRow>(
  'audit.cases',
  'select subject, id, severity, role, person, act_by, closed_at from case_index where subject = any($1::uuid[])',
);

export function caseRows(db: Reader, ids: readonly Uuid[]): Promise<CaseRow[]> {
  return db.run(readCases, [uuids(ids)]);
}
