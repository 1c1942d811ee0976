import { BEYOND, type Columns, EXACT_LINES, NEVER } from './columns.ts';

/**
 * Columns of all ways, or of those that are kept, side by side in memory that the next search writes over. `sums[0]` is
 * what their packages cost without lines; `sums[k]` has room for packages of k lines.
 */
export type Compact = {
  count: number;
  way: Int32Array;
  tariff: Uint16Array;
  readonly line: Int32Array[];
  /** By line: what it costs where it is cheapest. */
  readonly least: Int32Array;
  readonly sums: Int32Array[];
};

const compact: Compact = {
  count: 0,
  way: new Int32Array(0),
  tariff: new Uint16Array(0),
  line: [],
  least: new Int32Array(EXACT_LINES),
  sums: [],
};

export function compacted({ fixed, line, ways, tariffOf }: Columns): Compact {
  makeRoom(ways);
  compact.count = ways;
  for (let w = 0; w < ways; w += 1) compact.way[w] = w;
  if (tariffOf) compact.tariff.set(tariffOf);
  else compact.tariff.fill(0, 0, ways);
  copy(fixed, ways, compact.sums[0] as Int32Array);
  for (let i = 0; i < line.length; i += 1)
    compact.least[i] = copy(line[i] as Int32Array, ways, compact.line[i] as Int32Array);
  if (line.length === 1) (compact.line[1] as Int32Array).fill(BEYOND, 0, ways);
  return compact;
}

function makeRoom(ways: number): void {
  if (compact.way.length >= ways) return;
  compact.way = new Int32Array(2 * ways);
  compact.tariff = new Uint16Array(2 * ways);
  for (let i = 0; i <= EXACT_LINES; i += 1) {
    compact.line[i] = new Int32Array(2 * ways);
    compact.sums[i] = new Int32Array(2 * ways);
  }
}

/** What is at least `NEVER` becomes `BEYOND`. Without a branch: no processor foresees which place has a line. Says the least. */
function copy(from: Int32Array, ways: number, into: Int32Array): number {
  let least = BEYOND;
  for (let w = 0; w < ways; w += 1) {
    const own = from[w] as number;
    const never = (NEVER - 1 - own) >> 31;
    const cost = own + (never & (BEYOND - own));
    if (cost < least) least = cost;
    into[w] = cost;
  }
  return least;
}

/**
 * By way what a package of a set of lines costs, without its tariff. Sets must come in rising order, and only those
 * without the first two lines: each follows the set without its lowest line, with none but sets of more lines between,
 * so a column for each number of lines is enough.
 */
export function addLine({ count, line, sums }: Compact, set: number): Int32Array {
  if (set === 0) return sums[0] as Int32Array;
  const parent = set & (set - 1);
  const from = sums[linesIn(parent)] as Int32Array;
  const own = line[31 - Math.clz32(set ^ parent)] as Int32Array;
  const into = sums[linesIn(set)] as Int32Array;
  for (let n = 0; n < count; n += 1) into[n] = ((from[n] as number) + (own[n] as number)) | 0;
  return into;
}

function linesIn(set: number): number {
  let lines = 0;
  for (let left = set; left !== 0; left &= left - 1) lines += 1;
  return lines;
}
