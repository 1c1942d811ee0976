import { bucketOf, DISPERSION, MOST_UNITS, tail, tailsOf } from './tail.ts';

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
  return priceOfUnits(cell, stock, 1);
}

/** The same for several units at once: the last one, the one before it, and so on. */
export function priceOfUnits(cell: Cell, stock: number, units: number): number {
  const { value, mean, dispersion = DISPERSION, correction = 0 } = cell;
  return unitsAt(value, mean, tailsOf(bucketOf(mean), dispersion), dispersion, correction, stock, units);
}

/** The same for who has looked up the tails of the mean already: a decision asks for thousands. */
export function unitsAt(
  value: number,
  mean: number,
  tails: Int32Array,
  dispersion: number,
  correction: number,
  stock: number,
  units: number,
): number {
  let cents = 0;
  for (let left = stock; left > stock - units; left -= 1) {
    const missed = left > MOST_UNITS ? tail(mean, left, dispersion) : left > 0 ? (tails[left] as number) : CERTAIN;
    cents += Math.max(0, Math.floor((value * missed + CERTAIN / 2) / CERTAIN) + correction);
  }
  return cents;
}
