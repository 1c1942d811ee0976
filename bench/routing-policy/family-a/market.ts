import { type Duals, type Kind, noPrices, openDuals } from '../../../src/stages/route/worth/duals.ts';
import { type Instance, linesOf, rowOf } from './instance.ts';

/** An instance as the engine sees it: each type of order a kind, each item at each center a row. */
export type Market = { readonly of: Instance; readonly rows: number; readonly kinds: readonly Kind[] };

export function market(of: Instance): Market {
  const { size, fixed } = of;
  const ways = size.centers + 1;
  const kinds = of.types.map((type) => ({
    columns: { ways, fixed, line: linesOf(of, type, of.stock), extra: 0, most: ways },
    rows: type.items.map((item) =>
      Int32Array.from({ length: ways }, (_, way) => (way < size.centers ? rowOf(size, item, way) : -1)),
    ),
  }));
  return { of, rows: of.stock.length, kinds };
}

/** How much dearer than the cheapest a plan may be and still count: coarse to fine, in thousandths of a dollar. */
const PLAYS = [1000, 300, 100, 30, 10];

/** The least that these arrivals can cost, known beforehand: the Lagrangian, every order searched exactly. */
export function hindsight(of: Market, come: Int32Array): number {
  const times = new Float64Array(of.kinds.length);
  for (const type of come) if (type < times.length) times[type] = (times[type] as number) + 1;
  return least(of, openDuals(of.kinds, of.rows), times);
}

/** The fluid bound of the papers: every type comes exactly as often as expected. */
export function fluid(of: Market): number {
  return least(of, openDuals(of.kinds, of.rows), expected(of, of.of.size.periods));
}

export function expected({ of }: Market, periods: number): Float64Array {
  return Float64Array.from(of.types, ({ likely }) => likely * periods);
}

function least({ of, rows }: Market, duals: Duals, times: Float64Array): number {
  const at = noPrices(rows);
  let bound = Number.NEGATIVE_INFINITY;
  for (const play of PLAYS)
    bound = Math.max(bound, duals.settle({ times, stock: of.stock }, at, { rounds: 8, steps: 100, play }).bound);
  return bound;
}
