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

export function emptyRow(item: string, place: string): StockRow {
  const zero = Object.fromEntries(counters.map((counter) => [counter, 0])) as Record<Counter, number>;
  return { ...zero, item, place, buffer: 0, countedAt: null, shorts: 0 };
}

/** Rows that are locked, given out to the commands of a batch in their order. */
export class LockedStock {
  readonly #rows: Map<string, StockRow>;

  constructor(rows: readonly StockRow[]) {
    this.#rows = new Map(rows.map((row) => [rowKey(row.item, row.place), row]));
  }

  /**
   * Applies moves if no counter falls below zero and no claim outgrows its units; says which row came up
   * short otherwise, and leaves everything as it was. A row that does not exist yet counts as empty.
   */
  take(moves: readonly Move[], findings: readonly Finding[]): { readonly item: string; readonly place: string } | null {
    const changed: StockRow[] = [];
    for (const change of rowChanges(moves, findings).values()) {
      const before = this.#rows.get(rowKey(change.item, change.place)) ?? emptyRow(change.item, change.place);
      const after = { ...before, shorts: before.shorts + change.shorts } as StockRow & Record<Counter, number>;
      for (const counter in change.delta) after[counter as Counter] += change.delta[counter as Counter] ?? 0;
      if (isShort(before, after)) return { item: change.item, place: change.place };
      changed.push(change.counted ? { ...after, shorts: 0, countedAt: change.counted } : after);
    }
    for (const row of changed) this.#rows.set(rowKey(row.item, row.place), row);
    return null;
  }
}

/** Facts may already be past what a claim allows (a till sold offline); only a new claim must find its unit. */
function isShort(before: StockRow, after: StockRow): boolean {
  if (counters.some((counter) => after[counter] < 0)) return true;
  const claimsMore = after.reserved + after.held > before.reserved + before.held;
  if (claimsMore && freeUnits(after) < 0) return true;
  return after.coming > before.coming && after.in_transit < after.coming;
}
