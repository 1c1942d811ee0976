import type { Instant } from '../../kernel/time.ts';

/** Dated supply: units of an item that a place expects by a purchase order or a ship notice that was announced to it. */
export type Supply = {
  readonly place: string;
  /** The purchase order or ship notice, as the place calls it. */
  readonly reference: string;
  readonly item: string;
  /** When they should be there. */
  readonly due: Instant;
  /** Units still to come. */
  readonly expected: number;
  /** Units that orders wait for, come or not. */
  readonly claimed: number;
  /** Units that have come for those orders, held until each has taken its own. */
  readonly arrived: number;
};

/** Which supply, of whatever items. */
export type SupplyName = Pick<Supply, 'place' | 'reference'>;

/** How an event changes it: counts are differences, `due` replaces the date. */
export type SupplyChange = Pick<Supply, 'place' | 'reference' | 'item'> & {
  readonly due?: Instant;
  readonly expected?: number;
  readonly claimed?: number;
  readonly arrived?: number;
};

type Key = Pick<Supply, 'place' | 'reference' | 'item'>;

export function supplyKey({ place, reference, item }: Key): string {
  return `${place}\u0000${reference}\u0000${item}`;
}

/** Units that nobody waits for yet. */
export function unclaimed({ expected, claimed, arrived }: Supply): number {
  return expected + arrived - claimed;
}

const NEVER: Instant = '9999-12-31T00:00:00.000Z';

/** A supply once something has happened to it; it begins with its announcement. */
export function changedSupply(before: Supply | undefined, change: SupplyChange): Supply {
  const { place, reference, item, due = NEVER } = change;
  const known = before ?? { place, reference, item, due, expected: 0, claimed: 0, arrived: 0 };
  return {
    ...known,
    due: change.due ?? known.due,
    expected: known.expected + (change.expected ?? 0),
    claimed: known.claimed + (change.claimed ?? 0),
    arrived: known.arrived + (change.arrived ?? 0),
  };
}

/** The supplies of some items, as a batch sees them: as read, with what it has decided since. */
export class Supplies {
  readonly #read = new Map<string, Supply>();
  readonly #decided = new Map<string, SupplyChange>();

  /** Rows as they are in the book; read again, under a lock, they are what they are then. */
  put(rows: readonly Supply[]): void {
    for (const row of rows) this.#read.set(supplyKey(row), row);
  }

  /** What is decided is gone for the commands behind; with -1 it has come to nothing. A date stays as it is. */
  take(changes: readonly SupplyChange[], sign: 1 | -1 = 1): void {
    for (const change of changes) {
      const key = supplyKey(change);
      const before = this.#decided.get(key);
      const summed = (of: 'expected' | 'claimed' | 'arrived') => (before?.[of] ?? 0) + sign * (change[of] ?? 0);
      this.#decided.set(key, {
        ...before,
        ...change,
        expected: summed('expected'),
        claimed: summed('claimed'),
        arrived: summed('arrived'),
      });
    }
  }

  #all(): Supply[] {
    const keys = new Set([...this.#read.keys(), ...this.#decided.keys()]);
    return [...keys].map((key) => {
      const change = this.#decided.get(key);
      const row = this.#read.get(key);
      return change ? changedSupply(row, change) : (row as Supply);
    });
  }

  /** What is known of one of them, in the order of its items. */
  by(place: string, reference: string): Supply[] {
    return this.#all()
      .filter((row) => row.place === place && row.reference === reference)
      .sort((a, b) => (a.item < b.item ? -1 : 1));
  }

  /** Of these items, in the order of their places, dates and references. */
  of(items: ReadonlySet<string>): Supply[] {
    if (this.#read.size + this.#decided.size === 0) return [];
    const key = ({ place, due, reference }: Supply) => `${place}\u0000${due}\u0000${reference}`;
    return this.#all()
      .filter((row) => items.has(row.item))
      .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }
}

/** Rows that are locked, given out to the commands of a batch in their order. */
export class LockedSupplies {
  readonly #rows: Map<string, Supply>;

  constructor(rows: readonly Supply[]) {
    this.#rows = new Map(rows.map((row) => [supplyKey(row), row]));
  }

  /** Applies the changes if nobody claims what is not expected; names the row otherwise, and leaves all as it was. */
  take(changes: readonly SupplyChange[]): Supply | null {
    const after = new Map<string, Supply>();
    for (const change of changes) {
      const key = supplyKey(change);
      after.set(key, changedSupply(after.get(key) ?? this.#rows.get(key), change));
    }
    for (const [key, row] of after) {
      const claimsMore = row.claimed > (this.#rows.get(key)?.claimed ?? 0);
      if (row.expected < 0 || row.claimed < 0 || row.arrived < 0 || (claimsMore && unclaimed(row) < 0)) return row;
    }
    for (const [key, row] of after) this.#rows.set(key, row);
    return null;
  }

  get rows(): Supply[] {
    return [...this.#rows.values()];
  }
}
