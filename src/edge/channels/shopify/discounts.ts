import { type Currency, type Minor, sum } from '../../../kernel/money.ts';
import type { Field } from '../field.ts';
import { charge, chargeOrNone, number } from './money.ts';

export type Discount = { readonly code: string; readonly amount: Minor };
export type DiscountJson = { code: string; amount: number };

/**
 * What was taken off a line or a shipping line, as the channel shares it out. Each share points into the list of
 * discounts at the order. Older payloads have one sum for the line instead.
 */
export function discountsOf(of: Field, order: Field, currency: Currency): Discount[] {
  const shares = of.at('discount_allocations').list();
  if (shares.length === 0) {
    const whole = chargeOrNone(of, 'total_discount', currency);
    return whole > 0n ? [{ code: 'discount', amount: whole }] : [];
  }
  const known = order.at('discount_applications').list();
  return shares
    .map((share) => ({
      code: nameOf(known[share.at('discount_application_index').whole() ?? -1] ?? share.at('discount_application')),
      amount: charge(share, 'amount', currency),
    }))
    .filter((discount) => discount.amount > 0n);
}

function nameOf(application: Field | undefined): string {
  for (const name of ['code', 'title', 'description', 'type']) {
    const text = application?.at(name).text(100);
    if (text) return text;
  }
  return 'discount';
}

/** Discounts that are stated for the whole order alone, because nothing below it carries a share. */
export function orderDiscounts(
  order: Field,
  shared: Minor,
  currency: Currency,
): { goods: DiscountJson[]; shipping: Minor } {
  const total = chargeOrNone(order, 'total_discounts', currency);
  if (shared > 0n || total === 0n) return { goods: [], shipping: 0n };
  const codes = order
    .at('discount_codes')
    .list()
    .map((each) => ({
      code: each.at('code').text(100) ?? 'discount',
      amount: chargeOrNone(each, 'amount', currency),
      type: each.at('type').text(),
    }));
  if (sum(codes.map((each) => each.amount)) !== total)
    return { goods: [{ code: codes[0]?.code ?? 'discount', amount: number(total) }], shipping: 0n };
  return {
    goods: codes
      .filter((each) => each.type !== 'shipping' && each.amount > 0n)
      .map(({ code, amount }) => ({ code, amount: number(amount) })),
    shipping: sum(codes.filter((each) => each.type === 'shipping').map((each) => each.amount)),
  };
}
