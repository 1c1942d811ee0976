import { must } from '../../kernel/assert.ts';
import type { Currency, Minor } from '../../kernel/money.ts';

/** Amounts by jurisdiction ('us-il-chicago'), by discount code, or by any other name. */
export type Amounts = Readonly<Record<string, Minor>>;

/**
 * What one unit was sold for, frozen at capture. `list` is the price as shown, `listNet` the same without
 * tax; `net` is after discounts and without tax; `goods` is what the customer pays for the thing with its
 * tax; `paid` is that with its share of shipping, which stands without its tax in `shipping`.
 */
export type SoldUnit = {
  readonly list: Minor;
  readonly listNet: Minor;
  readonly discounts: Amounts;
  readonly net: Minor;
  readonly tax: Amounts;
  readonly goods: Minor;
  readonly shipping: Minor;
  readonly shippingTax: Amounts;
  readonly paid: Minor;
};

/** Neighbouring units that were sold for the same are kept once, with their number. */
export type UnitRun = SoldUnit & { readonly units: number };

export type Attribution = { readonly associate: string; readonly share: number };

export type SoldLine = {
  readonly line: string;
  readonly item: string | null;
  readonly title: string;
  readonly sku: string | null;
  readonly quantity: number;
  readonly runs: readonly UnitRun[];
  /** Face value of each unit, when the line sells gift cards. */
  readonly giftCard: Minor | null;
  readonly attribution: readonly Attribution[];
  /** Commission rate in parts per million of the net, frozen from the policy at capture. */
  readonly commission: number;
};

/** What was bought, as captured: written once, in a row of its own, and never changed. */
export type Sold = {
  readonly shape: 1;
  readonly currency: Currency;
  readonly pricesIncludeTax: boolean;
  readonly lines: readonly SoldLine[];
  /** Other people's money in the total: tips, donations, duties. */
  readonly passThrough: Amounts;
  readonly total: Minor;
  /** The policies that the customer bought under, by kind and version. */
  readonly policies: Readonly<Record<string, number>>;
  /** The raw delivery that this came from, when a channel sent it. */
  readonly delivery: string | null;
};

export function soldLine(sold: Sold, line: string): SoldLine {
  return must(
    sold.lines.find((each) => each.line === line),
    `line ${line} of what was sold`,
  );
}

/** The unit with this ordinal, the first being 1. */
export function unitOf(line: SoldLine, ordinal: number): SoldUnit {
  let passed = 0;
  for (const run of line.runs) {
    passed += run.units;
    if (ordinal <= passed) return run;
  }
  throw new RangeError(`line ${line.line} has no unit ${ordinal}`);
}

export function unitsOf(line: SoldLine): SoldUnit[] {
  return line.runs.flatMap(({ units, ...unit }) => Array.from({ length: units }, () => unit));
}

/** Folds units of one line into runs of equal neighbours. */
export function runsOf(units: readonly SoldUnit[]): UnitRun[] {
  const runs: { -readonly [K in keyof UnitRun]: UnitRun[K] }[] = [];
  for (const unit of units) {
    const last = runs.at(-1);
    if (last && sameUnit(last, unit)) last.units += 1;
    else runs.push({ units: 1, ...unit });
  }
  return runs;
}

function sameUnit(a: SoldUnit, b: SoldUnit): boolean {
  return (
    a.list === b.list &&
    a.listNet === b.listNet &&
    a.net === b.net &&
    a.goods === b.goods &&
    a.shipping === b.shipping &&
    a.paid === b.paid &&
    sameAmounts(a.discounts, b.discounts) &&
    sameAmounts(a.tax, b.tax) &&
    sameAmounts(a.shippingTax, b.shippingTax)
  );
}

function sameAmounts(a: Amounts, b: Amounts): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
