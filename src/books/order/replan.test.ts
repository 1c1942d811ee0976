import { expect, test } from 'vitest';
import type { Decision, Plan } from './plan.ts';
import { isAllowed } from './replan.ts';

const plan = (cost: bigint, ready: string, quantity = 2) =>
  ({ cost, ready, packages: [{ costs: { freight: cost }, lines: [{ line: 'L1', quantity }] }] }) as unknown as Plan;
const noon = '2026-11-19T12:00:00.000Z';
const units = [{ line: 'L1', quantity: 2 }];

test.each([
  ['one that is ready in time and costs as much more as is allowed', plan(1500n, noon), plan(500n, noon), true],
  ['one that costs a cent more than that', plan(1501n, noon), plan(500n, noon), false],
  ['one that is ready a second late', plan(500n, '2026-11-19T12:00:01.000Z'), plan(500n, noon), false],
  ['one that replaces none, at most at what is allowed', plan(1000n, noon), null, true],
  ['one that replaces none and is dearer', plan(1001n, noon), null, false],
])('of plans people allow without being asked: %s', (_what, next, instead, is) => {
  const answer = { plan: next } as Decision;
  expect(isAllowed(answer, { plan: instead, by: noon }, units, 1000n)).toBe(is);
  expect(isAllowed(answer, { plan: instead, by: null }, units, 1000n)).toBe(false);
});
