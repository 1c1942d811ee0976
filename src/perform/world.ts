import type { World } from '../books/operation.ts';
import type { Book } from '../books/reference/book.ts';
import { type Item, itemsOf } from '../books/reference/store.ts';
import type { Move } from '../books/stock/moves.ts';
import { Shelf } from '../books/stock/shelf.ts';
import { fillShelf } from '../books/stock/store.ts';
import type { Reader } from '../kernel/sql/statement.ts';

/** Facts of one batch: each item and each item's stock is read once, whoever asks for it. */
export class BatchWorld implements World {
  readonly db: Reader;
  readonly book: Book;
  readonly #items = new Map<string, Item>();
  readonly #asked = new Set<string>();
  readonly #stocked = new Set<string>();
  readonly #shelf: Shelf;

  constructor(db: Reader, book: Book) {
    this.db = db;
    this.book = book;
    this.#shelf = new Shelf(book.placeIndex);
  }

  async items(codes: Iterable<string>): Promise<ReadonlyMap<string, Item>> {
    const missing = [...new Set(codes)].filter((code) => !this.#asked.has(code));
    for (const code of missing) this.#asked.add(code);
    for (const [code, item] of await itemsOf(this.db, missing)) this.#items.set(code, item);
    return this.#items;
  }

  async shelf(items: Iterable<string>): Promise<Shelf> {
    const missing = [...new Set(items)].filter((item) => !this.#stocked.has(item));
    for (const item of missing) this.#stocked.add(item);
    await fillShelf(this.db, this.#shelf, missing);
    return this.#shelf;
  }

  /** What the batch has decided so far is gone for the commands behind. */
  take(moves: readonly Move[]): void {
    this.#shelf.take(moves);
  }
}
