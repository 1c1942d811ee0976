import type { Instant } from '../../kernel/time.ts';

/** Where a unit can be at a place. */
export type Bucket =
  | 'on_hand'
  | 'picked'
  | 'packed'
  | 'in_transit'
  | 'inspection'
  | 'repair'
  | 'quarantine'
  | 'missing'
  | 'care';
/** Claims on units, not places: reserved and held on what is on hand, coming on what is in transit. */
export type Claim = 'reserved' | 'held' | 'coming';
/** Beyond our places, and `free`: claimed by nobody. */
export type Outside = 'supplier' | 'opening' | 'sold' | 'shrink' | 'scrap' | 'free';

export const buckets: readonly Bucket[] = [
  'on_hand',
  'picked',
  'packed',
  'in_transit',
  'inspection',
  'repair',
  'quarantine',
  'missing',
  'care',
];
export const claims: readonly Claim[] = ['reserved', 'held', 'coming'];
export const counters = [...buckets, ...claims] as const;
export type Counter = Bucket | Claim;

/** One change of the stock book: so many units of an item, from here to there. */
export type Move = {
  readonly item: string;
  readonly from: Counter | Outside;
  readonly fromPlace: string | null;
  readonly to: Counter | Outside;
  readonly toPlace: string | null;
  readonly quantity: number;
};

/** What is learned about a record: a picker did not find what it says, or somebody counted. */
export type Finding = {
  readonly item: string;
  readonly place: string;
  readonly found: 'short' | 'counted';
  readonly at: Instant;
};

/** The change of one stock row: what its counters gain or lose, and what was found. */
export type RowChange = {
  readonly item: string;
  readonly place: string;
  readonly delta: Partial<Record<Counter, number>>;
  shorts: number;
  counted: Instant | null;
};

export function isCounter(bucket: Counter | Outside): bucket is Counter {
  return (counters as readonly string[]).includes(bucket);
}

export function rowKey(item: string, place: string): string {
  return `${item}\u0000${place}`;
}

/** Sums moves and findings by stock row. */
export function rowChanges(moves: Iterable<Move>, findings: Iterable<Finding>): Map<string, RowChange> {
  const rows = new Map<string, RowChange>();
  const row = (item: string, place: string): RowChange => {
    const key = rowKey(item, place);
    let change = rows.get(key);
    if (!change) rows.set(key, (change = { item, place, delta: {}, shorts: 0, counted: null }));
    return change;
  };
  for (const move of moves) {
    if (isCounter(move.from) && move.fromPlace) add(row(move.item, move.fromPlace).delta, move.from, -move.quantity);
    if (isCounter(move.to) && move.toPlace) add(row(move.item, move.toPlace).delta, move.to, move.quantity);
  }
  for (const finding of findings) {
    const change = row(finding.item, finding.place);
    if (finding.found === 'short') change.shorts += 1;
    else change.counted = finding.at;
  }
  return rows;
}

function add(delta: Partial<Record<Counter, number>>, counter: Counter, quantity: number): void {
  delta[counter] = (delta[counter] ?? 0) + quantity;
}
