import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book as base, questions, unpriced } from '../../../../test/support/questions.ts';
import { hasPlan } from '../../../books/order/engine.ts';
import { policySchemas } from '../../../books/reference/policies.ts';
import { write } from '../../../kernel/json.ts';
import { decide } from '../plan/plan.ts';
import type { Question } from '../plan/question.ts';
import { type Proposal, trialOf } from './proposal.ts';
import { tookOf } from './shelves.ts';
import { openSimulation, type Recorded, simulate } from './simulate.ts';
import { generatedWeek } from './week.ts';

const now = '2026-11-20T12:00:00.000Z';
/** The routing policy as delivered is in force. */
const { book } = base.withPolicy('routing', policySchemas.routing.parse({}), '2026-11-01T00:00:00.000Z');
const ground = { book, now, worthOf: () => unpriced };
const inForce = book.policy('routing', now);
const unchanged: Proposal = { kind: 'routing', document: inForce.document };
const rules = (...all: object[]): Proposal => ({ kind: 'rules', document: policySchemas.rules.parse({ rules: all }) });
const without = (...codes: string[]) => rules({ name: 'away', do: { exclude: { codes } } });

/** Some hundred questions, the same every time, five of an item; nobody took anything. */
const asked = fc.sample(questions({ most: 9 }), { numRuns: 300, seed: 7 });
const itemsOf = ({ lines, ...of }: Question, nth: number): Question => ({
  ...of,
  lines: lines.map((line) => ({ ...line, item: `${line.item}${nth % 60}` })),
});
const history: Recorded[] = asked
  .map((question, i) => ({ order: `IMV-${i}`, question: itemsOf(question, i), took: [] }))
  .sort((a, b) => (a.question.at < b.question.at ? -1 : 1));

/** One item that lies at two places, asked for again and again within a day. */
function rush(times: number, took: Recorded['took'] = []): Recorded[] {
  const question: Question = {
    ...(asked.find((each) => each.method === 'ship') as Question),
    at: '2026-11-19T15:00:00.000Z',
    wantedBy: null,
    lines: [{ line: 'L1', item: 'A', quantity: 1, grams: 500, price: 4000, cost: 2000 }],
    places: ['store-1', 'warehouse-a'],
    queues: [0, 0],
    taken: [0, 0],
    orders: [0, 0],
    stock: [[2, 0, 0, 3, 0, 0]],
    except: {},
  };
  return Array.from({ length: times }, (_, i) => ({ order: `IMV-${i}`, question, took }));
}

describe('a simulation', () => {
  test('with the same policy in both arms has equal arms', () => {
    const { today, draft, ...of } = simulate(history, unchanged, ground);
    expect(today).toEqual(draft);
    expect(today.planned).toBeGreaterThan(100);
    expect(today.noPlan + today.planned).toBe(history.length);
    expect(Object.values(today.costs).reduce((a, b) => a + b, 0)).toBe(today.cost);
    expect(of).toMatchObject({ moved: 0, gained: 0, lost: 0, fell: { orders: 0 }, rose: { orders: 0 }, winners: [] });
    for (const place of of.places) expect(place.today).toEqual(place.draft);
  });

  test('is the same to the byte when it is run again, and tells how far it is', () => {
    const told: number[] = [];
    const once = simulate(history, without('store-1'), ground, (done) => told.push(done));
    expect(write(simulate(history, without('store-1'), ground))).toBe(write(once));
    expect(told).toEqual(history.map((_, i) => i + 1));
  });

  test('begins with what the engine alone decides', () => {
    const proposal = without('warehouse-a');
    const { book: both, today, draft } = trialOf(proposal, book, now);
    let planned = 0;
    for (const recorded of history.slice(0, 80)) {
      const first = openSimulation(proposal, ground).next(recorded);
      expect(write(first.today)).toBe(write(decide({ ...recorded.question, ...today }, book, unpriced)));
      expect(write(first.draft)).toBe(write(decide({ ...recorded.question, ...draft }, both, unpriced)));
      planned += hasPlan(first.draft) ? 1 : 0;
    }
    expect(planned).toBeGreaterThan(20);
  });

  test('a rule that excludes a warehouse moves its load, and no order that has a plan in both gets cheaper by it', () => {
    // one after the other from full shelves: what an arm took before is not the rule's doing
    const proposal = without('warehouse-a');
    let moved = 0;
    for (const recorded of history) {
      const { fell, rose, gained, places, today, draft } = simulate([recorded], proposal, ground);
      expect({ fell: fell.orders, gained }).toEqual({ fell: 0, gained: 0 });
      expect(places.find(({ place }) => place === 'warehouse-a')?.draft.units ?? 0).toBe(0);
      if (draft.planned === 1) expect(draft.cost).toBeGreaterThanOrEqual(today.cost);
      moved += rose.orders;
    }
    expect(moved).toBeGreaterThan(10);
    const all = simulate(history, proposal, ground);
    expect(all.places.find(({ place }) => place === 'warehouse-a')?.today.units).toBeGreaterThan(10);
    expect(all.losers[0]?.from).toContain('warehouse-a');
    expect(all.losers.map((each) => each.by)).toEqual(all.losers.map((each) => each.by).sort((a, b) => b - a));
  });
});

