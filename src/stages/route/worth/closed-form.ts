import { bucketOf, DISPERSION, MOST_UNITS, tail, tailOf } from './tail.ts';

/** What is known of an item at a place when a unit of it is priced. */
export type Cell = {
  /** What a unit brings when it is sold there, in cents. */
  readonly value: number;
  /** Demand there until the next receipt, in thousandths of a unit. */
  readonly mean: number;
  readonly dispersion?: number;
  /** What futures have shown beyond that demand, in cents. */
  readonly correction?: number;
};

const CERTAIN = 1_000_000;

/**
 * What taking one unit costs when so many lie there, in cents: the last of q units is missed only if demand reaches q.
 * Never below zero.
 */
export function priceOfUnit(cell: Cell, stock: number): number {
  const missed = tail(cell.mean, stock, cell.dispersion ?? DISPERSION);
  return Math.max(0, Math.round((cell.value * missed) / CERTAIN) + (cell.correction ?? 0));
}

/** The same for several units at once: the last one, the one before it, and so on. */
export function priceOfUnits(cell: Cell, stock: number, units: number): number {
  if (units === 1) return priceOfUnit(cell, stock);
  let cents = 0;
  if (stock > MOST_UNITS) {
    for (let taken = 0; taken < units; taken += 1) cents += priceOfUnit(cell, stock - taken);
    return cents;
  }
  const bucket = bucketOf(cell.mean);
  for (let taken = 0; taken < units; taken += 1) {
    const missed = tailOf(bucket, stock - taken, cell.dispersion ?? DISPERSION);
    cents += Math.max(0, Math.round((cell.value * missed) / CERTAIN) + (cell.correction ?? 0));
  }
  return cents;
}
