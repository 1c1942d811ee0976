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
 * exact, whatever the order of the lines. Sets that cannot become cheaper than a plan that is known are left out. With
 * more ways than `MOST_SETS` allows it is exact among those that have most of the units. Null: the units are there, but
 * not in so few packages.
 */
export function cutCheapest(of: Cuttable): Cutting | null {
  const isCut = of.quantity.map((_, i) => (of.whole[i] as Int32Array).every((cost) => cost >= NEVER));
  const ways = mostStocked(of, isCut);
  const least = of.quantity.reduce((sum, _, i) => sum + leastOf(of, isCut, i, ways), 0);
  // a further package may be a benefit, where a rule or a term says so
  const gain = Math.min(0, of.extra + ways.reduce((low, w) => Math.min(low, of.fixed[w] as number), 0));
  const mayFill = fillable(of, isCut, ways);
  let limit = greedyCost(of, isCut, ways);
  let best: { cost: number; set: number[] } | null = null;
  const set: number[] = [];
  const go = (from: number, sent: number): void => {
    const more = of.most - set.length;
    if (!mayFill(set, more)) return;
    if (set.length > 0) {
      if (least + sent + gain * more > limit) return;
      const cost = sent + linesFrom(of, isCut, set);
      if (cost < NEVER && (!best || cost < best.cost || (cost === best.cost && set.length < best.set.length))) {
        best = { cost, set: [...set] };
        limit = Math.min(limit, cost);
      }
    }
    if (more === 0) return;
    for (let n = from; n < ways.length; n += 1) {
      const w = ways[n] as number;
      set.push(w);
      go(n + 1, sent + (of.fixed[w] as number) + (set.length > 1 ? of.extra : 0));
      set.pop();
    }
  };
  go(0, 0);
  const found = best as { cost: number; set: number[] } | null;
  return found && { cost: found.cost, parts: partsOf(of, isCut, found.set) };
}

/** Whether a set of ways and so many more could have every cut line: the more are those that have most of it. */
function fillable(of: Cuttable, isCut: readonly boolean[], ways: readonly number[]) {
  const cut = of.quantity.flatMap((_, i) => (isCut[i] ? [i] : []));
  const has = (i: number, w: number) => Math.max(0, (of.units[i] as Int32Array)[w] as number);
  const most = cut.map((i) => {
    const sorted = ways.map((w) => has(i, w)).sort((a, b) => b - a);
    let sum = 0;
    return [0, ...sorted.slice(0, of.most).map((units) => (sum += units))];
  });
  return (set: readonly number[], more: number): boolean => {
    for (let n = 0; n < cut.length; n += 1) {
      const i = cut[n] as number;
      const tops = most[n] as number[];
      let units = tops[Math.min(more, tops.length - 1)] as number;
      for (const w of set) units += has(i, w);
      if (units < (of.quantity[i] as number)) return false;
    }
    return true;
  };
}

/** What a line costs at least, whatever the set; `NEVER` if not even all ways have it. */
function leastOf(of: Cuttable, isCut: readonly boolean[], i: number, ways: readonly number[]): number {
  return isCut[i] ? fill(of, i, ways, null) : leastWhole(of, i, ways).cost;
}

/** What the order costs if the way that gives most of what is missing is taken each time; a plan to begin with. */
function greedyCost(of: Cuttable, isCut: readonly boolean[], ways: readonly number[]): number {
  const set: number[] = [];
  let sent = 0;
  const left = [...of.quantity];
  const gives = (w: number, i: number) => {
    const has = isCut[i]
      ? Math.max(0, (of.units[i] as Int32Array)[w] as number)
      : ((of.whole[i] as Int32Array)[w] as number) < NEVER
        ? (of.quantity[i] as number)
        : 0;
    return Math.min(has, left[i] as number);
  };
  while (set.length < of.most && left.some((units) => units > 0)) {
    const sum = (w: number) => left.reduce((units, _, i) => units + gives(w, i), 0);
    const [next] = ways.filter((w) => !set.includes(w)).sort((a, b) => sum(b) - sum(a) || a - b);
    if (next === undefined) return NEVER;
    left.forEach((units, i) => {
      left[i] = units - gives(next, i);
    });
    sent += (of.fixed[next] as number) + (set.length > 0 ? of.extra : 0);
    set.push(next);
  }
  return Math.min(NEVER, sent + linesFrom(of, isCut, set));
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

/** What the lines cost from these ways; `NEVER` if they do not have them. */
function linesFrom(of: Cuttable, isCut: readonly boolean[], set: readonly number[]): number {
  let cost = 0;
  for (let i = 0; i < of.quantity.length; i += 1) {
    cost += leastOf(of, isCut, i, set);
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
  const has = (w: number) => Math.max(0, (units[i] as Int32Array)[w] as number);
  let short = quantity[i] as number;
  for (const w of set) short -= has(w);
  if (short > 0) return NEVER;
  const price = (w: number) => (unit[i] as Int32Array)[w] as number;
  const order = [...set].sort((a, b) => price(a) - price(b) || a - b);
  let left = quantity[i] as number;
  let cost = 0;
  for (const w of order) {
    const take = Math.min(left, has(w));
    if (take === 0) continue;
    into?.set(w, take);
    cost += take * price(w);
    left -= take;
  }
  return cost;
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
