import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book, questions, unpriced } from '../../../../../test/support/questions.ts';
import { NO_LIMITS } from '../../rules/limits.ts';
import { laidOut } from '../plan.ts';
import type { Question } from '../question.ts';
import { narrowed, type Setting, wayAt, withLines } from '../setting.ts';
import { addFixed, addLine, addTimed, sumsOf } from './reckon.ts';
import type { CostTerm } from './term.ts';
import { terms } from './terms.ts';

/** The example of docs/guide/a-cost-term.md: a gift box for each unit that is sent. */
const giftBox: CostTerm = {
  name: 'gift_box',
  says: 'Gift box',
  lineBy: ({ isSent }, i, { question }) => (isSent ? 45 * (question.lines[i]?.quantity ?? 0) : 0),
};

const settingFor = (question: Question): Setting => laidOut(question, book, unpriced, NO_LIMITS).setting;

/** The figures of a term: what it adds to a package, then to each line, by way. */
function figures(term: CostTerm, setting: Setting, from: number): number[][] {
  const sums = sumsOf([term]);
  const columns = [new Int32Array(setting.nth.length).fill(from)];
  addFixed(sums, columns[0] as Int32Array, setting);
  addTimed(sums, columns[0] as Int32Array, setting);
  setting.question.lines.forEach((_, i) => {
    const column = new Int32Array(setting.nth.length).fill(from);
    addLine(sums, column, i, setting);
    columns.push(column);
  });
  return columns.map((column) => [...column].map((cents) => cents - from));
}

/** What every cost term must hold: a shop that adds one adds it to this list. */
describe.each([...terms, giftBox].map((term) => [term.name, term] as const))('the term %s', (_name, term) => {
  test('adds to what is there, the same each time, and says of one way or line alone what it says among others', () => {
    fc.assert(
      fc.property(questions(), (question) => {
        const setting = settingFor(question);
        const all = figures(term, setting, 0);
        expect(figures(term, setting, 1000)).toEqual(all);
        expect(figures(term, settingFor(structuredClone(question)), 0)).toEqual(all);
        setting.nth.forEach((_, w) => {
          expect(figures(term, narrowed(setting, [w]), 0)).toEqual(all.map((column) => [column[w]]));
        });
        question.lines.forEach((_, i) => {
          expect(figures(term, withLines(setting, [i]), 0)).toEqual([all[0], all[i + 1]]);
        });
        for (const cents of all.flat()) expect(Math.abs(cents)).toBeLessThan(2 ** 24);
      }),
      { numRuns: 60 },
    );
  });
});

test('no two terms have one name', () => {
  expect(new Set(terms.map((term) => term.name)).size).toBe(terms.length);
});

test('the gift box costs for each unit that is sent, and nothing over the counter', () => {
  let seen = 0;
  fc.assert(
    fc.property(questions(), (question) => {
      const setting = settingFor(question);
      const [fixed, ...lines] = figures(giftBox, setting, 0);
      expect(fixed?.every((cents) => cents === 0)).toBe(true);
      setting.nth.forEach((_, w) => {
        seen += 1;
        expect(lines.map((line) => line[w])).toEqual(
          question.lines.map(({ quantity }) => (wayAt(setting, w).isSent ? 45 * quantity : 0)),
        );
      });
    }),
  );
  expect(seen).toBeGreaterThan(50);
});
