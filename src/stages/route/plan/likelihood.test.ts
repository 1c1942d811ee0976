import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelihoodPolicy } from '../../../books/reference/likelihood.ts';
import {
  both,
  CERTAIN,
  lateByCarrier,
  lateByQueue,
  learnedOf,
  notFound,
  recordOf,
  shareOf,
  stillRight,
  times,
} from './likelihood.ts';

const policies = fc
  .record({
    ceiling: fc.integer({ min: 0, max: 10_000 }),
    days: fc.integer({ min: 1, max: 400 }),
    perUnit: fc.integer({ min: 0, max: 10_000 }),
    perShort: fc.integer({ min: 0, max: 10_000 }),
    handling: fc.integer({ min: 0, max: 10_000 }),
  })
  .map(({ handling, ceiling, days, perUnit, perShort }) =>
    likelihoodPolicy.parse({ handling, record: { store: { ceiling, days }, perUnit, perShort } }),
  );
const shelf = fc.record({
  need: fc.integer({ min: 1, max: 20 }),
  free: fc.integer({ min: -5, max: 100 }),
  age: fc.integer({ min: -1, max: 5000 }),
  shorts: fc.integer({ min: 0, max: 20 }),
  policy: policies,
});
type Shelf = typeof shelf extends fc.Arbitrary<infer T> ? T : never;
const misses = ({ need, free, age, shorts, policy }: Shelf) =>
  notFound(need, free, age, shorts, recordOf('store', policy));

describe('units that are not found', () => {
  test('are between impossible and certain, in whole millionths', () => {
    fc.assert(
      fc.property(shelf, (on) => {
        const likely = misses(on);
        expect(Number.isInteger(likely) && likely >= 0 && likely <= CERTAIN).toBe(true);
      }),
    );
  });

  test.each([
    ['the older the count', (on: Shelf) => ({ ...on, age: Math.abs(on.age) + 1 })],
    ['where nobody ever counted', (on: Shelf) => ({ ...on, age: -1 })],
    ['the fewer are free', (on: Shelf) => ({ ...on, free: on.free - 1 })],
    ['the more are needed', (on: Shelf) => ({ ...on, need: on.need + 1 })],
    ['the more picks came up short', (on: Shelf) => ({ ...on, shorts: on.shorts + 1 })],
  ])('are no less likely %s', (_what, worse) => {
    fc.assert(
      fc.property(shelf, (drawn) => {
        const on = drawn.age < 0 ? { ...drawn, age: 0 } : drawn;
        expect(misses(worse(on))).toBeGreaterThanOrEqual(misses(on));
      }),
    );
  });

  test('are likelier by the policy as delivered: 60 days, a scarce shelf, one short pick', () => {
    const policy = likelihoodPolicy.parse({});
    const at = (free: number, age: number, shorts: number) => notFound(1, free, age, shorts, recordOf('store', policy));
    expect(at(9, 60, 0)).toBeGreaterThan(at(9, 0, 0));
    expect(at(1, 60, 0)).toBeGreaterThan(at(9, 60, 0));
    expect(at(9, 60, 1)).toBe(at(9, 60, 0) + 150_000);
    expect(at(9, 0, 0)).toBe(10_000); // counted today: handling alone
  });
});

test('records are right for ever fewer of the days, and never for less than none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 400 }), (age, days) => {
      expect(stillRight(age + 1, days)).toBeLessThanOrEqual(stillRight(age, days));
      expect(stillRight(age, days)).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(stillRight(0, 250)).toBe(CERTAIN);
});

test('both of two things are no likelier than either', () => {
  const ppm = fc.integer({ min: 0, max: CERTAIN });
  fc.assert(fc.property(ppm, ppm, (a, b) => both(a, b) <= Math.min(a, b) && both(a, b) >= 0 && both(a, CERTAIN) === a));
});

test('products and shares are exact: what whole numbers without bounds say', () => {
  const ppm = fc.integer({ min: 0, max: CERTAIN });
  const factor = fc.integer({ min: 0, max: 1_000_000 });
  const product = (a: number, b: number, by: bigint, half = 0n) => Number((BigInt(a) * BigInt(b) + half) / by);
  fc.assert(fc.property(ppm, ppm, (a, b) => both(a, b) === product(a, b, 1_000_000n)));
  fc.assert(fc.property(factor, factor, (a, b) => times(a, b) === product(a, b, 10_000n)));
  fc.assert(fc.property(factor, ppm, (a, b) => shareOf(a, b) === product(a, b, 1_000_000n, 500_000n)));
  // next to the edges, where the figures come out even
  const edge = fc.integer({ min: 1, max: 1000 });
  fc.assert(fc.property(edge, (n) => both(1000, n * 1000) === n && both(n, CERTAIN) === n && times(n, 10_000) === n));
});

test('the less time there is, the likelier the queue makes it late', () => {
  const minutes = fc.integer({ min: -500, max: 500 });
  fc.assert(fc.property(minutes, (slack) => lateByQueue(slack) >= lateByQueue(slack + 1)));
  expect(lateByQueue(-1)).toBe(CERTAIN);
});

describe('what was learned', () => {
  const onTime = { onTime: 9000, dayLater: 600, twoLater: 300 };
  const known = learnedOf(
    likelihoodPolicy.parse({
      record: { kinds: { store: 15_000 }, places: { '014': 20_000 }, tags: { small: 12_000 } },
      transit: {
        rows: [
          { carrier: 'UPS', service: null, zone: null, ...onTime },
          { carrier: 'UPS', service: 'Air', zone: 2, ...onTime, onTime: 9900 },
        ],
      },
      lanes: { rows: [{ from: 'A', to: '014', onTime: 8000 }] },
      pace: { places: { '014': { picksPerHour: null, leaves: 9400 } } },
    }),
  );

  test('of records multiplies: the kind of place, the place, and each tag of the line', () => {
    expect([known.record('store', '021'), known.record('store', '014'), known.record('warehouse', 'A')]).toEqual([
      15_000, 30_000, 10_000,
    ]); // biome-ignore format: a list
    expect([known.tags(undefined), known.tags(['small']), known.tags(['small', 'small', 'red'])]).toEqual([
      10_000, 12_000, 14_400,
    ]); // biome-ignore format: a list
  });

  test('of carriers is the nearest row, else the prior', () => {
    expect(known.transit({ carrier: 'UPS', service: 'Air' }, 2).onTime).toBe(9900);
    expect(known.transit({ carrier: 'UPS', service: 'Air' }, 1).onTime).toBe(9000);
    expect(known.transit({ carrier: 'DHL', service: 'Air' }, 2).onTime).toBe(9700);
    expect(known.transit(null, 0).onTime).toBe(9700);
    expect([0, 1, 2, 3].map((spare) => lateByCarrier(spare, onTime))).toEqual([100_000, 40_000, 10_000, 5000]);
    expect(lateByCarrier(-1, onTime)).toBe(CERTAIN);
  });

  test('of lanes and of places that miss their carrier stands beside the prior', () => {
    expect([known.lane('A', '014'), known.lane('A', '021')]).toEqual([800_000, 960_000]);
    expect([known.missed('014'), known.missed('021')]).toEqual([20_000, 10_000]);
  });
});
