import { isStoredValue, storedValueAccount } from '../../books/money/rules/tender.ts';
import type { Guarded } from '../../books/money/store.ts';
import type { Ask, World } from '../../books/operation.ts';
import { asOrder } from '../../books/page.ts';
import type { CustomerRule } from '../../books/reference/store.ts';

export type ValidateFacts = {
  readonly customer: CustomerRule | null;
  /** Who issued each gift card or store credit of the order, and what is left of it; by tender. */
  readonly stored: ReadonlyMap<string, Guarded>;
};

export async function validateFacts(world: World, asks: readonly Ask<'order', unknown>[]): Promise<ValidateFacts[]> {
  const orders = asks.map((ask) => asOrder(ask.page));
  const [rules, balances] = await Promise.all([
    world.customers(orders.flatMap((order) => order.customer.key ?? [])),
    world.storedValue(orders.flatMap((order) => order.tenders.filter(isStoredValue).map(storedValueAccount))),
  ]);
  return orders.map((order) => {
    const stored = order.tenders.filter(isStoredValue).flatMap((tender) => {
      const issued = balances.get(storedValueAccount(tender))?.find((each) => each.currency === order.currency);
      return issued ? [[tender.id, issued] as const] : [];
    });
    return { customer: rules.get(order.customer.key ?? '') ?? null, stored: new Map(stored) };
  });
}
