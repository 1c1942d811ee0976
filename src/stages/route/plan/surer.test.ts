import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awaitingQuestions, book, questions, unpriced } from '../../../../test/support/questions.ts';
import { hasPlan } from '../../../books/order/engine.ts';
import { Book } from '../../../books/reference/book.ts';
import { routingPolicy } from '../../../books/reference/policies.ts';
import { must } from '../../../kernel/assert.ts';
import { write } from '../../../kernel/json.ts';
import { decide } from './plan.ts';
import type { Question } from './question.ts';
import { surerBy } from './surer.ts';

const surer = (question: Question, by = book) => surerBy(question, by, unpriced);

/** Two lines that lie at one store and at one warehouse; each figure: units, days since the count, short picks. */
function twoLines(
  store: readonly number[][],
  warehouse: readonly number[][],
  change: Partial<Question> = {},
): Question {
  const [drawn] = fc.sample(questions(), { numRuns: 1, seed: 1 });
  const line = { quantity: 1, grams: 500, price: 4000, cost: 2000 };
  const places = ['store-1', 'warehouse-a'];
  return {
    ...must(drawn, 'question'),
    method: 'ship',
    routing: 1,
    at: '2026-11-19T15:00:00.000Z',
    wantedBy: null,
    pickup: null,
    destination: { latitude: 41.886, longitude: -87.623 },
    lines: ['A', 'B'].map((item, i) => ({ ...line, line: `L${i + 1}`, item })),
    places,
    queues: [0, 0],
    taken: [0, 0],
    orders: [0, 0],
    stock: [0, 1].map((i) => [...(store[i] ?? [0, -1, 0]), ...(warehouse[i] ?? [0, -1, 0])]),
    ...change,
  };
}

const nothing = [0, -1, 0];
const fresh = [9, 0, 0];

/** The question, had the record of an item at a place been confirmed today. */
function confirmed(question: Question, item: string, place: string): Question {
  const nth = question.places.indexOf(place) * 3;
  const stock = question.stock.map((figures, i) =>
    question.lines[i]?.item === item ? figures.with(nth + 1, 0).with(nth + 2, 0) : figures,
  );
  return { ...question, stock };
}

/** Who gives what in the plan, and how likely it is kept. */
function planned(question: Question) {
  const answer = decide(question, book, unpriced);
  if (!hasPlan(answer)) return null;
  const gives = answer.plan.packages.map(({ place, mode, at, service, lines }) => ({
    place,
    mode,
    at,
    service,
    lines,
  }));
  return { gives: JSON.stringify(gives), kept: answer.plan.kept, packages: answer.plan.packages };
}

