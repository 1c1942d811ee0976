import { storedValueAccount } from '../../books/money/rules/tender.ts';
import { type Guarded, guardedBalances } from '../../books/money/store.ts';
import type { Ask, World } from '../../books/operation.ts';
import type { Tender } from '../../books/order/order.ts';
import { asOrder } from '../../books/page.ts';
import { type CustomerRule, customerRules } from '../../books/reference/store.ts';

export type ValidateFacts = {
  readonly customer: CustomerRule | null;
  /** Who issued each gift card or store credit of the order, and what is left of it; by tender. */
  readonly stored: ReadonlyMap<string, Guarded>;
};

export async function validateFacts(world: World, asks: readonly Ask<'order', unknown>[]): Promise<ValidateFacts[]> {
  const orders = asks.map((ask) => asOrder(ask.page));
  const keys = orders.flatMap((order) => order.customer.key ?? []);
  const accounts = orders.flatMap((order) =>
    order.tenders
      .filter(isStoredValue)
      .map((tender) => ({ account: storedValueAccount(tender), currency: order.currency })),
  );
  const [rules, balances] = await Promise.all([customerRules(world.db, keys), guardedBalances(world.db, accounts)]);
  return orders.map((order) => {
    const stored = order.tenders.filter(isStoredValue).flatMap((tender) => {
      const name = storedValueAccount(tender);
      const balance = balances.find((each) => each.account === name && each.currency === order.currency);
      return balance ? [[tender.id, balance] as const] : [];
    });
    return { customer: rules.get(order.customer.key ?? '') ?? null, stored: new Map(stored) };
  });
}

export function isStoredValue(tender: Tender): boolean {
  return (tender.kind === 'gift_card' || tender.kind === 'store_credit') && tender.account !== null;
}
