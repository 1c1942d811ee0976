import { policySchemas } from '../../src/books/reference/policies.ts';
import { onTimeOf, zonesOf } from './days.ts';
import { ratesOf, type Tariff } from './freight.ts';
import type { Trip } from './trips.ts';

export const CARRIER = 'Correios';

/** The carrier as the market's own parcels show him, in the form of policies: what he charges and needs, how often he is late. */
export function carrierOf(tariff: Tariff, trips: readonly Trip[]) {
  const service = { carrier: CARRIER, service: 'parcel', zones: zonesOf(trips), ...ratesOf(tariff) };
  return {
    carriers: policySchemas.carriers.parse({ services: [service] }),
    likelihood: policySchemas.likelihood.parse({ transit: onTimeOf(trips, CARRIER) }),
  };
}
