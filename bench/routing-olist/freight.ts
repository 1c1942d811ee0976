import { leastSquares } from './least-squares.ts';
import type { Trip } from './trips.ts';

/** Freight in minor units: base + kilos x perKilo + thousands of km x (perThousandKm + kilos x both). */
export type Tariff = {
  readonly base: number;
  readonly perKilo: number;
  readonly perThousandKm: number;
  readonly both: number;
};

/** Zones and steps of the carrier's table, which is priced in the middle of each; nothing in Brazil is farther. */
export const ZONES_KM = [
  50, 100, 200, 300, 400, 500, 600, 800, 1000, 1250, 1500, 1800, 2200, 2600, 3200, 4500,
] as const;
const STEPS_GRAMS = [250, 500, 750, 1000, 1500, 2000, 3000, 4000, 6000, 8000, 10_000, 15_000, 20_000, 25_000, 30_000];

export function tariffOf(trips: readonly Trip[]): Tariff {
  const [base = 0, perKilo = 0, perThousandKm = 0, both = 0] = leastSquares(
    trips.map(({ km, grams, cents }) => ({
      of: [1, grams / 1000, km / 1000, (grams / 1000) * (km / 1000)],
      is: cents,
    })),
  );
  return { base, perKilo, perThousandKm, both };
}

/** The tariff as the engine reads a carrier's: a price by weight and zone. */
export function ratesOf(tariff: Tariff) {
  const zones = middles(ZONES_KM);
  const weights = middles(STEPS_GRAMS);
  return {
    rates: STEPS_GRAMS.map((upToGrams, step) => ({
      upToGrams,
      cents: zones.map((km) => Math.round(priceOf(tariff, weights[step] ?? 0, km))),
    })),
    perKiloMore: Math.round(tariff.perKilo + tariff.both),
  };
}

/** How well the table tells what a parcel cost, on parcels that it was not made from. */
export function errorOf(tariff: Tariff, trips: readonly Trip[]) {
  const { rates } = ratesOf(tariff);
  const told = trips.map(
    ({ km, grams }) =>
      rates.find(({ upToGrams }) => grams <= upToGrams)?.cents[ZONES_KM.findIndex((upTo) => km <= upTo)] ?? 0,
  );
  const off = trips.map(({ cents }, n) => (told[n] ?? 0) - cents);
  const paid = meanOf(trips.map(({ cents }) => cents));
  const all = meanOf(trips.map(({ cents }) => (cents - paid) ** 2));
  const sizes = off.map(Math.abs).sort((a, b) => a - b);
  return {
    parcels: trips.length,
    r2: Number((1 - meanOf(off.map((each) => each * each)) / all).toFixed(3)),
    paid_cents: Math.round(paid),
    mean_off_cents: Math.round(meanOf(off)),
    median_off_cents: sizes[Math.floor(sizes.length / 2)] ?? 0,
  };
}

const priceOf = ({ base, perKilo, perThousandKm, both }: Tariff, grams: number, km: number) =>
  base + (perKilo * grams) / 1000 + (perThousandKm * km) / 1000 + (both * grams * km) / 1_000_000;

const middles = (upTo: readonly number[]) => upTo.map((end, n) => (end + (upTo[n - 1] ?? 0)) / 2);
const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
