import { chanceOf } from '../chance.ts';
import { at } from '../when.ts';
import { items } from './items.ts';
import { stores, warehouseCodes } from './places.ts';

/** What lies where when the books are opened, and when it was last counted. */
export type Shelf = { readonly item: string; readonly quantity: number; readonly countedAt: string };

/** The olive jacket in M has a story; nobody buys it by chance. */
export const JACKET = 'HWJ-OLV-M';

/** item, place, units, day and hour of the last count before the books were opened. */
const SAID: readonly (readonly [item: string, place: string, quantity: number, countedAt: string])[] = [
  [JACKET, 'A', 64, at('2026-10-16', '09:00')],
  [JACKET, 'B', 85, at('2026-10-16', '10:00')],
  [JACKET, 'C', 40, at('2026-10-16', '10:00')],
  [JACKET, '014', 3, at('2026-10-09', '08:30')],
  [JACKET, '018', 3, at('2026-10-17', '09:10')],
  [JACKET, '021', 2, at('2026-10-12', '09:30')],
  [JACKET, '033', 4, at('2026-10-14', '09:15')],
  ['MCS-GRY-L', '014', 30, at('2026-10-15', '08:40')],
  ['RDP-SLT', '014', 10, at('2026-10-15', '08:40')],
];
const said = (item: string, place: string) => SAID.find((row) => row[0] === item && row[1] === place);

/** Days on which the places were counted before the opening; each item has its day. */
const COUNTS = ['2026-10-05', '2026-10-10', '2026-10-15'].map((day) => at(day, '08:00'));

/** A store keeps two fifths of the items, a third of them in small numbers; a warehouse keeps them all. */
function usual(item: string, place: string): Shelf | null {
  const chance = chanceOf(`stock ${item} ${place}`);
  const countedAt = chance.of(COUNTS);
  if (warehouseCodes.includes(place)) return { item, quantity: chance.between(60, 140), countedAt };
  if (item === JACKET || !chance.percent(40)) return null;
  return { item, quantity: chance.percent(30) ? chance.between(3, 5) : chance.between(8, 20), countedAt };
}

function shelfOf(item: string, place: string): Shelf | null {
  const row = said(item, place);
  return row ? { item, quantity: row[2], countedAt: row[3] } : usual(item, place);
}

export const opening: ReadonlyMap<string, readonly Shelf[]> = new Map(
  [...stores.map((store) => store.code), ...warehouseCodes].map((place) => [place, items.flatMap(({ code }) => shelfOf(code, place) ?? [])]),
);

/** Items that a store keeps enough of to sell by chance. */
export function deepAt(store: string): string[] {
  return (opening.get(store) ?? []).filter((shelf) => shelf.quantity >= 8 && shelf.item !== JACKET).map((shelf) => shelf.item);
}

/** Items that anybody may order from a warehouse. */
export const ordered: readonly string[] = items.map((item) => item.code).filter((code) => code !== JACKET);