describe('the stock of an arm', () => {
  test('runs down with what the arm takes', () => {
    const { today, draft, places, lost } = simulate(rush(8), without('warehouse-a'), ground);
    expect([today.planned, today.noPlan]).toEqual([5, 3]);
    expect([draft.planned, draft.noPlan, lost]).toEqual([2, 6, 3]);
    expect(places).toMatchObject([
      {
        place: 'store-1',
        today: { units: 2, share: 4000, busiest: 2 },
        draft: { units: 2, share: 10_000, busiest: 2 },
      },
      { place: 'warehouse-a', today: { units: 3, share: 6000, busiest: 3 }, draft: { units: 0, share: 0, busiest: 0 } },
    ]);
  });

  test('costs what can be compared: an order that one arm alone can serve is left out of both', () => {
    const { today, draft, fell, rose, lost, losers } = simulate(rush(8), without('warehouse-a'), ground);
    expect(lost).toBe(3);
    expect(draft.cost - today.cost).toBe(fell.by + rose.by);
    const inAll = (costs: Readonly<Record<string, number>>) =>
      Object.values(costs).reduce((sum, each) => sum + each, 0);
    expect([inAll(today.costs), inAll(draft.costs)]).toEqual([today.cost, draft.cost]);
    expect(losers.map(({ terms }) => inAll(terms))).toEqual(losers.map(({ by }) => by));
    expect(losers.length).toBeGreaterThan(0);
  });

  test('counts the work of a place by the day, with what was there beside these orders', () => {
    const busy = rush(2).map(({ question, ...of }) => ({ ...of, question: { ...question, taken: [0, 7] } }));
    const places = simulate(busy, unchanged, ground).places;
    expect(Math.max(...places.map((each) => each.today.busiest))).toBe(9);
  });

  test('does not lose again what the record has lost already', () => {
    const [first] = rush(1);
    const { today } = openSimulation(unchanged, ground).next(first as Recorded);
    const same = hasPlan(today) ? tookOf(today.plan.packages) : [];
    expect(same).toHaveLength(1);
    expect(simulate(rush(8, same), unchanged, ground).today).toMatchObject({ planned: 8, noPlan: 0 });
  });

  test('has what only the record took', () => {
    const took = [{ place: 'warehouse-a', item: 'A', quantity: 1 }];
    const [one, two, three] = rush(3, took) as [Recorded, Recorded, Recorded];
    const asked = ({ question, ...of }: Recorded, channel: string, free: number): Recorded => ({
      ...of,
      question: { ...question, channel, stock: [[channel === 'web' ? 0 : 9, 0, 0, free, 0, 0]] },
    });
    const history = [asked(one, 'market', 2), asked(two, 'market', 1), asked(three, 'web', 0)];
    const away = rules({ name: 'away', when: { channels: ['market'] }, do: { exclude: { codes: ['warehouse-a'] } } });
    const { today, draft, gained } = simulate(history, away, ground);
    expect([today.planned, draft.planned, gained]).toEqual([2, 3, 1]);
  });

  test('counts towards the limit of a day', () => {
    const most = rules({
      name: 'one a day',
      do: { mostADay: { orders: 1, at: { codes: ['store-1', 'warehouse-a'] } } },
    });
    expect(simulate(rush(5), most, ground).draft).toMatchObject({ planned: 2, noPlan: 3 });
  });
});

describe('a generated week', () => {
  test('has so many orders on each of seven days, in the order of time, the same for the same seed', () => {
    const week = generatedWeek(history, { perDay: 40, seed: 3, worth: 0 });
    const days = week.map(({ question }) => question.at.slice(0, 10));
    expect(new Set(days).size).toBe(7);
    expect(week).toHaveLength(280);
    expect(days).toEqual([...days].sort());
    expect(days[0]).toBe('2026-11-21');
    expect(write(generatedWeek(history, { perDay: 40, seed: 3, worth: 0 }))).toBe(write(week));
    expect(write(generatedWeek(history, { perDay: 40, seed: 4, worth: 0 }))).not.toBe(write(week));
    expect(generatedWeek([], { perDay: 40, seed: 3, worth: 0 })).toEqual([]);
  });

  test('begins on the day that is asked for, so that a rule for December can be tried in November', () => {
    const december = generatedWeek(history, { perDay: 40, seed: 3, begins: '2026-12-01', worth: 0 });
    expect(
      december.map(({ question }) => question.at.slice(0, 10)).filter((day, i, all) => day !== all[i - 1]),
    ).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `2026-12-0${day}`));
    const advent = rules({
      name: 'advent',
      when: { dates: { from: '2026-12-01', to: '2026-12-24' } },
      do: { exclude: { codes: ['warehouse-a'] } },
    });
    const filled = { ...ground, isFilledAtNight: true };
    expect(simulate(generatedWeek(history, { perDay: 40, seed: 3, worth: 0 }), advent, filled).moved).toBe(0);
    expect(simulate(december, advent, filled).moved).toBeGreaterThan(10);
  });

  test('finds its shelves filled each morning', () => {
    const week = generatedWeek(rush(1), { perDay: 8, seed: 1, worth: 0 });
    const filled = simulate(week, unchanged, { ...ground, isFilledAtNight: true });
    expect(filled.today).toMatchObject({ planned: 35, noPlan: 21 });
    expect(simulate(week, unchanged, ground).today.planned).toBe(5);
  });
});
