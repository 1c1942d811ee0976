import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, type Load, type LoadChange, summed } from './load.ts';

const change = fc.record({
  place: fc.constant('a'),
  waiting: fc.integer({ min: -9, max: 9 }),
  day: fc.constantFrom(100, 101),
  units: fc.integer({ min: -9, max: 9 }),
  orders: fc.integer({ min: -1, max: 1 }),
});

test('events come to the same together as one by one, whatever was there before', () => {
  const before = fc.record({
    waiting: fc.nat(50),
    day: fc.constantFrom(99, 100, 101),
    units: fc.nat(9),
    orders: fc.nat(9),
  });
  fc.assert(
    fc.property(before, fc.array(change, { minLength: 1 }), (load, changes) => {
      const oneByOne = changes.reduce<Load>((so, each) => changed(so, each), load);
      const [all] = summed(changes);
      expect(changed(load, all as LoadChange)).toEqual(oneByOne);
    }),
  );
});

test('a new day begins at nothing, and the queue goes on', () => {
  const yesterday = { waiting: 7, day: 100, units: 12, orders: 5 };
  expect(changed(yesterday, { waiting: 2, day: 101, units: 2, orders: 1 })).toEqual({
    waiting: 9,
    day: 101,
    units: 2,
    orders: 1,
  });
});
