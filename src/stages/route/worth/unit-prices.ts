import type { Book } from '../../../books/reference/book.ts';
import type { Worth } from '../../../books/reference/worth.ts';
import { priceOfUnits } from './closed-form.ts';
import { bucketOf } from './tail.ts';

/** Most places have no more of an item than this: what their units cost is worked out beforehand. */
const FEW = 7;

/** What units of one item are worth, by where a place stands in the book: a decision asks for thousands. */
export class UnitPrices {
  /** Minor units of write-down that a unit avoids which leaves from there; null where none does anywhere. */
  readonly markdown: Int32Array | null;
  readonly #worth: Worth;
  /** By place: where it stands in the worth; -1 where nobody asks for any. */
  readonly #nth: Int32Array;
  /** By place, for each number of units from none to few: what the last so many of it cost together. */
  readonly #last: Int32Array;

  constructor(worth: Worth, book: Book) {
    const size = book.places.length;
    const markdown = new Int32Array(size);
    this.#worth = worth;
    this.#nth = new Int32Array(size).fill(-1);
    this.#last = new Int32Array(size * (FEW + 1));
    worth.places.forEach((code, n) => {
      const at = book.placeIndex.get(code);
      if (at === undefined) return;
      markdown[at] = worth.markdown[n] ?? 0;
      if (bucketOf(worth.mean[n] ?? 0) === 0 && (worth.correction[n] ?? 0) <= 0) return;
      this.#nth[at] = n;
      for (let units = 1; units <= FEW; units += 1)
        this.#last[at * (FEW + 1) + units] = this.#unitsOf(at, units, units);
    });
    this.markdown = markdown.some((cents) => cents !== 0) ? markdown : null;
  }

  /**
   * Adds to each way what so many units cost that it takes from `source`, a place of the question that stands in the book
   * at its `index`: the last of the units that are `free` there, the one before it, and so on.
   */
  add(into: Int32Array, source: Int32Array, index: Int32Array, free: Int32Array, units: number): void {
    const last = this.#last;
    for (let w = 0; w < into.length; w += 1) {
      const place = index[source[w] as number] as number;
      const there = free[w] as number;
      if (there > FEW) {
        into[w] = (into[w] as number) + this.#unitsOf(place, there, units);
        continue;
      }
      const at = place * (FEW + 1);
      const cents = (last[at + orNone(there)] as number) - (last[at + orNone(there - units)] as number);
      into[w] = (into[w] as number) + cents;
    }
  }

  #unitsOf(place: number, there: number, units: number): number {
    const n = this.#nth[place] as number;
    if (n < 0) return 0;
    const { value, dispersion, mean, correction } = this.#worth;
    return priceOfUnits({ value, dispersion, mean: mean[n] ?? 0, correction: correction[n] ?? 0 }, there, units);
  }
}

/** Without a branch: no processor foresees which place has the units. */
function orNone(units: number): number {
  return units & ~(units >> 31);
}

const known = new WeakMap<Worth, { readonly book: Book; readonly prices: UnitPrices }>();

export function unitPrices(worth: Worth, book: Book): UnitPrices {
  const found = known.get(worth);
  if (found?.book === book) return found.prices;
  const prices = new UnitPrices(worth, book);
  known.set(worth, { book, prices });
  return prices;
}
