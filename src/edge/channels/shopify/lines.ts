import { type Currency, type Minor, sum } from '../../../kernel/money.ts';
import type { LineJson } from '../channel.ts';
import { type Field, Unreadable } from '../field.ts';
import { type Discount, discountsOf } from './discounts.ts';
import { charge, number, numbers, priceOfAll } from './money.ts';
import { type Taxes, taxesOf, type Where } from './tax.ts';

/** A line item as it was read. */
export type Line = {
  readonly id: string;
  readonly from: Field;
  readonly quantity: number;
  readonly amount: Minor;
  readonly discounts: readonly Discount[];
  readonly taxes: Taxes;
  /** What is left of the price: by it, what is stated for the whole order is shared. */
  readonly base: Minor;
  readonly taxable: boolean;
  /** Face value of a unit that is a gift card. */
  readonly giftCard: Minor | null;
  /** Whether something must be brought or fetched. */
  readonly isPhysical: boolean;
  /** A thing that somebody typed in: the shop has no product behind it, so neither do we. */
  readonly isCustom: boolean;
};

export function linesOf(order: Field, items: readonly Field[], where: Where, currency: Currency): Line[] {
  if (items.length === 0) throw new Unreadable(order.at('line_items').path, 'is empty: an order without lines is none');
  return items.map((item, i) => lineOf(item, order, `L${i + 1}`, where, currency));
}

function lineOf(item: Field, order: Field, id: string, where: Where, currency: Currency): Line {
  const quantity = item.at('quantity').must(item.at('quantity').whole());
  if (quantity < 1) throw item.at('quantity').not('a quantity of 1 or more');
  const amount = priceOfAll(item, quantity, currency);
  const discounts = discountsOf(item, order, currency);
  const base = amount - sum(discounts.map((each) => each.amount));
  if (base < 0n) throw new Unreadable(item.at('discount_allocations').path, 'take off more than the price');
  const isGiftCard = item.at('gift_card').flag();
  const shipped = item.at('requires_shipping');
  return {
    id,
    from: item,
    quantity,
    amount,
    discounts,
    taxes: taxesOf(item, where, currency),
    base,
    taxable: item.at('taxable').isMissing || item.at('taxable').flag(),
    giftCard: isGiftCard ? charge(item, 'price', currency) : null,
    isPhysical: !isGiftCard && (shipped.isMissing || shipped.flag()),
    isCustom: !item.at('sku').text() && !item.at('variant_id').id() && !item.at('product_id').id(),
  };
}

/** The line in the captured-order shape. Without a sku it is known by the variant. */
export function lineJson(line: Line, group: string): LineJson {
  const { from, giftCard } = line;
  const staff = from.at('attributed_staffs').list();
  return {
    id: line.id,
    group,
    sku: from.at('sku').text(200) ?? from.at('variant_id').id() ?? null,
    title: from.at('name').text(500) ?? from.at('title').text(500),
    quantity: line.quantity,
    amount: number(line.amount),
    discounts: line.discounts.map(({ code, amount }) => ({ code, amount: number(amount) })),
    tax: numbers(line.taxes),
    ...(giftCard === null ? {} : { giftCard: number(giftCard) }),
    ...(line.isCustom ? { stocked: false } : {}),
    attribution: staff.slice(0, 10).flatMap(attributed),
  };
}

function attributed(staff: Field): { associate: string; share: number }[] {
  const associate = staff.at('id').id()?.split('/').at(-1);
  const share = staff.at('quantity').whole() ?? 0;
  return associate && share > 0 ? [{ associate, share }] : [];
}
