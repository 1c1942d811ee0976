import type { Actor } from '../../../books/operation.ts';
import { hasPlan } from '../../../books/order/engine.ts';
import type { Order } from '../../../books/order/order.ts';
import { loadPages } from '../../../books/order/store.ts';
import { lineOf } from '../../../books/order/units.ts';
import type { Book } from '../../../books/reference/book.ts';
import type { CountTask } from '../../../books/stock/keeping.ts';
import { stockOf } from '../../../books/stock/store.ts';
import { must } from '../../../kernel/assert.ts';
import { type Instant, plusMinutes, said } from '../../../kernel/time.ts';
import { claimedAt } from '../../../stages/route/lost.ts';
import type { Explanation } from '../../../stages/route/plan/explain.ts';
import type { WorthOf } from '../../../stages/route/plan/plan.ts';
import { type Surer, surerBy } from '../../../stages/route/plan/surer.ts';
import type { House } from '../../house.ts';
import { allowedAt } from '../views/allowed.ts';
import type { Names } from '../views/words.ts';
import type { RecordedDecision } from './decision-record.ts';

type Opened = {
  readonly order: Order;
  readonly found: RecordedDecision;
  readonly isNewest: boolean;
  readonly book: Book;
  readonly opened: Explanation;
  readonly worthOf: WorthOf;
  readonly names: Names;
};

/** The count that would make a decision surer, with what has become of it since, and whether it can be asked for now. */
export async function surerFor(house: House, opened: Opened, actor: Actor) {
  const { order, found, book, worthOf } = opened;
  const now = house.clock.now();
  const surer = surerBy(found.question, book, worthOf);
  if (!surer) return null;
  const task = await countTask(house, book, surer);
  const counted = await lastCount(house, surer);
  const countedAt = counted !== null && counted > found.at ? counted : null;
  const because = whyNot(opened, surer, task, countedAt, now);
  const operation = must(
    house.operations.find((each) => each.name === 'fulfill.ask_count'),
    'fulfill.ask_count',
  );
  return {
    ...surer,
    title: order.lines.find((line) => line.item === surer.item)?.title ?? surer.item,
    dueBy: dueBy(opened.opened, now),
    asked: task ? { at: task.askedAt, dueBy: task.dueBy } : null,
    countedAt,
    allowed: allowedAt(surer.place, operation, actor, because),
  };
}

/** A count that finds less starts the fallback, so it should be done while that can still start. */
function dueBy({ answer }: Explanation, now: Instant): Instant {
  const hour = plusMinutes(now, 60);
  const lastStart = hasPlan(answer) ? answer.fallback?.lastStart : undefined;
  return lastStart && lastStart > now && lastStart < hour ? lastStart : hour;
}

async function countTask({ db }: House, book: Book, { place, item }: Surer): Promise<CountTask | undefined> {
  const id = book.place(place)?.id;
  const page = id ? (await loadPages(db, [id])).get(id)?.page : undefined;
  return page?.kind === 'place' ? page.counts.find((each) => each.item === item) : undefined;
}

async function lastCount({ db }: House, { place, item }: Surer): Promise<Instant | null> {
  return (await stockOf(db, [item])).find((row) => row.place === place)?.countedAt ?? null;
}

/** A count helps as long as the plan stands and the units wait to be picked. */
function whyNot(
  { order, found, isNewest, names }: Opened,
  surer: Surer,
  task: CountTask | undefined,
  countedAt: Instant | null,
  now: Instant,
): string | null {
  const at = (when: Instant) => said(names.zone(surer.place), when, now);
  const name = names.place(surer.place);
  if (!isNewest) return 'a later decision stands';
  if (!waits(order, found.group, surer)) return `no unit of it waits to be picked at ${name}`;
  if (task) return `${name} was asked at ${at(task.askedAt)} to count it by ${at(task.dueBy)}`;
  return countedAt ? `it was counted at ${at(countedAt)}, after this was decided` : null;
}

/** An armed fallback may run without a decision of its own, so it is asked where the units are claimed now. */
function waits(order: Order, group: string, { item, place }: Surer): boolean {
  return claimedAt(order, place).some((slice) => slice.group === group && lineOf(order, slice.line).item === item);
}
