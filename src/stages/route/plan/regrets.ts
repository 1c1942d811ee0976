import { type Columns, cheapest, NEVER, type Part, searched, unfold } from './search.ts';

export type Regrets = {
  /** By way: what the best plan in which it has a package costs more than the best of all; `NEVER`: there is none. */
  readonly regrets: Int32Array;
  /** The plan that attains it. */
  partition(way: number): readonly Part[];
};

/**
 * The exact regret of every way: the least, over all sets S of lines, of its package of S and the best partition of the
 * rest into one package less, beyond the optimum.
 */
export function regretsOf(columns: Columns): Regrets {
  const { ways, fixed, line, tariffs, tariffOf, extra, most } = columns;
  const all = 2 ** line.length - 1;
  const optimum = cheapest(columns)?.cost ?? NEVER;
  const layers = searched(columns, most - 1);
  const rest = most > 1 ? layers.best : null;
  const regrets = new Int32Array(ways).fill(NEVER);
  const taken = new Int32Array(ways);
  const added = new Int32Array(all + 1);
  for (let w = 0; w < ways; w += 1) {
    const tariff = tariffs?.[tariffOf?.[w] ?? 0];
    let least = NEVER;
    for (let set = 1; set <= all; set += 1) {
      const low = 31 - Math.clz32(set & -set);
      const sum = Math.min(NEVER, (added[set & (set - 1)] as number) + ((line[low] as Int32Array)[w] as number));
      added[set] = sum;
      if (sum >= NEVER) continue;
      const others = set === all ? 0 : rest ? extra + (rest[all ^ set] as number) : NEVER;
      const cost = (fixed[w] as number) + sum + (tariff ? (tariff[set] as number) : 0) + others;
      if (cost < least) {
        least = cost;
        taken[w] = set;
      }
    }
    if (least < NEVER) regrets[w] = least - optimum;
  }
  return {
    regrets,
    partition(way) {
      const lines = taken[way] as number;
      const others = all ^ lines;
      return others === 0 ? [{ way, lines }] : [{ way, lines }, ...unfold(others, layers)];
    },
  };
}
