import { describe, expect, test } from 'vitest';
import { Book, type Place } from '../../../books/reference/book.ts';
import { calendarSchema, PlaceHours } from '../../../books/reference/calendar.ts';
import { ACTIONS, actionOf, rulesPolicy } from '../../../books/reference/routing-rules.ts';
import type { RuleAsk } from './ask.ts';
import { limitsOf, NO_LIMITS } from './limits.ts';
import { sentenceOf } from './sentence.ts';

const place = (code: string, kind: Place['kind'], zone: string, services: string[] = []): Place => ({
  code, id: code, name: `The ${code}`, kind, entity: 'retail', zone, latitude: 0, longitude: 0, services,
  hours: new PlaceHours(calendarSchema.parse({}), zone),
}); // biome-ignore format: a list
const book = new Book({
  edition: 1n,
  entities: [{ code: 'retail', name: 'Retail', currency: 'USD', zone: 'America/Chicago' }],
  places: [
    place('009', 'store', 'America/Chicago'),
    place('014', 'store', 'America/Chicago', ['hazmat']),
    place('077', 'store', 'Asia/Tokyo'),
    place('A', 'warehouse', 'America/Chicago', ['hazmat']),
  ],
  lanes: [],
  channels: [
    { code: 'web', name: 'Web', kind: 'native', entity: 'retail', brand: 'IMV', currency: 'USD', secret: null, settings: {} },
  ],
  policies: [],
}); // biome-ignore format: a list

const line = (tags: string[] = [], quantity = 1) => ({ item: 'X', tags, value: 1000, quantity });
/** Friday the 20th in Chicago, Saturday the 21st in Tokyo. */
const ask = (change: Partial<RuleAsk> = {}): RuleAsk => ({
  at: '2026-11-20T18:00:00.000Z', channel: 'web', brand: 'IMV', method: 'ship', country: 'US', postcode: '60601', value: 20_000,
  lines: [line()], places: ['009', '014', '077', 'A'], orders: [0, 0, 0, 0], units: [0, 0, 0, 0],
  ...change,
}); // biome-ignore format: a list

const document = (...all: [what: object, when?: object][]) =>
  rulesPolicy.parse({
    rules: all.map(([what, when = {}], i) => ({ name: `r${i}`, when, do: what })),
    clusters: { Airport: ['009', '077'] },
  });
const limits = (asked: RuleAsk, ...all: [what: object, when?: object][]) => limitsOf(document(...all), asked, book);
const out = (asked: RuleAsk, ...all: [what: object, when?: object][]) => {
  const found = limits(asked, ...all);
  return asked.places.filter((_, nth) => found.ruledOut(nth, 100) !== null);
};

test('without rules, and where no rule speaks of the order, nothing is limited', () => {
  expect(limits(ask())).toBe(NO_LIMITS);
  expect(limits(ask(), [{ mostPackages: 1 }, { channels: ['fax'] }])).toBe(NO_LIMITS);
});

describe('a rule speaks of the orders that it names', () => {
  const spoken: [string, object, Partial<RuleAsk>, boolean][] = [
    ['a channel', { channels: ['web'] }, {}, true],
    ['a brand', { brands: ['IMV'] }, {}, true],
    ['another method', { methods: ['pickup'] }, {}, false],
    ['a country', { countries: ['CA', 'US'] }, {}, true],
    ['a country, and there is no address', { countries: ['US'] }, { country: null }, false],
    ['how a postcode begins', { postcodes: ['606'] }, {}, true],
    ['however it is written', { postcodes: ['K1A'] }, { postcode: 'k1a 0b1' }, true],
    ['another postcode', { postcodes: ['61'] }, {}, false],
    ['a tag of any line', { anyTags: ['x'] }, { lines: [line(), line(['x'])] }, true],
    ['a tag of all lines', { allTags: ['x'] }, { lines: [line(), line(['x'])] }, false],
    ['a value', { value: { from: 20_000, to: 20_000 } }, {}, true],
    ['a value below', { value: { to: 19_999 } }, {}, false],
    ['two things of which one is not so', { channels: ['web'], brands: ['other'] }, {}, false],
  ];
  test.each(spoken)('%s', (_what, when, change, holds) => {
    expect(limits(ask(change), [{ mostPackages: 1 }, when]).applied).toEqual(holds ? ['r0'] : []);
  });
});

test('days and hours are those of each place; where the order is meant, those of the seller', () => {
  expect(out(ask(), [{ exclude: { kinds: ['store'] } }, { weekdays: [6, 7] }])).toEqual(['077']);
  expect(out(ask(), [{ exclude: { kinds: ['store'] } }, { dates: { from: '2026-11-20', to: '2026-11-20' } }])).toEqual([
    '009',
    '014',
  ]);
  expect(out(ask(), [{ exclude: { kinds: ['store'] } }, { hours: { from: '12:00', to: '12:30' } }])).toEqual([
    '009',
    '014',
  ]);
  expect(out(ask(), [{ exclude: { kinds: ['store'] } }, { hours: { from: '11:30', to: '12:00' } }])).toEqual([]);
  expect(limits(ask(), [{ remorse: 30 }, { weekdays: [5] }]).remorseMinutes).toBe(30);
  expect(limits(ask(), [{ remorse: 30 }, { weekdays: [6] }]).remorseMinutes).toBe(0);
});

