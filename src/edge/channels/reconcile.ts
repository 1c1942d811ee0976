import { formatDecimal, type Minor, sum } from '../../kernel/money.ts';
import type { SaleJson } from './channel.ts';

type Amounts = Readonly<Record<string, number>> | null | undefined;

export type Footing = {
  readonly total: Minor;
  readonly parts: Minor;
  readonly difference: Minor;
  readonly tolerance: Minor;
  readonly adds: boolean;
};

/**
 * Does the channel add up? Its total beside the sum of what it says the total is made of. A difference of no more than
 * one minor unit a row is the channel's rounding; more waits for finance.
 */
export function footing(order: SaleJson): Footing {
  const parts = sum(Object.values(partsOf(order)));
  const total = BigInt(order.total);
  const tolerance = BigInt(order.lines.length + (order.shipping?.length ?? 0));
  const difference = total - parts;
  return { total, parts, difference, tolerance, adds: difference <= tolerance && -difference <= tolerance };
}

/** The parts by name, tax only where prices do not hold it already. */
export function partsOf(order: SaleJson): Record<string, Minor> {
  const shipping = order.shipping ?? [];
  const taxed = order.pricesIncludeTax ? [] : [...order.lines, ...shipping];
  const discounts = [...order.lines.flatMap((line) => line.discounts ?? []), ...(order.discounts ?? [])];
  return {
    lines: sum(order.lines.map((line) => BigInt(line.amount ?? (line.price ?? 0) * line.quantity))),
    discounts: -sum(discounts.map((each) => BigInt(each.amount))),
    shipping: sum(shipping.map((each) => BigInt(each.amount))),
    tax: sum(taxed.map((each) => ofAll(each.tax))),
    'pass-through': ofAll(order.passThrough),
  };
}

/** Both sums, part by part, in words; null where they agree. */
export function misfit(order: SaleJson): string | null {
  const { adds, total, parts } = footing(order);
  if (adds) return null;
  const show = (amount: Minor) => formatDecimal(amount, order.currency);
  const list = Object.entries(partsOf(order)).flatMap(([name, amount]) =>
    amount === 0n ? [] : [`${name} ${show(amount)}`],
  );
  return `the channel's total is ${show(total)}, its parts add up to ${show(parts)}: ${list.join(', ')}`;
}

function ofAll(amounts: Amounts): Minor {
  return sum(Object.values(amounts ?? {}).map(BigInt));
}
