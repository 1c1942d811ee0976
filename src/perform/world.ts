import { type Guarded, storedValueOf } from '../books/money/store.ts';
import type { World } from '../books/operation.ts';
import type { PageEvent } from '../books/page.ts';
import type { Book } from '../books/reference/book.ts';
import type { Item } from '../books/reference/item.ts';
import { type Point, type PostalPlace, pointsOf, postcodeKey } from '../books/reference/postcodes.ts';
import { type CustomerRule, customerRules, itemsOf } from '../books/reference/store.ts';
import { changed, type Load, loadsOf } from '../books/stock/load.ts';
import type { Move } from '../books/stock/moves.ts';
import { Shelf } from '../books/stock/shelf.ts';
import { isStopEvent, Stops } from '../books/stock/stops.ts';
import { fillShelf, readStops, workloads } from '../books/stock/store.ts';
import { Supplies, type SupplyChange } from '../books/stock/supply.ts';
import { suppliesOf } from '../books/stock/supply-store.ts';
import type { Reader } from '../kernel/sql/statement.ts';
import type { Instant } from '../kernel/time.ts';

/** Facts of one batch: each is read once, whoever asks for it, and moves with what the batch decides. */
export class BatchWorld implements World {
  readonly db: Reader;
  readonly book: Book;
  readonly #shelf: Shelf;
  readonly #loads = new Map<string, Load>();
  readonly #stock = new Once((items) => fillShelf(this.db, this.#shelf, items));
  readonly #workload = new Once(async () => {
    for (const [place, load] of await workloads(this.db)) {
      const decided = this.#loads.get(place);
      this.#loads.set(place, decided ? changed(load, decided) : load);
    }
  });
  readonly #stops = new Stops();
  readonly #stopsRead = new Once(async () => this.#stops.put(await readStops(this.db)));
  readonly #supplies = new Supplies();
  readonly #suppliesRead = new Once(async (items) => this.#supplies.put(await suppliesOf(this.db, items)));
  readonly #items = new Once(async (codes) => this.book.remember(await itemsOf(this.db, codes, this.book.snapshot)));
  readonly #customers = remembered<CustomerRule>((keys) => customerRules(this.db, keys));
  readonly #stored = remembered<Guarded[]>((accounts) => storedValueOf(this.db, accounts));
  readonly #points = remembered<Point>((keys) => pointsOf(this.db, keys));

  constructor(db: Reader, book: Book) {
    this.db = db;
    this.book = book;
    this.#shelf = new Shelf(book.placeIndex);
  }

  async shelf(items: Iterable<string>): Promise<Shelf> {
    await this.#stock.read(items);
    return this.#shelf;
  }

  async loads(): Promise<ReadonlyMap<string, Load>> {
    await this.#workload.read(['']);
    return this.#loads;
  }

  async stops(): Promise<Stops> {
    await this.#stopsRead.read(['']);
    return this.#stops;
  }

  async supplies(items: Iterable<string>): Promise<Supplies> {
    await this.#suppliesRead.read(items);
    return this.#supplies;
  }

  /** Items of the book's edition are the same for every batch: the book remembers them. */
  async items(codes: Iterable<string>): Promise<ReadonlyMap<string, Item>> {
    await this.#items.read([...codes].filter((code) => !this.book.items.has(code)));
    return this.book.items;
  }

  customers(keys: Iterable<string>): Promise<ReadonlyMap<string, CustomerRule>> {
    return this.#customers(keys);
  }

  storedValue(accounts: Iterable<string>): Promise<ReadonlyMap<string, readonly Guarded[]>> {
    return this.#stored(accounts);
  }

  points(addresses: Iterable<PostalPlace>): Promise<ReadonlyMap<string, Point>> {
    return this.#points([...addresses].flatMap((each) => postcodeKey(each) ?? []));
  }

  /** What the batch has decided so far is gone for the commands behind. */
  take(events: readonly Moved[], at: Instant): void {
    this.#move(events, at, 1);
  }

  /** A command that has come to nothing leaves the units to those behind it. */
  giveBack(events: readonly Moved[], at: Instant): void {
    this.#move(events, at, -1);
  }

  #move(events: readonly Moved[], at: Instant, sign: 1 | -1): void {
    for (const { event, moves, supplies } of events) {
      if (isStopEvent(event)) this.#stops.take(event, sign);
      this.#supplies.take(supplies, sign);
      this.#shelf.take(moves, sign);
      for (const { place, day, waiting, units, orders } of loadsOf(moves, at, this.book)) {
        const change = { day, waiting: sign * waiting, units: sign * units, orders: sign * orders };
        this.#loads.set(place, changed(this.#loads.get(place) ?? NOTHING, change));
      }
    }
  }
}

type Moved = { readonly event: PageEvent; readonly moves: readonly Move[]; readonly supplies: readonly SupplyChange[] };

const NOTHING: Load = { waiting: 0, day: 0, units: 0, orders: 0 };

/** Reads what nobody has asked for yet, and waits for what somebody else has just asked for. */
class Once {
  readonly #reads = new Map<string, Promise<void>>();
  readonly #read: (missing: string[]) => Promise<void>;

  constructor(read: (missing: string[]) => Promise<void>) {
    this.#read = read;
  }

  async read(wanted: Iterable<string>): Promise<void> {
    const keys = new Set(wanted);
    const missing = [...keys].filter((key) => !this.#reads.has(key));
    if (missing.length > 0) {
      const reading = this.#read(missing);
      for (const key of missing) this.#reads.set(key, reading);
    }
    await Promise.all(new Set([...keys].map((key) => this.#reads.get(key))));
  }
}

function remembered<T>(find: (keys: string[]) => Promise<ReadonlyMap<string, T>>) {
  const known = new Map<string, T>();
  const once = new Once(async (missing) => {
    for (const [key, value] of await find(missing)) known.set(key, value);
  });
  return async (keys: Iterable<string>): Promise<ReadonlyMap<string, T>> => {
    await once.read(keys);
    return known;
  };
}
