import { DAY, millis } from '../../src/kernel/time.ts';
import { kilometres } from '../../src/stages/route/plan/distance.ts';
import type { Market } from '../olist/market.ts';

/** A parcel of one unit as it really went: how far, how heavy, for how much, in how many days. */
export type Trip = {
  readonly km: number;
  readonly grams: number;
  readonly cents: number;
  readonly days: number | null;
};
export type Spot = { readonly latitude: number; readonly longitude: number };

const ZONES_KM = [50, 150, 300, 500, 800, 1200, 1800, 2500, 30_000];
const STEPS_GRAMS = [300, 600, 1000, 2000, 3500, 6000, 10_000, 20_000, 30_000];
/** Of ten parcels so many are there on the day that a zone is given. */
const QUANTILE = 0.9;

export function spotsIn({ points }: Market): Map<string, Spot> {
  const spot = ({ latitude, longitude }: Market['points'][number]) => ({
    latitude: Number(latitude),
    longitude: Number(longitude),
  });
  return new Map(points.map((point) => [point.postcode, spot(point)]));
}

/** Orders of one unit, whose freight and days are those of one parcel. */
export function tripsIn(market: Market): Trip[] {
  const spots = spotsIn(market);
  const home = new Map(market.sellers.map(({ code, postcode }) => [code, spots.get(postcode)]));
  const grams = new Map(market.offers.map((offer) => [offer.code, offer.grams]));
  return market.sales.flatMap(({ units, address, handed, delivered }) => {
    const [unit] = units;
    const [from, to] = [home.get(unit?.offer.split('.')[1] ?? ''), spots.get(address.postcode)];
    if (units.length !== 1 || !unit || !from || !to) return [];
    const days =
      handed && delivered && delivered >= handed ? Math.ceil((millis(delivered) - millis(handed)) / DAY) : null;
    return [{ km: kilometres(from, to), grams: grams.get(unit.offer) ?? 0, cents: Number(unit.freight), days }];
  });
}

/** The carrier as the market's own parcels show him, in the form of a policy. */
export function carrierOf(trips: readonly Trip[]) {
  const days = daysByZone(trips);
  const rates = monotone(STEPS_GRAMS.map((_, step) => ZONES_KM.map((_, zone) => meanOf(trips, step, zone))));
  return {
    services: [
      {
        carrier: 'Correios',
        service: 'parcel',
        zones: ZONES_KM.map((upToKm, zone) => ({ upToKm, days: days[zone] ?? 1 })),
        rates: STEPS_GRAMS.map((upToGrams, step) => ({ upToGrams, cents: rates[step] ?? [] })),
        perKiloMore: 300,
      },
    ],
  };
}

/** How often the zone's day was kept, and missed by one day or two, in ten thousandths. */
export function onTimeOf(trips: readonly Trip[]) {
  const days = daysByZone(trips);
  const late = trips.flatMap((trip) => (trip.days === null ? [] : [trip.days - (days[zoneOf(trip.km)] ?? 1)]));
  const share = (such: (late: number) => boolean) =>
    Math.round((10_000 * late.filter(such).length) / Math.max(1, late.length));
  return { onTime: share((by) => by <= 0), dayLater: share((by) => by === 1), twoLater: share((by) => by === 2) };
}

/** How well the rates tell what a parcel cost, on parcels that they were not made from. */
export function errorOf(carrier: ReturnType<typeof carrierOf>, trips: readonly Trip[]) {
  const [service] = carrier.services;
  const told = trips.map(({ km, grams }) => service?.rates[stepOf(grams)]?.cents[zoneOf(km)] ?? 0);
  const mean = trips.reduce((sum, { cents }) => sum + cents, 0) / Math.max(1, trips.length);
  const square = (differences: readonly number[]) => differences.reduce((sum, each) => sum + each * each, 0);
  const left = square(trips.map(({ cents }, n) => cents - (told[n] ?? 0)));
  const all = square(trips.map(({ cents }) => cents - mean));
  const off = trips.map(({ cents }, n) => Math.abs(cents - (told[n] ?? 0))).sort((a, b) => a - b);
  return {
    r2: Number((1 - left / all).toFixed(3)),
    median_off_cents: off[Math.floor(off.length / 2)] ?? 0,
    parcels: trips.length,
  };
}

const zoneOf = (km: number) => ZONES_KM.findIndex((upTo) => km <= upTo);
const stepOf = (grams: number) =>
  Math.max(
    0,
    STEPS_GRAMS.findIndex((upTo) => grams <= upTo),
  );

function daysByZone(trips: readonly Trip[]): number[] {
  let least = 1;
  return ZONES_KM.map((_, zone) => {
    const days = trips.flatMap((trip) => (trip.days !== null && zoneOf(trip.km) === zone ? [trip.days] : []));
    days.sort((a, b) => a - b);
    least = Math.max(least, days[Math.floor(days.length * QUANTILE)] ?? least);
    return least;
  });
}

/** Null where no parcel was so far and so heavy. */
function meanOf(trips: readonly Trip[], step: number, zone: number): number | null {
  const costs = trips.flatMap(({ km, grams, cents }) => (zoneOf(km) === zone && stepOf(grams) === step ? [cents] : []));
  return costs.length < 3 ? null : Math.round(costs.reduce((a, b) => a + b, 0) / costs.length);
}

/** What is heavier or farther is no cheaper; what nobody has seen costs what the next lighter or nearer one does. */
function monotone(means: readonly (readonly (number | null)[])[]): number[][] {
  const rates: number[][] = [];
  for (const [step, row] of means.entries()) {
    const filled: number[] = [];
    for (const [zone, mean] of row.entries())
      filled.push(Math.max(mean ?? 0, filled[zone - 1] ?? 0, rates[step - 1]?.[zone] ?? 0));
    rates.push(filled);
  }
  return rates;
}
