import { MOST_DISPERSION } from './tail.ts';

/** Demand of an item at a place: thousandths of a unit, and how sure its rate is (a dispersion, see `tail.ts`). */
export type Forecast = { readonly mean: number; readonly dispersion: number };

/** Units that were sold, the latest days first: each span says how many days it has and how many units left in them. */
export type Span = { readonly days: number; readonly units: number };

/** What a shop knows on its first day, and how many days of sales outweigh it. */
export type Start = {
  /** Thousandths of a unit a day of an item that nobody has sold yet. */
  readonly perDay: number;
  /** Days of sales of an item everywhere, of a place, and of the item at the place, that weigh as much as the step above. */
  readonly itemDays: number;
  readonly placeDays: number;
  readonly cellUnits: number;
  /** After so many days a sale counts half. */
  readonly halfLife: number;
};

export const START: Start = { perDay: 20, itemDays: 14, placeDays: 14, cellUnits: 6, halfLife: 56 };

/** Sales weighed by age: a span that ended one half-life ago counts half, two ago a quarter, between them in line. */
export function weighed(spans: readonly Span[], halfLife: number): { days: number; units: number } {
  let days = 0;
  let units = 0;
  let age = 0;
  for (const span of spans) {
    const weight = weightAt(age, halfLife);
    days += span.days * weight;
    units += span.units * weight;
    age += span.days;
  }
  return { days, units };
}

function weightAt(age: number, halfLife: number): number {
  let weight = 1;
  let left = age;
  for (; left >= halfLife && weight > 0.001; left -= halfLife) weight /= 2;
  return weight * (1 - Math.min(left, halfLife) / (2 * halfLife));
}

export type Sold = {
  /** Of this item at this place. */
  readonly cell: readonly Span[];
  /** Of this item, per place that has it. */
  readonly item: readonly Span[];
  /** Of this place, as a share in thousandths of what an average place sells of the same items; null: a new place. */
  readonly place: { readonly days: number; readonly share: number } | null;
};

/**
 * Demand a day, in three steps, each of which leans on the one before until it has seen enough: what any item sells
 * (a new shop), what this item sells at an average place, times how busy the place is, then what the cell itself sold.
 * The last step is a Gamma prior on a Poisson rate; its posterior is the negative binomial that `tail.ts` knows.
 */
export function forecast(sold: Sold, start: Start = START): Forecast {
  const item = weighed(sold.item, start.halfLife);
  const average = (item.units * 1000 + start.perDay * start.itemDays) / (item.days + start.itemDays);
  const share = sold.place
    ? (sold.place.share * sold.place.days + 1000 * start.placeDays) / (sold.place.days + start.placeDays)
    : 1000;
  const cell = weighed(sold.cell, start.halfLife);
  return learned({ mean: (average * share) / 1000, dispersion: start.cellUnits }, cell.units, cell.days);
}

/**
 * A forecast per day after so many more days in which so many units were asked for: Gamma(r, r / mean) becomes
 * Gamma(r + units, r / mean + days).
 */
export function learned(before: Forecast, units: number, days: number): Forecast {
  const { mean, dispersion } = before;
  if (mean <= 0) return before;
  const known = dispersion * 1000;
  const rate = ((dispersion + units) * 1000 * mean) / (known + days * mean);
  return { mean: Math.round(rate), dispersion: Math.min(MOST_DISPERSION, Math.max(1, Math.round(dispersion + units))) };
}

/** The same forecast for so many days ahead. */
export function ahead(perDay: Forecast, days: number): Forecast {
  return { mean: Math.round(perDay.mean * days), dispersion: perDay.dispersion };
}
