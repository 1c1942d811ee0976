import { shareOf } from '../plan/likelihood.ts';
import { bucketOf, DISPERSION, MOST_UNITS, ROW, tail, tailsOf } from './tail.ts';

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

/**
 * What taking one unit costs when so many lie there, in cents: the last of q units is missed only if demand reaches q.
 * Never below zero.
 */
export function priceOfUnit(cell: Cell, stock: number): number {
  return priceOfUnits(cell, stock, 1);
}

/** The same for several units at once: the last one, the one before it, and so on. */
export function priceOfUnits(cell: Cell, stock: number, units: number): number {
  const { value, mean, dispersion = DISPERSION, correction = 0 } = cell;
  const bucket = bucketOf(mean);
  const { sums } = tailsOf(bucket, dispersion);
  let cents = 0;
  for (let left = stock; left > stock - units; left -= 1) {
    const missed =
      left > MOST_UNITS ? tail(mean, left, dispersion) : (sums[bucket * ROW + Math.max(0, left)] as number);
    cents += priceOf(value, missed, correction);
  }
  return cents;
}

/** The last of some units, of which it is known how likely they are asked for; none left is missed for certain. */
function priceOf(value: number, missed: number, correction: number): number {
  const cents = (shareOf(value, missed) + correction) | 0;
  return cents > 0 ? cents : 0;
}
