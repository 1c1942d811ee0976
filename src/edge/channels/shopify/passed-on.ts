import { type Currency, type Minor, sum } from '../../../kernel/money.ts';
import type { Field } from '../field.ts';
import { charge, chargeOrNone, shopMoney } from './money.ts';

/** Other people's money in the total: tips, duties with the tax on them, and fees that are paid on. */
export function passedOn(order: Field, tips: readonly Field[], currency: Currency): Record<string, number> {
  const amounts: Record<string, Minor> = {
    tip: tipOf(order, tips, currency),
    duties: dutiesOf(order, currency),
    fees:
      shopMoney(order, 'original_total_additional_fees', currency) ??
      shopMoney(order, 'current_total_additional_fees', currency) ??
      0n,
  };
  return Object.fromEntries(
    Object.entries(amounts).flatMap(([name, amount]) => (amount > 0n ? [[name, Number(amount)]] : [])),
  );
}

function tipOf(order: Field, tips: readonly Field[], currency: Currency): Minor {
  const received = chargeOrNone(order, 'total_tip_received', currency);
  return received > 0n ? received : sum(tips.map((tip) => charge(tip, 'price', currency)));
}

/** The order's own sum of duties where it has one, else what its lines say. */
function dutiesOf(order: Field, currency: Currency): Minor {
  const lines = order
    .at('line_items')
    .list()
    .flatMap((line) => line.at('duties').list());
  const onDuties = sum(
    lines.flatMap((duty) => duty.at('tax_lines').list()).map((tax) => charge(tax, 'price', currency)),
  );
  const whole =
    shopMoney(order, 'original_total_duties', currency) ?? shopMoney(order, 'current_total_duties', currency);
  const single = sum(
    lines.map(
      (duty) => duty.at('shop_money').at('amount').amount(currency) ?? shopMoney(duty, 'price', currency) ?? 0n,
    ),
  );
  return (whole ?? single) + onDuties;
}

/**
 * A tip also comes as a line item, beside the sum of tips at the order. Only such a line names the payment that it was
 * given with; some have nothing but the name, so the amount must fit too.
 */
export function isTip(item: Field, order: Field): boolean {
  if (!item.at('tip').isMissing || !item.at('payment_gateway').isMissing) return true;
  const received = order.at('total_tip_received').text();
  const named = item.at('title').text()?.toLowerCase() === 'tip' && item.at('product_id').isMissing;
  return named && received !== null && Number(received) > 0 && Number(received) === Number(item.at('price').text());
}
