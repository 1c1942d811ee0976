import { lean, type Wanted } from './lean.ts';
import type { Known } from './pool.ts';

/** People who buy at the place itself: so many units of a row, each worth so much to us. */
export type Local = { readonly row: number; readonly units: number; readonly worth: number };

/** What may come: how often each kind of order, who buys at the places, and the units that are there for it, by row. */
export type Future = {
  readonly times: ArrayLike<number>;
  readonly stock: ArrayLike<number>;
  readonly locals?: readonly Local[];
};

/** Where no unit is left. Ten lines of it stay within what the search can add. */
export const GONE = 2 ** 22;

/** A step never moves a price by more than this share of the play. */
const STRIDE = 0.5;

/**
 * Steps of the prices, in place: up where more is wanted than there is, down (to nil at the least) where less, by the
 * difference over how fast the wish falls with the price.
 */
export function climb(
  known: readonly Known[],
  future: Future,
  prices: Float64Array,
  steps: number,
  play: number,
): void {
  const { stock, times } = future;
  const wanted: Wanted = { units: new Float64Array(prices.length), slope: new Float64Array(prices.length) };
  const coming: number[] = [];
  for (let kind = 0; kind < times.length; kind += 1) if ((times[kind] as number) > 0) coming.push(kind);
  for (let step = 0; step < steps; step += 1) {
    wanted.units.fill(0);
    wanted.slope.fill(0);
    for (const kind of coming) lean(known[kind] as Known, prices, times[kind] as number, play, wanted);
    for (const local of future.locals ?? []) buy(local, prices, play, wanted);
    for (let row = 0; row < stock.length; row += 1) {
      const there = stock[row] as number;
      if (there <= 0) continue;
      const short = (wanted.units[row] as number) - there;
      if (short === 0) continue;
      const by = short / ((wanted.slope[row] as number) + Math.abs(short) / (STRIDE * play));
      prices[row] = Math.max(0, (prices[row] as number) + by);
    }
  }
}

function buy({ row, units, worth }: Local, prices: Float64Array, play: number, wanted: Wanted): void {
  const share = (worth - (prices[row] as number)) / play + 0.5;
  if (share <= 0) return;
  wanted.units[row] = (wanted.units[row] as number) + units * Math.min(1, share);
  if (share < 1) wanted.slope[row] = (wanted.slope[row] as number) + units / play;
}
