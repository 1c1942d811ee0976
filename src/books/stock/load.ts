import { dayNumberIn, type Instant, millis } from '../../kernel/time.ts';
import type { Book } from '../reference/book.ts';
import type { Move } from './moves.ts';

/**
 * What a place has to do: units that wait to be picked, and the units and orders that it has taken on on a day, less what
 * was given back on it. A claim of an earlier day that falls today can leave a day below nothing.
 */
export type Load = {
  readonly waiting: number;
  /** Days since 1970 by the place's own clock. */
  readonly day: number;
  readonly units: number;
  readonly orders: number;
};

/** How an event changes it. */
export type LoadChange = { readonly place: string } & Load;

/**
 * A load with a change: the queue goes on, the later day alone counts. Nothing but sums, so that the events of a batch
 * come to the same together as one by one.
 */
export function changed(load: Load, change: Load): Load {
  const day = Math.max(load.day, change.day);
  const on = (each: Load, taken: number) => (each.day === day ? taken : 0);
  return {
    waiting: load.waiting + change.waiting,
    day,
    units: on(load, load.units) + on(change, change.units),
    orders: on(load, load.orders) + on(change, change.orders),
  };
}

/** What the moves of one event change: what is reserved joins a queue; what was free before is taken on today. */
export function loadsOf(moves: readonly Move[], at: Instant, book: Book): LoadChange[] {
  const loads = new Map<string, { waiting: number; units: number }>();
  const add = (place: string | null, waiting: number, units: number) => {
    if (place === null) return;
    const load = loads.get(place) ?? { waiting: 0, units: 0 };
    loads.set(place, { waiting: load.waiting + waiting, units: load.units + units });
  };
  for (const { from, fromPlace, to, toPlace, quantity } of moves) {
    if (from === 'reserved') add(fromPlace, -quantity, to === 'free' ? -quantity : 0);
    if (to === 'reserved') add(toPlace, quantity, from === 'free' ? quantity : 0);
  }
  return [...loads].map(([place, { waiting, units }]) => {
    const zone = book.place(place)?.zone ?? 'UTC';
    return { place, day: dayNumberIn(zone, millis(at)), waiting, units, orders: Math.sign(units) };
  });
}

/** The changes of several events at each place, in their order. */
export function summed(changes: readonly LoadChange[]): LoadChange[] {
  const byPlace = new Map<string, LoadChange>();
  for (const each of changes) {
    const known = byPlace.get(each.place);
    byPlace.set(each.place, known ? { place: each.place, ...changed(known, each) } : each);
  }
  return [...byPlace.values()];
}
