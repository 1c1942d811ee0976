import { expect, test } from 'vitest';
import { Book } from '../../../books/reference/book.ts';
import { instant } from '../../../kernel/time.ts';
import { NO_LIMITS } from '../rules/limits.ts';
import { begins } from './patience.ts';
import type { Question } from './question.ts';

const seller = 'retail';
const book = new Book({
  edition: 1n, lanes: [], channels: [], policies: [], places: [],
  entities: [{ code: seller, name: 'Retail', currency: 'USD', zone: 'America/Chicago' }],
}); // biome-ignore format: a list
const begin = (at: string, remorseMinutes: number, waveMinutes: number) =>
  instant(begins({ at, seller } as Question, book, { ...NO_LIMITS, remorseMinutes, waveMinutes }));

test('work begins at once, after the time to change one\u2019s mind, or with the next wave', () => {
  expect(begin('2026-11-20T15:07:00.000Z', 0, 0)).toBe('2026-11-20T15:07:00.000Z');
  expect(begin('2026-11-20T15:07:00.000Z', 30, 0)).toBe('2026-11-20T15:37:00.000Z');
  expect(begin('2026-11-20T15:07:00.000Z', 0, 60)).toBe('2026-11-20T16:00:00.000Z');
  expect(begin('2026-11-20T15:00:00.000Z', 0, 60)).toBe('2026-11-20T15:00:00.000Z');
  expect(begin('2026-11-20T15:47:00.000Z', 30, 60)).toBe('2026-11-20T17:00:00.000Z');
});

test('waves are counted from midnight by the seller\u2019s clock', () => {
  // midnight in Chicago is 06:00 UTC in November
  expect(begin('2026-11-20T15:07:00.000Z', 0, 420)).toBe('2026-11-20T20:00:00.000Z');
});

test('what was promised before waits no more', () => {
  const question = { at: '2026-11-20T15:07:00.000Z', seller, settled: true } as Question;
  expect(instant(begins(question, book, { ...NO_LIMITS, remorseMinutes: 30, waveMinutes: 60 }))).toBe(question.at);
});
