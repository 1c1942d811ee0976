import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regretsOf } from './regrets.ts';
import { type Columns, cheapest, NEVER, type Part } from './search.ts';

/** Few distinct costs, so that ties are common; credits; lines that a way has not, and sets that may not go together. */
const cost = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 9 }) },
  { weight: 1, arbitrary: fc.constant(NEVER) },
);

function columns(most: { lines: number; ways: number }): fc.Arbitrary<Columns> {
  return fc
    .tuple(fc.integer({ min: 1, max: most.lines }), fc.integer({ min: 1, max: most.ways }), fc.boolean())
    .chain(([lines, ways, hasTariffs]) => {
      const column = (of: fc.Arbitrary<number>, size: number) =>
        fc.array(of, { minLength: size, maxLength: size }).map((values) => Int32Array.from(values));
      const tariffs = fc.tuple(column(cost, 2 ** lines), column(cost, 2 ** lines));
      return fc
        .record({
          fixed: column(fc.integer({ min: 0, max: 12 }), ways),
          line: fc.array(column(cost, ways), { minLength: lines, maxLength: lines }),
          rates: hasTariffs ? tariffs : fc.constant(undefined),
          of: column(fc.integer({ min: 0, max: 1 }), ways),
          extra: fc.integer({ min: 0, max: 5 }),
          most: fc.integer({ min: 1, max: 4 }),
        })
        .map(({ fixed, line, rates, of, extra, most }) => ({
          ways,
          fixed,
          line,
          extra,
          most,
          ...(rates ? { tariffs: rates, tariffOf: Uint16Array.from(of) } : {}),
        }));
    });
}

/** What these packages cost; null: one of them cannot be. */
function priceOf(of: Columns, parts: readonly Part[]): number | null {
  let sum = of.extra * (parts.length - 1);
  for (const { way, lines } of parts) {
    const tariff = of.tariffs?.[of.tariffOf?.[way] ?? 0]?.[lines] ?? 0;
    const terms = [of.fixed[way] ?? 0, tariff, ...of.line.flatMap((c, i) => (lines & (1 << i) ? [c[way] ?? 0] : []))];
    if (terms.some((term) => term >= NEVER)) return null;
    sum += terms.reduce((a, b) => a + b, 0);
  }
  return sum;
}

/** Every plan there is: each package holds the lowest line that is left, and any of the others. */
function plans(of: Columns): Part[][] {
  const all: Part[][] = [];
  const go = (left: number, parts: Part[]): void => {
    if (left === 0) all.push(parts);
    if (left === 0 || parts.length === of.most) return;
    const rest = left & (left - 1);
    for (let more = rest; ; more = (more - 1) & rest) {
      const lines = more | (left ^ rest);
      for (let way = 0; way < of.ways; way += 1) go(left ^ lines, [...parts, { way, lines }]);
      if (more === 0) break;
    }
  };
  go(2 ** of.line.length - 1, []);
  return all;
}

const sorted = (parts: readonly Part[]) => [...parts].sort((a, b) => a.lines - b.lines);

describe('the search', () => {
  test('finds the cheapest of all plans, of equal ones one with fewest packages', () => {
    const seen = { none: 0, whole: 0, split: 0 };
    fc.assert(
      fc.property(columns({ lines: 4, ways: 4 }), (of) => {
        let best: { price: number; packages: number } | null = null;
        for (const parts of plans(of)) {
          const price = priceOf(of, parts);
          if (price === null) continue;
          if (!best || price < best.price || (price === best.price && parts.length < best.packages))
            best = { price, packages: parts.length };
        }
        const found = cheapest(of);
        seen[!found ? 'none' : found.parts.length > 1 ? 'split' : 'whole'] += 1;
        expect(found && { price: found.cost, packages: found.parts.length }).toEqual(best);
        if (found) expect(priceOf(of, found.parts)).toBe(found.cost);
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });

  test('takes the earlier of equal ways', () => {
    const line = [Int32Array.of(5, 3, 3), Int32Array.of(1, 2, 2)];
    const found = cheapest({ ways: 3, fixed: Int32Array.of(9, 1, 1), line, extra: 0, most: 2 });
    expect(found).toEqual({ cost: 6, parts: [{ way: 1, lines: 3 }] });
  });

  test('finds among many ways what it finds among those that the plan uses, and the same plan', () => {
    const seen = { whole: 0, split: 0 };
    fc.assert(
      fc.property(columns({ lines: 6, ways: 3 }), fc.integer({ min: 30, max: 90 }), fc.nat(), (few, ways, seed) => {
        const found = cheapest(few);
        if (!found) return;
        seen[found.parts.length > 1 ? 'split' : 'whole'] += 1;
        const dear = (from: Int32Array, more: number) =>
          Int32Array.from({ length: ways }, (_, w) => {
            const own = from[w < few.ways ? w : (w * 7 + seed) % few.ways] ?? 0;
            return w < few.ways || own >= NEVER ? own : own + ((w * 5 + seed) % more);
          });
        const many = {
          ...few,
          ways,
          fixed: dear(few.fixed, 4),
          line: few.line.map((column, i) => dear(column, i + 2)),
          ...(few.tariffOf
            ? {
                tariffOf: Uint16Array.from(
                  { length: ways },
                  (_, w) => few.tariffOf?.[w < few.ways ? w : (w * 7 + seed) % few.ways] ?? 0,
                ),
              }
            : {}),
        };
        expect(cheapest(many)).toEqual(found);
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  });
});

describe('a regret', () => {
  test('is what the cheapest plan with a package from there costs more, and such a plan is shown', () => {
    const seen = { none: 0, some: 0 };
    fc.assert(
      fc.property(columns({ lines: 4, ways: 4 }), (of) => {
        const best = cheapest(of);
        if (!best) return;
        const least = new Array<number>(of.ways).fill(NEVER);
        for (const parts of plans(of)) {
          const price = priceOf(of, parts);
          if (price === null) continue;
          for (const { way } of parts) least[way] = Math.min(least[way] ?? NEVER, price - best.cost);
        }
        const { regrets, partition } = regretsOf(of);
        expect([...regrets]).toEqual(least);
        for (let way = 0; way < of.ways; way += 1) {
          seen[least[way] === NEVER ? 'none' : 'some'] += 1;
          if (least[way] === NEVER) continue;
          const parts = partition(way);
          expect(parts.some((part) => part.way === way)).toBe(true);
          expect(parts.length).toBeLessThanOrEqual(of.most);
          expect(sorted(parts).reduce((sum, part) => sum + part.lines, 0)).toBe(2 ** of.line.length - 1);
          expect(priceOf(of, parts)).toBe(best.cost + (least[way] ?? 0));
        }
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });
});
