import { type Columns, NEVER } from '../search/columns.ts';
import type { Group } from './groups.ts';

/** How many times every line's share is raised. */
const ROUNDS = 16;

/** What no plan can cost less than, and the ways that this leaves nothing to spare: good ones to begin with. */
export type Bound = { readonly least: number; readonly tight: readonly number[] };

/**
 * A lower bound by dual ascent, after Erlenkotter (1978) for the siting of warehouses: each line bids for its service;
 * what it bids above a way's cost for the line pays for the way's package, and no package is paid more than it costs.
 * The sum of such bids is below the cost of every plan. All bids rise together, step by step, then each as far as it can.
 */
export function boundOf(columns: Columns, groups: readonly Group[]): Bound {
  const spare = Float64Array.from(columns.fixed, (own) => (own < NEVER ? Math.max(0, own + columns.extra) : NEVER));
  const bids = groups.map(({ column }) => column.reduce((a, b) => Math.min(a, b), NEVER));
  const steps = groups.map(({ column }, i) => stepOf(column, spare, bids[i] as number));
  for (let round = 0; round <= ROUNDS; round += 1)
    groups.forEach(({ column }, i) => {
      const bid = bids[i] as number;
      const limit = round === ROUNDS ? NEVER : bid + (steps[i] as number);
      bids[i] = raise(column, spare, bid, limit);
    });
  const tight: number[] = [];
  for (let w = 0; w < columns.ways; w += 1)
    if (spare[w] === 0 && groups.some(({ column }, i) => (column[w] as number) <= (bids[i] as number))) tight.push(w);
  return { least: bids.reduce((a, b) => a + b, 0) - columns.extra, tight };
}

function stepOf(column: Int32Array, spare: Float64Array, bid: number): number {
  return Math.max(1, Math.ceil((highest(column, spare, bid) - bid) / ROUNDS));
}

function highest(column: Int32Array, spare: Float64Array, bid: number): number {
  let high = NEVER;
  for (let w = 0; w < column.length; w += 1) {
    const own = column[w] as number;
    if (own >= NEVER) continue;
    const most = (own > bid ? own : bid) + (spare[w] as number);
    if (most < high) high = most;
  }
  return high;
}

/** Raises a bid as far as no package is overpaid, at most to the limit; pays the packages. */
function raise(column: Int32Array, spare: Float64Array, bid: number, limit: number): number {
  const to = Math.min(limit, highest(column, spare, bid));
  for (let w = 0; w < column.length; w += 1) {
    const own = column[w] as number;
    if (own < to) spare[w] = (spare[w] as number) - (to - (own > bid ? own : bid));
  }
  return to;
}
