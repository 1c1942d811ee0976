import type { OrderEvent } from '../../../books/order/events.ts';
import type { Item } from '../../../books/reference/item.ts';
import { itemsOf } from '../../../books/reference/store.ts';
import { lastSnapshot } from '../../../books/reference/write/worth.ts';
import { groupBy } from '../../../kernel/group.ts';
import { read } from '../../../kernel/json.ts';
import { type Reader, statement } from '../../../kernel/sql/statement.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { WorthOf } from '../plan/plan.ts';
import type { Question } from '../plan/question.ts';
import { tookOf } from './shelves.ts';
import type { Recorded } from './simulate.ts';
import { generatedWeek, type Week } from './week.ts';

type Row = { readonly number: bigint; readonly decision: string; readonly events: string };
type DecisionRecord = Readonly<Record<string, { readonly question: Question }>>;

/** First decisions only, also those that found no plan: what is asked after a failure is about the plan that failed. */
const readLatest = statement<Row>(
  'simulate.recorded',
  `select o.number, c.decision, c.events from commit c join orders o on o.id = c.subject
    where c.decision is not null
      and (c.events::text like '%"PromiseMade"%' or c.events::text like '%"RouteParked"%' or c.events::text like '%"RouteFailed"%')
      and ($2::timestamptz is null or c.at >= $2::timestamptz) and ($3::timestamptz is null or c.at < $3::timestamptz)
    order by c.xid desc, c.position desc limit $1`,
);

const ALWAYS = { from: null, to: null };
/** From a moment on, and before another; null: of all time. */
export type Window = { readonly from: Instant | null; readonly to: Instant | null };

/** The questions of the latest decisions within the window, in the order of time. */
export async function recordedQuestions(
  db: Reader,
  orders: number,
  { from, to }: Window = ALWAYS,
): Promise<Recorded[]> {
  const rows = await db.run(readLatest, [orders, from, to]);
  const found = firstOfEach(rows.reverse().flatMap(recordedIn));
  return found.sort((a, b) => (a.question.at < b.question.at ? -1 : a.question.at > b.question.at ? 1 : 0));
}

function recordedIn({ number, decision, events }: Row): Recorded[] {
  const record = read<DecisionRecord>(decision);
  return read<OrderEvent[]>(events).flatMap((event) => {
    if (event.type !== 'PromiseMade' && event.type !== 'RouteParked' && event.type !== 'RouteFailed') return [];
    const question = record[event.group]?.question;
    if (!question || (event.type !== 'PromiseMade' && question.settled)) return [];
    return [{ order: `IMV-${number}`, question, took: 'plan' in event ? tookOf(event.plan.packages) : [] }];
  });
}

/** Who waited and was served in the end has been asked more than once: the first question is the one of a new order. */
function firstOfEach(recorded: readonly Recorded[]): Recorded[] {
  const seen = new Set<string>();
  return recorded.filter(({ order, question }) => {
    const key = `${order} ${question.group}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A week drawn from the record, in which units are worth what they are worth today. */
export async function drawnWeek(
  db: Reader,
  recorded: readonly Recorded[],
  week: Omit<Week, 'worth'>,
): Promise<Recorded[]> {
  return generatedWeek(recorded, { ...week, worth: (await lastSnapshot(db))?.snapshot ?? 0 });
}

/** What units were worth by each snapshot that a question names. */
export async function worthsFor(db: Reader, questions: readonly Question[]): Promise<(snapshot: number) => WorthOf> {
  const known = new Map<number, ReadonlyMap<string, Item>>();
  for (const [snapshot, asked] of groupBy(questions, (each) => each.worth)) {
    const items = new Set(asked.flatMap(({ lines }) => lines.map((line) => line.item)));
    known.set(snapshot, await itemsOf(db, [...items], snapshot));
  }
  return (snapshot) => (item) => known.get(snapshot)?.get(item)?.worth ?? null;
}
