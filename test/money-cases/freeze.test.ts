import { expect, it } from 'vitest';
import { freeze } from '../../src/books/money/freeze.ts';
import type { Amounts, SoldUnit } from '../../src/books/order/sold.ts';
import { sum } from '../../src/kernel/money.ts';
import { isRefusal } from '../../src/kernel/refusal.ts';
import { cases, type FrozenUnit, type MoneyCase } from './case.ts';
import { billOf } from './order.ts';

/** What each unit was charged, frozen at capture; or why the order is not booked. */
for (const told of cases) {
  it(`freezes ${told.case}`, () => {
    const frozen = freeze(billOf(told.order));
    if (told.refused_at_capture) {
      expect(frozen).toMatchObject({ refused: told.refused_at_capture.code, because: told.refused_at_capture.because });
      return;
    }
    if (isRefusal(frozen)) throw new Error(frozen.because);
    const units = [...frozen.units].flatMap(([line, all]) =>
      all.map((unit, i) => asTold(told, `${line}#${i + 1}`, unit)),
    );
    expect(units).toEqual(told.frozen);
  });
}

/** The case shows shipping as the customer pays it, with the tax that is inside; ours stands without. */
export function asTold(told: Pick<MoneyCase, 'order'>, unit: string, of: SoldUnit): FrozenUnit {
  const inside = told.order.prices === 'tax-inclusive' ? sum(Object.values(of.shippingTax)) : 0n;
  return {
    unit,
    list: Number(of.list),
    discounts: numbers(of.discounts),
    net: Number(of.net),
    tax: numbers(of.tax),
    goods: Number(of.goods),
    shipping: Number(of.shipping + inside),
    shipping_tax: numbers(of.shippingTax),
    paid: Number(of.paid),
  };
}

function numbers(of: Amounts): Record<string, number> {
  return Object.fromEntries(
    Object.entries(of)
      .filter(([, amount]) => amount !== 0n)
      .map(([name, amount]) => [name, Number(amount)]),
  );
}
