import type { Book, Place } from '../../books/reference/book.ts';
import type { Item } from '../../books/reference/item.ts';
import type { StockRow } from '../../books/stock/counters.ts';
import type { Keeping, KeepingEvent } from '../../books/stock/keeping.ts';

/** The page of a place begins with the first thing that is received or counted there. */
export function opened(keeping: Keeping | null, place: Place): KeepingEvent[] {
  return keeping ? [] : [{ type: 'KeepingOpened', place: place.code, entity: place.entity }];
}

/**
 * A count decides: what was missing and is found goes back on the shelf, what nobody knew of is a gain, what is
 * not there is lost, and so is what stays missing.
 */
export function counted(place: Place, item: Item, units: number, row: StockRow, book: Book): KeepingEvent {
  const more = Math.max(0, units - row.on_hand);
  const found = Math.min(more, row.missing);
  return {
    type: 'StockCounted',
    place: place.code,
    entity: place.entity,
    currency: book.entity(place.entity).currency,
    item: item.code,
    counted: units,
    recorded: row.on_hand,
    found,
    surplus: more - found,
    lost: Math.max(0, row.on_hand - units),
    gone: row.missing - found,
    cost: item.costs[place.entity]?.cost ?? 0n,
  };
}
