import type { Book } from '../../../books/reference/book.ts';
import type { Worth } from '../../../books/reference/worth.ts';
import { priceOf, unitsOf } from './closed-form.ts';
import { bucketOf, MOST_UNITS, ROW, tailsOf } from './tail.ts';

/** What units of one item are worth, by where a place stands in the book: a decision asks for thousands. */
export class UnitPrices {
  /** Minor units of write-down that a unit avoids which leaves from there; null where none does anywhere. */
  readonly markdown: Int32Array | null;
  readonly #value: number;
  readonly #dispersion: number;
  readonly #mean: Int32Array;
  /** By place: where in the sums it begins how likely demand reaches so many units; 0 where nobody asks for any. */
  readonly #row: Int32Array;
  readonly #sums: Int32Array;
  readonly #correction: Int32Array;

  constructor(worth: Worth, book: Book) {
    const size = book.places.length;
    const markdown = new Int32Array(size);
    this.#value = worth.value;
    this.#dispersion = worth.dispersion;
    this.#mean = new Int32Array(size);
    this.#row = new Int32Array(size);
    this.#sums = tailsOf(0, worth.dispersion).sums;
    this.#correction = new Int32Array(size);
    worth.places.forEach((code, n) => {
      const at = book.placeIndex.get(code);
      if (at === undefined) return;
      markdown[at] = worth.markdown[n] ?? 0;
      this.#mean[at] = worth.mean[n] ?? 0;
      const bucket = bucketOf(worth.mean[n] ?? 0);
      tailsOf(bucket, worth.dispersion);
      this.#row[at] = bucket * ROW;
      this.#correction[at] = worth.correction[n] ?? 0;
    });
    this.markdown = markdown.some((cents) => cents !== 0) ? markdown : null;
  }

  /**
   * Adds to each way what so many units cost that it takes from `source`, a place of the question that stands in the book
   * at its `index`: the last of the units that are `free` there, the one before it, and so on.
   */
  add(into: Int32Array, source: Int32Array, index: Int32Array, free: Int32Array, units: number): void {
    const [value, sums, rows, corrections] = [this.#value, this.#sums, this.#row, this.#correction];
    for (let w = 0; w < into.length; w += 1) {
      const nth = source[w] as number;
      const place = index[nth] as number;
      const row = rows[place] as number;
      const more = corrections[place] as number;
      if (row === 0 && more <= 0) continue;
      const there = free[w] as number;
      if (there > MOST_UNITS) {
        into[w] = (into[w] as number) + this.#beyond(place, there, units);
        continue;
      }
      let cents = into[w] as number;
      for (let left = there; left > there - units; left -= 1)
        cents += priceOf(value, sums[row + (left > 0 ? left : 0)] as number, more);
      into[w] = cents;
    }
  }

  /** Units of more than the sums have room for. */
  #beyond(place: number, there: number, units: number): number {
    const [mean, row] = [this.#mean[place] as number, this.#row[place] as number];
    return unitsOf(
      this.#value,
      mean,
      this.#dispersion,
      this.#correction[place] as number,
      this.#sums,
      row,
      there,
      units,
    );
  }
}

const known = new WeakMap<Worth, { readonly book: Book; readonly prices: UnitPrices }>();

export function unitPrices(worth: Worth, book: Book): UnitPrices {
  const found = known.get(worth);
  if (found?.book === book) return found.prices;
  const prices = new UnitPrices(worth, book);
  known.set(worth, { book, prices });
  return prices;
}
