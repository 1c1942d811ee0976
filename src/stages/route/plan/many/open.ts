import { type Columns, NEVER } from '../search/columns.ts';
import type { Group } from './groups.ts';

/** So dear is a line that no open way has: dearer than any plan, and sums stay whole numbers. */
const MISSING = 2 ** 40;

/** So many steps, and so many ways tried in the place of each open one: the search ends, always at the same answer. */
const STEPS = 200;
const TRIED = 48;

type Costs = { readonly open: Float64Array; readonly line: readonly Float64Array[]; readonly most: number };

/**
 * Ways that send a package: from those it starts with, the best single step is taken (one more, one fewer, one for
 * another) until none makes the plan cheaper. Each line goes by the cheapest open way, so a line never has to be moved.
 */
export function bestOpen(columns: Columns, groups: readonly Group[], start: readonly number[]): number[] {
  const costs: Costs = {
    open: Float64Array.from(columns.fixed, (own) => (own < NEVER ? own + columns.extra : MISSING)),
    line: groups.map(({ column }) => Float64Array.from(column, (own) => (own < NEVER ? own : MISSING))),
    most: columns.most,
  };
  let open = start.slice(0, columns.most);
  let cost = costOf(costs, open);
  for (let step = 0; step < STEPS; step += 1) {
    const next = bestStep(costs, open, cost);
    if (!next) break;
    [open, cost] = [next.open, next.cost];
  }
  return open.sort((a, b) => a - b);
}

function bestStep(costs: Costs, open: readonly number[], cost: number): { open: number[]; cost: number } | null {
  const added = withOneMore(costs, open);
  const likely = [...added.keys()].sort((a, b) => (added[a] as number) - (added[b] as number) || a - b).slice(0, TRIED);
  let best: { open: number[]; cost: number } | null = null;
  const offer = (of: number[], price: number) => {
    if (price < (best?.cost ?? cost)) best = { open: of, cost: price };
  };
  for (const out of open) {
    const rest = open.filter((w) => w !== out);
    if (rest.length > 0) offer(rest, costOf(costs, rest));
    for (const into of likely) if (!open.includes(into)) offer([...rest, into], costOf(costs, [...rest, into]));
  }
  const first = likely.find((w) => !open.includes(w));
  if (first !== undefined && open.length < costs.most) offer([...open, first], added[first] as number);
  return best;
}

/** By way: what the plan costs if that way opens too. */
function withOneMore({ open: fixed, line }: Costs, open: readonly number[]): Float64Array {
  const total = fixed.slice();
  const kept = open.reduce((sum, w) => sum + (fixed[w] as number), 0);
  for (let w = 0; w < total.length; w += 1) total[w] = (total[w] as number) + kept;
  for (const column of line) {
    const least = leastOf(column, open);
    for (let w = 0; w < total.length; w += 1) {
      const own = column[w] as number;
      total[w] = (total[w] as number) + (own < least ? own : least);
    }
  }
  return total;
}

function costOf({ open: fixed, line }: Costs, open: readonly number[]): number {
  let cost = 0;
  for (const w of open) cost += fixed[w] as number;
  for (const column of line) cost += leastOf(column, open);
  return cost;
}

function leastOf(column: Float64Array, open: readonly number[]): number {
  let least = MISSING;
  for (let n = 0; n < open.length; n += 1) {
    const own = column[open[n] as number] as number;
    if (own < least) least = own;
  }
  return least;
}
