import { Book, type Place } from '../../src/books/reference/book.ts';
import { calendarSchema, PlaceHours } from '../../src/books/reference/calendar.ts';
import { Worth } from '../../src/books/reference/worth.ts';
import { idFromKey } from '../../src/kernel/ids.ts';
import type { Question } from '../../src/stages/route/plan/question.ts';
import { generator } from '../routing-exact/instance.ts';

const DAILY = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), ['08:00', '21:00']]));
const ZONES = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'] as const;

export type Ground = {
  readonly book: Book;
  readonly questions: readonly Question[];
  readonly worth: ReadonlyMap<string, Worth>;
};

/** Stores over the United States, and orders of so many lines that most of them could serve. */
export function ground(places: number, lines: number, orders: number, seed: number): Ground {
  const random = generator(seed);
  const between = (low: number, high: number) => low + (random(1_000_000) / 1_000_000) * (high - low);
  const all = Array.from({ length: places }, (_, n): Place => {
    const zone = ZONES[random(4)] ?? 'America/Chicago';
    const calendar = calendarSchema.parse({
      hours: DAILY,
      collections: [{ carrier: 'UPS', at: '17:00', closesBefore: 15 }],
      unitsPerDay: 400,
    });
    const code = `P${String(n).padStart(4, '0')}`;
    return {
      code,
      id: idFromKey('place', code),
      name: code,
      kind: n % 40 === 0 ? 'warehouse' : 'store',
      entity: n % 40 === 0 ? 'logistics' : 'retail',
      zone,
      latitude: between(30, 47),
      longitude: between(-122, -75),
      services: ['pickup', 'ship'],
      hours: new PlaceHours(calendar, zone),
    };
  });
  const book = new Book({ edition: 1n, entities: [], channels: [], places: all, lanes: [], policies: [] });
  const codes = book.places.map((place) => place.code);
  const worth = new Map(
    Array.from({ length: lines }, (_, i) => {
      const mean = codes.map(() => random(3000));
      const none = codes.map(() => 0);
      const row = { value: 1500 + random(3000), dispersion: 11, returned: 150_000 };
      return [`I${i}`, new Worth(1, { ...row, places: codes, mean, correction: none, markdown: none })] as const;
    }),
  );
  const questions = Array.from(
    { length: orders },
    (): Question => ({
      at: '2026-11-19T15:00:00.000Z',
      edition: '1',
      routing: 0,
      promise: 0,
      rules: 0,
      carriers: 0,
      worth: 1,
      likelihood: 0,
      seller: 'retail',
      channel: 'web',
      brand: 'imv',
      group: 'G1',
      method: 'ship',
      pickup: null,
      wantedBy: '2026-11-24T04:00:00.000Z',
      destination: { latitude: between(30, 47), longitude: between(-122, -75) },
      country: 'US',
      postcode: null,
      lines: Array.from({ length: lines }, (_, i) => ({
        line: `L${i + 1}`,
        item: `I${i}`,
        quantity: 1 + random(2),
        grams: 200 + random(2000),
        price: 2000 + random(8000),
        cost: 1500,
      })),
      places: codes,
      queues: codes.map(() => random(30)),
      taken: codes.map(() => random(300)),
      orders: codes.map(() => random(50)),
      stock: Array.from({ length: lines }, () =>
        codes.flatMap(() => [random(4) === 0 ? 0 : random(8), random(200), 0]),
      ),
      except: {},
    }),
  );
  return { book, questions, worth };
}
