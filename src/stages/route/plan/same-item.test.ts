import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book, questions, unpriced } from '../../../../test/support/questions.ts';
import { hasPlan } from '../../../books/order/engine.ts';
import type { Plan } from '../../../books/order/plan.ts';
import { decide } from './plan.ts';
import type { Question } from './question.ts';
import { together } from './same-item.ts';

/** Lines of one item stand before the same shelves, and weigh the same. */
const twins = questions({ items: ['A', 'B', 'A', 'A'], most: 5 }).map((question): Question => {
  const first = (item: string) => question.lines.findIndex((line) => line.item === item);
  return {
    ...question,
    lines: question.lines.map((line) => ({ ...line, grams: question.lines[first(line.item)]?.grams ?? 0 })),
    stock: question.lines.map((line) => question.stock[first(line.item)] ?? []),
  };
});

const taken = (plan: Plan, by: (place: string, line: string, item: string) => string) => {
  const sums = new Map<string, number>();
  for (const pack of plan.packages)
    for (const { line, item, quantity } of pack.lines) {
      const key = by(pack.place, line, item);
      sums.set(key, (sums.get(key) ?? 0) + quantity);
    }
  return sums;
};

describe('lines of one item', () => {
  test('together take no more than a place has, and each gets exactly its units', () => {
    let several = 0;
    fc.assert(
      fc.property(twins, (question) => {
        const answer = decide(question, book, unpriced);
        if (!hasPlan(answer)) return;
        if (together(question) !== question) several += 1;
        for (const plan of [answer.plan, ...(answer.fallback ? [answer.fallback.plan] : [])])
          for (const [key, units] of taken(plan, (place, _line, item) => `${item}@${place}`)) {
            const [item, place] = key.split('@') as [string, string];
            const row = question.stock[question.lines.findIndex((line) => line.item === item)];
            expect(units).toBeLessThanOrEqual(row?.[question.places.indexOf(place) * 3] ?? 0);
          }
        const given = taken(answer.plan, (_place, line) => line);
        expect(given).toEqual(new Map(question.lines.map(({ line, quantity }) => [line, quantity])));
        const empty = answer.plan.packages.flatMap((each) => each.lines).filter((each) => each.quantity <= 0);
        expect(empty).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(several).toBeGreaterThan(20);
  });

  test('are doubtful together', () => {
    fc.assert(
      fc.property(twins, (question) => {
        const answer = decide(question, book, unpriced);
        if (!hasPlan(answer)) return;
        for (const { item } of question.lines) {
          const lines = question.lines.filter((line) => line.item === item).map((line) => line.line);
          const doubtful = lines.filter((line) => answer.doubtful.includes(line));
          expect([0, lines.length]).toContain(doubtful.length);
        }
      }),
    );
  });

  test('are asked for as one line of all their units, where there are any', () => {
    fc.assert(
      fc.property(twins, (question) => {
        const asked = together(question);
        const items = asked.lines.map((line) => line.item);
        expect(new Set(items).size).toBe(items.length);
        const units = (of: Question) => of.lines.reduce((n, line) => n + line.quantity, 0);
        expect(units(asked)).toBe(units(question));
      }),
    );
  });
});