describe('what a rule does', () => {
  test('places are excluded by code, cluster and kind; the first rule that does is told', () => {
    const found = limits(
      ask(),
      [{ exclude: { codes: ['014'], clusters: ['Airport'] } }],
      [{ exclude: { kinds: ['store'] } }],
    );
    expect([0, 1, 2, 3].map((nth) => found.ruledOut(nth, 0)?.rule ?? null)).toEqual(['r0', 'r0', 'r0', null]);
    expect(out(ask(), [{ only: { codes: ['A'] } }])).toEqual(['009', '014', '077']);
  });

  test('not farther than the least of the distances', () => {
    const found = limits(ask(), [{ farthest: { km: 300 } }], [{ farthest: { km: 50, at: { kinds: ['store'] } } }]);
    expect([found.ruledOut(0, 50), found.ruledOut(0, 51)?.rule, found.ruledOut(3, 300), found.ruledOut(3, 301)?.says]).toEqual([
      null, 'r1', null, 'farther than 300 km',
    ]); // biome-ignore format: a list
  });

  test('the last buffer that holds counts, also a smaller one; where none holds there is none', () => {
    const two = ask({ lines: [line(), line(['hot'])] });
    const found = limits(
      two,
      [{ buffer: { units: 3, at: { kinds: ['store'] } } }],
      [{ buffer: { units: 0, at: { codes: ['014'] }, tags: ['hot'] } }],
    );
    expect([found.buffer(0, 1), found.buffer(1, 0), found.buffer(1, 1), found.buffer(3, 0)]).toEqual([3, 3, 0, null]);
  });

  test('at most so many orders or units a day, and none at all', () => {
    const full = ask({ orders: [5, 4, 9, 0], units: [0, 50, 0, 0] });
    expect(out(full, [{ mostADay: { orders: 5, at: { codes: ['009', '014'] } } }])).toEqual(['009']);
    expect(limits(full, [{ mostADay: { units: 50, at: { codes: ['014'] } } }]).ruledOut(1, 0)).toEqual({
      rule: 'r0',
      says: 'has taken 50 units today, of at most 50',
    });
    expect(out(full, [{ mostADay: { orders: 0, at: { kinds: ['warehouse'] } } }])).toEqual(['A']);
  });

  test('what needs a service goes where it is; other lines may go elsewhere, and no buffer opens the way again', () => {
    const needs = { needs: { service: 'hazmat', tags: ['hazmat'] } };
    const mixed = limits(ask({ lines: [line(['hazmat']), line()] }), [needs], [{ buffer: { units: 0 } }]);
    expect([mixed.ruledOut(0, 0), mixed.buffer(0, 1)]).toEqual([null, 0]);
    expect(mixed.buffer(0, 0)).toBeGreaterThan(1_000_000);
    expect([mixed.ruledOut(1, 0), mixed.buffer(1, 0)]).toEqual([null, 0]);
    expect(out(ask({ lines: [line(['hazmat'])] }), [needs])).toEqual(['009', '077']);
    expect(out(ask(), [needs])).toEqual([]);
  });

  test('tiers: who is in none comes last', () => {
    const found = limits(ask(), [{ tiers: [{ kinds: ['warehouse'] }, { codes: ['014'] }] }]);
    expect([[0, 1, 2, 3].map(found.tier), found.tiers]).toEqual([[2, 1, 2, 0], 3]);
  });

  test('surcharges add up', () => {
    const found = limits(
      ask(),
      [{ surcharge: { cents: 200, at: { kinds: ['store'] } } }],
      [{ surcharge: { cents: -50, at: { codes: ['009'] } } }],
    );
    expect([0, 1, 3].map(found.surcharge)).toEqual([150, 200, 0]);
  });

  test('packages: the fewest, the dearest part, lines that share a tag or a line stay together', () => {
    const found = limits(ask({ lines: [line(['a']), line(['a', 'b']), line(['b']), line()] }),
      [{ mostPackages: 3 }], [{ mostPackages: 2 }], [{ mostPackages: 4 }],
      [{ leastPart: 3000 }], [{ leastPart: 2000 }],
      [{ together: { tags: ['a'] } }], [{ together: { tags: ['b'] } }], [{ together: { tags: ['c'] } }],
    ); // biome-ignore format: rules
    expect([found.mostPackages, found.leastPart, found.together]).toEqual([2, 3000, [[0, 1, 2]]]);
  });

  test('waiting: to be confirmed, to be accepted, to be served at all', () => {
    const found = limits(
      ask(),
      [{ remorse: 60 }],
      [{ remorse: 15 }],
      [{ accept: { minutes: 20, at: { kinds: ['store'] } } }],
      [{ park: { minutes: 4320, end: 'cancel' } }],
    );
    expect(found.remorseMinutes).toBe(15);
    expect([found.acceptMinutes(0), found.acceptMinutes(3)]).toEqual([20, null]);
    expect(found.park).toEqual({ minutes: 4320, end: 'cancel' });
  });

  test('a place that is not in the book is not ours to rule', () => {
    expect(limits(ask({ places: ['gone'] }), [{ exclude: { kinds: ['store'] } }]).ruledOut(0, 0)).toBeNull();
  });
});

