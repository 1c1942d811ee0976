import { chanceOf } from '../chance.ts';
import { at } from '../when.ts';
import { items } from './items.ts';
import { stores, warehouseCodes } from './places.ts';

/** What lies where when the books are opened, and when it was last counted. */
export type Shelf = { readonly item: string; readonly quantity: number; readonly countedAt: string };

/** The olive jacket in M, whose record at Store 014 is doubtful. */
export const JACKET = 'HWJ-OLV-M';

const LONG_AGO = at('2026-10-05', '08:00');

/** item, place, units (0: not kept there), and when they were last counted before the books were opened. */
const SAID: readonly (readonly [item: string, place: string, quantity: number, countedAt: string])[] = [
  [JACKET, 'A', 64, at('2026-10-16', '09:00')],
  [JACKET, 'B', 85, at('2026-10-16', '10:00')],
  [JACKET, 'C', 40, at('2026-10-16', '10:00')],
  [JACKET, '014', 3, at('2026-10-09', '08:30')],
  [JACKET, '018', 3, at('2026-10-17', '09:10')],
  [JACKET, '021', 1, at('2026-10-12', '09:30')],
  [JACKET, '033', 4, at('2026-10-14', '09:15')],
  ['MCS-GRY-L', '014', 30, at('2026-10-15', '08:40')],
  ['RDP-SLT', '014', 12, at('2026-10-15', '08:40')],
  // the last one at Evanston
  ['HWJ-BLK-L', '021', 1, at('2026-10-15', '08:40')],
  // few lanterns, and nowhere enough of them for six
  ['LTN-BLK', 'A', 4, at('2026-10-16', '09:00')],
  ['LTN-BLK', '027', 3, at('2026-10-15', '08:40')],
  // two of each, not counted for weeks
  ['GLV-CHR-M', '021', 2, LONG_AGO],
  ['BLT-BRN-M', '018', 2, LONG_AGO],
  ['SCF-GRY', '033', 2, LONG_AGO],
  ['CAP-TAN', '027', 2, LONG_AGO],
  // not kept where they are ordered: a truck brings them
  ['DUF-NVY', '018', 0, LONG_AGO],
  ['DNM-IND-32', '033', 0, LONG_AGO],
];

/** New this winter, and nowhere yet: its first units are announced. */
export const PARKA = 'FRP-NVY';

/** These have a part in a story: nobody buys them by chance, and of jackets, lanterns and parkas there is only what is said. */
const SCARCE = [JACKET, 'LTN-BLK', PARKA];
const PARTS = [...SCARCE, 'HWJ-BLK-L', 'GLV-CHR-M', 'BLT-BRN-M', 'SCF-GRY', 'CAP-TAN', 'DUF-NVY', 'DNM-IND-32'];

const said = (item: string, place: string) => SAID.find((row) => row[0] === item && row[1] === place);

/** Days on which the places were counted before the opening; each item has its day. */
const COUNTS = ['2026-10-05', '2026-10-10', '2026-10-15'].map((day) => at(day, '08:00'));

/** A store keeps two fifths of the items, a third of them in small numbers; a warehouse keeps them all. */
function usual(item: string, place: string): Shelf | null {
  const chance = chanceOf(`stock ${item} ${place}`);
  const countedAt = chance.of(COUNTS);
  if (SCARCE.includes(item)) return null;
  if (warehouseCodes.includes(place)) return { item, quantity: chance.between(60, 140), countedAt };
  if (!chance.percent(40)) return null;
  return { item, quantity: chance.percent(30) ? chance.between(3, 5) : chance.between(8, 20), countedAt };
}

function shelfOf(item: string, place: string): Shelf | null {
  const row = said(item, place);
  if (!row) return usual(item, place);
  return row[2] > 0 ? { item, quantity: row[2], countedAt: row[3] } : null;
}

export const opening: ReadonlyMap<string, readonly Shelf[]> = new Map(
  [...stores.map((store) => store.code), ...warehouseCodes].map((place) => [
    place,
    items.flatMap(({ code }) => shelfOf(code, place) ?? []),
  ]),
);

/** Items that a store keeps enough of to sell by chance. */
export function deepAt(store: string): string[] {
  return (opening.get(store) ?? [])
    .filter((shelf) => shelf.quantity >= 8 && !PARTS.includes(shelf.item))
    .map((shelf) => shelf.item);
}

/** Items that anybody may order from a warehouse. */
export const ordered: readonly string[] = items.map((item) => item.code).filter((code) => !PARTS.includes(code));

/** What a supplier may bring to a store. */
export function suppliedTo(store: string): string[] {
  return (opening.get(store) ?? []).map((shelf) => shelf.item).filter((item) => !PARTS.includes(item));
}
