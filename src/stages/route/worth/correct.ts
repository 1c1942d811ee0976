/** What a future has shown: the worth of a unit of each row, and the local demand that came there. */
export type Shown = { readonly prices: Int32Array; readonly demand: ArrayLike<number> };

/**
 * What futures say beyond the closed form, by row, in cents: the mean of the worth in hindsight less what the closed form
 * would have said had it known that demand, value x 1(demand >= stock). That difference varies far less than the worth
 * itself, so that few futures are enough. Rows without a unit keep no correction.
 */
export function corrections(shown: readonly Shown[], value: ArrayLike<number>, stock: ArrayLike<number>): Int32Array {
  const found = new Int32Array(stock.length);
  for (let row = 0; row < found.length; row += 1) {
    const units = stock[row] as number;
    if (units <= 0) continue;
    let sum = 0;
    for (const { prices, demand } of shown) {
      const local = (demand[row] as number) >= units ? (value[row] as number) : 0;
      sum += (prices[row] as number) - local;
    }
    found[row] = Math.round(sum / shown.length);
  }
  return found;
}
