import { Book, type Place } from '../../src/books/reference/book.ts';
import { calendarSchema, PlaceHours } from '../../src/books/reference/calendar.ts';
import { groupBy } from '../../src/kernel/group.ts';
import { idFromKey } from '../../src/kernel/ids.ts';
import type { Question } from '../../src/stages/route/plan/question.ts';
import { CURRENCY, type Market, type Sale, type Seller, ZONE } from '../olist/market.ts';
import { CARRIER, type carrierOf } from './carrier.ts';
import { spotsIn } from './trips.ts';

/** Where each product may come from, by the codes of places. */
export type Network = {
  readonly book: Book;
  readonly holds: ReadonlyMap<string, readonly string[]>;
};

const calendar = calendarSchema.parse({
  hours: Object.fromEntries([1, 2, 3, 4, 5, 6].map((day) => [String(day), ['08:00', '18:00']])),
  collections: [{ carrier: CARRIER, at: '17:00', closesBefore: 30 }],
});
const LARGEST = 10;
/** Of its lowest price, as in the other bench of these tables. */
const COST = 0.6;
const ENTITY = 'market';
const EVER = '2000-01-01T00:00:00.000Z';

/** The sellers as places, with the carrier and the likelihoods that the market's own parcels show. */
export function bookOf(market: Market, { carriers, likelihood }: ReturnType<typeof carrierOf>): Book {
  const spots = spotsIn(market);
  const places = market.sellers.flatMap(({ code, postcode, city }): Place[] => {
    const spot = spots.get(postcode);
    if (!spot) return [];
    const hours = new PlaceHours(calendar, ZONE);
    const about = {
      code,
      id: idFromKey('olist', 'place', code),
      name: `Seller in ${city}`,
      kind: 'warehouse' as const,
    };
    return [{ ...about, entity: ENTITY, zone: ZONE, ...spot, services: ['ship'], hours }];
  });
  const sorted = places.sort((a, b) => (a.code < b.code ? -1 : 1));
  const version = { version: 1, activeFrom: EVER };
  return new Book({
    edition: 1n,
    entities: [{ code: ENTITY, name: 'The market', currency: CURRENCY, zone: ZONE }],
    channels: [],
    places: sorted,
    lanes: [],
    policies: [
      { ...version, kind: 'carriers', document: carriers },
      { ...version, kind: 'likelihood', document: likelihood },
    ],
  });
}

/** A product lies with everybody who is known to have sold it. */
export function asTold({ offers }: Market, book: Book): Network {
  const known = offers.filter(({ seller }) => book.place(seller));
  const holds = groupBy(known, ({ code }) => productOf(code));
  return {
    book,
    holds: new Map(
      [...holds].map(([product, sold]) => [product, [...new Set(sold.map((each) => each.seller))].sort()]),
    ),
  };
}

/** And also in the cities where most was sold, at their largest seller. */
export function whatIf(market: Market, book: Book): Network {
  const hubs = hubsOf(market, book);
  const holds = [...asTold(market, book).holds].map(
    ([product, at]) => [product, [...new Set([...at, ...hubs])].sort()] as const,
  );
  return { book, holds: new Map(holds) };
}

function hubsOf({ offers, sellers }: Market, book: Book): string[] {
  const sold = new Map<string, number>();
  for (const { seller, units } of offers) sold.set(seller, (sold.get(seller) ?? 0) + units);
  const soldBy = (seller: Seller) => sold.get(seller.code) ?? 0;
  const known = sellers.filter(({ code }) => book.place(code));
  const cities = [...groupBy(known, ({ city, region }) => `${city} ${region}`).values()].map((inCity) => ({
    units: inCity.reduce((sum, seller) => sum + soldBy(seller), 0),
    hub: inCity.reduce((most, seller) => (soldBy(seller) > soldBy(most) ? seller : most)).code,
  }));
  const byUnits = cities.sort((a, b) => b.units - a.units || (a.hub < b.hub ? -1 : 1));
  return byUnits.slice(0, LARGEST).map(({ hub }) => hub);
}

export const productOf = (offer: string): string => offer.split('.')[0] ?? '';
export const sellerOf = (offer: string): string => offer.split('.')[1] ?? '';

export type Asked = { readonly question: Question; readonly really: readonly string[] };

/** An order as a question of the engine, with the seller that each line really came from; null where something is not known. */
export function askedOf(
  sale: Sale,
  offers: ReadonlyMap<string, Market['offers'][number]>,
  network: Network,
  destination: Question['destination'],
): Asked | null {
  const bought = [...groupBy(sale.units, ({ offer }) => offer)];
  const places = [...new Set(bought.flatMap(([offer]) => network.holds.get(productOf(offer)) ?? []))].sort();
  if (bought.length === 0 || !destination || bought.some(([offer]) => !network.book.place(sellerOf(offer))))
    return null;
  const lines = bought.map(([offer, units], n) => ({
    line: `L${n + 1}`,
    item: productOf(offer),
    quantity: units.length,
    grams: offers.get(offer)?.grams ?? 0,
    price: Number(units[0]?.price ?? 0n),
    cost: Math.round(Number(offers.get(offer)?.lowest ?? 0n) * COST),
  }));
  const none = places.map(() => 0);
  const question: Question = {
    at: sale.approved ?? sale.placed, edition: '1', routing: 0, promise: 0, rules: 0, carriers: 1, worth: 0, likelihood: 1,
    seller: ENTITY, channel: 'market', brand: 'market', group: 'G1', method: 'ship', pickup: null, wantedBy: sale.estimated,
    destination, country: 'BR', postcode: sale.address.postcode, lines, places, queues: none, taken: none, orders: none,
    stock: lines.map(({ item, quantity }) => places.flatMap((place) => [network.holds.get(item)?.includes(place) ? quantity : 0, 0, 0])),
    except: {},
  }; // biome-ignore format: one line a subject
  return { question, really: bought.map(([offer]) => sellerOf(offer)) };
}
