import { type Instance, rowOf } from './instance.ts';

/** Decides orders as they come. Each line gets a way; the way beyond the last center is "not fulfilled". */
export type Policy = {
  readonly name: string;
  /** Told before every order, so that a policy can look again at what is left. */
  before?(period: number, stock: Float64Array): void;
  decide(type: number, stock: Float64Array, ways: Int32Array): void;
};

/**
 * What a policy costs on a sequence of arrivals, in thousandths of a dollar. As in the papers, a line whose center has
 * no unit left is not fulfilled, and every order pays once for each way that it uses.
 */
export function play(of: Instance, policy: Policy, come: Int32Array): number {
  const { size, types, fixed, unit } = of;
  const stock = of.stock.slice();
  const ways = new Int32Array(size.largest);
  let cost = 0;
  come.forEach((nth, period) => {
    const type = types[nth];
    if (!type) return;
    policy.before?.(period, stock);
    policy.decide(nth, stock, ways);
    let used = 0;
    type.items.forEach((item, i) => {
      let way = ways[i] as number;
      const row = rowOf(size, item, way);
      if (way < size.centers && (stock[row] as number) > 0) stock[row] = (stock[row] as number) - 1;
      else way = size.centers;
      if (!(used & (1 << way))) cost += fixed[way] as number;
      used |= 1 << way;
      cost += unit[type.region]?.[way] as number;
    });
  });
  return cost;
}
