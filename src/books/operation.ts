import type { z } from 'zod';
import type { Uuid } from '../kernel/ids.ts';
import type { Minor } from '../kernel/money.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Reader } from '../kernel/sql/statement.ts';
import type { Instant } from '../kernel/time.ts';
import type { Guarded } from './money/store.ts';
import type { Role } from './order/case.ts';
import type { Sold } from './order/sold.ts';
import type { EventsOf, PageKind, PageOf } from './page.ts';
import type { Book } from './reference/book.ts';
import type { Item } from './reference/item.ts';
import type { Point, PostalPlace } from './reference/postcodes.ts';
import type { CustomerRule } from './reference/store.ts';
import type { Load } from './stock/load.ts';
import type { Shelf } from './stock/shelf.ts';
import type { Stops } from './stock/stops.ts';
import type { Supplies } from './stock/supply.ts';

/** Who gives a command, and how far he may go. A timer or a channel has no role: it may what its operation says. */
export type Actor = {
  readonly kind: 'person' | 'timer' | 'job' | 'channel' | 'seed';
  readonly name: string;
  readonly role: Role | null;
  readonly places: readonly string[] | null;
  readonly entities: readonly string[] | null;
  /** What he may refund or give away alone, in minor units. */
  readonly limit: Minor;
};

/** One thing to be done to one page. The caller names it; the edge says when, who and for which request. */
export type Command<I = unknown> = {
  readonly id: Uuid;
  readonly operation: string;
  readonly subject: Uuid;
  readonly input: I;
  readonly actor: Actor;
  readonly now: Instant;
  readonly request?: string;
  /** The version on which the caller looked; another one is refused. */
  readonly expect?: number;
  /** The event or case that caused it. */
  readonly because?: string;
};

/**
 * What a decision may look at besides the page and the command. Each thing is read once for a batch: an operation that
 * begins a long chain asks at once for all that the chain will ask for.
 */
export type World = {
  readonly db: Reader;
  readonly book: Book;
  /** Stock rows, with the claims that this batch has decided so far. */
  shelf(items: Iterable<string>): Promise<Shelf>;
  /** What each place has to do, what this batch has given it included. */
  loads(): Promise<ReadonlyMap<string, Load>>;
  /** What places do not do for a while, what this batch has decided included. */
  stops(): Promise<Stops>;
  /** Supplies of these items that were announced, with what this batch has decided so far. */
  supplies(items: Iterable<string>): Promise<Supplies>;
  items(codes: Iterable<string>): Promise<ReadonlyMap<string, Item>>;
  /** The rules for customers who have one, by their key. */
  customers(keys: Iterable<string>): Promise<ReadonlyMap<string, CustomerRule>>;
  /** What is left of gift cards and store credits, by the account that holds it: who issued it, in which currencies. */
  storedValue(accounts: Iterable<string>): Promise<ReadonlyMap<string, readonly Guarded[]>>;
  /** Where addresses lie, by their postcode key. */
  points(addresses: Iterable<PostalPlace>): Promise<ReadonlyMap<string, Point>>;
};

export type Ask<K extends PageKind, I> = {
  readonly page: PageOf<K> | null;
  readonly sold: Sold | null;
  readonly command: Command<I>;
};

/** Events to commit, with a record of how the decision was made, if it was one worth replaying. */
export type Decided<K extends PageKind> = { readonly events: readonly EventsOf[K][]; readonly record?: unknown };

/**
 * One command of a stage: its schema, who may give it, the codes with which it refuses, the facts it reads
 * for a whole batch, and the pure rule. `gate` is the part of the rule that looks at the page alone; what an
 * order allows is asked of it, so a button and the command behind it cannot disagree.
 */
export interface Operation<K extends PageKind = PageKind, I = unknown, F = unknown> {
  readonly name: string;
  readonly on: K;
  readonly begins?: boolean;
  /** True for what may be done to a page of any kind, such as resolving a case. */
  readonly anywhere?: boolean;
  /** Path of the resource that the command creates, below `/v1`; internal commands have none. */
  readonly path?: string;
  readonly title: string;
  readonly summary: string;
  readonly input: z.ZodType<I>;
  readonly roles: readonly Role[];
  readonly refusals: Readonly<Record<string, string>>;
  readonly gate?: (page: PageOf<K>) => Refusal | null;
  readonly facts?: (world: World, asks: readonly Ask<K, I>[]) => Promise<readonly F[]>;
  readonly decide: (ask: Ask<K, I>, facts: F, book: Book) => readonly EventsOf[K][] | Decided<K> | Refusal;
}

/** Types the parts of an operation against each other. */
export function operation<K extends PageKind, I, F = null>(of: Operation<K, I, F>): Operation<K, I, F> {
  return of;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of operations of different inputs
export type AnyOperation = Operation<any, any, any>;
