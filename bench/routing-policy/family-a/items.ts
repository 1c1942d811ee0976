import type { Kind } from '../../../src/stages/route/worth/duals.ts';
import { rowOf } from './instance.ts';
import type { Market } from './market.ts';
import type { Belief } from './priced.ts';

/**
 * What will come is single items, as in the transport problems of Acimovic and Graves: each item alone, by region, at its
 * unit cost and its share of a package, which is one over the mean number of lines of the orders that it comes in.
 */
export function singleItems({ of }: Market): Belief {
  const { size, types, fixed, unit } = of;
  const ways = size.centers + 1;
  const often = new Float64Array(size.items * size.regions);
  const orders = new Float64Array(size.items);
  const lines = new Float64Array(size.items);
  for (const { items, region, likely } of types)
    for (const item of items) {
      often[item * size.regions + region] = (often[item * size.regions + region] as number) + likely;
      orders[item] = (orders[item] as number) + likely;
      lines[item] = (lines[item] as number) + likely * items.length;
    }
  const kinds = Array.from(often, (_, nth): Kind => {
    const item = Math.floor(nth / size.regions);
    const share = (orders[item] as number) / Math.max(lines[item] as number, Number.MIN_VALUE);
    const row = Int32Array.from({ length: ways }, (_, way) => (way < size.centers ? rowOf(size, item, way) : -1));
    return {
      columns: {
        ways,
        fixed: fixed.map((cost) => Math.round(cost * share)),
        line: [unit[nth % size.regions] as Int32Array],
        extra: 0,
        most: 1,
      },
      rows: [row],
    };
  });
  return { kinds, times: (periods) => often.map((likely) => likely * periods) };
}
