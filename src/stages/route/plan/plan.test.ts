import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book, questions, unpriced } from '../../../../test/support/questions.ts';
import { hasPlan } from '../../../books/order/engine.ts';
import type { Plan } from '../../../books/order/plan.ts';
import { write } from '../../../kernel/json.ts';
import { NO_LIMITS } from '../rules/limits.ts';
import { decide as engine, laidOut } from './plan.ts';
import { cutOf, type Load, termsOf, totalOf } from './prices.ts';
import type { Question } from './question.ts';
import { type Setting, wayAt } from './setting.ts';

const decide = (question: Question) => engine(question, book, unpriced);
const settingFor = (question: Question): Setting => laidOut(question, book, unpriced, NO_LIMITS).setting;

/** What the cheapest of all assignments of whole lines to places costs; null if there is none. */
function cheapestByTrying(setting: Setting): number | null {
  let best: number | null = null;
  const { extra, most } = cutOf(setting);
  const go = (line: number, at: ReadonlyMap<number, readonly number[]>): void => {
    if (line === setting.question.lines.length) {
      let cost = extra * (at.size - 1);
      const loads = [...at].map(([way, lines]) => ({ way, lines }));
      for (const terms of termsOf(setting, loads)) cost += totalOf(terms);
      if (best === null || cost < best) best = cost;
      return;
    }
    for (let way = 0; way < setting.nth.length; way += 1) {
      if (!setting.has[line]?.[way]) continue;
      const next = new Map(at).set(way, [...(at.get(way) ?? []), line]);
      if (next.size <= most) go(line + 1, next);
    }
  };
  go(0, new Map());
  return best;
}

const suppliesWhole = (setting: Setting) => setting.question.lines.every((_, i) => setting.has[i]?.includes(1));

function reversed(question: Question): Question {
  return { ...question, lines: [...question.lines].reverse(), stock: [...question.stock].reverse() };
}

describe('a plan', () => {
  test('costs what the cheapest assignment of whole lines costs', () => {
    const seen = { found: 0, split: 0, none: 0 };
    fc.assert(
      fc.property(questions(), (question) => {
        const setting = settingFor(question);
        const best = cheapestByTrying(setting);
        const answer = decide(question);
        if (hasPlan(answer) && answer.plan.packages.length > 1) seen.split += 1;
        seen[best === null ? 'none' : 'found'] += 1;
        if (best !== null) expect(hasPlan(answer) && answer.plan.cost).toBe(BigInt(best));
        else if (suppliesWhole(setting)) expect(hasPlan(answer)).toBe(false);
      }),
      { numRuns: 600 },
    );
    // a search that never finds, never splits or never fails would have shown nothing
    expect(Math.min(seen.found, seen.split, seen.none)).toBeGreaterThan(20);
  }, 30_000);

  test('is the same to the byte when it is asked again, and as dear whatever the order of the lines', () => {
    fc.assert(
      fc.property(questions(), (question) => {
        const answer = decide(question);
        expect(write(decide(structuredClone(question)))).toBe(write(answer));
        if (!suppliesWhole(settingFor(question))) return;
        const other = decide(reversed(question));
        expect(hasPlan(other) && other.plan.cost).toBe(hasPlan(answer) && answer.plan.cost);
      }),
      { numRuns: 300 },
    );
  });

  test('brings every unit from places that have it, and says what each package costs', () => {
    fc.assert(
      fc.property(questions({ most: 2 }), (question) => {
        const answer = decide(question);
        if (!hasPlan(answer)) return;
        const { packages, cost } = answer.plan;
        const parcels = packages.filter(
          ({ at }) => !packages.some((each) => each.mode === 'ship' && each.place === at),
        );
        expect(parcels.length).toBeLessThanOrEqual(book.policyVersion('routing', question.routing).maxPackages);
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
        const answer = decide({ ...question, except: { [closed]: 'burst pipe' } });
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

  test('has a fallback whose regret is what the order costs more once it runs, parcels and all', () => {
    const seen = { some: 0, all: 0, parcels: 0 };
    fc.assert(
      fc.property(questions(), (early) => {
        const question = { ...early, wantedBy: '2026-11-29T01:00:00.000Z' };
        const answer = decide(question);
        if (!hasPlan(answer) || !answer.fallback || answer.by !== question.wantedBy) return;
        const setting = settingFor(question);
        if (!suppliesWhole(setting) || setting.home !== null) return;
        const { fallback, plan } = answer;
        const given = [plan, fallback.plan].flatMap(({ packages }) => packages.flatMap(({ lines }) => lines));
        const asked = (id: string) => question.lines.find((each) => each.line === id)?.quantity;
        if (given.some(({ line, quantity }) => quantity !== asked(line))) return;
        const ways = Array.from(setting.nth, (_, w) => wayAt(setting, w));
        const loads = ({ packages }: Plan) =>
          packages.map(({ place, mode, at, lines }) => ({
            way: ways.findIndex(
              (way) => way.place.code === place && way.mode === mode && way.lane?.to === (at ?? way.lane?.to),
            ),
            lines: lines.map(({ line }) => question.lines.findIndex((each) => each.line === line)),
          }));
        const { extra } = cutOf(setting);
        const costOf = (all: readonly Load[]) =>
          termsOf(setting, all).reduce((sum, terms) => sum + totalOf(terms), extra * (all.length - 1));
        const [before, behind] = [loads(plan), loads(fallback.plan)];
        const moved = behind.flatMap(({ lines }) => lines);
        const stay = before.map(({ way, lines }) => ({ way, lines: lines.filter((line) => !moved.includes(line)) }));
        const after = [...stay.filter(({ lines }) => lines.length > 0), ...behind];
        seen[moved.length === question.lines.length ? 'all' : 'some'] += 1;
        if (extra > 0 && after.length !== before.length) seen.parcels += 1;
        expect(fallback.regret).toBe(BigInt(costOf(after) - costOf(before)));
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });

  test('is kept with a likelihood between never and always, and with its fallback no less than alone', () => {
    fc.assert(
      fc.property(questions(), (question) => {
        const answer = decide(question);
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
