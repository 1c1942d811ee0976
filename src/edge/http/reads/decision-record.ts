import { type Journal, journalOf } from '../../../books/order/commits.ts';
import type { OrderEvent } from '../../../books/order/events.ts';
import type { Loser } from '../../../books/order/plan.ts';
import { itemsOf } from '../../../books/reference/store.ts';
import type { Uuid } from '../../../kernel/ids.ts';
import { read } from '../../../kernel/json.ts';
import { type Reader, statement } from '../../../kernel/sql/statement.ts';
import { completed, type Recorded } from '../../../stages/route/plan/again.ts';
import type { WorthOf } from '../../../stages/route/plan/plan.ts';
import type { Question } from '../../../stages/route/plan/question.ts';

type Commit = Pick<Journal, 'subject' | 'sequence' | 'at' | 'actor' | 'operation' | 'events' | 'decision'>;

/** A decision for one ship group of an order, as its commit keeps it. */
export type RecordedDecision = Recorded & {
  readonly order: Uuid;
  readonly group: string;
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
};

function decisionsIn({ subject, sequence, at, actor, operation, events, decision }: Commit): RecordedDecision[] {
  if (!decision) return [];
  const record = read<Record<string, { question?: Question; losers?: Loser[] }>>(decision);
  const happened = read<OrderEvent[]>(events);
  return Object.entries(record).flatMap(([group, { question, losers = [] }]) =>
    question
      ? [{ order: subject, group, sequence, at, actor, operation, losers, events: happened, ...completed(question) }]
      : [],
  );
}

/** Every decision for an order, newest first. */
export async function decisionsOf(db: Reader, order: Uuid): Promise<RecordedDecision[]> {
  return (await journalOf(db, order)).reverse().flatMap(decisionsIn);
}

const readLatest = statement<Commit>(
  'decision.latest',
  `select subject, sequence, at, actor, operation, events, decision from commit where decision is not null and kind = 'order'
    order by xid desc, position desc limit $1`,
);

/** The latest decisions of the cell, newest first. */
export async function latestDecisions(db: Reader, most: number): Promise<RecordedDecision[]> {
  return (await db.run(readLatest, [most])).flatMap(decisionsIn).slice(0, most);
}

/** What units were worth by the snapshot that the question names. */
export async function worthFor(db: Reader, { lines, worth }: Question): Promise<WorthOf> {
  const codes = [...new Set(lines.map((line) => line.item))];
  const items = await itemsOf(db, codes, worth);
  return (item) => items.get(item)?.worth ?? null;
}