describe('the cheapest way to be surer', () => {
  test('is to count the item that nobody has counted for long, at the price of the policy', () => {
    const question = twoLines([[3, 200, 0], fresh], [nothing, nothing]);
    expect(surer(question)).toEqual({
      item: 'A',
      place: 'store-1',
      minutes: 3,
      cost: 90,
      kept: planned(question)?.kept,
      lifted: planned(confirmed(question, 'A', 'store-1'))?.kept,
    });
  });

  test('is nothing where every record was counted today and every pick found its units', () => {
    expect(surer(twoLines([fresh, fresh], [fresh, fresh]))).toBeNull();
    expect(surer(twoLines([nothing, nothing], [nothing, nothing]))).toBeNull();
  });

  test('is nothing where what is doubtful does not lie in the record', () => {
    const { book: clumsy, version } = book.withPolicy('likelihood', { ...LIKELY, handling: 500 }, LONG_AGO);
    const question = { ...twoLines([fresh, fresh], [nothing, nothing]), likelihood: version };
    expect(surer(question, clumsy)).toBeNull();
  });

  test('is the record with short picks before the older one, if that lifts more for its price', () => {
    const question = twoLines([[9, 300, 0], [9, 2, 2]], [nothing, nothing]); // biome-ignore format: a list
    expect(surer(question)?.item).toBe('B');
  });

  test('takes less lift where that costs less: a warehouse counts faster than a store by this policy', () => {
    const dear = routingPolicy.parse({ count: { store: { minutes: 20, cost: 600 }, warehouse: { cost: 5 } } });
    const { book: priced, version } = book.withPolicy('routing', dear, LONG_AGO);
    const parts: [number[][], number[][]] = [[[9, 0, 1], nothing], [nothing, [9, 0, 1]]];
    expect(surer({ ...twoLines(...parts), routing: version }, priced)).toMatchObject({ item: 'B', minutes: 2, cost: 5 });
    expect(surer(twoLines(...parts.toReversed() as typeof parts))).toMatchObject({ item: 'A', cost: 60 });
  }); // biome-ignore format: a list

  test('is the earlier line where two lift as much for as much', () => {
    expect(surer(twoLines([[9, 0, 1], [9, 0, 1]], [nothing, nothing]))?.item).toBe('A'); // biome-ignore format: a list
  });

  test('is never a count at a supplier, whose shelves are not ours', () => {
    const supplied = suppliedBy('store-1');
    const question = twoLines([[9, 0, 2], [9, 0, 2]], [nothing, nothing]); // biome-ignore format: a list
    expect(hasPlan(decide(question, supplied, unpriced))).toBe(true);
    expect(surer(question, supplied)).toBeNull();
  });

  test('counts an item once where two lines ask for it', () => {
    const lines = twoLines([], []).lines.map((line) => ({ ...line, item: 'A' }));
    const asked = twoLines([[9, 0, 1], [9, 0, 1]], [nothing, nothing], { lines }); // biome-ignore format: a list
    const answer = decide(asked, book, unpriced);
    expect(surer(asked)).toMatchObject({ item: 'A', kept: hasPlan(answer) && answer.plan.kept });
    expect(surer(confirmed(asked, 'A', 'store-1'))).toBeNull();
  });

  test('says what the engine finds when the record is confirmed, and no other count lifts more for its price', () => {
    let seen = 0;
    fc.assert(
      fc.property(questions(), (question) => {
        const found = surer(question);
        const before = planned(question);
        if (!before) expect(found).toBeNull();
        if (!before) return;
        const { count } = book.policyVersion('routing', question.routing);
        const costAt = (place: string) => count[place.startsWith('store') ? 'store' : 'warehouse'].cost;
        for (const { place, lines } of before.packages) {
          for (const { item } of lines) {
            const after = planned(confirmed(question, item, place));
            if (after?.gives !== before.gives) continue;
            const isIt = found?.item === item && found.place === place;
            if (isIt) expect(found).toMatchObject({ kept: before.kept, lifted: after.kept, cost: costAt(place) });
            if (isIt) seen += 1;
            // a lift that doubt did not ask for is below what is worth telling
            const lift = after.kept - before.kept;
            if (lift >= 200) expect((found?.lifted ?? 0) - before.kept).toBeGreaterThan(0);
            if (found && lift >= 200)
              expect((found.lifted - found.kept) * costAt(place)).toBeGreaterThanOrEqual(lift * found.cost);
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});

test('what is still to come is not counted: the count is of units that the plan takes from a shelf', () => {
  let seen = 0;
  fc.assert(
    fc.property(awaitingQuestions(), (question) => {
      const found = surer(question);
      if (!found) return;
      seen += 1;
      const lines = planned(question)?.packages.filter((each) => each.place === found.place) ?? [];
      const taken = lines.flatMap((each) => each.lines).filter((each) => each.item === found.item);
      expect(taken.some((each) => each.supply === undefined)).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(30);
});

test('a routing policy that was written before counting had a price has the built-in one', () => {
  expect(routingPolicy.parse({ split: 300 }).count).toEqual({
    store: { minutes: 3, cost: 90 },
    warehouse: { minutes: 2, cost: 60 },
  });
  expect(routingPolicy.parse({ count: { store: { cost: 120 } } }).count.store).toEqual({ minutes: 3, cost: 120 });
});

test('what counting costs changes no decision', () => {
  const dear = routingPolicy.parse({
    count: { store: { minutes: 60, cost: 9000 }, warehouse: { minutes: 0, cost: 0 } },
  });
  const { book: other, version } = book.withPolicy('routing', dear, LONG_AGO);
  fc.assert(
    fc.property(questions(), (drawn) => {
      const question = { ...drawn, routing: 1 };
      const answer = decide({ ...question, routing: version }, other, unpriced);
      expect(write(answer)).toBe(write(decide(question, book, unpriced)));
    }),
    { numRuns: 100 },
  );
});

const LONG_AGO = '2026-01-01T00:00:00.000Z';
const LIKELY = book.policyVersion('likelihood', 0);

/** The same book, in which a place is another one's. */
function suppliedBy(code: string): Book {
  const places = book.places.map((place) => (place.code === code ? { ...place, kind: 'supplier' as const } : place));
  const lanes = places.flatMap((place) => book.lanesTo(place.code));
  const policies = [{ kind: 'routing', version: 1, activeFrom: LONG_AGO, document: routingPolicy.parse({}) } as const];
  return new Book({ edition: 1n, entities: [], channels: [], places, lanes, policies });
}
