import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupsOf } from './many/groups.ts';
import { cheapestOfMany, nearly, type WidePlan } from './many-lines.ts';
import { type Columns, cheapest, NEVER } from './search.ts';

const own = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 1, arbitrary: fc.constant(NEVER) },
);

const orders = (least: number, most: number) =>
  fc.tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 1, max: 9 })).chain(([lines, ways]) => {
    const column = (of: fc.Arbitrary<number>) =>
      fc.array(of, { minLength: ways, maxLength: ways }).map((values) => Int32Array.from(values));
    return fc
      .record({
        fixed: column(fc.integer({ min: 0, max: 60 })),
        line: fc.array(column(own), { minLength: lines, maxLength: lines }),
        extra: fc.integer({ min: 0, max: 20 }),
        most: fc.integer({ min: 1, max: 5 }),
      })
      .map((of): Columns => ({ ways, ...of }));
  });

function priceOf(of: Columns, { parts }: WidePlan): number {
  let sum = of.extra * (parts.length - 1);
  for (const { way, lines } of parts) {
    sum += of.fixed[way] ?? 0;
    for (const i of lines) sum += of.line[i]?.[way] ?? NEVER;
  }
  return sum;
}

describe('an order of many lines', () => {
  test('costs between its bound and a little more than the optimum', () => {
    const seen = { found: 0, missed: 0, optimal: 0, proven: 0 };
    fc.assert(
      fc.property(orders(1, 8), (of) => {
        const best = cheapest(of);
        const found = nearly(of, groupsOf(of.line));
        if (!best) expect(found).toBe(null);
        else if (!found) seen.missed += 1;
        if (!best || !found) return;
        seen.found += 1;
        expect(priceOf(of, found)).toBe(found.cost);
        expect(found.parts.length).toBeLessThanOrEqual(of.most);
        expect(found.lowerBound).toBeLessThanOrEqual(best.cost);
        expect(found.cost).toBeGreaterThanOrEqual(best.cost);
        if (found.cost === best.cost) seen.optimal += 1;
        if (found.cost === found.lowerBound) seen.proven += 1;
      }),
      { numRuns: 1500 },
    );
    expect(seen.missed).toBeLessThan(seen.found / 50);
    expect(seen.optimal).toBeGreaterThan(seen.found * 0.95);
    expect(seen.proven).toBeGreaterThan(seen.found / 4);
  });

  test('is exact where the lines fall into few groups of equal ones', () => {
    fc.assert(
      fc.property(orders(1, 4), fc.array(fc.nat({ max: 3 }), { minLength: 5, maxLength: 8 }), (few, which) => {
        const line = which.map((i) => few.line[i % few.line.length] as Int32Array);
        const of = { ...few, line };
        const found = cheapestOfMany(of);
        expect(found?.cost ?? null).toBe(cheapest(of)?.cost ?? null);
        expect(found?.lowerBound).toBe(found?.cost);
        if (!found) return;
        expect(priceOf(of, found)).toBe(found.cost);
        expect(found.parts.flatMap((part) => part.lines).sort((a, b) => a - b)).toEqual([...line.keys()]);
      }),
      { numRuns: 400 },
    );
  });

  test('costs the same in whatever order its lines stand', () => {
    fc.assert(
      fc.property(orders(11, 16), (of) => {
        const turned = { ...of, line: [...of.line].reverse() };
        expect(cheapestOfMany(turned)?.cost).toBe(cheapestOfMany(of)?.cost);
        expect(cheapestOfMany(turned)?.lowerBound).toBe(cheapestOfMany(of)?.lowerBound);
      }),
      { numRuns: 200 },
    );
  });

  test('of 200 lines over 2,000 ways has a plan near its bound', () => {
    const draw = (n: number) => (Math.imul(n + 1, 0x9e3779b1) >>> 8) % 1000;
    const ways = 2000;
    const line = Array.from({ length: 200 }, (_, i) =>
      Int32Array.from({ length: ways }, (__, w) => (draw(i * ways + w) < 400 ? NEVER : 60 + draw(w * 211 + i * 7))),
    );
    const fixed = Int32Array.from({ length: ways }, (_, w) => 900 + draw(w));
    const found = cheapestOfMany({ ways, fixed, line, extra: 200, most: 12 });
    expect(found?.parts.flatMap((part) => part.lines).length).toBe(200);
    expect(found?.cost).toBeLessThan((found?.lowerBound ?? 0) * 1.15);
  });
});
