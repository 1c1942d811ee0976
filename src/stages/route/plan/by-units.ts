import { NEVER } from './search.ts';

/**
 * An order of which some line lies nowhere whole. `whole[i][w]` is what line i costs from way w when it goes whole, and
 * `NEVER` where it does not lie whole; a line that lies nowhere whole goes by the unit: `units[i][w]` may come from there,
 * at `unit[i][w]` each.
 */
export type Cuttable = {
  readonly ways: number;
  readonly quantity: readonly number[];
  readonly fixed: Int32Array;
  readonly whole: readonly Int32Array[];
  readonly unit: readonly Int32Array[];
  readonly units: readonly Int32Array[];
  /** What each package beyond the first costs more, and how many there may be. */
  readonly extra: number;
  readonly most: number;
};

export type CutPart = {
  readonly way: number;
  readonly lines: readonly { readonly line: number; readonly quantity: number }[];
};
export type Cutting = { readonly cost: number; readonly parts: readonly CutPart[] };

/** So many sets of ways are tried; where there would be more, the ways with most of the units are kept. */
const MOST_SETS = 60_000;

/**
 * The cheapest packages of whole and cut lines. For a given set of ways each line is a matter of its own: a whole one
 * takes the cheapest of them, a cut one fills up from the cheapest unit on; so trying every set of at most `most` ways is
 * exact, whatever the order of the lines. With more ways than `MOST_SETS` allows it is exact among those that have most
 * of the units. Null: the units are there, but not in so few packages.
 */
export function cutCheapest(of: Cuttable): Cutting | null {
  const isCut = of.quantity.map((_, i) => (of.whole[i] as Int32Array).every((cost) => cost >= NEVER));
  const ways = mostStocked(of, isCut);
  let best: { cost: number; set: number[] } | null = null;
  const set: number[] = [];
  const go = (from: number): void => {
    if (set.length > 0) {
      const cost = costOf(of, isCut, set);
      if (cost < NEVER && (!best || cost < best.cost || (cost === best.cost && set.length < best.set.length)))
        best = { cost, set: [...set] };
    }
    if (set.length === of.most) return;
    for (let n = from; n < ways.length; n += 1) {
      set.push(ways[n] as number);
      go(n + 1);
      set.pop();
    }
  };
  go(0);
  const found = best as { cost: number; set: number[] } | null;
  return found && { cost: found.cost, parts: partsOf(of, isCut, found.set) };
}

function mostStocked(of: Cuttable, isCut: readonly boolean[]): number[] {
  const gives = (w: number) =>
    of.quantity.reduce((sum, quantity, i) => {
      if (!isCut[i]) return sum + (((of.whole[i] as Int32Array)[w] as number) < NEVER ? quantity : 0);
      return sum + Math.min(quantity, Math.max(0, (of.units[i] as Int32Array)[w] as number));
    }, 0);
  const stocked = Array.from({ length: of.ways }, (_, w) => ({ w, gives: gives(w) })).filter((each) => each.gives > 0);
  stocked.sort((a, b) => b.gives - a.gives || (of.fixed[a.w] as number) - (of.fixed[b.w] as number) || a.w - b.w);
  let keep = stocked.length;
  while (keep > 1 && setsOf(keep, of.most) > MOST_SETS) keep -= 1;
  return stocked
    .slice(0, keep)
    .map((each) => each.w)
    .sort((a, b) => a - b);
}

function setsOf(ways: number, most: number): number {
  let sets = 0;
  let choose = 1;
  for (let k = 1; k <= Math.min(most, ways); k += 1) {
    choose = (choose * (ways - k + 1)) / k;
    sets += choose;
  }
  return sets;
}

/** What the order costs from these ways, all of which send a package; `NEVER` if they do not have it. */
function costOf(of: Cuttable, isCut: readonly boolean[], set: readonly number[]): number {
  let cost = of.extra * (set.length - 1);
  for (const w of set) cost += of.fixed[w] as number;
  for (let i = 0; i < of.quantity.length; i += 1) {
    cost += isCut[i] ? fill(of, i, set, null) : leastWhole(of, i, set).cost;
    if (cost >= NEVER) return NEVER;
  }
  return cost;
}

function leastWhole({ whole }: Cuttable, i: number, set: readonly number[]): { cost: number; way: number } {
  let [cost, way] = [NEVER, -1];
  for (const w of set) {
    const here = (whole[i] as Int32Array)[w] as number;
    if (here < cost) [cost, way] = [here, w];
  }
  return { cost, way };
}

/** Fills a line from its cheapest units on; says what that costs, and writes down who gives how many. */
function fill(
  { quantity, unit, units }: Cuttable,
  i: number,
  set: readonly number[],
  into: Map<number, number> | null,
) {
  const price = (w: number) => (unit[i] as Int32Array)[w] as number;
  const order = [...set].sort((a, b) => price(a) - price(b) || a - b);
  let left = quantity[i] as number;
  let cost = 0;
  for (const w of order) {
    const take = Math.min(left, Math.max(0, (units[i] as Int32Array)[w] as number));
    if (take === 0) continue;
    into?.set(w, take);
    cost += take * price(w);
    left -= take;
  }
  return left > 0 ? NEVER : cost;
}

function partsOf(of: Cuttable, isCut: readonly boolean[], set: readonly number[]): CutPart[] {
  const parts = new Map(set.map((w) => [w, [] as { line: number; quantity: number }[]]));
  of.quantity.forEach((quantity, line) => {
    const gives = new Map<number, number>();
    if (isCut[line]) fill(of, line, set, gives);
    else gives.set(leastWhole(of, line, set).way, quantity);
    for (const [w, units] of gives) parts.get(w)?.push({ line, quantity: units });
  });
  return [...parts].filter(([, lines]) => lines.length > 0).map(([way, lines]) => ({ way, lines }));
}
