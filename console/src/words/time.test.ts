import { describe, expect, test } from 'vitest';
import * as time from './time.ts';

const CHICAGO = 'America/Chicago';
const now = Date.parse('2026-11-19T20:52:08.000Z');

test('moments are said in the zone of the place', () => {
  expect(time.clock('2026-11-19T21:40:00.000Z', CHICAGO)).toBe('15:40');
  expect(time.clockSeconds('2026-11-19T20:31:07.000Z', CHICAGO)).toBe('14:31:07');
  expect(time.moment('2026-11-19T21:40:00.000Z', now, CHICAGO)).toBe('15:40');
  expect(time.moment('2026-11-20T21:40:00.000Z', now, CHICAGO)).toBe('Fri 20 Nov');
  expect(time.promised('2026-11-20T01:00:00.000Z', now, CHICAGO)).toBe('Today 19:00');
  expect(time.promised('2026-11-20T01:00:00.000Z', now, 'Europe/Berlin')).toBe('Fri 20 Nov');
  expect(time.exactly('2026-11-21T01:00:00.000Z', now, CHICAGO)).toBe('Fri 20 Nov 19:00');
  expect(time.clock('2026-11-19T06:00:00.000Z', CHICAGO)).toBe('00:00');
  expect(time.townOf('America/Indiana/Indianapolis')).toBe('Indianapolis');
});

test('time left is short, and by the second at the end', () => {
  expect(time.span(48 * 60_000 + 1)).toBe('48m');
  expect(time.span(68 * 60_000)).toBe('1h 08');
  expect(time.span(51 * 3_600_000)).toBe('2d 03');
  expect(time.span(-5 * 60_000)).toBe('5m');
  expect(time.countdown(412_000)).toBe('6:52');
  expect(time.countdown(-1)).toBe('0:00');
  expect(time.spanSaid(6.9 * 60_000)).toBe('7 minutes');
});

test('red below a quarter of an hour, amber below seventy minutes', () => {
  expect(time.pressure(-1)).toBe('red');
  expect(time.pressure(15 * 60_000 - 1)).toBe('red');
  expect(time.pressure(15 * 60_000)).toBe('amber');
  expect(time.pressure(70 * 60_000)).toBe('none');
});

describe('a field for a moment shows the wall clock of the place and gives the moment back', () => {
  test.each([
    ['2026-11-20T01:00:00.000Z', CHICAGO, '2026-11-19T19:00'],
    ['2026-07-01T17:30:00.000Z', CHICAGO, '2026-07-01T12:30'],
    ['2026-03-29T00:30:00.000Z', 'Europe/Berlin', '2026-03-29T01:30'],
    ['2026-03-29T01:30:00.000Z', 'Europe/Berlin', '2026-03-29T03:30'],
    ['2026-12-31T20:15:00.000Z', 'Asia/Kathmandu', '2027-01-01T02:00'],
  ])('%s in %s', (at, zone, wall) => {
    expect(time.localValue(at, zone)).toBe(wall);
    expect(time.fromLocalValue(wall, zone)).toBe(at);
  });

  test('what is no time gives nothing', () => expect(time.fromLocalValue('', CHICAGO)).toBeNull());
});
