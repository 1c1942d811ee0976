import { describe, expect, test } from 'vitest';
import { at, line, order, slice, tender } from '../../../test/support/pages.ts';
import { returnPolicy } from '../../books/reference/policies.ts';
import { plusDays, plusMinutes } from '../../kernel/time.ts';
import { checksOf, kinder, type Terms, termsOf } from './eligibility.ts';

const policy = returnPolicy.parse({});
const of = (reason: string, tags: string[] = [], channel = 'web') => ({ reason, tags, channel });

describe('the terms of a return, as delivered', () => {
  test.each([
    ['too small', [], { days: 30, allowed: 'yes', fee: 0, shipping: 'none' }],
    ['faulty', [], { days: 730, allowed: 'yes', fee: 0, shipping: 'prorata' }],
    ['too small', ['final-sale'], { days: 30, allowed: 'approval', fee: 0, shipping: 'none' }],
    ['faulty', ['final-sale'], { days: 730, allowed: 'yes', fee: 0, shipping: 'prorata' }],
  ])('%s, %o', (reason, tags, terms) => {
    expect(termsOf(policy, of(reason, tags))).toMatchObject(terms);
  });

  test('name the rule that gave each', () => {
    const { rules } = termsOf(policy, of('too small', ['hygiene']));
    expect(rules).toMatchObject({ allowed: 'final sale', days: 'everything else', fee: 'everything else' });
  });

  test('are no where no rule speaks', () => {
    const none = returnPolicy.parse({ rules: [{ name: 'till only', when: { channels: ['till'] }, allowed: 'yes' }] });
    expect(termsOf(none, of('too small'))).toEqual({ days: 0, allowed: 'no', fee: 0, shipping: 'none', rules: {} });
    expect(termsOf(none, of('too small', [], 'till'))).toMatchObject({ allowed: 'yes', days: 0 });
  });
});

const strict: Terms = { days: 14, allowed: 'no', fee: 500, shipping: 'none', rules: { days: 'old' } };
const kind: Terms = { days: 30, allowed: 'approval', fee: 0, shipping: 'prorata', rules: { days: 'new' } };

test('of the terms at sale and those of today the customer has the kinder of each', () => {
  const best = { days: 30, allowed: 'approval', fee: 0, shipping: 'prorata' };
  expect(kinder(strict, kind)).toMatchObject(best);
  expect(kinder(kind, strict)).toMatchObject(best);
  expect(kinder({ ...strict, days: 60 }, kind)).toMatchObject({ days: 60, fee: 0 });
});

describe('the checks of a return', () => {
  const sold = slice('S1', 'L1', 1, 'shipped', { units: [1] });
  const page = (disputed = 0n) =>
    order([line('L1', 1)], { slices: [sold], tenders: [tender('T1', 1000n, { disputed })] });
  const terms: Terms = { days: 30, allowed: 'yes', fee: 0, shipping: 'none', rules: { days: 'everything else' } };
  const verdicts = (now: string, on: Partial<Terms> = {}, disputed = 0n) =>
    checksOf(page(disputed), sold, { ...terms, ...on }, 'too small', now).map((each) => each.verdict);

  test.each([
    ['the last minute of the last day', plusMinutes(plusDays(at, 31), -1), 'pass'],
    ['the minute after', plusDays(at, 31), 'needs_approval'],
  ])('in %s', (_when, now, verdict) => {
    expect(verdicts(now)).toEqual([verdict, 'pass', 'pass']);
  });

  test('all say what they saw, not only the first that fails', () => {
    expect(verdicts(plusDays(at, 90), { allowed: 'no' }, 1n)).toEqual(['needs_approval', 'no', 'needs_approval']);
    expect(verdicts(at, { allowed: 'approval' })).toEqual(['pass', 'needs_approval', 'pass']);
    const [first] = checksOf(page(), sold, terms, 'too small', plusDays(at, 3));
    expect(first).toEqual({ check: 'window', verdict: 'pass', saw: '3 of 30 days', rule: 'everything else' });
  });
});
