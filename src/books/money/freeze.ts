import { must } from '../../kernel/assert.ts';
import { alloc, halfUp, type Minor, sum } from '../../kernel/money.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import type { Amounts, SoldUnit } from '../order/sold.ts';

/** Tax rates in parts per million, by jurisdiction. */
export type Rates = Readonly<Record<string, number>>;
export type Discount = { readonly code: string; readonly amount: Minor; readonly shares?: Amounts | undefined };

/** What a channel charged, before it is frozen per unit. Tax is given as charged, or as rates for us to apply. */
export type Bill = {
  readonly pricesIncludeTax: boolean;
  readonly taxRounding: 'unit' | 'line' | 'order';
  readonly lines: readonly BillLine[];
  /** Discounts of the whole order; `shares` by line where the channel states them. */
  readonly discounts: readonly Discount[];
  readonly shipping: readonly BillShipping[];
  readonly passThrough: Amounts;
  readonly total: Minor;
};

export type BillLine = {
  readonly line: string;
  readonly quantity: number;
  /** List price of the whole quantity. */
  readonly amount: Minor;
  readonly discounts: readonly Discount[];
  readonly tax: Amounts | null;
  readonly rates: Rates;
  readonly giftCard: boolean;
};

/** Shipping of one ship group, shared by the units of its lines. */
export type BillShipping = {
  readonly lines: readonly string[];
  readonly amount: Minor;
  readonly tax: Amounts | null;
  readonly rates: Rates;
};

type Draft = {
  line: BillLine;
  list: Minor;
  base: Minor;
  discounts: Record<string, Minor>;
  tax: Record<string, Minor>;
  shipping: Minor;
  shippingTax: Record<string, Minor>;
};

export type Frozen = { readonly units: ReadonlyMap<string, readonly SoldUnit[]>; readonly difference: Minor };

const MILLION = 1_000_000n;

/**
 * Freezes what each unit was charged: list price, line discounts, order discounts, tax, shipping, in this
 * order, each step shared by what the step before left. The channel's own figures are split, never
 * recomputed. A total that differs by no more than one minor unit a row becomes a named piece of the
 * dearest unit; more than that is refused.
 */
export function freeze(bill: Bill, accept = false): Frozen | Refusal {
  const lines = bill.lines.map(listed);
  const drafts = lines.flat();
  for (const [i, line] of bill.lines.entries()) {
    for (const discount of line.discounts) {
      const refused = take(must(lines[i], 'line'), discount, `line ${line.line}`);
      if (refused) return refused;
    }
  }
  for (const discount of bill.discounts) {
    const refused = takeFromOrder(lines, discount);
    if (refused) return refused;
  }
  chargeTax(bill, lines);
  for (const shipping of bill.shipping) share(bill, drafts, shipping);
  return foot(bill, drafts, accept);
}

function listed(line: BillLine): Draft[] {
  return alloc(
    line.amount,
    Array.from({ length: line.quantity }, () => 1n),
  ).map((list) => ({
    line,
    list,
    base: list,
    discounts: {},
    tax: {},
    shipping: 0n,
    shippingTax: {},
  }));
}

function take(units: readonly Draft[], discount: Discount, of: string): Refusal | null {
  const base = baseOf(units);
  if (discount.amount > base || discount.amount < 0n) {
    return refuse(
      'discount_above_base',
      `discount ${discount.code} of ${discount.amount} on ${of} is more than the ${base} that is left`,
      {
        field: 'discounts',
        remedy: 'send a discount between 0 and the price that it applies to',
      },
    );
  }
  alloc(
    discount.amount,
    units.map((unit) => unit.base),
  ).forEach((part, i) => {
    const unit = must(units[i], 'unit');
    unit.base -= part;
    add(unit.discounts, discount.code, part);
  });
  return null;
}

function takeFromOrder(lines: readonly Draft[][], discount: Discount): Refusal | null {
  const may = lines.filter((units) => units[0] && !units[0].line.giftCard);
  const nameOf = (units: readonly Draft[]) => must(units[0], 'unit').line.line;
  const shares = discount.shares
    ? may.map((units) => discount.shares?.[nameOf(units)] ?? 0n)
    : may.length > 0
      ? alloc(discount.amount, may.map(baseOf))
      : [];
  if (sum(shares) !== discount.amount) {
    return refuse(
      'discount_shares_differ',
      `the shares of discount ${discount.code} add up to ${sum(shares)}, not to ${discount.amount}`,
      {
        field: 'discounts',
        remedy: 'send shares that add up to the discount, on lines that may carry one',
      },
    );
  }
  for (const [i, units] of may.entries()) {
    const amount = must(shares[i], 'share');
    const refused = amount !== 0n && take(units, { code: discount.code, amount }, `line ${nameOf(units)}`);
    if (refused) return refused;
  }
  return null;
}

function baseOf(units: readonly Draft[]): Minor {
  return sum(units.map((unit) => unit.base));
}

function chargeTax(bill: Bill, lines: readonly Draft[][]): void {
  const byRates = new Map<string, Draft[]>();
  for (const units of lines) {
    const { tax, rates } = must(units[0], 'unit').line;
    if (tax) for (const [name, amount] of Object.entries(tax)) spread(units, name, amount);
    else if (bill.taxRounding === 'unit') for (const unit of units) levy(bill, [unit], rates);
    else if (bill.taxRounding === 'line') levy(bill, units, rates);
    else byRates.set(ratesKey(rates), [...(byRates.get(ratesKey(rates)) ?? []), ...units]);
  }
  for (const units of byRates.values()) levy(bill, units, must(units[0], 'unit').line.rates);
}

