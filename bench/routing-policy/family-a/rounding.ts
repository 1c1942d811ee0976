import type { Rng } from '../lab/rng.ts';
import type { Instance, Type } from './instance.ts';
import { rowOf } from './instance.ts';
import type { Shares } from './item-program.ts';
import type { Policy } from './play.ts';

/** The papers' "myopic": each item from the nearest center that carries it, whether or not any is left. */
export function nearest({ types, nearest, size }: Instance): Policy {
  return {
    name: 'static nearest',
    decide(nth, _stock, ways) {
      const { items, region } = types[nth] as Type;
      items.forEach((item, i) => {
        const center = nearest[item]?.[region] as number;
        ways[i] = center < 0 ? size.centers : center;
      });
    },
  };
}

/** Each line goes its own way, with the likelihoods of the program. */
export function independent(shares: Shares, chance: Rng): Policy {
  return {
    name: 'independent rounding',
    decide(nth, _stock, ways) {
      shares[nth]?.forEach((share, i) => {
        ways[i] = chance.weighted(share);
      });
    },
  };
}

/** Ma 2023: every way opens at an exponential time, a line sees it later the less it wants it, and takes the first. */
export function dilated(shares: Shares, chance: Rng): Policy {
  return {
    name: 'dilated rounding (Ma 2023)',
    decide(nth, _stock, ways) {
      const opens = openings(shares, nth, chance);
      shares[nth]?.forEach((share, i) => {
        ways[i] = first(share, opens);
      });
    },
  };
}

/** Ma 2023: as dilated, but the way that a line wants most is forced to open for it by its time. */
export function forcedOpen(shares: Shares, chance: Rng): Policy {
  return {
    name: 'force-open rounding (Ma 2023)',
    decide(nth, _stock, ways) {
      const opens = openings(shares, nth, chance);
      shares[nth]?.forEach((share, i) => {
        const most = share.indexOf(Math.max(...share));
        const x = share[most] as number;
        const late = chance.uniform() < (1 - x) / (1 - x + x * Math.exp(1 / x) - Math.E);
        const kept = opens[most] as number;
        opens[most] = late ? 1 : Math.min(kept, 1);
        ways[i] = first(share, opens);
        opens[most] = kept;
      });
    },
  };
}

/** Rounding where its centers have the units, else the plan of another policy. */
export function repaired(of: Instance, rounding: Policy, repair: Policy): Policy {
  return {
    name: `${rounding.name}, exact plan where a center is empty`,
    decide(nth, stock, ways) {
      rounding.decide(nth, stock, ways);
      const { items } = of.types[nth] as Type;
      const { centers } = of.size;
      if (items.some((item, i) => (ways[i] as number) < centers && !stock[rowOf(of.size, item, ways[i] as number)]))
        repair.decide(nth, stock, ways);
    },
  };
}

function openings(shares: Shares, nth: number, chance: Rng): number[] {
  return Array.from(shares[nth]?.[0] ?? [], () => chance.exponential());
}

function first(share: Float64Array, opens: readonly number[]): number {
  let best = 0;
  let at = Number.POSITIVE_INFINITY;
  share.forEach((x, way) => {
    const seen = x > 0 ? (opens[way] as number) / x : Number.POSITIVE_INFINITY;
    if (seen < at) [at, best] = [seen, way];
  });
  return best;
}
