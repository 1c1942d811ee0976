import type { AnyOperation } from '../books/operation.ts';
import type { Book } from '../books/reference/book.ts';
import type { Reader, Tx } from '../kernel/sql/statement.ts';
import type { Instant } from '../kernel/time.ts';
import type { Desk } from '../perform/desk.ts';
import type { Database } from './read.ts';

/** What the edge stands on: the desk that performs, readers for what is only looked at, the book, the clock. */
export type House = {
  readonly desk: Desk;
  readonly db: Reader;
  /** For what is kept beside the orders: the reference book, sessions. An order is never written through it. */
  readonly keep: Tx;
  /** Lists with free filters. */
  readonly lists: Database;
  readonly book: () => Promise<Book>;
  readonly clock: { now(): Instant };
  readonly operations: readonly AnyOperation[];
  /** 'demo' when the world has a clock of its own. */
  readonly world: { readonly name: string; readonly demo: boolean };
};
