import { type Entry, entries, type Leg } from '../books/money/entry.ts';
import type { Taken } from '../books/order/events.ts';
import type { Sold } from '../books/order/sold.ts';
import type { Stage } from '../books/order/summary.ts';
import type { Page, PageEvent } from '../books/page.ts';
import type { Counter, Finding, Move, Outside } from '../books/stock/moves.ts';
import type { SupplyChange } from '../books/stock/supply.ts';
import { must } from '../kernel/assert.ts';
import type { Currency } from '../kernel/money.ts';
import type { Instant } from '../kernel/time.ts';

/** A command that follows at once in the same commit, or a job for what needs something from outside. */
export type Next =
  | { readonly command: string; readonly input: unknown; readonly orElse: OrElse }
  | {
      readonly job: string;
      readonly key: string;
      readonly input: unknown;
      readonly subject?: string;
      /** Not before; none: at once. */
      readonly at?: Instant;
    };

/** If it is refused: it becomes a case, or all is refused. What a person chose he must be allowed to do, too. */
export type OrElse = 'case' | 'refuse' | 'chosen';

export function nextOf(lifecycle: Lifecycle, after: Page, event: PageEvent, at: Instant): Next[] {
  const meaning = lifecycle[event.type] as Meaning<PageEvent['type']>;
  return (meaning.next ?? []).flatMap((rule) => rule(event as never, after, at));
}

export type Of<T extends PageEvent['type']> = Extract<PageEvent, { type: T }>;

type SupplyRule<E> = (event: E, page: Page | null) => readonly SupplyChange[];
type MoveRule<E> = (event: E, page: Page | null) => readonly Move[];
// biome-ignore lint/suspicious/noExplicitAny: a rule of an order takes the order, one of a payout the payout
type MoneyRule<E> = (page: any, sold: any, event: E) => readonly Leg[];
type NextRule<E> = (event: E, page: Page, at: Instant) => readonly Next[];

/**
 * What an event means: where units go, what is posted, what comes next. `finds` is what a record learns by it, `supply`
 * what it changes of the supplies that were announced.
 */
export type Meaning<T extends PageEvent['type']> = {
  readonly stage: Stage;
  readonly units?: MoveRule<Of<T>>;
  readonly finds?: (event: Of<T>, at: Instant) => readonly Finding[];
  readonly supply?: SupplyRule<Of<T>>;
  readonly money?: readonly MoneyRule<Of<T>>[];
  readonly next?: readonly NextRule<Of<T>>[];
};

export type Lifecycle = { readonly [T in PageEvent['type']]: Meaning<T> };

type Arrow = `${Counter | Outside} > ${Counter | Outside}`;

/** Each unit that the event takes along goes these ways at its place. */
export function units(...arrows: readonly Arrow[]): (event: { readonly units: readonly Taken[] }) => Move[] {
  return (event) => event.units.flatMap((taken) => movesOf(taken, arrows));
}

export function movesOf(
  taken: { item: string | null; place: string | null; quantity: number },
  arrows: readonly Arrow[],
): Move[] {
  const { item, place, quantity } = taken;
  if (item === null || place === null) return [];
  return arrows.map((arrow) => {
    const [from, to] = arrow.split(' > ') as [Counter | Outside, Counter | Outside];
    return { item, from, fromPlace: place, to, toPlace: place, quantity };
  });
}

/**
 * The next command of the same page, decided in the same commit; refused, it becomes a case. The table calls it
 * `then`; a module that exports a `then` would be taken for a promise, and who imports it would wait for ever.
 */
export function follow<E>(command: string, input: (event: E, page: Page) => unknown = () => ({})): NextRule<E> {
  return (event, page) => [{ command, input: input(event, page), orElse: 'case' }];
}

/** The same, but the whole command is refused if this one is. */
export function thenOrRefuse<E>(command: string, input: (event: E, page: Page) => unknown = () => ({})): NextRule<E> {
  return (event, page) => [{ command, input: input(event, page), orElse: 'refuse' }];
}

export function when<E>(condition: (event: E, page: Page, at: Instant) => boolean, rule: NextRule<E>): NextRule<E> {
  return (event, page, at) => (condition(event, page, at) ? rule(event, page, at) : []);
}

/** A job: something outside is asked, and the answer comes back as a command. */
export function ask<E>(job: string, key: (event: E) => string, input: (event: E, page: Page) => unknown): NextRule<E> {
  return (event, page) => [{ job, key: `${job}.${key(event)}`, input: input(event, page) }];
}

/** Everything that one event means for a page, worked out. */
export type Consequence = {
  readonly moves: readonly Move[];
  readonly findings: readonly Finding[];
  readonly supplies: readonly SupplyChange[];
  readonly entries: readonly Entry[];
};

export function consequenceOf(
  lifecycle: Lifecycle,
  before: Page | null,
  sold: Sold | null,
  event: PageEvent,
  at: Instant,
): Consequence {
  const meaning = lifecycle[event.type] as Meaning<PageEvent['type']>;
  const legs = (meaning.money ?? []).flatMap((rule) => rule(before, sold, event as never));
  return {
    moves: meaning.units?.(event as never, before) ?? [],
    findings: meaning.finds?.(event as never, at) ?? [],
    supplies: meaning.supply?.(event as never, before) ?? [],
    entries: legs.length === 0 ? [] : entries(legs, currencyOf(before, event)),
  };
}

function currencyOf(page: Page | null, event: PageEvent): Currency {
  if ('currency' in event) return event.currency;
  return must(page && 'currency' in page ? page.currency : undefined, `currency of ${event.type}`);
}
