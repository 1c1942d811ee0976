import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cuttable, cutCheapest } from './by-units.ts';
import { NEVER } from './search.ts';

const orders = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 })).chain(([lines, ways]) => {
  const column = (max: number) =>
    fc
      .array(fc.integer({ min: 0, max }), { minLength: ways, maxLength: ways })
      .map((values) => Int32Array.from(values));
  return fc
    .record({
      quantity: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: lines, maxLength: lines }),
      fixed: column(20),
      unit: fc.array(column(9), { minLength: lines, maxLength: lines }),
      units: fc.array(column(3), { minLength: lines, maxLength: lines }),
      extra: fc.integer({ min: 0, max: 5 }),
      most: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ quantity, fixed, unit, units, extra, most }): Cuttable => {
      const whole = quantity.map((n, i) =>
        Int32Array.from({ length: ways }, (_, w) => ((units[i]?.[w] ?? 0) >= n ? n * (unit[i]?.[w] ?? 0) : NEVER)),
      );
      return { ways, quantity, fixed, whole, unit, units, extra, most };
    });
});

/** Every way to hand out the units of a line: whole from one way, or, where none has it whole, in all shares. */
function shares(of: Cuttable, i: number): number[][] {
  const quantity = of.quantity[i] as number;
  const has = [...(of.units[i] as Int32Array)];
  const all: number[][] = [];
  const go = (left: number, taken: number[]): void => {
    if (taken.length === of.ways) {
      if (left === 0) all.push(taken);
      return;
    }
    for (let take = 0; take <= Math.min(left, has[taken.length] ?? 0); take += 1) go(left - take, [...taken, take]);
  };
  go(quantity, []);
  const isWhole = has.some((units) => units >= quantity);
  return isWhole ? all.filter((taken) => taken.includes(quantity)) : all;
}

function costOf(of: Cuttable, taken: readonly (readonly number[])[]): number | null {
  const sends = Array.from({ length: of.ways }, (_, w) => w).filter((w) => taken.some((line) => (line[w] ?? 0) > 0));
  if (sends.length > of.most) return null;
  let cost = of.extra * (sends.length - 1);
  for (const w of sends) cost += of.fixed[w] ?? 0;
  for (const [i, line] of taken.entries())
    for (const [w, units] of line.entries()) cost += units * (of.unit[i]?.[w] ?? 0);
  return cost;
}

function byTrying(of: Cuttable): number | null {
  let best: number | null = null;
  const go = (taken: number[][]): void => {
    if (taken.length < of.quantity.length) {
      for (const share of shares(of, taken.length)) go([...taken, share]);
      return;
    }
    const cost = costOf(of, taken);
    if (cost !== null && (best === null || cost < best)) best = cost;
  };
  go([]);
  return best;
}

describe('an order of which a line lies nowhere whole', () => {
  test('costs what the cheapest of all ways to hand out its units costs, and gives each line its units', () => {
    const seen = { none: 0, cut: 0, whole: 0 };
    fc.assert(
      fc.property(orders, (of) => {
        const found = cutCheapest(of);
        expect(found?.cost ?? null).toBe(byTrying(of));
        if (!found) seen.none += 1;
        if (!found) return;
        const taken = of.quantity.map((_, i) =>
          Array.from({ length: of.ways }, (__, w) =>
            found.parts
              .filter((part) => part.way === w)
              .flatMap((part) => part.lines)
              .reduce((sum, each) => sum + (each.line === i ? each.quantity : 0), 0),
          ),
        );
        expect(costOf(of, taken)).toBe(found.cost);
        for (const [i, line] of taken.entries()) {
          expect(line.reduce((a, b) => a + b, 0)).toBe(of.quantity[i]);
          for (const [w, units] of line.entries()) expect(units).toBeLessThanOrEqual(of.units[i]?.[w] ?? 0);
          const isCut = line.every((units) => units < (of.quantity[i] ?? 0));
          seen[isCut ? 'cut' : 'whole'] += 1;
        }
      }),
      { numRuns: 800 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });

  test('costs the same in whatever order its lines stand', () => {
    fc.assert(
      fc.property(orders, (of) => {
        const turned = {
          ...of,
          quantity: [...of.quantity].reverse(),
          whole: [...of.whole].reverse(),
          unit: [...of.unit].reverse(),
          units: [...of.units].reverse(),
        };
        expect(cutCheapest(turned)?.cost).toBe(cutCheapest(of)?.cost);
      }),
    );
  });
});
