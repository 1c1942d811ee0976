import { expect, test } from 'vitest';
import type { JournalEvent } from '../../api/types.ts';
import { around, evidenceSaid } from './evidence.ts';

const event = (ref: string, name: string, at = '2026-11-19T21:29:00.000Z') =>
  ({ ref, event: name, at }) as JournalEvent;

test('the commit of a case says what led to it and what was done at once', () => {
  const events = [
    event('1.0', 'OrderCaptured', '2026-11-19T20:00:00.000Z'),
    event('2.0', 'UnitsShort'),
    event('2.1', 'CaseOpened'),
    event('2.2', 'CountAsked'),
  ];
  const { before, after } = around(events, { openedAt: '2026-11-19T21:29:00.000Z' });
  expect(before.map((each) => each.event)).toEqual(['UnitsShort']);
  expect(after.map((each) => each.event)).toEqual(['CountAsked']);
});

test('a case that the journal does not know has neither', () => {
  expect(around([event('1.0', 'OrderCaptured')], { openedAt: 'never' })).toEqual({ before: [], after: [] });
});

test('evidence is said in words', () => {
  const said = evidenceSaid(
    { deadline: '2026-11-19T21:40:00.000Z', units: [{ item: 'HWJ', quantity: 2 }], again: '', tries: 5 },
    () => 'today 15:40',
  );
  expect(said).toEqual(['Deadline: today 15:40', 'Units: item HWJ, quantity 2', 'Tries: 5']);
});
