/**
 * How likely demand reaches a number of units, in parts per million. Demand is negative binomial: a Poisson whose rate is
 * itself unsure, with variance mean + mean^2 / dispersion. The sums are made once for a grid of means in steps of 2 %, so
 * that a decision only looks up. Only + - * / on doubles, then rounded: every machine finds the same integers.
 */
export const DISPERSION = 11;

/** The most units that a table holds; beyond, units and mean shrink alike. */
export const MOST_UNITS = 40;

/** Dispersions above this are as good as certain of their rate. */
export const MOST_DISPERSION = 64;

const STEP = 1.02;
const LEAST = 5;
const GREATEST = 200_000;
const CERTAIN = 1_000_000;

/** Means in thousandths of a unit; bucket 0 is no demand at all. */
const means = grid();

function grid(): Float64Array {
  const all = [0];
  for (let mean = LEAST; mean < GREATEST; mean *= STEP) all.push(mean);
  return Float64Array.from(all);
}

/** The bucket of the greatest grid mean that is not above this one, in thousandths of a unit. */
export function bucketOf(meanThousandths: number): number {
  let low = 0;
  let high = means.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((means[middle] as number) <= meanThousandths) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** By bucket and units up to the most, row after row: P(demand >= units). Rows are made when they are first asked for. */
export type Tails = { readonly sums: Int32Array; readonly made: Uint8Array };

/** Units from none to the most. */
export const ROW = MOST_UNITS + 1;

const tables: Tails[] = [];

/** The table of a dispersion, in which the row of that bucket is made. */
export function tailsOf(bucket: number, dispersion: number = DISPERSION): Tails {
  const spread = Math.min(MOST_DISPERSION, Math.max(1, dispersion));
  const table = (tables[spread] ??= {
    sums: new Int32Array(means.length * ROW),
    made: new Uint8Array(means.length),
  });
  if (table.made[bucket] === 0) {
    table.sums.set(upperSums((means[bucket] as number) / 1000, spread), bucket * ROW);
    table.made[bucket] = 1;
  }
  return table;
}

/** P(demand >= units) for the mean of a bucket. */
export function tailOf(bucket: number, units: number, dispersion: number = DISPERSION): number {
  return units <= 0
    ? CERTAIN
    : (tailsOf(bucket, dispersion).sums[bucket * ROW + Math.min(units, MOST_UNITS)] as number);
}

/** The same for any mean and any number of units: above the table, demand and units are scaled down together. */
export function tail(meanThousandths: number, units: number, dispersion: number = DISPERSION): number {
  if (units <= MOST_UNITS) return tailOf(bucketOf(meanThousandths), units, dispersion);
  return tailOf(bucketOf((meanThousandths * MOST_UNITS) / units), MOST_UNITS, dispersion);
}

/** Upper sums from the likelihood of no demand, (r / (r + m))^r, by the recurrence of the negative binomial. */
function upperSums(mean: number, dispersion: number): Int32Array {
  const tails = new Int32Array(MOST_UNITS + 1);
  let likely = 1;
  for (let i = 0; i < dispersion; i += 1) likely = (likely * dispersion) / (dispersion + mean);
  let above = 1;
  for (let units = 0; units <= MOST_UNITS; units += 1) {
    tails[units] = Math.round(Math.max(0, above) * CERTAIN);
    above -= likely;
    likely = (likely * (dispersion + units) * mean) / ((units + 1) * (dispersion + mean));
  }
  return tails;
}
