/** What outcomes teach, in whole numbers; each prior weighs as much as so many outcomes of its own. */
const ALL = 10_000;

/** A share in ten thousandths: a Beta prior of mean `prior` that weighs as much as `weight` trials. */
export function share(prior: number, weight: number, hits: number, trials: number): number {
  return Math.round((prior * weight + ALL * hits) / (weight + trials));
}

/**
 * How many times as often as expected, in ten thousandths: a Gamma prior of mean `prior` on the multiple of a Poisson
 * count, that weighs as much as `weight` expected events.
 */
export function multiple(prior: number, weight: number, seen: number, expected: number): number {
  return Math.round(((prior / ALL) * weight + seen) * (ALL / (weight + expected)));
}

/** A rate per hour: a Gamma prior that weighs as much as `weight` hours. */
export function rate(prior: number, weight: number, seen: number, hours: number): number {
  return Math.round((prior * weight + seen) / (weight + hours));
}

/** Too small a step is noise: a version is written for more than a tenth of the old figure and half a point. */
export function moved(before: number, after: number): boolean {
  const step = Math.abs(after - before);
  return step * 10 > Math.abs(before) && step > ALL / 200;
}
