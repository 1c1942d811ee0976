import type { Book, Lane, Place } from '../../../books/reference/book.ts';
import { must } from '../../../kernel/assert.ts';
import type { CarrierService } from './carriers.ts';
import { MANNERS, type Manner } from './manner.ts';
import { type ExpectedSupply, type Question, supplyAt } from './question.ts';
import { Room } from './room.ts';
import type { Timing } from './timing.ts';

/** A place with the way in which its units reach the customer. */
export type Way = {
  /** Where the units stand in the question, and where those of the place stand that they are brought to; -1: nowhere. */
  readonly nth: number;
  readonly home: number;
  readonly place: Place;
  /** The supply to the place that it waits for. */
  readonly supply: ExpectedSupply | null;
  readonly mode: 'pickup' | 'ship' | 'transfer';
  /** Where a truck brings them: to be collected, or to be sent on. */
  readonly at: Place | null;
  readonly lane: Lane | null;
  readonly isSent: boolean;
  readonly km: number;
  /** None: by the routing policy's own distances. */
  readonly service: CarrierService | null;
  readonly zone: number;
  readonly timing: Timing;
};

/** What the figures of ways are read with. */
export type Around = {
  readonly question: Question;
  readonly book: Book;
  readonly services: readonly CarrierService[];
  readonly pickup: Place | null;
  /** By place of the question: where it stands in the book. */
  readonly index: Int32Array;
};

/** What is known of each way when it is found, as columns. */
export type WayColumns = {
  readonly nth: Int32Array;
  /** See `MANNERS`. */
  readonly manner: Uint8Array;
  readonly km: Int32Array;
  /** Which of the services, where a carrier with rates of its own sends it. */
  readonly service: Int32Array;
  readonly zone: Int32Array;
} & { readonly [K in 'work' | 'slack' | 'days']: Int32Array } & { readonly [K in 'ready' | 'leaves']: Float64Array };

/**
 * The ways of a question: columns, because there are hundreds, and of all but the few in a plan only figures are looked at.
 * `at` gives one as people know it.
 */
export class Ways {
  readonly around: Around;
  /** By way that a truck brings: its lane. */
  readonly lanes: Map<number, Lane>;
  /** By way to a place that may have units itself: where these stand in the question. */
  readonly homes: Map<number, number>;
  #columns: WayColumns;
  #length = 0;

  constructor(around: Around, room: number) {
    this.around = around;
    this.lanes = new Map();
    this.homes = new Map();
    this.#columns = columnsFor(room);
  }

  get length(): number {
    return this.#length;
  }

  /** They have room for more ways than there are. */
  get columns(): WayColumns {
    return this.#columns;
  }

  add(nth: number, manner: number, km: number, service: number, zone: number, timing: Timing): number {
    const w = this.#length;
    if (w === this.#columns.nth.length) this.#columns = grown(this.#columns);
    const columns = this.#columns;
    columns.nth[w] = nth;
    columns.manner[w] = manner;
    columns.km[w] = km;
    columns.service[w] = service;
    columns.zone[w] = zone;
    columns.ready[w] = timing.ready;
    columns.leaves[w] = timing.leaves;
    columns.work[w] = timing.work;
    columns.slack[w] = timing.slack;
    columns.days[w] = timing.days;
    this.#length = w + 1;
    return w;
  }

  at(w: number): Way {
    const { question, book, services, pickup, index } = this.around;
    const { nth: nths, manner, km, service, zone, ready, leaves, work, slack, days } = this.#columns;
    if (w >= this.#length) throw new RangeError(`there is no way ${w}`);
    const nth = nths[w] as number;
    const { isSent, isRated } = MANNERS[manner[w] as number] as Manner;
    const lane = this.lanes.get(w) ?? null;
    return {
      nth,
      home: this.homes.get(w) ?? -1,
      place: must(book.places[index[nth] as number], 'place'),
      supply: supplyAt(question, nth) ?? null,
      mode: lane ? 'transfer' : isSent ? 'ship' : 'pickup',
      at: lane ? must(book.place(lane.to), 'place') : isSent ? null : pickup,
      lane,
      isSent,
      km: km[w] as number,
      service: isRated ? must(services[service[w] as number], 'service') : null,
      zone: zone[w] as number,
      timing: {
        ready: ready[w] as number,
        work: work[w] as number,
        leaves: leaves[w] as number,
        slack: slack[w] as number,
        days: days[w] as number,
      },
    };
  }

  /** The same, but nothing joins a supply: it is a source of its own, beside what its place has already. */
  apart(): Ways {
    const same = new Ways(this.around, 0);
    same.#columns = this.#columns;
    same.#length = this.#length;
    for (const [w, lane] of this.lanes) same.lanes.set(w, lane);
    for (const [w, home] of this.homes) if (this.lanes.has(w)) same.homes.set(w, home);
    return same;
  }
}

/** A float counts for two. */
const COLUMNS = 12;

function columnsFor(ways: number): WayColumns {
  const room = new Room(COLUMNS, ways);
  return {
    ready: room.floats(ways),
    leaves: room.floats(ways),
    nth: room.ints(ways),
    km: room.ints(ways),
    service: room.ints(ways),
    zone: room.ints(ways),
    work: room.ints(ways),
    slack: room.ints(ways),
    days: room.ints(ways),
    manner: room.bytes(ways),
  };
}

function grown(from: WayColumns): WayColumns {
  const more = columnsFor(Math.max(16, 2 * from.nth.length));
  for (const name of Object.keys(from) as (keyof WayColumns)[]) more[name].set(from[name]);
  return more;
}
