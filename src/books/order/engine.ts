import type { Instant } from '../../kernel/time.ts';
import type { Ask, World } from '../operation.ts';
import type { Book } from '../reference/book.ts';
import type { Order, Slice } from './order.ts';
import type { Decision, NoPlan } from './plan.ts';
import type { WantedUnits } from './replan.ts';

/**
 * What promise and route share: one engine, so that what is promised is what is reserved. The route stage has
 * it; `main.ts` hands it to the promise stage. Facts are read for a whole batch.
 */
export interface Engine<Facts = unknown> {
  facts(world: World, asks: readonly Ask<'order', unknown>[]): Promise<readonly Facts[]>;
  sourcing(about: Ask<'order', unknown>, facts: Facts, book: Book): Sourcing;
}

/**
 * The search for sources of one order, at one time, by one book. An answer is a pure function of the question, which is
 * kept with the decision so that it can be asked again.
 */
export type Sourcing = {
  readonly order: Order;
  readonly now: Instant;
  readonly book: Book;
  ask(wanted: Wanted): { readonly question: unknown; readonly answer: Decision | NoPlan };
};

/** What a group of the order wants. */
export type Wanted = {
  readonly group: string;
  /** Units to find a source for, by line. */
  readonly units: WantedUnits;
  /** Claims of the order that count as free, because they would fall. */
  readonly own?: readonly Slice[];
  readonly wantedBy: Instant | null;
  /** Places that may not be used, with the reason. */
  readonly except: Readonly<Record<string, string>>;
};

export function hasPlan(answer: Decision | NoPlan): answer is Decision {
  return 'plan' in answer;
}
