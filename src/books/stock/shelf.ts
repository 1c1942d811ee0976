import type { Instant } from '../../kernel/time.ts';
import { type Counter, counters, type Finding, type Move, rowChanges, rowKey } from './moves.ts';

/** What the stock book says of an item at a place. */
export type StockRow = Readonly<Record<Counter, number>> & {
  readonly item: string;
  readonly place: string;
  readonly buffer: number;
  readonly countedAt: Instant | null;
  readonly shorts: number;
};

/** Units that an order may claim: on hand, less what is claimed. The buffer is a matter of policy. */
export function freeUnits(row: StockRow): number {
  return row.on_hand - row.reserved - row.held;
}

/** Stock rows as read, with the claims that were decided since then. One for each batch, or one under lock. */
export class Shelf {
  readonly #rows = new Map<string, StockRow>();
  readonly #byItem = new Map<string, Set<string>>();

  put(rows: Iterable<StockRow>): void {
    for (const row of rows) {
      this.#rows.set(rowKey(row.item, row.place), row);
      const places = this.#byItem.get(row.item) ?? new Set();
      this.#byItem.set(row.item, places.add(row.place));
    }
  }

  at(item: string, place: string): StockRow | undefined {
    return this.#rows.get(rowKey(item, place));
  }

  free(item: string, place: string): number {
    const row = this.at(item, place);
    return row ? freeUnits(row) : 0;
  }

  /** Places that keep a row of the item, in the order of their codes. */
  placesOf(item: string): string[] {
    return [...(this.#byItem.get(item) ?? [])].sort();
  }

  /**
   * Applies moves if no counter falls below zero and no claim outgrows its units; says which row came up
   * short otherwise, and leaves everything as it was. A row that was never read counts as empty.
   */
  take(moves: readonly Move[], findings: readonly Finding[] = []): { readonly short: { item: string; place: string } | null } {
    const changed: StockRow[] = [];
    for (const change of rowChanges(moves, findings).values()) {
      const before = this.at(change.item, change.place) ?? emptyRow(change.item, change.place);
      const after = { ...before, shorts: before.shorts + change.shorts } as StockRow & Record<Counter, number>;
      for (const counter of counters) after[counter] += change.delta[counter] ?? 0;
      if (isShort(before, after)) return { short: { item: change.item, place: change.place } };
      changed.push(change.counted ? { ...after, shorts: 0, countedAt: change.counted } : after);
    }
    this.put(changed);
    return { short: null };
  }
}

/** Facts may already be past what a claim allows (a till sold offline); only a new claim must find its unit. */
function isShort(before: StockRow, after: StockRow): boolean {
  if (counters.some((counter) => after[counter] < 0)) return true;
  const claimsMore = after.reserved + after.held > before.reserved + before.held;
  if (claimsMore && freeUnits(after) < 0) return true;
  return after.coming > before.coming && after.in_transit < after.coming;
}

export function emptyRow(item: string, place: string): StockRow {
  const zero = Object.fromEntries(counters.map((counter) => [counter, 0])) as Record<Counter, number>;
  return { ...zero, item, place, buffer: 0, countedAt: null, shorts: 0 };
}
