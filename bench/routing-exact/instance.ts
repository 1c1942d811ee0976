import type { Cuttable } from '../../src/stages/route/plan/by-units.ts';
import { type Columns, NEVER } from '../../src/stages/route/plan/search.ts';

/** A random order over places with stock, carriers' weight steps and a limit on packages. All costs in cents. */
export type Instance = {
  readonly grams: readonly number[];
  readonly steps: readonly number[];
  /** By zone: what a parcel of each weight step costs. */
  readonly rates: readonly (readonly number[])[];
  readonly zone: readonly number[];
  readonly columns: Columns;
  readonly cut: Cuttable | null;
};

/** Mulberry32: small, seeded, good enough to draw orders with. */
export function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export function draw(random: (below: number) => number): Instance {
  const lines = 1 + random(6);
  const ways = 2 + random(59);
  const quantity = Array.from({ length: lines }, () => 1 + random(3));
  const grams = quantity.map((each) => each * (100 + random(3000)));
  const steps = [1000, 3000, 8000, 30_000];
  const rates = [0, 1, 2, 3, 4].map((zone) =>
    steps.map((_, step) => 400 + 90 * zone + step * (150 + 60 * zone) + random(80)),
  );
  const zone = Array.from({ length: ways }, () => random(5));
  const fixed = Int32Array.from({ length: ways }, () => 150 + random(900));
  const full = Uint8Array.from({ length: ways }, () => (random(10) === 0 ? 1 : 0));
  const scarce = random(4) === 0;
  const stock = quantity.map(() =>
    Int32Array.from({ length: ways }, (_, w) => (full[w] || random(3) === 0 ? 0 : random(scarce ? 3 : 6))),
  );
  const unit = quantity.map(() => Int32Array.from({ length: ways }, () => random(1200) - 60));
  const whole = quantity.map((n, i) =>
    Int32Array.from({ length: ways }, (_, w) => ((stock[i]?.[w] ?? 0) >= n ? n * (unit[i]?.[w] ?? 0) : NEVER)),
  );
  const extra = random(2) === 0 ? 200 : random(600);
  const most = 1 + random(4);
  const isCut = whole.some((column) => column.every((cost) => cost >= NEVER));
  const cut = isCut ? { ways, quantity, fixed, whole, unit, units: stock, extra, most: Math.min(most, 3) } : null;
  const tariffs = rates.map((of) => tariffOf(of, steps, grams));
  return {
    grams,
    steps,
    rates,
    zone,
    columns: { ways, fixed, line: whole, tariffs, tariffOf: Uint16Array.from(zone), extra, most },
    cut,
  };
}

/** What a parcel of each set of lines costs by its weight; too heavy for the last step: never. */
function tariffOf(rates: readonly number[], steps: readonly number[], grams: readonly number[]): Int32Array {
  const costs = new Int32Array(2 ** grams.length);
  for (let set = 1; set < costs.length; set += 1) {
    const weight = grams.reduce((sum, each, i) => (set & (1 << i) ? sum + each : sum), 0);
    const step = steps.findIndex((most) => weight <= most);
    costs[set] = step < 0 ? NEVER : (rates[step] as number);
  }
  return costs;
}
