import fc from 'fast-check';
import { expect, test } from 'vitest';
import { book, questions, unpriced } from '../../../../test/support/questions.ts';
import { millis } from '../../../kernel/time.ts';
import { NO_LIMITS } from '../rules/limits.ts';
import { laidOut } from './plan.ts';
import { pricesOf } from './prices.ts';
import { narrowed, shaped, wantedAt, withLines } from './setting.ts';

const by = millis('2026-11-21T18:00:00.000Z');

test('some ways and lines at another time cost what they would if nothing had been reckoned before', () => {
  fc.assert(
    fc.property(questions(), fc.nat(), fc.nat(), (question, evenWays, evenLines) => {
      const { setting } = laidOut(question, book, unpriced, NO_LIMITS);
      const some = (n: number, which: number) => [...Array(n).keys()].filter((each) => (which >> (each % 16)) & 1);
      pricesOf(setting);
      const ways = narrowed(wantedAt(setting, by), some(setting.nth.length, evenWays));
      const part = withLines(ways, some(question.lines.length, evenLines));
      expect(part.part?.of).toBe(setting);
      expect(pricesOf(part).columns).toEqual(pricesOf(shaped({ ...part, part: null }, part, part, part)).columns);
    }),
  );
});