/** Tax on what is left of these units at their combined rate, by jurisdiction by rate, over units by base. */
function levy(bill: Bill, units: readonly Draft[], rates: Rates): void {
  const tax = taxOn(baseOf(units), rates, bill.pricesIncludeTax);
  for (const [name, amount] of tax) spread(units, name, amount);
}

function taxOn(base: Minor, rates: Rates, inclusive: boolean): [string, Minor][] {
  const names = Object.keys(rates);
  const parts = names.map((name) => BigInt(rates[name] ?? 0));
  const rate = sum(parts);
  if (rate === 0n) return [];
  const tax = inclusive ? halfUp(base * rate, MILLION + rate) : halfUp(base * rate, MILLION);
  return alloc(tax, parts).map((amount, i) => [must(names[i], 'jurisdiction'), amount]);
}

function spread(units: readonly Draft[], name: string, amount: Minor): void {
  alloc(
    amount,
    units.map((unit) => unit.base),
  ).forEach((part, i) => {
    if (part !== 0n) add(must(units[i], 'unit').tax, name, part);
  });
}

function share(bill: Bill, drafts: readonly Draft[], shipping: BillShipping): void {
  const lines = new Set(shipping.lines);
  const units = drafts.filter((unit) => lines.has(unit.line.line));
  const tax = shipping.tax
    ? Object.entries(shipping.tax)
    : taxOn(shipping.amount, shipping.rates, bill.pricesIncludeTax);
  alloc(
    shipping.amount,
    units.map((unit) => unit.base),
  ).forEach((part, i) => {
    must(units[i], 'unit').shipping += part;
  });
  for (const [name, amount] of tax) {
    const carriers = units.filter((unit) => name in unit.tax);
    const over = carriers.length > 0 ? carriers : units;
    alloc(
      amount,
      over.map((unit) => unit.base),
    ).forEach((part, i) => {
      if (part !== 0n) add(must(over[i], 'unit').shippingTax, name, part);
      if (bill.pricesIncludeTax) must(over[i], 'unit').shipping -= part;
    });
  }
}

function foot(bill: Bill, drafts: readonly Draft[], accept: boolean): Frozen | Refusal {
  const units = drafts.map((unit) => sold(bill, unit));
  const charged = sum(units.map((unit) => unit.paid)) + sum(Object.values(bill.passThrough));
  const difference = bill.total - charged;
  const tolerance = BigInt(bill.lines.length + bill.shipping.length);
  const within = difference <= tolerance && -difference <= tolerance;
  const dearest = drafts.reduce(
    (best, unit, i) => (best < 0 || unit.base > must(drafts[best], 'unit').base ? i : best),
    -1,
  );
  if (difference !== 0n) {
    const carrier = units[dearest];
    if (!carrier || carrier.goods + difference < 0n || !(within || accept)) {
      return refuse(
        'capture_does_not_reconcile',
        `channel total ${bill.total}, units ${charged}, tolerance ${tolerance}`,
        {
          field: 'total',
          remedy: 'correct the total or the lines, or have finance accept the difference in the case',
          facts: { total: bill.total, units: charged, difference, tolerance },
        },
      );
    }
    units[dearest] = rounded(carrier, difference);
  }
  return { units: byLine(bill, drafts, units), difference };
}

/** The channel's odd cent, as a piece of the unit: it is sold and comes back with it. */
function rounded(unit: SoldUnit, difference: Minor): SoldUnit {
  return {
    ...unit,
    discounts: { ...unit.discounts, 'channel-rounding': -difference },
    net: unit.net + difference,
    goods: unit.goods + difference,
    paid: unit.paid + difference,
  };
}

function byLine(bill: Bill, drafts: readonly Draft[], units: readonly SoldUnit[]): Map<string, SoldUnit[]> {
  const lines = new Map<string, SoldUnit[]>(bill.lines.map((line) => [line.line, []]));
  for (const [i, draft] of drafts.entries()) must(lines.get(draft.line.line), 'line').push(must(units[i], 'unit'));
  return lines;
}

function goodsOf(bill: Bill, unit: Draft): Minor {
  return bill.pricesIncludeTax ? unit.base : unit.base + sum(Object.values(unit.tax));
}

function paidFor(bill: Bill, unit: Draft): Minor {
  return goodsOf(bill, unit) + unit.shipping + sum(Object.values(unit.shippingTax));
}

function sold(bill: Bill, unit: Draft): SoldUnit {
  const tax = sum(Object.values(unit.tax));
  const net = bill.pricesIncludeTax ? unit.base - tax : unit.base;
  return {
    list: unit.list,
    listNet: bill.pricesIncludeTax ? unit.list - taxInside(unit, tax) : unit.list,
    discounts: unit.discounts,
    net,
    tax: unit.tax,
    goods: goodsOf(bill, unit),
    shipping: unit.shipping,
    shippingTax: unit.shippingTax,
    paid: paidFor(bill, unit),
  };
}

/** The tax inside a list price: in proportion to the tax that was charged, or by its rate if nothing was. */
function taxInside(unit: Draft, tax: Minor): Minor {
  if (unit.base > 0n) return halfUp(tax * unit.list, unit.base);
  return sum(taxOn(unit.list, unit.line.rates, true).map(([, amount]) => amount));
}

function ratesKey(rates: Rates): string {
  return Object.entries(rates)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, rate]) => `${name}=${rate}`)
    .join(' ');
}

function add(amounts: Record<string, Minor>, name: string, amount: Minor): void {
  amounts[name] = (amounts[name] ?? 0n) + amount;
}
