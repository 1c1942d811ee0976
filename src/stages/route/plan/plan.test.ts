import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book, questions } from '../../../../test/support/questions.ts';
import { hasPlan } from '../../../books/order/engine.ts';
import { write } from '../../../kernel/json.ts';
import { millis } from '../../../kernel/time.ts';
import { decide } from './plan.ts';
import { type Prices, priceOf, pricesOf } from './prices.ts';
import type { Question } from './question.ts';
import { waysFor } from './ways.ts';

function asPrices(question: Question): Prices {
  const routing = book.policyVersion('routing', question.routing);
  const wantedBy = question.wantedBy === null ? null : millis(question.wantedBy);
  return pricesOf(question, waysFor(question, book, routing).ways, wantedBy, routing);
}

/** What the cheapest of all assignments of whole lines to places costs; null if there is none. */
function cheapestByTrying(prices: Prices): number | null {
  let best: number | null = null;
  const { maxPackages, split } = prices.policy;
  const go = (line: number, at: ReadonlyMap<number, readonly number[]>): void => {
    if (line === prices.question.lines.length) {
      let cost = split * (at.size - 1);
      for (const [way, lines] of at) cost += priceOf(prices, way, lines);
      if (best === null || cost < best) best = cost;
      return;
    }
    for (let way = 0; way < prices.ways.length; way += 1) {
      if (!prices.can(way, line)) continue;
      const next = new Map(at).set(way, [...(at.get(way) ?? []), line]);
      if (next.size <= maxPackages) go(line + 1, next);
    }
  };
  go(0, new Map());
  return best;
}

const suppliesWhole = (prices: Prices) =>
  prices.question.lines.every((_, i) => prices.ways.some((_, w) => prices.can(w, i)));

function reversed(question: Question): Question {
  return { ...question, lines: [...question.lines].reverse(), stock: [...question.stock].reverse() };
}

describe('a plan', () => {
  test('costs what the cheapest assignment of whole lines costs', () => {
    const seen = { found: 0, split: 0, none: 0 };
    fc.assert(
      fc.property(questions(), (question) => {
        const prices = asPrices(question);
        const best = cheapestByTrying(prices);
        const answer = decide(question, book);
        if (hasPlan(answer) && answer.plan.packages.length > 1) seen.split += 1;
        seen[best === null ? 'none' : 'found'] += 1;
        if (best !== null) expect(hasPlan(answer) && answer.plan.cost).toBe(BigInt(best));
        else if (suppliesWhole(prices)) expect(hasPlan(answer)).toBe(false);
      }),
      { numRuns: 600 },
    );
    // a search that never finds, never splits or never fails would have shown nothing
    expect(Math.min(seen.found, seen.split, seen.none)).toBeGreaterThan(20);
  });

  test('is the same to the byte when it is asked again, and as dear whatever the order of the lines', () => {
    fc.assert(
      fc.property(questions(), (question) => {
        const answer = decide(question, book);
        expect(write(decide(structuredClone(question), book))).toBe(write(answer));
        if (!suppliesWhole(asPrices(question))) return;
        const other = decide(reversed(question), book);
        expect(hasPlan(other) && other.plan.cost).toBe(hasPlan(answer) && answer.plan.cost);
      }),
      { numRuns: 300 },
    );
  });

  test('brings every unit from places that have it, and says what each package costs', () => {
    fc.assert(
      fc.property(questions({ most: 2 }), (question) => {
        const answer = decide(question, book);
        if (!hasPlan(answer)) return;
        const { packages, cost } = answer.plan;
        expect(packages.length).toBeLessThanOrEqual(book.policyVersion('routing', question.routing).maxPackages);
        expect(packages.flatMap((each) => Object.values(each.costs)).reduce((sum, each) => sum + each, 0n)).toBe(cost);
        question.lines.forEach(({ line, quantity }, i) => {
          const given = packages.flatMap((pack) =>
            pack.lines.filter((each) => each.line === line).map((each) => ({ place: pack.place, n: each.quantity })),
          );
          expect(given.reduce((sum, each) => sum + each.n, 0)).toBe(quantity);
          for (const { place, n } of given)
            expect(n).toBeLessThanOrEqual(question.stock[i]?.[question.places.indexOf(place) * 3] ?? 0);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('never uses a place that is excepted, and says why it did not; its fallback uses none of its places', () => {
    fc.assert(
      fc.property(questions(), fc.nat(4), (question, nth) => {
        const closed = question.places[nth % question.places.length] as string;
        const answer = decide({ ...question, except: { [closed]: 'burst pipe' } }, book);
        const ruledOut = hasPlan(answer) ? answer.ruledOut : answer.blockers;
        expect(ruledOut).toContainEqual({ place: closed, says: 'burst pipe' });
        if (!hasPlan(answer)) return;
        const used = answer.plan.packages.map((each) => each.place);
        const behind = answer.fallback?.plan.packages.map((each) => each.place) ?? [];
        expect([...used, ...behind]).not.toContain(closed);
        expect(behind.filter((each) => used.includes(each))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('is kept with a likelihood between never and always, and with its fallback no less than alone', () => {
    fc.assert(
      fc.property(questions(), (question) => {
        const answer = decide(question, book);
        if (!hasPlan(answer)) return;
        const { alone, kept, plan } = answer;
        for (const each of [alone, ...plan.packages.map((pack) => pack.kept)])
          expect(each >= 0 && each <= 10_000).toBe(true);
        expect(kept).toBeGreaterThanOrEqual(Math.min(alone, 9999));
        expect(kept).toBeLessThanOrEqual(10_000);
      }),
      { numRuns: 300 },
    );
  });
});
