import { foundWorld } from '../../seed/founding.ts';
import { policySchemas } from '../../src/books/reference/policies.ts';
import {
  writeChannels, writeEntities, writeItemCosts, writeItems, writeNumberSeries, writePlaces, writePolicies, writePostcodes,
} from '../../src/books/reference/write.ts'; // biome-ignore format: a list
import { groupBy } from '../../src/kernel/group.ts';
import { idFromKey, type Uuid } from '../../src/kernel/ids.ts';
import type { Tx } from '../../src/kernel/sql/statement.ts';
import { DAY, type Instant, millis } from '../../src/kernel/time.ts';
import { kilometres } from '../../src/stages/route/plan/distance.ts';
import { CURRENCY, type Market, type Point, type Seller, ZONE } from './market.ts';

export const CHANNEL = 'market';
export const ENTITY = 'market';
export const PROVIDER = 'market-pay';

/** What the tables do not say and the books need: one rate of tax inside all prices, and cost as a share of the price. */
export const ICMS = 180_000;
const COST_PERCENT = 60n;

export const placeId = (seller: string): Uuid => idFromKey('olist', 'place', seller);

/** The reference book, made from the tables: each seller is a place that ships, each of his offers an item. */
export async function foundMarket(tx: Tx, market: Market, starts: Instant): Promise<void> {
  const { offers, points } = market;
  await foundWorld(tx, 'olist', starts);
  await writeEntities(tx, [{ code: ENTITY, name: 'The market', currency: CURRENCY, zone: ZONE }]);
  await writePlaces(tx, placesOf(market));
  await writeChannels(tx, [
    {
      code: CHANNEL,
      name: 'The market',
      kind: 'native',
      entity: ENTITY,
      brand: 'market',
      currency: CURRENCY,
      settings: { provider: PROVIDER, taxRounding: 'line' },
    },
  ]);
  await writeItems(
    tx,
    offers.map(({ code, title, grams }) => ({ code, title, grams })),
  );
  await writeItemCosts(
    tx,
    offers.map(({ code, lowest }) => ({
      item: code,
      entity: ENTITY,
      cost: (lowest * COST_PERCENT) / 100n,
      transfer: null,
    })),
  );
  await writePostcodes(
    tx,
    points.map(({ postcode, latitude, longitude }) => ({ country: 'BR', code: postcode, latitude, longitude })),
  );
  const delivered = { activeFrom: starts, author: 'The market', document: {} };
  const kinds = Object.keys(policySchemas) as (keyof typeof policySchemas)[];
  await writePolicies(
    tx,
    kinds.map((kind) =>
      kind === 'routing' ? { ...delivered, kind, document: { transit: transitIn(market) } } : { ...delivered, kind },
    ),
  );
  await writeNumberSeries(tx, [
    { name: 'order', prefix: 'OL-', next: 1n },
    { name: 'case', prefix: 'CASE-', next: 1n },
  ]);
}

function placesOf({ sellers, points }: Market) {
  const byPostcode = new Map(points.map((point) => [point.postcode, point]));
  const byRegion = groupBy(points, (point) => point.region);
  return sellers.map((seller) => {
    const { latitude, longitude } = byPostcode.get(seller.postcode) ?? middleOf(byRegion.get(seller.region) ?? points);
    return {
      code: seller.code,
      id: placeId(seller.code),
      name: `Seller in ${seller.city}`,
      kind: 'warehouse' as const,
      entity: ENTITY,
      zone: ZONE,
      latitude,
      longitude,
      address: { lines: [], city: seller.city, region: seller.region, postcode: seller.postcode, country: 'BR' },
      services: ['ship'],
      calendar: { hours: WEEK, collections: [{ carrier: 'Correios', at: '17:00', closesBefore: 30 }] },
    };
  });
}

const WEEK = Object.fromEntries([1, 2, 3, 4, 5, 6].map((day) => [String(day), ['08:00', '18:00'] as [string, string]]));

/** Where a postcode without coordinates lies, as well as we know: the middle of its state. */
function middleOf(points: readonly Point[]): { latitude: string; longitude: string } {
  const mean = (numbers: readonly number[]) =>
    (numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length)).toFixed(5);
  return {
    latitude: mean(points.map((point) => Number(point.latitude))),
    longitude: mean(points.map((point) => Number(point.longitude))),
  };
}

const ZONES_KM = [250, 1000, 2500, 30_000];

/** Days on the way by distance: what nine parcels of ten needed from the carrier's scan to the door. */
function transitIn({ sales, sellers, points }: Market): { upToKm: number; days: number }[] {
  const at = new Map(
    points.map(({ postcode, latitude, longitude }) => [
      postcode,
      { latitude: Number(latitude), longitude: Number(longitude) },
    ]),
  );
  const home = new Map(sellers.map((seller: Seller) => [seller.code, at.get(seller.postcode)]));
  const trips = sales.flatMap(({ handed, delivered, address, units }) => {
    const [from, to] = [home.get(units[0]?.offer.split('.')[1] ?? ''), at.get(address.postcode)];
    if (!handed || !delivered || !from || !to || delivered < handed) return [];
    return [{ km: kilometres(from, to), days: Math.ceil((millis(delivered) - millis(handed)) / DAY) }];
  });
  let least = 1;
  return ZONES_KM.map((upToKm, i) => {
    const days = trips
      .filter(({ km }) => km <= upToKm && km > (ZONES_KM[i - 1] ?? -1))
      .map((trip) => trip.days)
      .sort((a, b) => a - b);
    least = Math.max(least, days[Math.floor(days.length * 0.9)] ?? least);
    return { upToKm, days: least };
  });
}
