import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alloc, formatDecimal, halfUp, LARGEST, parseDecimal, sum } from './money.ts';

const amount = fc.bigInt({ min: -LARGEST, max: LARGEST });
const weights = fc.array(fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 1_000_000n })), {
  minLength: 1,
  maxLength: 12,
});

describe('an amount that is split', () => {
  test('loses nothing', () => {
    fc.assert(
      fc.property(amount, weights, (total, over) => {
        expect(sum(alloc(total, over))).toBe(total);
      }),
    );
  });

  test('is split within one unit of the exact share, and the units left over go to the largest remainders', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: LARGEST }), weights, (total, over) => {
        const whole = sum(over);
        fc.pre(whole > 0n);
        const parts = alloc(total, over);
        const shares = over.map((weight, i) => {
          const floor = (total * weight) / whole;
          const more = (parts[i] as bigint) - floor;
          expect(more === 0n || more === 1n).toBe(true);
          return { rest: (total * weight) % whole, more, i };
        });
        const got = shares.filter((each) => each.more === 1n);
        const not = shares.filter((each) => each.more === 0n);
        for (const a of got)
          for (const b of not) expect(a.rest > b.rest || (a.rest === b.rest && a.i < b.i)).toBe(true);
      }),
    );
  });

  test('below zero is the mirror of the same above', () => {
    fc.assert(
      fc.property(amount, weights, (total, over) => {
        expect(alloc(-total, over)).toEqual(alloc(total, over).map((part) => -part));
      }),
    );
  });

  test.each([
    [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    [-100n, [1n, 1n, 1n], [-34n, -33n, -33n]],
    [10n, [0n, 0n, 0n], [4n, 3n, 3n]],
    [5n, [0n, 3n, 0n], [0n, 5n, 0n]],
    [1n, [1n, 2n], [0n, 1n]],
    [0n, [], []],
  ])('%s over %o', (total, over, parts) => {
    expect(alloc(total, over)).toEqual(parts);
  });

  test('cannot be split over nothing', () => {
    expect(() => alloc(1n, [])).toThrow(/over nothing/);
  });
});

test.each([
  [5n, 2n, 3n],
  [-5n, 2n, -3n],
  [4n, 3n, 1n],
  [-4n, 3n, -1n],
  [3n, 6n, 1n],
])('%s / %s is rounded half away from zero', (numerator, denominator, rounded) => {
  expect(halfUp(numerator, denominator)).toBe(rounded);
});

describe('an amount as text', () => {
  test('is read as it was shown, in currencies with none to four digits', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom('JPY', 'USD', 'KWD', 'CLF'), (of, currency) => {
        expect(parseDecimal(formatDecimal(of, currency), currency)).toBe(of);
      }),
    );
  });

  test.each([
    ['170.44', 'USD', 17_044n],
    ['-0.05', 'USD', -5n],
    ['170.440', 'USD', 17_044n],
    ['170.445', 'USD', null],
    ['17', 'JPY', 17n],
    ['17.5', 'JPY', null],
    ['1,000', 'USD', null],
    ['1e3', 'USD', null],
    ['', 'USD', null],
    ['1', 'XXX', null],
    ['90071992547409.92', 'USD', null],
  ])('%s %s', (text, currency, minor) => {
    expect(parseDecimal(text, currency)).toBe(minor);
  });
});
