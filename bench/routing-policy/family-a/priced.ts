import { cheapest, NEVER } from '../../../src/stages/route/plan/search.ts';
import { type Effort, type Kind, noPrices, openDuals } from '../../../src/stages/route/worth/duals.ts';
import { expected, type Market } from './market.ts';
import type { Policy } from './play.ts';

/** How carefully prices are kept. */
export type Care = {
  /** How often they are settled over the horizon; 1: only before it. */
  readonly looks: number;
  /** Each look in so many looks searches every kind exactly; the others step on the plans known. */
  readonly searchEvery: number;
  readonly steps: number;
  readonly play: number;
};

/** What a policy believes will be asked for: which kinds of orders, and how often in a number of periods. */
export type Belief = { readonly kinds: readonly Kind[]; times(periods: number): Float64Array };

/** What will come is whole orders, as often as expected. */
export const wholeOrders = (of: Market): Belief => ({
  kinds: of.kinds,
  times: (periods) => expected(of, periods),
});

export function exactMyopic(of: Market): Policy {
  const none = new Int32Array(of.rows + 1);
  return { name: 'exact plan, no prices (myopic)', decide: exact(of, () => none) };
}

/** The exact plan at prices that are settled for the orders still to come and the units still there. */
export function priced(of: Market, belief: Belief, care: Care, name: string): Policy {
  const { periods } = of.of.size;
  const duals = openDuals(belief.kinds, of.rows);
  const at = noPrices(of.rows);
  const { play, steps } = care;
  let prices: Int32Array = new Int32Array(of.rows + 1);
  let looks = 0;
  return {
    name,
    before(period, stock) {
      if (period < (looks * periods) / care.looks || looks >= care.looks) return;
      const future = { stock, times: belief.times(periods - period) };
      if (looks === 0)
        for (const coarse of COARSE) duals.settle(future, at, { rounds: 3, steps: 60, play: coarse * play });
      const effort: Effort = { rounds: looks === 0 ? 3 : looks % care.searchEvery === 0 ? 1 : 0, steps, play };
      prices = duals.settle(future, at, effort).prices;
      while (period >= (looks * periods) / care.looks) looks += 1;
    },
    decide: exact(of, () => prices),
  };
}

/** Prices begin far off: the first steps are long. */
const COARSE = [10, 3];

/** The cheapest plan of an order over what is left, its units at their prices. */
export function exact(of: Market, prices: () => Int32Array): Policy['decide'] {
  const priced = of.kinds.map(({ columns }) => columns.line.map((line) => line.slice()));
  return (nth, stock, ways) => {
    const { columns, rows } = of.kinds[nth] as Kind;
    const line = priced[nth] as Int32Array[];
    const price = prices();
    line.forEach((column, i) => {
      const cost = columns.line[i] as Int32Array;
      const row = rows[i] as Int32Array;
      for (let way = 0; way < columns.ways; way += 1) {
        const from = row[way] as number;
        if (from < 0) column[way] = cost[way] as number;
        else column[way] = (stock[from] as number) > 0 ? (cost[way] as number) + (price[from] as number) : NEVER;
      }
    });
    const found = cheapest({ ...columns, line });
    for (const part of found?.parts ?? [])
      for (let i = 0; i < line.length; i += 1) if (part.lines & (1 << i)) ways[i] = part.way;
  };
}
