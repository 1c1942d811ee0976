import { expect, test } from 'vitest';
import type { Draft } from '../policies/queries.ts';
import { askedIn } from './asked.ts';
import { simulationSearch } from './search.ts';

const draft = { id: 'd1', kind: 'rules', changed: '2026-11-19T15:00:00Z' } as Draft;
const asked = (search: Record<string, unknown>) => askedIn(simulationSearch(search), draft, 'America/Chicago');

test('nothing runs before somebody asks, and one order is no simulation', () => {
  expect(asked({ draft: 'd1' })).toBeNull();
  expect(asked({ over: 'order', order: 'IMV-10482' })).toBeNull();
  expect(asked({ over: 'everything' })).toBeNull();
});

test('days are those of the house, the last one included', () => {
  expect(asked({ over: 'recorded', orders: '300', from: '2026-11-01', to: '2026-11-18' })).toMatchObject({
    orders: 300,
    from: '2026-11-01T05:00:00.000Z',
    to: '2026-11-19T06:00:00.000Z',
    week: null,
  });
});

test('a week begins on the day, drawn from orders of all time; what is no number is as usual', () => {
  expect(asked({ over: 'week', perDay: 'many', seed: '7', from: '2026-12-01' })).toMatchObject({
    orders: 500,
    from: null,
    week: { perDay: 100, seed: 7, begins: '2026-12-01' },
  });
});
