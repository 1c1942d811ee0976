import { type Columns, NEVER, type Part, type Partition } from './columns.ts';
import type { Singles } from './singles.ts';

/** By number of packages and set of lines: what its best partition costs, and the first package of it. */
export type Layers = { readonly cost: readonly Int32Array[]; readonly first: readonly Uint16Array[]; count: number };

export function emptyLayers(packages: number, sets: number): Layers {
  return {
    cost: Array.from({ length: packages }, () => new Int32Array(sets)),
    first: Array.from({ length: packages }, () => new Uint16Array(sets)),
    count: 0,
  };
}

/**
 * The best partitions into at most so many packages, each built on those of one package less; into the full number of
 * packages only that of all lines. `into` is written over.
 */
export function join(singles: Singles, { line, extra }: Columns, most: number, into: Layers): void {
  const sets = 2 ** line.length;
  const alone = into.cost[0] as Int32Array;
  for (let set = 1; set < sets; set += 1) alone[set] = singles.cost[set] as number;
  const last = Math.min(most, line.length);
  for (into.count = 1; into.count < last; into.count += 1) {
    const from = into.count === last - 1 ? sets - 1 : 1;
    if (!addLayer(singles.cost, from, sets, extra, into)) break;
  }
}

function addLayer(single: Int32Array, from: number, sets: number, extra: number, { cost, first, count }: Layers) {
  const known = cost[count - 1] as Int32Array;
  const best = cost[count] as Int32Array;
  const firsts = first[count] as Uint16Array;
  let better = false;
  for (let set = from; set < sets; set += 1) {
    const low = set & -set;
    const rest = set ^ low;
    let least = known[set] as number;
    let taken = 0;
    for (let sub = rest; sub !== 0; ) {
      sub = (sub - 1) & rest;
      const sum = (single[sub | low] as number) + (known[rest ^ sub] as number) + extra;
      if (sum < least) {
        least = sum;
        taken = sub | low;
      }
    }
    best[set] = least;
    firsts[set] = taken;
    if (taken !== 0) better = true;
  }
  return better;
}

/** The best partition of these lines into as many packages as there may be; null: there is none. */
export function bestOf(singles: Singles, layers: Layers, lines: number): Partition | null {
  const cost = layers.cost[layers.count - 1]?.[lines] ?? NEVER;
  return cost >= NEVER ? null : { cost, parts: unfold(lines, singles, layers, layers.count) };
}

/** The packages of the best partition of a set into at most so many. */
export function unfold(set: number, { way }: Singles, { first }: Layers, count: number): Part[] {
  const parts: Part[] = [];
  for (let layer = count - 1; layer > 0; layer -= 1) {
    const lines = (first[layer] as Uint16Array)[set] as number;
    if (lines === 0) continue;
    parts.push({ way: way[lines] as number, lines });
    set ^= lines;
  }
  parts.push({ way: way[set] as number, lines: set });
  return parts;
}
