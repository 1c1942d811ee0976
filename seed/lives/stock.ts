import { type Instant, plusMinutes } from '../../src/kernel/time.ts';
import { chanceOf } from '../chance.ts';
import type { Beat, Named } from '../director.ts';
import { actor, associateAt } from '../facts/people.ts';
import { placeId, stores } from '../facts/places.ts';
import { opening, type Shelf, suppliedTo } from '../facts/stock.ts';
import { at, DAYS, dayAfter, OPENING_DAY, weekdayOf } from '../when.ts';

/** How stock gets onto the shelves: what was there at first, and what suppliers bring, counted as it is put away. */

/** The books are opened place by place, the shelves by the day of their last count. */
export function openingStock(): Named[] {
  return [...opening].map(([place, shelves]) => ({ name: `opening ${place}`, life: opened(place, shelves) }));
}

function* opened(place: string, shelves: readonly Shelf[]): Generator<Beat, void> {
  const counts = [...new Set(shelves.map((shelf) => shelf.countedAt))].sort();
  for (const [nth, countedAt] of counts.entries()) {
    const lines = shelves
      .filter((shelf) => shelf.countedAt === countedAt)
      .map(({ item, quantity }) => ({ item, quantity }));
    yield received(place, at(OPENING_DAY, `05:${String(nth).padStart(2, '0')}`), {
      from: 'opening',
      counted: true,
      countedAt,
      lines,
    });
  }
}

function received(place: string, when: Instant, input: Record<string, unknown>): Beat {
  return { at: when, operation: 'fulfill.receive_stock', subject: placeId(place), by: actor('Joy Okoro'), input };
}

const SUPPLIERS = ['northline', 'harbor-mills', 'tanager-goods'] as const;

/** Once a week each store gets a delivery, and counts the shelf of what it puts away. */
export function deliveries(): Named[] {
  return stores.map(({ code }, nth) => ({ name: `deliveries ${code}`, life: delivered(code, nth, deliveryDays(nth)) }));
}

function deliveryDays(nth: number): string[] {
  const days = Array.from({ length: DAYS - 1 }, (_, i) => dayAfter(OPENING_DAY, i + 1));
  return days.filter((day) => weekdayOf(day) === 1 + (nth % 5));
}

function* delivered(store: string, nth: number, days: readonly string[]): Generator<Beat, void> {
  const shelves = suppliedTo(store);
  for (const day of days) {
    const chance = chanceOf(`delivery ${store} ${day}`);
    const lines = shelves.filter(() => chance.percent(28)).map((item) => ({ item, quantity: chance.between(2, 5) }));
    const input = { from: 'supplier', supplier: SUPPLIERS[nth % 3], counted: true, lines };
    if (lines.length > 0)
      yield { ...received(store, plusMinutes(at(day, '08:10'), chance.between(0, 50)), input), by: associateAt(store) };
  }
}
