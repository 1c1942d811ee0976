import { dayNumberIn, type Instant, millis } from '../../kernel/time.ts';
import type { Book } from '../reference/book.ts';
import type { Move } from './moves.ts';

/** What a place has to do: units that wait to be picked, and the units and orders that it has taken on on a day. */
export type Load = {
  readonly waiting: number;
  /** Days since 1970 by the place's own clock. */
  readonly day: number;
  readonly units: number;
  readonly orders: number;
};

/** How a batch changes it. */
export type LoadChange = { readonly place: string } & Load;

/** A load with a change: a new day begins at nothing. */
export function changed(load: Load | undefined, change: Load): Load {
  const today = load && load.day >= change.day ? load : { units: 0, orders: 0, day: change.day };
  return {
    waiting: Math.max(0, (load?.waiting ?? 0) + change.waiting),
    day: today.day,
    units: Math.max(0, today.units + change.units),
    orders: Math.max(0, today.orders + change.orders),
  };
}

/**
 * What the moves of one command change: what is reserved joins a queue, and what was free before is taken on today; a
 * claim that falls is no longer.
 */
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

/** The changes of several commands at each place, on the latest of their days. */
export function summed(changes: readonly LoadChange[]): LoadChange[] {
  const byPlace = new Map<string, LoadChange>();
  for (const each of changes) {
    const known = byPlace.get(each.place);
    if (!known) byPlace.set(each.place, each);
    else
      byPlace.set(each.place, {
        place: each.place,
        day: Math.max(known.day, each.day),
        waiting: known.waiting + each.waiting,
        units: known.units + each.units,
        orders: known.orders + each.orders,
      });
  }
  return [...byPlace.values()];
}
