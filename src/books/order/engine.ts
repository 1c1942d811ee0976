import type { Instant } from '../../kernel/time.ts';
import type { Ask, World } from '../operation.ts';
import type { Book } from '../reference/book.ts';
import type { Order, Slice } from './order.ts';
import type { Decision, NoPlan } from './plan.ts';
import type { Sold } from './sold.ts';

/**
 * What promise and route share: one engine, so that what is promised is what is reserved. The route stage has
 * it; `main.ts` hands it to the promise stage. Facts are read for a whole batch; an answer is a pure function of
 * the question, which is kept with the decision so that it can be asked again.
 */
export interface Engine<Facts = unknown> {
  facts(world: World, asks: readonly Ask<'order', unknown>[]): Promise<readonly Facts[]>;
  ask(what: EngineAsk, facts: Facts, book: Book): { readonly question: unknown; readonly answer: Decision | NoPlan };
}

export type EngineAsk = {
  readonly order: Order;
  /** What was bought: prices are for the margin, for what comes back, for rules. */
  readonly sold: Sold | null;
  readonly group: string;
  readonly now: Instant;
  /** Units to find a source for, by line. */
  readonly units: readonly { readonly line: string; readonly quantity: number }[];
  /** Claims of the order that count as free, because they would fall. */
  readonly own?: readonly Slice[];
  readonly wantedBy: Instant | null;
  readonly except: Readonly<Record<string, string>>;
};

export function hasPlan(answer: Decision | NoPlan): answer is Decision {
  return 'plan' in answer;
}
