import { freightOf, type Prices } from './prices.ts';

export type Part = { readonly way: number; readonly lines: number };
export type Partition = { readonly cost: number; readonly parts: readonly Part[] };

/** Up to here the search over all partitions is exact: L x 2^n package prices and 3^n joins. */
export const EXACT_LINES = 10;

/**
 * The cheapest way to cut the lines into packages, exactly: w[S] is the best single package for the lines S, f[k][S] the
 * best partition of S into at most k packages, the first of which holds the lowest line. Sets of lines are bits. Ties go
 * to fewer packages, then to the earlier place.
 */
export function cheapest(prices: Prices, perExtraPackage: number, maxPackages: number): Partition | null {
  const lines = prices.question.lines.length;
  const all = 2 ** lines - 1;
  const { cost: single, way } = bestSingles(prices, lines, all);
  let best = single;
  const firsts: Int32Array[] = [];
  for (let packages = 2; packages <= Math.min(maxPackages, lines); packages += 1) {
    const layer = join(single, best, all, perExtraPackage);
    if (!layer.better) break;
    best = layer.best;
    firsts.push(layer.first);
  }
  const cost = best[all] ?? Number.POSITIVE_INFINITY;
  return cost === Number.POSITIVE_INFINITY ? null : { cost, parts: unfold(all, firsts, way) };
}

function bestSingles(prices: Prices, lines: number, all: number): { cost: Float64Array; way: Int32Array } {
  const cost = new Float64Array(all + 1).fill(Number.POSITIVE_INFINITY);
  const way = new Int32Array(all + 1).fill(-1);
  const added = new Int32Array(all + 1);
  const grams = new Int32Array(all + 1);
  for (let set = 1; set <= all; set += 1) {
    const low = 31 - Math.clz32(set & -set);
    grams[set] = (grams[set & (set - 1)] ?? 0) + (prices.grams[low] ?? 0);
  }
  for (let w = 0; w < prices.ways.length; w += 1) {
    let can = 0;
    for (let i = 0; i < lines; i += 1) if (prices.can(w, i)) can |= 1 << i;
    if (can === 0) continue;
    const fixed = prices.fixed[w] ?? 0;
    for (let set = 1; set <= all; set += 1) {
      if ((set & can) !== set) continue;
      const low = 31 - Math.clz32(set & -set);
      const sum =
        (set & (set - 1) ? (added[set & (set - 1)] as number) : 0) + ((prices.line[low] as Int32Array)[w] as number);
      added[set] = sum;
      const price = fixed + sum + freightOf(prices, w, grams[set] as number);
      if (price < (cost[set] as number)) {
        cost[set] = price;
        way[set] = w;
      }
    }
  }
  return { cost, way };
}

/** One package more: for each set, the best first package and the best partition of the rest known so far. */
function join(
  single: Float64Array,
  known: Float64Array,
  all: number,
  perExtraPackage: number,
): { best: Float64Array; first: Int32Array; better: boolean } {
  const best = known.slice();
  const first = new Int32Array(all + 1);
  let better = false;
  for (let set = 1; set <= all; set += 1) {
    const low = set & -set;
    const rest = set ^ low;
    if (rest === 0) continue;
    for (let sub = (rest - 1) & rest; ; sub = (sub - 1) & rest) {
      const part = sub | low;
      const cost = (single[part] as number) + perExtraPackage + (known[set ^ part] as number);
      if (cost < (best[set] as number)) {
        best[set] = cost;
        first[set] = part;
        better = true;
      }
      if (sub === 0) break;
    }
  }
  return { best, first, better };
}

function unfold(all: number, firsts: readonly Int32Array[], way: Int32Array): Part[] {
  const parts: Part[] = [];
  let set = all;
  for (let layer = firsts.length - 1; layer >= 0; layer -= 1) {
    const first = firsts[layer]?.[set] ?? 0;
    if (first === 0) continue;
    parts.push({ way: way[first] as number, lines: first });
    set ^= first;
  }
  parts.push({ way: way[set] as number, lines: set });
  return parts;
}
