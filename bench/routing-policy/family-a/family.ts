import { rng } from '../lab/rng.ts';
import { type Estimate, estimate, shown, table } from '../lab/statistics.ts';
import { arrivals, instance, LARGE5, LARGE10, type Size, SMALL } from './instance.ts';
import { itemProgram } from './item-program.ts';
import { singleItems } from './items.ts';
import { fluid, hindsight, type Market, market } from './market.ts';
import { type Policy, play } from './play.ts';
import { type Care, exactMyopic, priced, wholeOrders } from './priced.ts';
import { dilated, forcedOpen, independent, nearest, repaired } from './rounding.ts';

/** How much is played: instances of each size and sequences of arrivals on each. Seeds begin at `seed`. */
export type OptionsA = {
  readonly seed: number;
  readonly small: Played;
  readonly large5: Played;
  readonly large10: Played;
};
export type Played = { readonly instances: number; readonly sequences: number };
export const REPORTED: OptionsA = {
  seed: 1000,
  small: { instances: 10, sequences: 3 },
  large5: { instances: 3, sequences: 1 },
  large10: { instances: 1, sequences: 1 },
};

/** Cost over the hindsight bound, by policy; an observation is an instance, its sequences are averaged. */
export type Ratios = { readonly policies: Readonly<Record<string, Estimate>>; readonly fluid: Estimate };
export type FamilyA = {
  /** Ours over the bound: the two figures that are claimed. */
  readonly a_small: number;
  readonly a_large: number;
  readonly small: Ratios;
  readonly large5: Ratios;
  readonly large10: Ratios;
};

export const OURS = 'ours: exact plan, prices settled again';

const SMALL_CARE: Care = { looks: 500, searchEvery: 1, steps: 30, play: 300 };
const LARGE_CARE: Care = { looks: 100, searchEvery: 4, steps: 30, play: 100 };

export async function familyA(options: OptionsA, progress: (line: string) => void): Promise<FamilyA> {
  const run = (size: Size, played: Played) => ratios(size, played, options.seed, progress);
  const small = await run(SMALL, options.small);
  const large5 = await run(LARGE5, options.large5);
  const large10 = await run(LARGE10, options.large10);
  const a_small = small.policies[OURS]?.mean ?? Number.NaN;
  const large = [large5, large10].map(({ policies }) => policies[OURS]).filter((each) => each && each.n > 0);
  const a_large = large.reduce((sum, each) => sum + (each?.mean ?? 0), 0) / large.length;
  return { a_small, a_large, small, large5, large10 };
}

async function ratios(size: Size, played: Played, seed: number, progress: (line: string) => void): Promise<Ratios> {
  const byPolicy = new Map<string, number[]>();
  const fluids: number[] = [];
  for (let nth = 0; nth < played.instances; nth += 1) {
    const began = performance.now();
    const of = market(instance(size, seed + nth));
    const come = Array.from({ length: played.sequences }, (_, s) => arrivals(of.of, `${seed + nth}/${s}`));
    const bounds = come.map((sequence) => hindsight(of, sequence));
    const over = (cost: (s: number) => number) => estimate(bounds.map((bound, s) => cost(s) / bound)).mean;
    const below = fluid(of);
    fluids.push(over(() => below));
    for (const make of await policies(of, seed + nth)) {
      let name = '';
      const ratio = over((s) => {
        const policy = make();
        name = policy.name;
        return play(of.of, policy, come[s] as Int32Array);
      });
      byPolicy.set(name, [...(byPolicy.get(name) ?? []), ratio]);
    }
    const latest = byPolicy.get(OURS)?.at(-1)?.toFixed(4);
    progress(`${size.name} ${seed + nth}: ours ${latest}, ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  const estimates = Object.fromEntries([...byPolicy].map(([name, values]) => [name, estimate(values)]));
  progress(
    table(
      [size.name, 'cost / bound'],
      Object.entries(estimates).map(([name, each]) => [name, shown(each)]),
    ),
  );
  return { policies: estimates, fluid: estimate(fluids) };
}

/** Each policy, begun anew for each sequence. Rounding needs the item program, which only the small instances allow. */
async function policies(of: Market, seed: number): Promise<(() => Policy)[]> {
  const care = of.of.size === SMALL ? SMALL_CARE : LARGE_CARE;
  const orders = wholeOrders(of);
  const items = singleItems(of);
  return [
    () => nearest(of.of),
    ...(of.of.size === SMALL ? await roundings(of, seed) : []),
    () => priced(of, items, care, 'item prices (as Acimovic and Graves), exact plan'),
    () => exactMyopic(of),
    () => priced(of, orders, { ...care, looks: 1 }, 'ours: exact plan, prices settled once'),
    () => priced(of, orders, care, OURS),
  ];
}

async function roundings(of: Market, seed: number): Promise<(() => Policy)[]> {
  const { shares } = await itemProgram(of.of);
  const chance = rng(`rounding/${seed}`);
  return [
    () => independent(shares, chance),
    () => dilated(shares, chance),
    () => forcedOpen(shares, chance),
    () => repaired(of.of, dilated(shares, chance), exactMyopic(of)),
  ];
}
