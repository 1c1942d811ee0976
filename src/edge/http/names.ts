import type { Book } from '../../books/reference/book.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Names } from './views/spine.ts';

/** What things are called, for sentences. */
export function namesIn(book: Book, now: Instant): Names {
  const anyZone = book.places[0]?.zone ?? 'UTC';
  return {
    place: (code) => book.place(code)?.name ?? code,
    channel: (code) => book.channels.get(code)?.name ?? code,
    zone: (place) => (place ? (book.place(place)?.zone ?? anyZone) : anyZone),
    miss: () => BigInt(book.policy('routing', now).document.lateness),
  };
}
