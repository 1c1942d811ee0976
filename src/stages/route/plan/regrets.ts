import { BEYOND, type Columns, NEVER, type Part, type Partition } from './search/columns.ts';
import { addLine, type Compact, compacted } from './search/compact.ts';
import { bestOf, emptyLayers, join, type Layers, unfold } from './search/layers.ts';
import { bestSingles, pricesAt, type Singles } from './search/singles.ts';

/** The best single package of every set of lines, the best partitions of every set, and the best of all lines. */
export type Searched = { readonly singles: Singles; readonly layers: Layers; readonly best: Partition | null };

/** As `cheapest` with no way left out: dearer, but who also asks for the regrets need not search again. */
export function searchAll(columns: Columns): Searched {
  const { line, most } = columns;
  const all = 2 ** line.length - 1;
  const room = Math.max(4, all + 1);
  const singles: Singles = { cost: new Int32Array(room), way: new Int32Array(room) };
  const layers = emptyLayers(Math.max(1, Math.min(most, line.length)), all + 1);
  bestSingles(compacted(columns), columns, singles);
  join(singles, columns, most, layers);
  return { singles, layers, best: bestOf(singles, layers, all) };
}

export type Regrets = {
  /** By way: what the best plan in which it has a package costs more than the best of all; `NEVER`: there is none. */
  readonly regrets: Int32Array;
  /** The plan that attains it. */
  partition(way: number): readonly Part[];
};

/**
 * The exact regret of every way: the least, over all sets S of lines, of its package of S and the best partition of the
 * rest into one package less, beyond the optimum.
 */
export function regretsOf(columns: Columns, { singles, layers, best }: Searched = searchAll(columns)): Regrets {
  const { ways, line, most } = columns;
  const all = 2 ** line.length - 1;
  const compact = compacted(columns);
  const optimum = best?.cost ?? NEVER;
  const others = Math.min(layers.count, Math.max(1, Math.min(most, line.length)) - 1);
  const besides = restsOf(columns, layers, others);
  const regrets = new Int32Array(ways).fill(NEVER);
  const taken = new Uint16Array(ways);
  for (let upper = 0; upper <= all; upper += 4)
    addLeast(compact, addLine(compact, upper), pricesAt(besides, upper), upper, regrets, taken);
  for (let w = 0; w < ways; w += 1) if ((regrets[w] as number) < NEVER) regrets[w] = (regrets[w] as number) - optimum;
  return {
    regrets,
    partition(way) {
      const lines = taken[way] as number;
      const rest = all ^ lines;
      return rest === 0 ? [{ way, lines }] : [{ way, lines }, ...unfold(rest, singles, layers, others)];
    },
  };
}

/** By tariff, for each set of lines: the tariff of its package and what all other lines cost in so many packages more. */
function restsOf({ line, tariffs, extra }: Columns, { cost }: Layers, packages: number): Int32Array[] {
  const all = 2 ** line.length - 1;
  const known = packages > 0 ? (cost[packages - 1] as Int32Array) : null;
  const besides = new Int32Array(all + 1).fill(BEYOND);
  for (let set = 1; set < all; set += 1) if (known) besides[set] = (known[all ^ set] as number) + extra;
  besides[all] = 0;
  if (!tariffs) return [besides];
  return tariffs.map((tariff) =>
    besides.map((rest, set) => ((tariff[set] as number) < NEVER ? rest + (tariff[set] as number) : BEYOND)),
  );
}

/** Four sets in one walk over the ways. */
function addLeast(
  { count, line, tariff }: Compact,
  sums: Int32Array,
  prices: Int32Array,
  upper: number,
  leasts: Int32Array,
  taken: Uint16Array,
): void {
  const [first, second] = line as [Int32Array, Int32Array];
  for (let n = 0; n < count; n += 1) {
    const sum = sums[n] as number;
    if (sum >= NEVER) continue;
    const more = second[n] as number;
    const one = (sum + (first[n] as number)) | 0;
    const at = (tariff[n] as number) * 4;
    const known = leasts[n] as number;
    let least = known;
    let set = upper;
    const none = (sum + (prices[at] as number)) | 0;
    if (none < least) least = none;
    const only = (one + (prices[at + 1] as number)) | 0;
    if (only < least) {
      least = only;
      set = upper + 1;
    }
    const two = (sum + more + (prices[at + 2] as number)) | 0;
    if (two < least) {
      least = two;
      set = upper + 2;
    }
    const both = (one + more + (prices[at + 3] as number)) | 0;
    if (both < least) {
      least = both;
      set = upper + 3;
    }
    if (least === known) continue;
    leasts[n] = least;
    taken[n] = set;
  }
}
