/** A line that a way does not have whole. Sums of it stay within 32 bits. */
export const NEVER = 2 ** 26;

/**
 * What packages cost, as columns: a package of lines S from way w costs
 * `fixed[w] + sum of line[i][w] over S + tariffs[tariffOf[w]][S]`. All are integers, of any unit below `NEVER`; sets of
 * lines are bits. Lines come first, so that the search walks each column from end to end.
 */
export type Columns = {
  readonly ways: number;
  readonly fixed: Int32Array;
  readonly line: readonly Int32Array[];
  /** Costs that are no sum over lines: weight breaks, boxes. None: there are no such costs. */
  readonly tariffs?: readonly Int32Array[];
  readonly tariffOf?: Uint16Array;
  /** What each package beyond the first costs more, and how many there may be. */
  readonly extra: number;
  readonly most: number;
};

export type Part = { readonly way: number; readonly lines: number };
export type Partition = { readonly cost: number; readonly parts: readonly Part[] };

/** Up to here the search over all partitions is exact: L x 2^n package prices and 3^n joins. */
export const EXACT_LINES = 10;

/**
 * The cheapest way to cut the lines into packages, exactly: w[S] is the best single package for the lines S, f[k][S] the
 * best partition of S into at most k packages, the first of which holds the lowest line. Ties go to fewer packages, then
 * to the earlier way.
 */
export function cheapest(columns: Columns): Partition | null {
  const layers = searched(columns, columns.most);
  const all = 2 ** columns.line.length - 1;
  const cost = layers.best[all] ?? NEVER;
  return cost >= NEVER ? null : { cost, parts: unfold(all, layers) };
}

/** The best partition of every set of lines, and how each came about. */
export type Layers = { readonly best: Float64Array; readonly way: Int32Array; readonly firsts: readonly Int32Array[] };

export function searched(columns: Columns, most: number): Layers {
  const lines = columns.line.length;
  const all = 2 ** lines - 1;
  const { cost: single, way } = bestSingles(columns, all);
  let best = single;
  const firsts: Int32Array[] = [];
  for (let packages = 2; packages <= Math.min(most, lines); packages += 1) {
    const layer = join(single, best, all, columns.extra);
    if (!layer.better) break;
    best = layer.best;
    firsts.push(layer.first);
  }
  return { best, way, firsts };
}

function bestSingles(columns: Columns, all: number): { cost: Float64Array; way: Int32Array } {
  const { line, fixed, tariffs, tariffOf } = columns;
  const cost = new Float64Array(all + 1).fill(NEVER);
  const way = new Int32Array(all + 1).fill(-1);
  const added = new Int32Array(all + 1);
  for (let w = 0; w < columns.ways; w += 1) {
    let can = 0;
    for (let i = 0; i < line.length; i += 1) if (((line[i] as Int32Array)[w] as number) < NEVER) can |= 1 << i;
    if (can === 0) continue;
    const base = fixed[w] as number;
    const tariff = tariffs?.[tariffOf?.[w] ?? 0];
    for (let set = 1; set <= all; set += 1) {
      if ((set & can) !== set) continue;
      const low = 31 - Math.clz32(set & -set);
      const sum = (added[set & (set - 1)] as number) + ((line[low] as Int32Array)[w] as number);
      added[set] = sum;
      const price = base + sum + (tariff ? (tariff[set] as number) : 0);
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
  extra: number,
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
      const cost = (single[part] as number) + extra + (known[set ^ part] as number);
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

export function unfold(all: number, { firsts, way }: Layers): Part[] {
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