test('every rule is said in one sentence', () => {
  const all: [object, object?][] = [
    [{ exclude: { codes: ['009'], clusters: ['Airport'] } }, { channels: ['web'], value: { from: 50_000 } }],
    [{ only: { kinds: ['warehouse'] } }, { methods: ['ship'], countries: ['CA'], weekdays: [6, 7] }],
    [{ farthest: { km: 300, at: { kinds: ['store'] } } }, { methods: ['ship'] }],
    [
      { buffer: { units: 2, at: { kinds: ['store'] }, tags: ['hot'] } },
      { dates: { from: '2026-12-20', to: '2026-12-26' } },
    ],
    [{ mostADay: { orders: 40, at: { codes: ['009'] } } }],
    [{ mostADay: { units: 0, at: { codes: ['009'] } } }, { hours: { from: '10:00', to: '12:00' } }],
    [{ needs: { service: 'hazmat', tags: ['hazmat'] } }],
    [{ tiers: [{ kinds: ['warehouse'] }, { clusters: ['Airport'] }] }],
    [{ surcharge: { cents: 250, at: { kinds: ['store'] } } }, { postcodes: ['606', '607'] }],
    [{ mostPackages: 1 }, { allTags: ['set'] }],
    [{ leastPart: 3000 }, { brands: ['IMV'], value: { to: 9999 } }],
    [{ together: { tags: ['set'] } }],
    [{ remorse: 30 }, { anyTags: ['final-sale', 'gift'] }],
    [{ wave: 60 }, { methods: ['ship'] }],
    [{ accept: { minutes: 45, at: { kinds: ['store'] } } }, { value: { from: 100, to: 200 } }],
    [{ park: { minutes: 3 * 1440, end: 'ask' } }, { dates: { from: '2026-12-20' } }],
  ];
  const { rules } = document(...all);
  expect([...new Set(rules.map(actionOf))].sort()).toEqual([...ACTIONS].sort());
  const names = {
    place: (code: string) => book.place(code)?.name ?? code,
    channel: (code: string) => book.channels.get(code)?.name ?? code,
    money: (cents: number) => `$${(cents / 100).toFixed(2)}`,
  };
  expect(rules.map((rule) => sentenceOf(rule, names))).toEqual([
    'Orders of Web worth $500.00 or more are never served by The 009 or a place of cluster Airport.',
    'Delivery orders to CA on Saturdays or Sundays are served only by a warehouse.',
    'Delivery orders are served from at most 300 km away by a store.',
    'Orders from 2026-12-20 to 2026-12-26 leave 2 units of each item tagged hot untouched at a store.',
    'Orders are given to The 009 until it has taken 40 orders that day.',
    'Orders between 10:00 and 12:00 are not given to The 009.',
    'Orders have items tagged hazmat served only by places with the service hazmat.',
    'Orders are served first by a warehouse, then by a place of cluster Airport, and by others only if those cannot.',
    'Orders to a postcode that begins with 606 or 607 count as $2.50 dearer a package from a store.',
    'Orders with all items tagged set are never split.',
    'Orders of brand IMV worth at most $99.99 are split only if each part is worth $30.00 or more.',
    'Orders have items tagged set sent together.',
    'Orders with an item tagged final-sale or gift are confirmed after 30 minutes at the earliest.',
    'Delivery orders are confirmed together, every hour.',
    'Orders worth $1.00 to $2.00 must be accepted within 45 minutes of open hours by a store, else their fallback runs.',
    'Orders from 2026-12-20 on wait at most 3 days if nothing can serve them, then a person is asked.',
  ]);
});

test('a hundred rules for five hundred places', () => {
  const many = new Book({
    edition: 1n, entities: [], lanes: [], channels: [], policies: [],
    places: Array.from({ length: 500 }, (_, i) => place(`P${String(i).padStart(3, '0')}`, 'store', 'America/Chicago')),
  }); // biome-ignore format: a list
  const all = rulesPolicy.parse({
    rules: Array.from({ length: 100 }, (_, i) => ({
      name: `r${i}`,
      when: i % 2 ? { channels: ['fax'] } : {},
      do:
        i % 4
          ? { surcharge: { cents: 1, at: { codes: [`P${i}`, 'P007'] } } }
          : { buffer: { units: i, at: { clusters: ['all'] } } },
    })),
    clusters: { all: many.places.map((each) => each.code) },
  });
  const asked = ask({ places: many.places.map((each) => each.code), lines: [1, 2, 3, 4, 5].map(() => line()) });
  const found = limitsOf(all, asked, many);
  expect([found.buffer(499, 4), found.surcharge(7), found.applied.length]).toEqual([96, 25, 50]);
});
