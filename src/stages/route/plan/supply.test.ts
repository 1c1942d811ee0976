import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awaitingQuestions, book, questions, unpriced } from '../../../../test/support/questions.ts';
import { hasPlan } from '../../../books/order/engine.ts';
import type { Plan } from '../../../books/order/plan.ts';
import { write } from '../../../kernel/json.ts';
import { plusDays } from '../../../kernel/time.ts';
import { explain } from './explain.ts';
import { decide as engine } from './plan.ts';
import { freeAt, homeOf, type Question, supplyAt } from './question.ts';

const decide = (question: Question) => engine(question, book, unpriced);
const linesOf = (plan: Plan) => plan.packages.flatMap((pack) => pack.lines.map((line) => ({ ...line, pack })));

/** The same question without the supplies. */
function shelvesOnly({ supplies = [], ...question }: Question): Question {
  const kept = question.places.length - supplies.length;
  const cut = (of: readonly number[]) => of.slice(0, kept);
  return {
    ...question,
    places: question.places.slice(0, kept),
    queues: cut(question.queues),
    taken: cut(question.taken),
    orders: cut(question.orders),
    stock: question.stock.map((row) => row.slice(0, kept * 3)),
  };
}

describe('a plan that may wait for supplies', () => {
  test('takes no unit twice, and of a supply no more than it brings', () => {
    let waits = 0;
    let mixed = 0;
    fc.assert(
      fc.property(awaitingQuestions(), (question) => {
        const answer = decide(question);
        if (!hasPlan(answer)) return;
        const taken = new Map<string, number>();
        for (const { pack, line, quantity, supply } of linesOf(answer.plan)) {
          const key = `${pack.place} ${supply ?? ''} ${line}`;
          taken.set(key, (taken.get(key) ?? 0) + quantity);
        }
        for (const [key, quantity] of taken) {
          const [place = '', supply = '', line] = key.split(' ');
          const i = question.lines.findIndex((each) => each.line === line);
          const nth = question.places.findIndex(
            (code, n) => code === place && (supplyAt(question, n)?.reference ?? '') === supply,
          );
          expect(quantity).toBeLessThanOrEqual(freeAt(question, i, nth));
        }
        const of = answer.plan.packages.map(({ lines }) => lines.map(({ supply }) => supply !== undefined));
        if (of.flat().includes(true)) waits += 1;
        if (of.some((each) => each.includes(true) && each.includes(false))) mixed += 1;
        for (const { line, quantity } of question.lines)
          expect(linesOf(answer.plan).reduce((n, each) => (each.line === line ? n + each.quantity : n), 0)).toBe(
            quantity,
          );
      }),
      { numRuns: 600 },
    );
    expect(Math.min(waits, mixed)).toBeGreaterThan(10);
  });

  test('is ready after its supplies are here, and every one of them is named with its date', () => {
    fc.assert(
      fc.property(awaitingQuestions(), (question) => {
        const answer = decide(question);
        if (!hasPlan(answer)) return;
        for (const { packages } of [answer.plan, ...(answer.fallback ? [answer.fallback.plan] : [])])
          for (const { lines, due, ready, steps, place } of packages) {
            const supply = lines.find((line) => line.supply)?.supply;
            if (!supply) continue;
            expect(due).toBe(question.supplies?.find(({ reference }) => reference === supply)?.due);
            expect(ready > (due ?? '')).toBe(true);
            expect(steps[0]).toEqual({ step: 'arrive', place, by: due });
            expect(steps.map(({ by }) => by).every((by, n, all) => n === 0 || by >= (all[n - 1] ?? ''))).toBe(true);
          }
      }),
      { numRuns: 300 },
    );
  });

  test('costs no more than the best that lies on the shelves, and finds one at least as often', () => {
    let more = 0;
    fc.assert(
      fc.property(awaitingQuestions(), (question) => {
        const now = decide(shelvesOnly(question));
        const answer = decide(question);
        if (!hasPlan(now)) more += hasPlan(answer) ? 1 : 0;
        // what must be cut into units is cut within a bound, not exactly
        else if (now.plan.packages.flatMap((each) => each.lines).length === question.lines.length)
          expect(hasPlan(answer) && answer.plan.cost <= now.plan.cost).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(more).toBeGreaterThan(20);
  });

  test('every supply that was looked at is chosen, lost or ruled out, under its own name', () => {
    fc.assert(
      fc.property(awaitingQuestions(), (question) => {
        const { places } = explain(question, book, unpriced);
        expect(places.map(({ place, supply }) => [place, supply])).toEqual(
          question.places.map((place, nth) => [place, supplyAt(question, nth)?.reference]),
        );
        for (const { state, because, regret } of places)
          expect(state === 'chosen' || because !== null || regret !== null).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('is the same to the byte when it is asked again', () => {
    fc.assert(
      fc.property(awaitingQuestions(), (question) => {
        expect(write(decide(structuredClone(question)))).toBe(write(decide(question)));
      }),
      { numRuns: 200 },
    );
  });
});

const [sample] = fc.sample(questions(), { numRuns: 1, seed: 7 }) as [Question];
const asked = (days: number, more: Partial<Question> = {}): Question => ({
  ...sample,
  method: 'ship',
  routing: 1,
  pickup: null,
  wantedBy: null,
  destination: { latitude: 41.886, longitude: -87.623 },
  lines: [{ line: 'L1', item: 'A', quantity: 2, grams: 500, price: 4000, cost: 2000 }],
  places: ['warehouse-a', 'warehouse-a'],
  supplies: [{ reference: 'PO-1', due: plusDays(sample.at, days) }],
  queues: [0, 0],
  taken: [0, 0],
  orders: [0, 0],
  stock: [[1, 0, 0, 5, 0, 0]],
  ...more,
});

describe('an order', () => {
  test('waits at most as long as the policy says, and is told so beyond', () => {
    const near = decide(asked(28));
    expect(hasPlan(near) && near.plan.path).toBe('wait');
    const far = decide(asked(29));
    expect(hasPlan(far)).toBe(false);
    if (!hasPlan(far))
      expect(far.blockers).toContainEqual({
        place: 'warehouse-a',
        supply: 'PO-1',
        says: 'PO-1 comes later than people wait, in 28 days',
      });
  });

  test('does not wait where a supply is excepted by its name, though its place is not', () => {
    const answer = decide(asked(3, { except: { 'warehouse-a PO-1': 'does not come' }, stock: [[2, 0, 0, 5, 0, 0]] }));
    expect(hasPlan(answer) && answer.plan.packages.map(({ place, due }) => [place, due])).toEqual([
      ['warehouse-a', undefined],
    ]);
  });

  test('does not wait for a supply to a place from which nothing is carried to its pickup store', () => {
    const answer = decide(
      asked(3, { method: 'pickup', pickup: 'store-1', destination: null, stock: [[0, 0, 0, 5, 0, 0]] }),
    );
    expect(hasPlan(answer) ? [] : answer.blockers.map(({ says }) => says)).toContain('PO-1 is not carried on');
  });

  test('the shelf of a place is found by its code, its supplies are not', () => {
    expect(homeOf(asked(3), 'warehouse-a')).toBe(0);
    expect(homeOf({ ...asked(3), places: ['store-1', 'warehouse-a'] }, 'warehouse-a')).toBe(-1);
  });
});
