import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayIn,
  dayNumberIn,
  dayOf,
  instant,
  millis,
  minutesBetween,
  momentOf,
  parseInstant,
  said,
  weekdayOf,
} from './time.ts';

const zones = ['UTC', 'America/Chicago', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia'];
const zone = fc.constantFrom(...zones);
const day = fc.integer({ min: dayNumberIn('UTC', Date.UTC(2020, 0)), max: dayNumberIn('UTC', Date.UTC(2030, 0)) });

const dayNumber = (date: string) => Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
const at = (of: string, date: string, time: string) => instant(momentOf(of, dayNumber(date), time));

test('a moment is written as everybody writes it, whatever was asked before, and read as it was written', () => {
  const any = fc.oneof(
    fc.integer({ min: Date.UTC(-1, 0), max: Date.UTC(10_001, 0) }),
    fc.integer({ min: -100_000, max: 100_000 }).map((minutes) => minutes * 60_000),
  );
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (moments) => {
      const written = moments.map(instant);
      expect(written).toEqual(moments.map((each) => new Date(each).toISOString()));
      expect(written.map(millis)).toEqual(moments);
    }),
  );
  expect(() => instant(Number.NaN)).toThrow(RangeError);
});

test('noon of a day is on that day, wherever', () => {
  fc.assert(fc.property(zone, day, (of, n) => dayNumberIn(of, momentOf(of, n, '12:00')) === n));
});

test.each([
  ['a winter day', 'America/Chicago', '2026-11-19', '14:31', '2026-11-19T20:31:00.000Z'],
  ['a summer day', 'America/Chicago', '2026-07-01', '14:31', '2026-07-01T19:31:00.000Z'],
  ['a time that the clock skips moves forward', 'America/Chicago', '2026-03-08', '02:30', '2026-03-08T08:30:00.000Z'],
  ['of a time that comes twice, the first', 'America/Chicago', '2026-11-01', '01:30', '2026-11-01T06:30:00.000Z'],
  ['a zone off the hour', 'Asia/Kathmandu', '2026-01-01', '00:00', '2025-12-31T18:15:00.000Z'],
  ['half an hour of summer time', 'Australia/Lord_Howe', '2026-10-04', '12:00', '2026-10-04T01:00:00.000Z'],
])('%s', (_what, of, date, time, moment) => {
  expect(at(of, date, time)).toBe(moment);
});

test('the days of a year have their names and follow each other', () => {
  fc.assert(
    fc.property(day, (n) => {
      expect(weekdayOf(n)).toBe(new Date(n * 86_400_000).getUTCDay() || 7);
      expect(dayOf(n) < dayOf(n + 1)).toBe(true);
    }),
  );
  expect(weekdayOf(dayNumber('1969-12-29'))).toBe(1);
});

test('a day begins at midnight of the place', () => {
  expect(dayIn('America/Chicago', '2026-11-20T05:59:59.999Z')).toBe('2026-11-19');
  expect(dayIn('America/Chicago', '2026-11-20T06:00:00.000Z')).toBe('2026-11-20');
});

describe('a time from outside', () => {
  test.each([
    ['2026-11-19T20:31:07Z', '2026-11-19T20:31:07.000Z'],
    ['2026-11-19T14:31:07-06:00', '2026-11-19T20:31:07.000Z'],
    ['2026-11-19 14:31:07.25-0600', '2026-11-19T20:31:07.250Z'],
    ['2026-11-19T20:31Z', '2026-11-19T20:31:00.000Z'],
    ['2026-11-19T20:31:07', null],
    ['2026-13-19T20:31:07Z', null],
    ['2026-11-19', null],
    ['yesterday', null],
  ])('%s', (text, moment) => {
    expect(parseInstant(text)).toBe(moment);
  });
});

test('minutes are whole, and rounded down before as after', () => {
  expect(minutesBetween('2026-11-19T20:00:00.000Z', '2026-11-19T20:01:59.000Z')).toBe(1);
  expect(minutesBetween('2026-11-19T20:00:01.000Z', '2026-11-19T20:00:00.000Z')).toBe(-1);
});

test('people say the clock of today and the date of another day', () => {
  const now = '2026-11-19T20:31:07.000Z';
  expect(said('America/Chicago', '2026-11-19T21:40:00.000Z', now)).toBe('15:40');
  expect(said('America/Chicago', '2026-11-20T07:00:00.000Z', now)).toBe('Fri 20 Nov');
  expect(millis(now) % 60_000).toBe(7000);
});
