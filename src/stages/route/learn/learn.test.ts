import { describe, expect, test } from 'vitest';
import { likelihoodPolicy, outlookPolicy } from '../../../books/reference/likelihood.ts';
import { learn, type Outcomes, taught } from './likelihood.ts';
import { outlookOf, type Seen } from './outlook.ts';
import { moved, multiple, rate, share } from './posterior.ts';
import { expectedMiss, type Picks } from './record.ts';

const prior = likelihoodPolicy.parse({});
const nothing: Outcomes = { picks: [], lanes: [], work: [] };
const picks: Picks = {
  place: 'store-1',
  kind: 'store',
  tags: ['small'],
  age: 250,
  wanted: 1,
  recorded: 1,
  tries: 0,
  missed: 0,
};

describe('a posterior', () => {
  test('is its prior without outcomes', () => {
    expect(share(9600, 20, 0, 0)).toBe(9600);
    expect(multiple(10_000, 5, 0, 0)).toBe(10_000);
    expect(rate(30, 10, 0, 0)).toBe(30);
  });

  test('weighs the prior like as many outcomes of its own', () => {
    expect(share(9600, 20, 10, 20)).toBe(7300);
    expect(multiple(10_000, 5, 15, 5)).toBe(20_000);
    expect(rate(30, 10, 600, 10)).toBe(45);
  });

  test('goes to the outcomes when there are many', () => {
    expect(Math.abs(share(9600, 20, 70_000, 100_000) - 7000)).toBeLessThan(5);
    expect(Math.abs(multiple(10_000, 5, 30_000, 10_000) - 30_000)).toBeLessThan(20);
    expect(rate(30, 10, 4_200_000, 100_000)).toBe(42);
  });

  test('is said again only for more than noise', () => {
    expect(moved(10_000, 10_900)).toBe(false);
    expect(moved(10_000, 11_100)).toBe(true);
  });
});

describe('learned likelihoods', () => {
  test('without outcomes are the priors, and no new version is written', () => {
    const after = learn(nothing, prior);
    expect(after).toEqual(prior);
    expect(taught(prior, after)).toBe(false);
  });

  test('a miss is expected by the age of the count and what else lies there', () => {
    const sure = expectedMiss({ ...picks, age: 0 }, prior.record, 100);
    expect(sure).toBeCloseTo(0.01);
    expect(expectedMiss({ ...picks, age: -1 }, prior.record, 100)).toBeCloseTo(0.385);
    expect(expectedMiss({ ...picks, age: -1, recorded: 3 }, prior.record, 100)).toBeCloseTo(0.01 + 0.375 * 0.36);
  });

  test('a place that misses twice as often as its kind is told apart from it', () => {
    const often = expectedMiss(picks, prior.record, prior.handling);
    const after = learn(
      {
        ...nothing,
        picks: [
          { ...picks, tries: 10_000, missed: Math.round(20_000 * often) },
          { ...picks, place: 'store-2', tags: [], tries: 990_000, missed: Math.round(990_000 * often) },
        ],
      },
      prior,
    );
    expect(Math.abs(after.record.kinds.store - 10_100)).toBeLessThan(20);
    expect(Math.abs((after.record.places['store-1'] ?? 0) - 19_800)).toBeLessThan(100);
    expect(Math.abs((after.record.places['store-2'] ?? 0) - 9_900)).toBeLessThan(50);
    expect(after.record.tags.small).toBeGreaterThan(19_000);
    expect(after.record.kinds.warehouse).toBe(10_000);
    expect(taught(prior, after)).toBe(true);
    expect(taught(after, learn(nothing, after))).toBe(true);
    expect(after.record.store).toEqual(prior.record.store);
  });

  test('lanes, picks an hour and what leaves on its day, each with its prior', () => {
    const after = learn(
      {
        ...nothing,
        lanes: [{ from: 'a', to: 'b', runs: 20, onTime: 10 }],
        work: [{ place: 'store-1', planned: 30, picks: 600, minutes: 600, left: 50, leftInTime: 25 }],
      },
      prior,
    );
    expect(after.lanes.rows).toEqual([{ from: 'a', to: 'b', onTime: 7300 }]);
    expect(after.pace.places).toEqual({ 'store-1': { picksPerHour: 45, leaves: 7350 } });
    expect(after.transit).toEqual(prior.transit);
  });
});

describe('an outlook', () => {
  const policy = outlookPolicy.parse({ days: 28, horizon: 28 });
  const seen: Seen = {
    items: [{ code: 'SOCK', price: 2500n, cost: 500n, back: 0 }],
    places: [
      { code: 'store-1', kind: 'store', sells: true, days: 28 },
      { code: 'warehouse-a', kind: 'warehouse', sells: false, days: 28 },
    ],
    shelves: [
      { item: 'SOCK', place: 'store-1', onHand: 4, receipts: 0 },
      { item: 'SOCK', place: 'warehouse-a', onHand: 0, receipts: 0 },
    ],
    left: [],
  };

  test('of a new shop has its sane start: little is sold, and a lost sale costs the margin that is not recaptured', () => {
    const [row] = [...outlookOf(seen, policy)];
    expect(row).toMatchObject({ value: 1600, returned: 150_000, places: ['store-1', 'warehouse-a'] });
    // 48 thousandths a week, because four weeks have passed without a sale, until a receipt after (2 x 28 + 28) / 2 days
    expect(row?.mean).toEqual([48 * 6, 0]);
    expect(row?.correction).toEqual([0, 0]);
    // 4 units and so little demand: nearly the whole tenth of the price would be written off
    expect(row?.markdown[0]).toBeGreaterThan(150);
    expect(row?.markdown[0]).toBeLessThanOrEqual(250);
    expect(row?.markdown[1]).toBe(0);
  });

  test('of the first day knows next to nothing but the start: 20 thousandths a day', () => {
    const first = { ...seen, places: seen.places.map((place) => ({ ...place, days: 1 })) };
    const mean = [...outlookOf(first, policy)][0]?.mean[0] ?? 0;
    expect(mean).toBeLessThan(20 * 28.5);
    expect(mean).toBeGreaterThan(20 * 28.5 * 0.9);
  });

  test('follows what was sold, and a place that sells more than others wants more', () => {
    const places = ['store-1', 'store-2'].map((code) => ({ code, kind: 'store' as const, sells: true, days: 28 }));
    const shelves = places.map(({ code }) => ({ item: 'SOCK', place: code, onHand: 4, receipts: 4 }));
    const left = [0, 1, 2, 3].flatMap((week) => [
      { item: 'SOCK', place: 'store-1', week, local: 210, units: 210 },
      { item: 'SOCK', place: 'store-2', week, local: 70, units: 70 },
    ]);
    const [row] = [...outlookOf({ ...seen, places, shelves, left }, policy)];
    const until = (2 * 28 + 28) / 6;
    expect(Math.abs((row?.mean[0] ?? 0) - 30_000 * until)).toBeLessThan(0.03 * 30_000 * until);
    expect(Math.abs((row?.mean[1] ?? 0) - 10_000 * until)).toBeLessThan(0.06 * 10_000 * until);
    expect(row?.markdown).toEqual([0, 0]);
  });
});
