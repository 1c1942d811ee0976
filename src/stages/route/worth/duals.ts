import { climb, type Future, GONE } from './climb.ts';
import { type Kind, openPool } from './pool.ts';

export { type Future, GONE, type Local } from './climb.ts';
export type { Kind } from './pool.ts';

export type Effort = {
  /** How often each kind is searched exactly; each time the plans known become more. 0: steps on the plans known only. */
  readonly rounds: number;
  /** Steps of the prices on the plans known, after each search. */
  readonly steps: number;
  /** How much dearer than the cheapest a plan may be and still count, in the unit of the costs. */
  readonly play: number;
};

/**
 * What a unit of each row is worth, and what the future costs at least: the best bound of the rounds, minus infinity if
 * there was none.
 */
export type Worth = { readonly prices: Int32Array; readonly bound: number };

export type Duals = {
  /** Whole prices for a future. Begins with the prices `at`, and leaves them there unrounded for the next time. */
  settle(future: Future, at: Float64Array, effort: Effort): Worth;
  /** The means of the prices and bounds of several futures, each settled on its own. */
  average(futures: readonly Future[], at: readonly Float64Array[], effort: Effort): Worth;
};

/**
 * The worth of units where they lie: orders are free to take any unit, at a price, and the prices are moved until what is
 * wanted is there. This is the Lagrangian of the problem of hindsight with its stock (and capacity) priced. Nothing is
 * drawn here: the same input gives the same prices, and only + - * / are used on fractions.
 */
export function openDuals(kinds: readonly Kind[], rows: number): Duals {
  const pool = openPool(kinds, rows);

  /** The least that the future can cost: every kind that comes is searched exactly at whole prices. */
  function boundAt(future: Future, prices: Int32Array): number {
    let bound = 0;
    for (let kind = 0; kind < kinds.length; kind += 1) {
      const times = future.times[kind] as number;
      if (times > 0) bound += times * pool.ask(kind, prices);
    }
    for (let row = 0; row < rows; row += 1) bound -= (prices[row] as number) * (future.stock[row] as number);
    for (const { row, units, worth } of future.locals ?? []) bound += units * Math.min(worth, prices[row] as number);
    return bound;
  }

  function settle(future: Future, at: Float64Array, { rounds, steps, play }: Effort): Worth {
    open(future, at);
    let bound = Number.NEGATIVE_INFINITY;
    for (let round = 0; round < rounds; round += 1) {
      bound = Math.max(bound, boundAt(future, whole(at)));
      climb(pool.known, future, at, steps, play);
    }
    if (rounds === 0) climb(pool.known, future, at, steps, play);
    return { prices: whole(at), bound };
  }

  return {
    settle,
    average(futures, at, effort) {
      const mean = new Float64Array(rows + 1);
      let bound = 0;
      futures.forEach((future, f) => {
        const worth = settle(future, at[f] as Float64Array, effort);
        for (let row = 0; row < rows; row += 1)
          mean[row] = (mean[row] as number) + (worth.prices[row] as number) / futures.length;
        bound += worth.bound / futures.length;
      });
      return { prices: whole(mean), bound };
    },
  };
}

/** Prices to begin with, one for each row and one, always nil, for what is not scarce. */
export const noPrices = (rows: number) => new Float64Array(rows + 1);

function open(future: Future, at: Float64Array): void {
  for (let row = 0; row < at.length - 1; row += 1) {
    if ((future.stock[row] as number) <= 0) at[row] = GONE;
    else if ((at[row] as number) >= GONE) at[row] = 0;
  }
}

const whole = (prices: Float64Array) => Int32Array.from(prices, Math.round);
