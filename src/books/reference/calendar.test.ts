import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumberIn, instant, MINUTE, millis } from '../../kernel/time.ts';
import { calendarSchema, PlaceHours } from './calendar.ts';

const zone = 'America/Chicago';
const daily = (from: string, to: string) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [String(n), [from, to]]));
const collections = [{ carrier: 'UPS', at: '17:00', closesBefore: 15 }];
const hours = (of: object) => new PlaceHours(calendarSchema.parse(of), zone);
const shop = hours({
  hours: { ...daily('09:00', '21:00'), 7: null },
  exceptions: { '2026-11-26': null, '2026-11-27': ['06:00', '12:00'] },
  collections,
});
const early = hours({ hours: daily('01:00', '05:00') });
const on = (place: PlaceHours, date: string) => {
  const span = place.on(Math.floor(Date.parse(`${date}T12:00:00Z`) / 86_400_000));
  return span && [instant(span.opens), instant(span.closes)];
};

describe('a place opens', () => {
  test.each([
    ['in winter', shop, '2026-11-19', ['2026-11-19T15:00:00.000Z', '2026-11-20T03:00:00.000Z']],
    ['in summer', shop, '2026-07-01', ['2026-07-01T14:00:00.000Z', '2026-07-02T02:00:00.000Z']],
    ['not on its day off', shop, '2026-11-22', null],
    ['not on a holiday', shop, '2026-11-26', null],
    [
      'otherwise on a day with hours of its own',
      shop,
      '2026-11-27',
      ['2026-11-27T12:00:00.000Z', '2026-11-27T18:00:00.000Z'],
    ],
    [
      'an hour less in the night that skips one',
      early,
      '2026-03-08',
      ['2026-03-08T07:00:00.000Z', '2026-03-08T10:00:00.000Z'],
    ],
    [
      'an hour more in the night that has one twice',
      early,
      '2026-11-01',
      ['2026-11-01T06:00:00.000Z', '2026-11-01T11:00:00.000Z'],
    ],
  ])('%s', (_when, place, date, span) => {
    expect(on(place, date)).toEqual(span);
  });
});

/** Moments around both changes of the clocks, on whole minutes. */
const moment = fc
  .tuple(fc.constantFrom(Date.UTC(2026, 2, 5), Date.UTC(2026, 9, 29), Date.UTC(2026, 10, 24)), fc.nat(7 * 1440))
  .map(([from, minutes]) => from + minutes * MINUTE);
/** Twice as many fit into the two weeks that a place is asked for. */
const minutes = fc.integer({ min: 1, max: 1400 });

const isOpen = (place: PlaceHours, at: number) => {
  const span = place.on(place.dayOf(at));
  return span !== null && at >= span.opens && at <= span.closes;
};

describe.each([
  ['a shop', shop],
  ['a place that works at night', early],
])('open minutes of %s', (_which, place) => {
  test('counted forward end while it is open, and counted back lead to where they began', () => {
    fc.assert(
      fc.property(moment, minutes, (at, many) => {
        const end = place.afterOpenMinutes(at, many);
        expect(end !== null && isOpen(place, end)).toBe(true);
        const back = place.beforeOpenMinutes(end as number, many);
        // closed hours before the beginning do not count
        const began = place.afterOpenMinutes(at, 0) as number;
        expect(place.afterOpenMinutes(back, many)).toBe(end);
        if (isOpen(place, at) && place.on(place.dayOf(at))?.closes !== at) expect(back).toBe(at);
        else expect(back).toBe(began);
      }),
    );
  });

  test('more of them never end earlier', () => {
    fc.assert(
      fc.property(moment, minutes, minutes, (at, few, more) => {
        const first = place.afterOpenMinutes(at, few) as number;
        expect(place.afterOpenMinutes(at, few + more)).toBe(place.afterOpenMinutes(first, more));
        expect(place.beforeOpenMinutes(at, few + more)).toBeLessThanOrEqual(place.beforeOpenMinutes(at, few));
      }),
    );
  });
});

describe('carriers', () => {
  const next = (at: string) => {
    const found = shop.nextCollection(millis(at));
    return found && instant(found.leaves);
  };
  test.each([
    ['come the same day while the manifest is open', '2026-11-19T22:45:00.000Z', '2026-11-19T23:00:00.000Z'],
    ['come the next day after it', '2026-11-19T22:45:01.000Z', '2026-11-20T23:00:00.000Z'],
    ['do not come where nobody is', '2026-11-21T23:00:00.000Z', '2026-11-23T23:00:00.000Z'],
  ])('%s', (_when, at, leaves) => {
    expect(next(at)).toBe(leaves);
  });
  test('are not waited for where none comes', () => {
    expect(early.nextCollection(millis('2026-11-19T22:45:00.000Z'))).toBeNull();
  });
});

test('a place that never opens has no open minute', () => {
  expect(hours({}).afterOpenMinutes(millis('2026-11-19T22:45:00.000Z'), 1)).toBeNull();
});

test('the day of a moment is asked once a quarter and still right at midnight', () => {
  fc.assert(fc.property(moment, (at) => shop.dayOf(at) === dayNumberIn(zone, at)));
});
