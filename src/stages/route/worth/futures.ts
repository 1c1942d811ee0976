import { tail } from './tail.ts';

/** Chance comes in from outside, seeded: a whole number in [0, n). */
export type Chance = { below(n: number): number };

const CERTAIN = 1_000_000;

/** The demand that exactly so many millionths of all futures exceed: a draw, where the millionths are drawn evenly. */
export function demandAt(meanThousandths: number, dispersion: number, millionths: number): number {
  let units = 0;
  while (tail(meanThousandths, units + 1, dispersion) > millionths) units += 1;
  return units;
}

/** One even draw in each of so many equal strips, in a random order: few futures then still cover what may come. */
export function strips(chance: Chance, futures: number, into: Int32Array): Int32Array {
  const width = Math.floor(CERTAIN / futures);
  for (let k = 0; k < futures; k += 1) {
    const other = chance.below(k + 1);
    into[k] = into[other] as number;
    into[other] = k * width + chance.below(width);
  }
  return into;
}
