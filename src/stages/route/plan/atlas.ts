import type { Book, Place } from '../../../books/reference/book.ts';
import type { LikelihoodPolicy } from '../../../books/reference/likelihood.ts';
import { cosineOf } from './distance.ts';
import { learnedOf } from './likelihood.ts';

/** Kinds of places by number. */
export const KINDS: readonly Place['kind'][] = ['store', 'warehouse', 'supplier'];

/**
 * What the engine looks at of each place of a book, as columns by where it stands there: worked out once for an edition,
 * because a question asks for hundreds of places and an array's element costs a hundredth of a look-up by code.
 */
export type Atlas = {
  /** See `KINDS`. */
  readonly kinds: Uint8Array;
  /** Which of `entities` it belongs to. */
  readonly entity: Uint16Array;
  readonly entities: readonly string[];
  /** Units that it takes on in a day; 0 where it takes none, or as many as come. */
  readonly most: Int32Array;
  /** Cosine of the latitude, which every distance from there needs. */
  readonly cosine: Float64Array;
};

const atlases = new WeakMap<Book, Atlas>();

export function atlasOf(book: Book): Atlas {
  let atlas = atlases.get(book);
  if (!atlas) atlases.set(book, (atlas = drawn(book.places)));
  return atlas;
}

function drawn(places: readonly Place[]): Atlas {
  const entities = [...new Set(places.map((place) => place.entity))];
  return {
    kinds: Uint8Array.from(places, ({ kind }) => KINDS.indexOf(kind)),
    entity: Uint16Array.from(places, ({ entity }) => entities.indexOf(entity)),
    entities,
    most: Int32Array.from(places, ({ hours }) => hours.calendar.unitsPerDay ?? 0),
    cosine: Float64Array.from(places, ({ latitude }) => cosineOf(latitude)),
  };
}

/** Where in the book the places of a question stand; -1 for one that is not there. */
export function indexOf(places: readonly string[], book: Book): Int32Array {
  const index = new Int32Array(places.length);
  for (let n = 0; n < index.length; n += 1) index[n] = book.placeIndex.get(places[n] as string) ?? -1;
  return index;
}

/** By where a place stands in the book, what the likelihoods say of it beside the priors; ten thousandths. */
export type Trust = { readonly doubt: Int32Array; readonly missed: Int32Array };

const trusts = new WeakMap<LikelihoodPolicy, { readonly book: Book; readonly trust: Trust }>();

export function trustOf(policy: LikelihoodPolicy, book: Book): Trust {
  const found = trusts.get(policy);
  if (found?.book === book) return found.trust;
  const learned = learnedOf(policy);
  const trust = {
    doubt: Int32Array.from(book.places, ({ kind, code }) =>
      learned.record(kind === 'store' ? 'store' : 'warehouse', code),
    ),
    missed: Int32Array.from(book.places, ({ code }) => learned.missed(code)),
  };
  trusts.set(policy, { book, trust });
  return trust;
}
