type Point = { readonly latitude: number; readonly longitude: number };

const RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in whole kilometres; within half a percent of the ellipsoid, enough to rank by. */
export function kilometres(a: Point, b: Point): number {
  return kilometresWith(cosineOf(a.latitude), a, cosineOf(b.latitude), b);
}

/** The same for who knows the cosines: a question has one destination and hundreds of places. */
export function kilometresWith(cosineA: number, a: Point, cosineB: number, b: Point): number {
  const latitude = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const h = latitude + cosineA * cosineB * longitude;
  return Math.round(2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h))));
}

export function cosineOf(latitude: number): number {
  return Math.cos(radians(latitude));
}
