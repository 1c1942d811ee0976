import { type Currency, type Minor, minorDigits, sum } from '../../../kernel/money.ts';
import type { Known, SaleJson, Told } from '../channel.ts';
import { clip, type Field } from '../field.ts';
import { misfit } from '../reconcile.ts';
import { countryOf } from './address.ts';
import { customerOf } from './customer.ts';
import { orderDiscounts } from './discounts.ts';
import { cancelledOf, elsewhere, fulfilledOf, leftOf } from './elsewhere.ts';
import { groupsOf } from './groups.ts';
import { idsOf } from './ids.ts';
import { type Line, lineJson, linesOf } from './lines.ts';
import { charge, number } from './money.ts';
import { noteOf } from './note.ts';
import { isTip, passedOn } from './passed-on.ts';
import { paymentOf } from './payment.ts';
import { type Shipping, shippingJson, shippingOf } from './shipping.ts';
import { shareOrderTaxes, type Where } from './tax.ts';

/** An order of Shopify in the captured-order shape, with what has happened to it there. */
export function orderOf(order: Field, known: Known): Told {
  const parts = partsOf(order, known);
  const { lines, payment, ways } = parts;
  const happened = {
    cancelled: cancelledOf(order),
    left: leftOf(lines),
    fulfilled: parts.fulfilled,
    refunds: payment.refunds,
  };
  const sale = saleOf(order, parts);
  // what the customer took at the till has left, as it should
  const isTaken = ways.groups.some((group) => group.method === 'taken');
  const holds = holdsOf({
    totals: misfit(sale) ?? payment.says,
    address: ways.noAddress,
    elsewhere: elsewhere({
      order,
      lines,
      currency: parts.currency,
      ...happened,
      fulfilled: isTaken ? {} : parts.fulfilled,
    }),
  });
  return {
    key: sale.source.key,
    asOf: order.at('updated_at').time(),
    order: { ...sale, holds },
    ...happened,
    voided: payment.voided,
  };
}

/** The parts in the order in which they need each other. */
function partsOf(order: Field, known: Known) {
  const key = order.at('id').must(order.at('id').text(200));
  const currency = currencyOf(order);
  const where = whereOf(order);
  const items = order.at('line_items').list();
  const tips = items.filter((item) => isTip(item, order));
  const lines = linesOf(
    order,
    items.filter((item) => !tips.includes(item)),
    where,
    currency,
  );
  const shipping = shippingOf(order, where, currency);
  if ([...lines, ...shipping].every((each) => each.taxes.size === 0)) shareOrderTaxes(order, lines, where, currency);
  const total = charge(order, 'total_price', currency);
  const fulfilled = fulfilledOf(order, lines);
  const allLeft = lines.every((line) => (fulfilled[line.id] ?? 0) >= line.quantity);
  const ways = groupsOf(order, lines, shipping, allLeft, known);
  return { key, currency, tips, lines, shipping, total, fulfilled, ways, payment: paymentOf(order, total, currency) };
}

function saleOf(
  order: Field,
  { key, currency, tips, lines, shipping, total, ways, payment }: ReturnType<typeof partsOf>,
): SaleJson {
  const discounts = orderDiscounts(order, shared(lines, shipping), currency);
  return {
    source: { key, name: order.at('name').text(200), ids: idsOf(order, lines) },
    placedAt: order.at('created_at').time() ?? order.at('processed_at').time() ?? undefined,
    customer: customerOf(order),
    currency,
    pricesIncludeTax: order.at('taxes_included').flag(),
    groups: ways.groups,
    lines: lines.map((line) => lineJson(line, ways.of(line))),
    discounts: discounts.goods,
    shipping: shippingJson(shipping, ways.main, discounts.shipping),
    passThrough: passedOn(order, tips, currency),
    tenders: payment.tenders,
    total: number(total),
    note: noteOf(order, lines),
  };
}

function currencyOf(order: Field): Currency {
  const field = order.at('currency').isMissing
    ? order.at('total_price_set').at('shop_money').at('currency_code')
    : order.at('currency');
  const code = order.at('currency').must(field.text(10));
  if (minorDigits(code) === undefined) throw field.not('a currency that we know');
  return code;
}

/** Where the goods go decides the tax; where nothing goes, who pays. */
function whereOf(order: Field): Where {
  const address = order.at('shipping_address').isMissing ? order.at('billing_address') : order.at('shipping_address');
  return { country: countryOf(address), region: address.at('province_code').text(20) };
}

/** What is taken off single lines and shipping lines already. */
function shared(lines: readonly Line[], shipping: readonly Shipping[]): Minor {
  return sum([
    ...lines.flatMap((line) => line.discounts.map((each) => each.amount)),
    ...shipping.map((each) => each.off),
  ]);
}

function holdsOf(held: Record<'totals' | 'address' | 'elsewhere', string | null>): NonNullable<SaleJson['holds']> {
  return (['totals', 'address', 'elsewhere'] as const).flatMap((kind) => {
    const says = held[kind];
    return says ? [{ kind, says: clip(says, 1000) }] : [];
  });
}
