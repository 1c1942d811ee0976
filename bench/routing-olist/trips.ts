import { DAY, millis } from '../../src/kernel/time.ts';
import { kilometres } from '../../src/stages/route/plan/distance.ts';
import type { Market } from '../olist/market.ts';

/** A parcel of one unit as it really went: how far, how heavy, for how much, in how many days after it was handed over; null: not known. */
export type Trip = {
  readonly km: number;
  readonly grams: number;
  readonly cents: number;
  readonly days: number | null;
};
export type Spot = { readonly latitude: number; readonly longitude: number };

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
