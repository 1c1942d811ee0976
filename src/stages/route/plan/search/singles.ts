import { BEYOND, type Columns, NEVER } from './columns.ts';
import { addLine, type Compact } from './compact.ts';

/** By set of lines: what its best single package costs, and from which way; at least `NEVER` where there is none. */
export type Singles = { readonly cost: Int32Array; readonly way: Int32Array };

/** For each set of lines its best package from these ways, the earlier of equal ones. */
export function bestSingles(ways: Compact, { line, tariffs }: Columns, into: Singles): void {
  for (let upper = 0; upper < 2 ** line.length; upper += 4) {
    const sums = addLine(ways, upper);
    if (tariffs) withTariffs(ways, sums, tariffs, upper, into);
    else withoutTariffs(ways, sums, upper, into);
  }
}

/** Four sets in one walk over the ways: the lines of `upper`, with and without the first and the second line. */
function withoutTariffs({ count, way, line }: Compact, sums: Int32Array, upper: number, { cost, way: ways }: Singles) {
  const [first, second] = line as [Int32Array, Int32Array];
  let a = NEVER;
  let b = NEVER;
  let c = NEVER;
  let d = NEVER;
  for (let n = 0; n < count; n += 1) {
    const none = sums[n] as number;
    if (none >= NEVER) continue;
    const one = (none + (first[n] as number)) | 0;
    const two = (none + (second[n] as number)) | 0;
    const both = (one + (second[n] as number)) | 0;
    if (none < a) {
      a = none;
      ways[upper] = way[n] as number;
    }
    if (one < b) {
      b = one;
      ways[upper + 1] = way[n] as number;
    }
    if (two < c) {
      c = two;
      ways[upper + 2] = way[n] as number;
    }
    if (both < d) {
      d = both;
      ways[upper + 3] = way[n] as number;
    }
  }
  cost[upper] = a < NEVER ? a : BEYOND;
  cost[upper + 1] = b < NEVER ? b : BEYOND;
  cost[upper + 2] = c < NEVER ? c : BEYOND;
  cost[upper + 3] = d < NEVER ? d : BEYOND;
}

function withTariffs(
  { count, way, tariff, line }: Compact,
  sums: Int32Array,
  tariffs: readonly Int32Array[],
  upper: number,
  { cost, way: ways }: Singles,
) {
  const [first, second] = line as [Int32Array, Int32Array];
  const prices = pricesAt(tariffs, upper);
  let a = NEVER;
  let b = NEVER;
  let c = NEVER;
  let d = NEVER;
  for (let n = 0; n < count; n += 1) {
    const sum = sums[n] as number;
    if (sum >= NEVER) continue;
    const more = second[n] as number;
    const one = (sum + (first[n] as number)) | 0;
    const at = (tariff[n] as number) * 4;
    const none = (sum + (prices[at] as number)) | 0;
    const only = (one + (prices[at + 1] as number)) | 0;
    const two = (sum + more + (prices[at + 2] as number)) | 0;
    const both = (one + more + (prices[at + 3] as number)) | 0;
    if (none < a) {
      a = none;
      ways[upper] = way[n] as number;
    }
    if (only < b) {
      b = only;
      ways[upper + 1] = way[n] as number;
    }
    if (two < c) {
      c = two;
      ways[upper + 2] = way[n] as number;
    }
    if (both < d) {
      d = both;
      ways[upper + 3] = way[n] as number;
    }
  }
  cost[upper] = a < NEVER ? a : BEYOND;
  cost[upper + 1] = b < NEVER ? b : BEYOND;
  cost[upper + 2] = c < NEVER ? c : BEYOND;
  cost[upper + 3] = d < NEVER ? d : BEYOND;
}

let four = new Int32Array(64);

/** What each tariff asks for four sets that follow each other. The next call writes over it. */
export function pricesAt(tariffs: readonly Int32Array[], upper: number): Int32Array {
  if (four.length < 4 * tariffs.length) four = new Int32Array(8 * tariffs.length);
  for (let t = 0; t < tariffs.length; t += 1) {
    const tariff = tariffs[t] as Int32Array;
    for (let k = 0; k < 4; k += 1) {
      const price = upper + k < tariff.length ? (tariff[upper + k] as number) : BEYOND;
      four[4 * t + k] = price < NEVER ? price : BEYOND;
    }
  }
  return four;
}
