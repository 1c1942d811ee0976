import type { Book } from '../../../books/reference/book.ts';
import type { Worth } from '../../../books/reference/worth.ts';
import { unitsAt } from './closed-form.ts';
import { bucketOf, tailsOf } from './tail.ts';

const NO_DEMAND = tailsOf(0);

/** What units of one item are worth, by where a place stands in the book: a decision asks for thousands. */
export class UnitPrices {
  /** Minor units of write-down that a unit avoids which leaves from there. */
  readonly markdown: Int32Array;
  readonly #value: number;
  readonly #dispersion: number;
  readonly #mean: Int32Array;
  /** By place: how likely demand reaches so many units. */
  readonly #tails: Int32Array[];
  readonly #correction: Int32Array;

  constructor(worth: Worth, book: Book) {
    const size = book.places.length;
    this.markdown = new Int32Array(size);
    this.#value = worth.value;
    this.#dispersion = worth.dispersion;
    this.#mean = new Int32Array(size);
    this.#tails = Array.from({ length: size }, () => NO_DEMAND);
    this.#correction = new Int32Array(size);
    worth.places.forEach((code, n) => {
      const at = book.placeIndex.get(code);
      if (at === undefined) return;
      this.markdown[at] = worth.markdown[n] ?? 0;
      this.#mean[at] = worth.mean[n] ?? 0;
      const bucket = bucketOf(worth.mean[n] ?? 0);
      if (bucket > 0) this.#tails[at] = tailsOf(bucket, worth.dispersion);
      this.#correction[at] = worth.correction[n] ?? 0;
    });
  }

  /** Minor units for so many units taken from a place that has `free`: the last one, the one before it, and so on. */
  of(place: number, free: number, units: number): number {
    const correction = this.#correction[place] ?? 0;
    const tails = this.#tails[place] ?? NO_DEMAND;
    if (tails === NO_DEMAND && correction <= 0) return 0;
    return unitsAt(this.#value, this.#mean[place] ?? 0, tails, this.#dispersion, correction, free, units);
  }

  /**
   * Adds to each way what so many units cost that it takes from `source`, a place of the question: where that stands in
   * the book says `index`, what it has the first of three figures a place in `stock`.
   */
  add(into: Int32Array, source: Int32Array, index: Int32Array, stock: readonly number[], units: number): void {
    for (let w = 0; w < into.length; w += 1) {
      const nth = source[w] as number;
      into[w] = (into[w] as number) + this.of(index[nth] as number, stock[nth * 3] ?? 0, units);
    }
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
