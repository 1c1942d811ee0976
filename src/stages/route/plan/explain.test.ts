import fc from 'fast-check';
import { expect, test } from 'vitest';
import { book, questions, unpriced } from '../../../../test/support/questions.ts';
import { hasPlan } from '../../../books/order/engine.ts';
import type { RulesPolicy } from '../../../books/reference/routing-rules.ts';
import { must } from '../../../kernel/assert.ts';
import { instant } from '../../../kernel/time.ts';
import { NO_LIMITS } from '../rules/limits.ts';
import { explain } from './explain.ts';
import { deciding } from './losers.ts';
import { decide, laidOut } from './plan.ts';
import { cutOf, termsOf, totalOf } from './prices.ts';
import type { Question } from './question.ts';
import { type Setting, wayAt } from './setting.ts';

const check = (holds: (question: Question) => void) => fc.assert(fc.property(questions(), holds), { numRuns: 300 });
const opened = (question: Question) => explain(question, book, unpriced);

test('the terms of every plan add up to its cost, and its regret is what it costs more', () => {
  check((question) => {
    const { answer, plans } = opened(question);
    expect(plans.length > 0).toBe(hasPlan(answer));
    if (!hasPlan(answer)) return;
    const cost = Number(answer.plan.cost);
    expect(plans[0]).toMatchObject({ chosen: true, cost, regret: 0, decides: null, plan: answer.plan });
    for (const plan of plans) {
      expect(Object.values(plan.costs).reduce((a, b) => a + b, 0)).toBe(plan.cost);
      expect(plan.regret).toBe(plan.cost - cost);
      expect(plan.regret).toBeGreaterThanOrEqual(0);
      expect(plan.plan.packages.map((each) => each.place)).toContain(plan.place);
      if (plan.decides !== null)
        expect(plan.costs[plan.decides] ?? 0).toBeGreaterThan(plans[0]?.costs[plan.decides] ?? 0);
    }
  });
});

test('every place that was asked has its regret or the reason against it', () => {
  check((question) => {
    const { answer, places, plans } = opened(question);
    expect(places.map((each) => each.place)).toEqual(question.places);
    for (const { place, state, regret, because } of places) {
      expect(regret === null).toBe(because !== null);
      if (state === 'ruled_out') expect(because).not.toBeNull();
      if (state !== 'chosen' && regret !== null)
        expect(plans.find((each) => !each.chosen && each.place === place)?.regret).toBe(regret);
    }
    if (!hasPlan(answer)) return;
    const out = places.filter((each) => each.state === 'ruled_out');
    expect(out.map(({ place, because }) => ({ place, says: because }))).toEqual(answer.ruledOut);
  });
});

test('the first losers are those that the decision kept', () => {
  check((question) => {
    const answer = decide(question, book, unpriced);
    if (!hasPlan(answer)) return;
    // of a truck that passes a place with units of its own, the decision keeps the way, and here its own units count
    const ways = answer.losers.filter((each) => question.method === 'pickup' || each.mode === 'ship');
    const chosen = new Set(answer.plan.packages.map((each) => each.place));
    const lost = opened(question).plans.filter((each) => !each.chosen);
    for (const { place, more, term } of ways) {
      if (chosen.has(place)) continue;
      expect(lost.find((each) => each.place === place)).toMatchObject({ regret: more, decides: term });
    }
  });
});

test('of terms that weigh the same the first by its name is told, in the decision and when it is opened', () => {
  expect(deciding({ split: 200, freight: 200, labour: 80 }, {})).toBe('freight');
  expect(deciding({ freight: 200, split: 200 }, { labour: 80 })).toBe('freight');
});

/** By place, what the cheapest of all assignments of whole lines costs in which units of its own have a part. */
function cheapestByTrying(setting: Setting): Map<string, number> {
  const best = new Map<string, number>();
  const { extra, most } = cutOf(setting);
  const go = (line: number, at: ReadonlyMap<number, readonly number[]>): void => {
    if (line < setting.question.lines.length) {
      for (let way = 0; way < setting.nth.length; way += 1) {
        const next = new Map(at).set(way, [...(at.get(way) ?? []), line]);
        if (setting.has[line]?.[way] && next.size <= most) go(line + 1, next);
      }
      return;
    }
    let cost = extra * (at.size - 1);
    const loads = [...at].map(([way, lines]) => ({ way, lines }));
    for (const terms of termsOf(setting, loads)) cost += totalOf(terms);
    for (const [way, lines] of at) {
      const { nth, place } = wayAt(setting, way);
      if (!lines.some((i) => setting.source[i]?.[way] === nth)) continue;
      best.set(place.code, Math.min(cost, best.get(place.code) ?? cost));
    }
  };
  go(0, new Map());
  return best;
}

test('the plan of each place is the cheapest of all in which it has a part', () => {
  const few = questions({ items: ['A', 'B', 'C'] });
  const holds = (question: Question) => {
    const tried = cheapestByTrying(laidOut(question, book, unpriced, NO_LIMITS).setting);
    const { plans } = opened(question);
    if (tried.size === 0) return;
    for (const { place, cost, chosen } of plans) if (!chosen) expect(cost).toBe(tried.get(place));
    const told = new Set(plans.flatMap((each) => [each.place, ...each.plan.packages.map((pack) => pack.place)]));
    for (const place of tried.keys()) expect(told).toContain(place);
  };
  fc.assert(fc.property(few, holds), { numRuns: 150 });
});

test('a place without any chance is told with the rule of the business that did it', () => {
  const rules: RulesPolicy['rules'] = [
    { name: 'not the far one', when: {}, do: { exclude: { codes: ['warehouse-b'] } } },
  ] as never;
  const { book: ruled, version } = book.withPolicy('rules', { rules, clusters: {} }, instant(0));
  const [question] = fc.sample(
    questions().filter((each) => each.places.includes('warehouse-b') && each.method === 'ship'),
    { numRuns: 1, seed: 7 },
  );
  const { places } = explain({ ...must(question, 'question'), rules: version }, ruled, unpriced);
  expect(places.find((each) => each.place === 'warehouse-b')).toMatchObject({
    state: 'ruled_out',
    rule: 'not the far one',
    regret: null,
  });
});
