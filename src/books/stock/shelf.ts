import type { Move } from './moves.ts';

/** What is known of one item, by the place's index in the book: units on hand, units that may be claimed, how sure. */
export type ItemStock = {
  readonly onHand: Int32Array;
  readonly free: Int32Array;
  /** Seconds since 1970 of the last count; 0: never counted. */
  readonly counted: Float64Array;
  readonly shorts: Int32Array;
  /** Places that keep the item at all. */
  readonly kept: readonly number[];
};

/** The same as it is read: by the places that keep the item. */
export type StockColumns = {
  readonly places: readonly string[];
  readonly onHand: readonly number[];
  readonly free: readonly number[];
  readonly counted: readonly number[];
  readonly shorts: readonly number[];
};

/** Where in the book these places stand, and which of them it holds: most items lie at the same ones. */
type Whereabouts = { places: readonly string[]; index: readonly number[]; kept: readonly number[] };

/** A place that this edition of the book does not hold. */
const UNKNOWN = -1;

/** Stock as read for a batch, with the claims that the batch has decided since. Facts, not guards: those are locked. */
export class Shelf {
  readonly #places: ReadonlyMap<string, number>;
  readonly #items = new Map<string, ItemStock>();
  #last: Whereabouts | null = null;

  constructor(places: ReadonlyMap<string, number>) {
    this.#places = places;
  }

  /** What was read of one item; units free are what may be claimed, with the buffer taken off. */
  put(item: string, row: StockColumns): void {
    const size = this.#places.size;
    const { index, kept } = this.#whereabouts(row.places);
    const spread = <T extends Int32Array | Float64Array>(into: T, from: readonly number[]): T => {
      for (let i = 0; i < index.length; i += 1) {
        const at = index[i] as number;
        if (at !== UNKNOWN) into[at] = from[i] as number;
      }
      return into;
    };
    this.#items.set(item, {
      onHand: spread(new Int32Array(size), row.onHand),
      free: spread(new Int32Array(size), row.free),
      counted: spread(new Float64Array(size), row.counted),
      shorts: spread(new Int32Array(size), row.shorts),
      kept,
    });
  }

  #whereabouts(places: readonly string[]): Whereabouts {
    if (this.#last?.places === places) return this.#last;
    const index = places.map((place) => this.#places.get(place) ?? UNKNOWN);
    this.#last = { places, index, kept: index.filter((at) => at !== UNKNOWN) };
    return this.#last;
  }

  of(item: string): ItemStock | undefined {
    return this.#items.get(item);
  }

  free(item: string, place: string): number {
    return this.#at(item, place, (stock) => stock.free);
  }

  onHand(item: string, place: string): number {
    return this.#at(item, place, (stock) => stock.onHand);
  }

  /** What the batch has decided is gone for the commands behind; with -1 it is there again. */
  take(moves: readonly Move[], sign: 1 | -1 = 1): void {
    for (const move of moves) {
      this.#change(move.item, move.fromPlace, move.from, -sign * move.quantity);
      this.#change(move.item, move.toPlace, move.to, sign * move.quantity);
    }
  }

  #change(item: string, place: string | null, bucket: string, quantity: number): void {
    const stock = this.#items.get(item);
    const index = place === null ? undefined : this.#places.get(place);
    if (!stock || index === undefined) return;
    if (bucket === 'on_hand') {
      stock.onHand[index] = (stock.onHand[index] ?? 0) + quantity;
      stock.free[index] = (stock.free[index] ?? 0) + quantity;
    } else if (bucket === 'reserved' || bucket === 'held') stock.free[index] = (stock.free[index] ?? 0) - quantity;
  }

  #at(item: string, place: string, column: (stock: ItemStock) => Int32Array): number {
    const stock = this.#items.get(item);
    const index = this.#places.get(place);
    return stock && index !== undefined ? (column(stock)[index] ?? 0) : 0;
  }
}
