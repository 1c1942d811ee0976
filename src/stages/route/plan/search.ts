/**
 * The cheapest way to cut a set of lines into packages. A column is a place with a mode; it may supply some of
 * the lines, and says what a package of any of them would cost.
 */
export type Column = {
  /** Bit i is set if line i can be supplied whole. */
  readonly can: number;
  readonly cost: (lines: number) => number;
};

export type Part = { readonly column: number; readonly lines: number };
export type Partition = { readonly cost: number; readonly parts: readonly Part[] };

/** Up to here the search over all partitions is exact: L x 2^n package costs and 3^n joins. */
export const EXACT_LINES = 10;

/**
 * Exact: w[S] is the best single package for the lines S, f[k][S] the best partition of S into at most k
 * packages, whose first package holds the lowest line. Ties go to fewer packages, then to the earlier column.
 */
export function cheapest(lines: number, columns: readonly Column[], perExtraPackage: number, maxPackages: number): Partition | null {
  const all = 2 ** lines - 1;
  const { cost: single, column } = bestSingles(all, columns);
  let best = single.slice();
  const firsts: Int32Array[] = [];
  for (let packages = 2; packages <= Math.min(maxPackages, lines); packages += 1) {
    const next = best.slice();
    const first = new Int32Array(all + 1);
    for (let set = 1; set <= all; set += 1) {
      const low = set & -set;
      const rest = set ^ low;
      for (let sub = rest; ; sub = (sub - 1) & rest) {
        const part = sub | low;
        if (part !== set) {
          const cost = (single[part] as number) + perExtraPackage + (best[set ^ part] as number);
          if (cost < (next[set] as number)) {
            next[set] = cost;
            first[set] = part;
          }
        }
        if (sub === 0) break;
      }
    }
    best = next;
    firsts.push(first);
  }
  if (best[all] === Number.POSITIVE_INFINITY) return null;
  return { cost: best[all] as number, parts: unfold(all, firsts, column) };
}

function bestSingles(all: number, columns: readonly Column[]): { cost: Float64Array; column: Int32Array } {
  const cost = new Float64Array(all + 1).fill(Number.POSITIVE_INFINITY);
  const column = new Int32Array(all + 1).fill(-1);
  columns.forEach((each, index) => {
    for (let set = each.can; set > 0; set = (set - 1) & each.can) {
      const price = each.cost(set);
      if (price < (cost[set] as number)) {
        cost[set] = price;
        column[set] = index;
      }
    }
  });
  return { cost, column };
}

function unfold(all: number, firsts: readonly Int32Array[], column: Int32Array): Part[] {
  const parts: Part[] = [];
  let set = all;
  for (let layer = firsts.length - 1; layer >= 0; layer -= 1) {
    const first = firsts[layer]?.[set] ?? 0;
    if (first === 0) continue;
    parts.push({ column: column[first] as number, lines: first });
    set ^= first;
  }
  parts.push({ column: column[set] as number, lines: set });
  return parts;
}
