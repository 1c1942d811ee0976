import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routingPolicy } from '../../../books/reference/policies.ts';
import { both, CERTAIN, lateByQueue, notFound, recordOf, stillRight } from './likelihood.ts';

const policies = fc
  .record({
    ceiling: fc.integer({ min: 0, max: 10_000 }),
    days: fc.integer({ min: 1, max: 400 }),
    perUnit: fc.integer({ min: 0, max: 10_000 }),
    perShort: fc.integer({ min: 0, max: 10_000 }),
    handling: fc.integer({ min: 0, max: 10_000 }),
  })
  .map(({ handling, ceiling, days, perUnit, perShort }) =>
    routingPolicy.parse({ handling, record: { store: { ceiling, days }, perUnit, perShort } }),
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
    const policy = routingPolicy.parse({});
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

test('the less time there is, the likelier the queue makes it late', () => {
  const minutes = fc.integer({ min: -500, max: 500 });
  fc.assert(fc.property(minutes, (slack) => lateByQueue(slack) >= lateByQueue(slack + 1)));
  expect(lateByQueue(-1)).toBe(CERTAIN);
});
