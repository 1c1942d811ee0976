import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceOfUnit, priceOfUnits } from './closed-form.ts';
import { corrections } from './correct.ts';
import { forecast, learned, START } from './forecast.ts';
import { demandAt, strips } from './futures.ts';
import { bucketOf, tail, tailOf } from './tail.ts';

/** The sum itself, with the gamma function of whole numbers as products. */
function exactly(mean: number, dispersion: number, units: number): number {
  let below = 0;
  for (let k = 0; k < units; k += 1) {
    let ways = 1;
    for (let i = 1; i <= k; i += 1) ways *= (dispersion + i - 1) / i;
    below += ways * (dispersion / (dispersion + mean)) ** dispersion * (mean / (dispersion + mean)) ** k;
  }
  return 1 - below;
}

const mean = fc.integer({ min: 0, max: 60_000 });
const units = fc.integer({ min: 0, max: 60 });
const dispersion = fc.integer({ min: 1, max: 40 });

test('demand reaches so many units as likely as the sum says, but for the step of the grid', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 50, max: 40_000 }),
      fc.integer({ min: 0, max: 40 }),
      dispersion,
      (thousandths, q, r) => {
        const found = tail(thousandths, q, r) / 1_000_000;
        expect(found).toBeLessThanOrEqual(exactly(thousandths / 1000, r, q) + 2e-6);
        expect(found).toBeGreaterThanOrEqual(exactly(thousandths / 1020.0001, r, q) - 2e-6);
      },
    ),
  );
});

test('it is no likelier for more units and no less likely for a higher mean', () => {
  fc.assert(
    fc.property(mean, fc.integer({ min: 0, max: 39 }), dispersion, (thousandths, q, r) => {
      expect(tail(thousandths, q + 1, r)).toBeLessThanOrEqual(tail(thousandths, q, r));
      expect(tail(thousandths * 2 + 1, q, r)).toBeGreaterThanOrEqual(tail(thousandths, q, r));
    }),
  );
});

test('nobody asks where there is no demand, and no unit at all is always asked for', () => {
  expect(tailOf(bucketOf(0), 1)).toBe(0);
  expect(tailOf(bucketOf(0), 0)).toBe(1_000_000);
});

test('a unit costs between nothing and its value, and several cost what each of them costs', () => {
  fc.assert(
    fc.property(mean, units, fc.integer({ min: 0, max: 50_000 }), (thousandths, q, value) => {
      const cell = { value, mean: thousandths };
      const price = priceOfUnit(cell, q);
      expect(price >= 0 && price <= value).toBe(true);
      expect(priceOfUnits(cell, q, 3)).toBe(price + priceOfUnit(cell, q - 1) + priceOfUnit(cell, q - 2));
    }),
  );
});

test('a new shop starts with the usual rate, and its own sales outweigh that', () => {
  const start = forecast({ cell: [], item: [], place: null });
  expect(start).toEqual({ mean: START.perDay, dispersion: START.cellUnits });
  const sold = [{ days: 56, units: 28 }];
  const later = forecast({ cell: sold, item: sold, place: null });
  expect(later.mean).toBeGreaterThan(400);
  expect(later.mean).toBeLessThan(500);
  expect(later.dispersion).toBeGreaterThan(start.dispersion);
});

test('what sells as foreseen leaves the mean and makes it surer; what does not sell lowers it', () => {
  expect(learned({ mean: 500, dispersion: 6 }, 5, 10)).toEqual({ mean: 500, dispersion: 11 });
  expect(learned({ mean: 500, dispersion: 6 }, 0, 10).mean).toBeLessThan(500);
});

test('draws are spread: one in each strip, and the mean of many is the mean', () => {
  let state = 1;
  const chance = { below: (n: number) => (state = (state * 48_271) % 2_147_483_647) % n };
  const drawn = strips(chance, 8, new Int32Array(8));
  expect([...drawn].map((each) => Math.floor(each / 125_000)).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  const many = strips(chance, 1000, new Int32Array(1000));
  const average = many.reduce((sum, each) => sum + demandAt(3000, 11, each), 0) / 1000;
  expect(Math.abs(average - 3)).toBeLessThan(0.1);
});

test('a correction is what futures show beyond the local demand that came in them', () => {
  const shown = [
    { prices: Int32Array.of(500, 300, 900), demand: [1, 0, 0] },
    { prices: Int32Array.of(520, 100, 900), demand: [4, 0, 0] },
  ];
  expect([...corrections(shown, [500, 0, 500], [1, 9, 0])]).toEqual([10, 200, 0]);
});
