import fc from 'fast-check';
import { Book, type Place } from '../../src/books/reference/book.ts';
import { calendarSchema, PlaceHours } from '../../src/books/reference/calendar.ts';
import { routingPolicy } from '../../src/books/reference/policies.ts';
import { idFromKey } from '../../src/kernel/ids.ts';
import { plusDays } from '../../src/kernel/time.ts';
import type { Question } from '../../src/stages/route/plan/question.ts';

/** A book in memory and small questions about it, for the routing engine. */
const week = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), ['08:00', '21:00']]));

function place(code: string, kind: Place['kind'], latitude: number, longitude: number, services: string[]): Place {
  const calendar = calendarSchema.parse({
    hours: week,
    collections: services.includes('ship') ? [{ carrier: 'UPS', at: '17:00', closesBefore: 15 }] : [],
  });
  const hours = new PlaceHours(calendar, 'America/Chicago');
  const entity = kind === 'store' ? 'retail' : 'logistics';
  const zone = 'America/Chicago';
  return { code, id: idFromKey('place', code), name: code, kind, entity, zone, latitude, longitude, services, hours };
}

const places = [
  place('store-1', 'store', 41.88, -87.63, ['pickup', 'ship']),
  place('store-2', 'store', 41.95, -87.65, ['pickup', 'ship']),
  place('store-3', 'store', 43.04, -87.91, ['pickup']),
  place('warehouse-a', 'warehouse', 41.7, -88.1, ['ship']),
  place('warehouse-b', 'warehouse', 37.77, -122.41, ['ship']),
];
const codes = places.map((each) => each.code);

/** Routing policies by version: as delivered, one package, splits for nothing, units kept back. */
const policies = [
  {},
  { maxPackages: 1, relay: true },
  { maxPackages: 2, split: 0, intercompany: 0, labour: { store: { pack: 0 }, warehouse: { pack: 0 } } },
  { relay: true, maxPackages: 4, buffer: { store: 1, warehouse: 2 } },
].map((document) => routingPolicy.parse(document));

const truck = { departs: ['11:30', '16:30'], closesBefore: 15, minutes: 90 };
export const book = new Book({
  edition: 1n,
  entities: [],
  channels: [],
  places,
  lanes: [
    { ...truck, from: 'warehouse-a', to: 'store-1', cost: 350n },
    { ...truck, from: 'store-2', to: 'store-1', cost: 500n },
    { ...truck, from: 'store-3', to: 'store-1', cost: 50n },
  ],
  policies: policies.map((document, i) => ({
    kind: 'routing',
    version: i + 1,
    activeFrom: '2026-01-01T00:00:00.000Z',
    document,
  })),
});

const stockAt = (most: number) =>
  fc.tuple(
    fc.integer({ min: -1, max: most }),
    fc.oneof(fc.constant(-1), fc.integer({ min: 0, max: 400 })),
    fc.integer({ min: 0, max: 2 }),
  );

/** Two to five places, one to four lines of different items; often feasible, often not. */
export const questions = ({ items = ['A', 'B', 'C', 'D'], most = 6 } = {}): fc.Arbitrary<Question> =>
  fc
    .record({
      method: fc.constantFrom('ship' as const, 'pickup' as const),
      routing: fc.integer({ min: 1, max: policies.length }),
      at: fc.constantFrom('2026-11-19T15:00:00.000Z', '2026-11-19T20:31:07.000Z', '2026-11-20T04:10:00.000Z'),
      wantedBy: fc.constantFrom(null, '2026-11-19T22:00:00.000Z', '2026-11-21T01:00:00.000Z'),
      here: fc.subarray(codes, { minLength: 2 }),
      lines: fc.array(
        fc.record({ quantity: fc.integer({ min: 1, max: 3 }), grams: fc.integer({ min: 0, max: 4000 }) }),
        { minLength: 1, maxLength: items.length },
      ),
      stock: fc.array(fc.array(stockAt(most), { minLength: 5, maxLength: 5 }), {
        minLength: items.length,
        maxLength: items.length,
      }),
      queues: fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 5, maxLength: 5 }),
    })
    .map(({ here, lines, stock, queues, method, ...rest }) => ({
      ...rest,
      method,
      edition: '1',
      promise: 0,
      rules: 0,
      carriers: 0,
      worth: 0,
      likelihood: 0,
      channel: 'web',
      brand: 'imv',
      country: null,
      postcode: null,
      seller: 'retail',
      group: 'G1',
      pickup: method === 'pickup' ? 'store-1' : null,
      destination: method === 'ship' ? { latitude: 41.886, longitude: -87.623 } : null,
      lines: lines.map((line, i) => ({ ...line, price: 4000, cost: 2000, line: `L${i + 1}`, item: items[i] ?? 'A' })),
      places: here,
      queues: queues.slice(0, here.length),
      taken: here.map(() => 0),
      orders: here.map(() => 0),
      stock: lines.map((_, i) => (stock[i] ?? []).slice(0, here.length).flat()),
      except: {},
    }));

/** Nobody has reckoned what a unit is worth. */
export const unpriced = () => null;

const supplies = fc.array(
  fc.record({
    place: fc.constantFrom('store-1', 'warehouse-a', 'warehouse-b'),
    days: fc.integer({ min: 1, max: 35 }),
    units: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** The same with supplies that were announced to some of the places, and often with little on the shelves. */
export const awaitingQuestions = (): fc.Arbitrary<Question> =>
  fc.tuple(questions({ most: 2 }), supplies).map(([question, announced]) => {
    const none = announced.map(() => 0);
    return {
      ...question,
      places: [...question.places, ...announced.map(({ place }) => place)],
      supplies: announced.map(({ days }, n) => ({ reference: `PO-${n + 1}`, due: plusDays(question.at, days) })),
      queues: [...question.queues, ...none],
      taken: [...question.taken, ...none],
      orders: [...question.orders, ...none],
      stock: question.stock.map((row, i) => [...row, ...announced.flatMap(({ units }) => [units[i] ?? 0, 0, 0])]),
    };
  });
