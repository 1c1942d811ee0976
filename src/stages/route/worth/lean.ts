import type { Known } from './pool.ts';

/** How strongly units are wanted at some prices, and how fast that falls as a price rises. */
export type Wanted = { readonly units: Float64Array; readonly slope: Float64Array };

/**
 * An order of a kind leans on its cheapest known plan and on those that cost at most `play` more: shares x that minimise
 * the sum of cost x share + play / 2 x share^2. What is wanted then moves evenly with the prices instead of jumping when
 * two plans cross, and prices settle where units are wanted as often as they are there.
 */
export function lean(known: Known, prices: Float64Array, times: number, play: number, wanted: Wanted): void {
  const { plans, width, rows } = known;
  if (plans === 0) return;
  const price = room(plans);
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < plans; a += 1) {
    let sum = known.cost[a] as number;
    for (let i = a * width; i < (a + 1) * width; i += 1) sum += prices[rows[i] as number] as number;
    price[a] = sum;
    if (sum < least) least = sum;
  }
  const level = levelOf(price, plans, least, play);
  for (let a = 0; a < plans; a += 1) {
    const over = level - (price[a] as number);
    if (over <= 0) continue;
    const share = Math.min(1, over / play);
    const often = times * share;
    const steep = (times * width * (1 - share)) / play;
    for (let i = a * width; i < (a + 1) * width; i += 1) {
      const row = rows[i] as number;
      wanted.units[row] = (wanted.units[row] as number) + often;
      wanted.slope[row] = (wanted.slope[row] as number) + steep;
    }
  }
}

/** The level below which the plans lie that have a share: the shares (level - price) / play add up to one. */
function levelOf(price: Float64Array, plans: number, least: number, play: number): number {
  let level = least + play;
  for (;;) {
    let count = 0;
    let sum = 0;
    for (let a = 0; a < plans; a += 1) {
      if ((price[a] as number) >= level) continue;
      count += 1;
      sum += price[a] as number;
    }
    const next = (sum + play) / count;
    if (next >= level) return level;
    level = next;
  }
}

let scratch = new Float64Array(64);

function room(plans: number): Float64Array {
  if (scratch.length < plans) scratch = new Float64Array(2 * plans);
  return scratch;
}
