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

/** Stock as read for a batch, with the claims that the batch has decided since. Facts, not guards: those are locked. */
export class Shelf {
  readonly #places: ReadonlyMap<string, number>;
  readonly #items = new Map<string, ItemStock>();

  constructor(places: ReadonlyMap<string, number>) {
    this.#places = places;
  }

  /** Reads a line a place: code, on hand, free (buffer taken off), seconds of the last count, short picks; by tabs. */
  put(item: string, lines: string): void {
    const size = this.#places.size;
    const stock = {
      onHand: new Int32Array(size),
      free: new Int32Array(size),
      counted: new Float64Array(size),
      shorts: new Int32Array(size),
    };
    const kept: number[] = [];
    for (const line of lines.split('\n')) {
      const [place = '', onHand, free, counted, shorts] = line.split('\t');
      const index = this.#places.get(place);
      if (index === undefined) continue;
      stock.onHand[index] = Number(onHand);
      stock.free[index] = Number(free);
      stock.counted[index] = Number(counted);
      stock.shorts[index] = Number(shorts);
      kept.push(index);
    }
    this.#items.set(item, { ...stock, kept });
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
