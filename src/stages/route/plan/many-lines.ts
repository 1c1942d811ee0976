import { boundOf } from './many/bound.ts';
import { type Group, groupsOf } from './many/groups.ts';
import { bestOpen } from './many/open.ts';
import { type Columns, cheapest, EXACT_LINES, NEVER } from './search.ts';

export type WidePart = { readonly way: number; readonly lines: readonly number[] };

/** No plan can cost less than `lowerBound`; where the two are equal, the plan is a cheapest one. */
export type WidePlan = { readonly cost: number; readonly lowerBound: number; readonly parts: readonly WidePart[] };

/**
 * More lines than the search can cut in every way, for columns without tariffs. Lines with the same columns go as one;
 * with at most ten such groups the search is exact. Beyond, packages are opened, closed and exchanged as long as that
 * makes the plan cheaper, and a lower bound says how far from the optimum it can be. A fixed number of steps, so it
 * takes as long for a few thousand ways as it takes, and gives the same plan each time and for each order of the lines.
 * Null: no way has some line, or no plan was found with so few packages.
 */
export function cheapestOfMany(columns: Columns): WidePlan | null {
  const groups = groupsOf(columns.line);
  if (groups.length > EXACT_LINES) return nearly(columns, groups);
  const found = cheapest({ ...columns, line: groups.map((group) => group.column) });
  if (!found) return null;
  const parts = found.parts.map(({ way, lines }) => ({
    way,
    lines: groups.flatMap((group, i) => (lines & (1 << i) ? group.lines : [])).sort((a, b) => a - b),
  }));
  return { cost: found.cost, lowerBound: found.cost, parts };
}

export function nearly(columns: Columns, groups: readonly Group[]): WidePlan | null {
  if (groups.some(({ column }) => column.every((own) => own >= NEVER))) return null;
  const bound = boundOf(columns, groups);
  const starts = [[], bound.tight];
  let best: WidePlan | null = null;
  for (const start of starts) {
    const plan = planOf(columns, groups, bestOpen(columns, groups, start), bound.least);
    if (plan && (!best || plan.cost < best.cost)) best = plan;
  }
  return best;
}

function planOf({ fixed, extra }: Columns, groups: readonly Group[], open: readonly number[], lowerBound: number) {
  const parts = new Map<number, number[]>();
  let cost = -extra;
  for (const { lines, column } of groups) {
    const way = open.reduce((a, b) => ((column[b] as number) < (column[a] as number) ? b : a), open[0] ?? -1);
    if (way < 0 || (column[way] as number) >= NEVER) return null;
    cost += column[way] as number;
    parts.set(way, [...(parts.get(way) ?? []), ...lines]);
  }
  for (const way of parts.keys()) cost += (fixed[way] as number) + extra;
  if (cost >= NEVER) return null;
  const sorted = [...parts].sort(([a], [b]) => a - b);
  return { cost, lowerBound, parts: sorted.map(([way, lines]) => ({ way, lines: lines.sort((a, b) => a - b) })) };
}
