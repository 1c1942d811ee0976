import type { Book } from '../../books/reference/book.ts';
import type { Instant, Zone } from '../../kernel/time.ts';
import type { Names } from './views/words.ts';

/** What things are called, for sentences. */
export function namesIn(book: Book, now: Instant): Names {
  const anyZone = houseZone(book);
  return {
    place: (code) => book.place(code)?.name ?? code,
    entity: (code) => book.entities.get(code)?.name ?? code,
    owner: (place) => book.entities.get(book.place(place)?.entity ?? '')?.name ?? '',
    channel: (code) => book.channels.get(code)?.name ?? code,
    zone: (place) => (place ? (book.place(place)?.zone ?? anyZone) : anyZone),
    miss: () => BigInt(book.policy('routing', now).document.lateness),
  };
}

/** Where no place is known yet, times are said as the business itself says them. */
export function houseZone(book: Book): Zone {
  const [entity] = book.entities.values();
  return entity?.zone ?? book.places[0]?.zone ?? 'UTC';
}

/** In what the house reckons, where no order is known. */
export function houseCurrency(book: Book): string {
  const [entity] = book.entities.values();
  return entity?.currency ?? 'USD';
}
