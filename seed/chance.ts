import { must } from '../src/kernel/assert.ts';
import { sha256 } from '../src/kernel/hash.ts';

/** Chance that is the same every time: drawn from a name, in integers, so every machine draws alike. */
export type Chance = {
  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number;
  between(from: number, to: number): number;
  /** True in so many of a hundred cases. */
  percent(percent: number): boolean;
  of<T>(list: readonly T[]): T;
  /** One of the keys, by weight. */
  weighed<K extends string>(weights: Readonly<Record<K, number>>): K;
};

export function chanceOf(name: string): Chance {
  let state = sha256(name).readUInt32BE(0) || 1;
  // xorshift32: small, without floating point, and good enough for which customer buys which socks
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  for (let i = 0; i < 4; i += 1) next();
  const below = (limit: number) => next() % limit;
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    percent: (percent) => below(100) < percent,
    of: (list) => must(list[below(list.length)], 'something to choose from'),
    weighed(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = below(entries.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [key, weight] of entries) {
        if (left < weight) return key;
        left -= weight;
      }
      return must(entries[0], 'weights')[0];
    },
  };
}
