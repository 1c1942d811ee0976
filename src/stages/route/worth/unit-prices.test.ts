import fc from 'fast-check';
import { expect, test } from 'vitest';
import { book } from '../../../../test/support/questions.ts';
import { Worth } from '../../../books/reference/worth.ts';
import { priceOfUnits } from './closed-form.ts';
import { unitPrices } from './unit-prices.ts';

const figures = (least: number, most: number) =>
  fc.array(fc.integer({ min: least, max: most }), { minLength: 5, maxLength: 5 });

test('units of few and of many cost what the closed form says, on top of what stands in the column', () => {
  const places = book.places.map(({ code }) => code);
  const one = (of: readonly number[], n: number) => of[n] ?? 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9000 }),
      figures(1, 20_000),
      figures(-300, 300),
      figures(0, 60),
      fc.integer({ min: 1, max: 9 }),
      (value, mean, correction, spare, units) => {
        const row = { value, dispersion: 11, returned: 0, places, mean, correction, markdown: mean.map(() => 0) };
        const free = Int32Array.from(spare, (more) => units + more);
        const into = new Int32Array(5).fill(7);
        const nth = Int32Array.from(places.keys());
        unitPrices(new Worth(1, row), book).add(into, nth, nth, free, units);
        const cents = (n: number) =>
          priceOfUnits({ value, mean: one(mean, n), correction: one(correction, n) }, free[n] ?? 0, units);
        const counts = (n: number) => one(mean, n) >= 5 || one(correction, n) > 0;
        expect([...into]).toEqual(places.map((_, n) => 7 + (counts(n) ? cents(n) : 0)));
      },
    ),
  );
});
