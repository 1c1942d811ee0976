import { ZONES_KM } from './freight.ts';
import type { Trip } from './trips.ts';

/** The share of parcels that are there by the day of a zone: of 0.5 to 0.9, what the engine expects was least off with this. */
const QUANTILE = 0.7;
/** Parcels of a zone from which on it has likelihoods of its own. */
const ENOUGH = 50;

/** How many days a parcel takes by zone, in the engine's form of a carrier's zones: no farther zone is faster. */
export function zonesOf(trips: readonly Trip[]) {
  let least = 1;
  return ZONES_KM.map((upToKm, zone) => {
    const days = daysIn(trips, zone).sort((a, b) => a - b);
    least = Math.max(least, days[Math.floor(days.length * QUANTILE)] ?? least);
    return { upToKm, days: least };
  });
}

/** How often the zone's day was kept, and missed by one day or two, in ten thousandths: for all, and by zone where enough went. */
export function onTimeOf(trips: readonly Trip[], carrier: string) {
  const zones = zonesOf(trips);
  const late = zones.map(({ days }, zone) => daysIn(trips, zone).map((each) => each - days));
  const rows = late.flatMap((of, zone) =>
    of.length < ENOUGH ? [] : [{ carrier, service: null, zone, ...shares(of) }],
  );
  return { ...shares(late.flat()), rows };
}

function shares(late: readonly number[]) {
  const share = (such: (late: number) => boolean) =>
    Math.round((10_000 * late.filter(such).length) / Math.max(1, late.length));
  return { onTime: share((by) => by <= 0), dayLater: share((by) => by === 1), twoLater: share((by) => by === 2) };
}

const daysIn = (trips: readonly Trip[], zone: number): number[] =>
  trips.flatMap(({ km, days }) => (days !== null && ZONES_KM.findIndex((upTo) => km <= upTo) === zone ? [days] : []));
