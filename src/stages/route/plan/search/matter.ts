import { BEYOND, type Columns, NEVER } from './columns.ts';
import type { Compact } from './compact.ts';

/** For fewer it costs more to sort out than to search. */
const FEW_WAYS = 24;
const FEW_LINES = 4;

/**
 * Leaves only the ways that a cheapest plan may use. A way is left out if neither its one package of all lines, nor its
 * package of the line that is least dear there beside a second package and every other line where it is cheapest, comes
 * down to the best single package of all lines. Where no way has all lines, all stay.
 */
export function keepWhatMatters(ways: Compact, columns: Columns): void {
  const { line, extra, most, tariffs } = columns;
  if (ways.count < FEW_WAYS || line.length < FEW_LINES) return;
  const all = 2 ** line.length - 1;
  const heavy = tariffs?.map((tariff) => Math.min(tariff[all] as number, BEYOND));
  const light = tariffs?.map((tariff) => tariff.subarray(1, all + 1).reduce((a, b) => Math.min(a, b), BEYOND));
  const bases = withTariff(ways, light, ways.sums[1] as Int32Array);
  const wholes = withTariff(ways, heavy, ways.sums[2] as Int32Array);
  let beside = least(bases, ways.count) + extra;
  if (beside < 0) return;
  const dearer = (ways.sums[3] as Int32Array).fill(BEYOND, 0, ways.count);
  for (let i = 0; i < line.length; i += 1) {
    const cheapest = ways.least[i] as number;
    addUp(ways.line[i] as Int32Array, cheapest, wholes, dearer, ways.count);
    beside += cheapest;
  }
  const bound = least(wholes, ways.count);
  if (bound >= NEVER) return;
  const spare = most > 1 ? bound - beside : -BEYOND;
  let kept = 0;
  for (let n = 0; n < ways.count; n += 1)
    if ((wholes[n] as number) <= bound || (bases[n] as number) + (dearer[n] as number) <= spare)
      move(ways, line.length, n, kept++);
  ways.count = kept;
}

function withTariff({ count, sums, tariff }: Compact, prices: readonly number[] | undefined, into: Int32Array) {
  const base = sums[0] as Int32Array;
  for (let n = 0; n < count; n += 1)
    into[n] = (base[n] as number) + (prices ? (prices[tariff[n] as number] as number) : 0);
  return into;
}

function least(of: Int32Array, count: number): number {
  let found = BEYOND;
  for (let n = 0; n < count; n += 1) if ((of[n] as number) < found) found = of[n] as number;
  return found;
}

/** Adds a line to the packages of all lines, and keeps by how much it is dearer from a way than where it is cheapest. */
function addUp(line: Int32Array, cheapest: number, wholes: Int32Array, dearer: Int32Array, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const own = line[n] as number;
    wholes[n] = ((wholes[n] as number) + own) | 0;
    const more = (own - cheapest) | 0;
    const known = dearer[n] as number;
    dearer[n] = known + ((more - known) & ((more - known) >> 31));
  }
}

function move({ way, tariff, line, sums }: Compact, lines: number, from: number, to: number): void {
  if (from === to) return;
  way[to] = way[from] as number;
  tariff[to] = tariff[from] as number;
  (sums[0] as Int32Array)[to] = (sums[0] as Int32Array)[from] as number;
  for (let i = 0; i < Math.max(lines, 2); i += 1) (line[i] as Int32Array)[to] = (line[i] as Int32Array)[from] as number;
}
