import fc from 'fast-check';
import { expect, test } from 'vitest';
import { book, questions, unpriced } from '../../../../test/support/questions.ts';
import { hasPlan } from '../../../books/order/engine.ts';
import type { Decision } from '../../../books/order/plan.ts';
import { must } from '../../../kernel/assert.ts';
import { changedFacts, completed, isSame, type Recorded } from './again.ts';
import { decide } from './plan.ts';
import type { Question } from './question.ts';

const [question, answer] = must(
  fc
    .sample(questions(), { numRuns: 200, seed: 11 })
    .map((each) => [each, decide(each, book, unpriced)] as const)
    .find((each): each is readonly [Question, Decision] => hasPlan(each[1])),
  'a question with a plan',
);

function recorded(plan: Decision['plan'], missing: string[] = []): Recorded {
  const { by, kept, alone, fallback, losers } = answer;
  const promise = { group: 'G1', by, kept, class: 'safe', alone, routeClass: 'safe', says: null } as const;
  return { question, losers, missing, events: [{ type: 'PromiseMade', ...promise, plan, fallback }] };
}

test('a question that an older engine wrote is read with what it did not say yet', () => {
  const { rules, carriers, worth, taken, orders, country, postcode, channel, brand, ...older } = question;
  const read = completed(older);
  expect(read.missing.sort()).toEqual(
    Object.keys({ rules, carriers, worth, taken, orders, country, postcode, channel, brand }).sort(),
  );
  expect(read.question).toMatchObject({ rules: 0, carriers: 0, worth: 0, taken, orders, country: null, channel: '' });
  expect(completed(question)).toEqual({ question, missing: [] });
});

test('the same bytes are the same; where they differ, it is said why', () => {
  expect(isSame(recorded(answer.plan), answer)).toBe(true);
  expect(changedFacts(recorded(answer.plan), answer, book)).toEqual([]);
  const dearer = { ...answer.plan, cost: answer.plan.cost + 1n };
  expect(isSame(recorded(dearer), answer)).toBe(false);
  expect(changedFacts(recorded(dearer), answer, book)).toEqual(['The engine decides otherwise than it did']);
  expect(changedFacts(recorded(dearer, ['rules']), answer, book)).toEqual([
    'The question is of an older engine and does not say: rules',
  ]);
  const later = { ...recorded(dearer), question: { ...question, edition: '0', routing: 9 } };
  expect(changedFacts(later, answer, book)).toEqual([
    'Version 9 of the routing policy is not there',
    'The book is of edition 1, the question of 0',
  ]);
});
