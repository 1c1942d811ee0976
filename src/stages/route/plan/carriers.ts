import type { CarrierPolicy } from '../../../books/reference/carriers.ts';

/** What a carrier brings by one service: how far its zones reach, how long it takes, what it charges. */
export type CarrierService = {
  readonly carrier: string;
  readonly service: string;
  /** The zone of a distance; null: not served. Zones count from 0. */
  zone(km: number): number | null;
  days(zone: number): number;
  /** Minor units for a parcel; null: too heavy. */
  rate(zone: number, grams: number): number | null;
};

const built = new WeakMap<CarrierPolicy, readonly CarrierService[]>();

/** The services of a version of the carriers' policy. */
export function servicesOf(policy: CarrierPolicy): readonly CarrierService[] {
  let services = built.get(policy);
  if (!services) built.set(policy, (services = policy.services.map(fromTable)));
  return services;
}

/** A service by its published table: zones by distance, a price by weight and zone, more for each kilo beyond. */
export function fromTable(table: CarrierPolicy['services'][number]): CarrierService {
  const { carrier, service, zones, rates, perKiloMore } = table;
  const heaviest = rates.at(-1)?.upToGrams ?? 0;
  return {
    carrier,
    service,
    zone(km) {
      const zone = zones.findIndex((each) => km <= each.upToKm);
      return zone < 0 ? null : zone;
    },
    days: (zone) => zones[zone]?.days ?? 0,
    rate(zone, grams) {
      for (const step of rates) if (grams <= step.upToGrams) return step.cents[zone] ?? null;
      const last = rates.at(-1)?.cents[zone];
      if (perKiloMore === null || last === undefined) return null;
      return last + Math.ceil((grams - heaviest) / 1000) * perKiloMore;
    },
  };
}
