import { type Instant, instant, millis } from '../../kernel/time.ts';
import type { Book } from '../reference/book.ts';
import type { Order, Slice } from './order.ts';

/** By when a place must say that it will pick a released slice, counted in its own open minutes; null: it need not. */
export function acceptBy(order: Order, { group, place, line }: Slice, released: Instant, book: Book): Instant | null {
  const packages = order.groups.find((each) => each.id === group)?.plan?.packages ?? [];
  const pack = packages.find((each) => each.place === place && each.lines.some((one) => one.line === line));
  if (!place || pack?.acceptWithin === undefined) return null;
  const by = book.place(place)?.hours.afterOpenMinutes(millis(released), pack.acceptWithin) ?? null;
  return by === null ? null : instant(by);
}

/** Whether its place has not said yet that it will pick it. */
export function isUnaccepted(slice: Slice): boolean {
  return toAcceptBy(slice) !== null;
}

/** By when its place has to say it still; null: it has said so, or need not. */
export function toAcceptBy({ state, acceptBy }: Slice): Instant | null {
  return state === 'released' ? (acceptBy ?? null) : null;
}
