import { type Currency, type Minor, smaller, sum } from '../../../kernel/money.ts';
import type { RefundTold } from '../channel.ts';
import type { Field } from '../field.ts';
import { slugOf } from './gateways.ts';
import { number } from './money.ts';
import { succeeded, type Transaction, transactionsOf } from './transactions.ts';

/**
 * Money that has gone back. An order that is refunded as a whole has nothing left, also where the single payments do
 * not say so: the rest is one more refund.
 */
export function refundsOf(
  order: Field,
  transactions: readonly Transaction[],
  currency: Currency,
  whole: Minor | null,
): RefundTold[] {
  const told = [
    ...order
      .at('refunds')
      .list()
      .flatMap((refund) => transactionsOf(refund, currency)),
    ...transactions,
  ];
  const single = new Map(succeeded(told, 'refund').map((each) => [each.id, each]));
  const refunds = [...single.values()].map((each) => ({
    reference: each.id,
    amount: each.amount === null ? null : number(each.amount),
    provider: slugOf(each.gateway) || null,
    of: each.parent,
  }));
  if (whole === null) return refunds;
  const rest = whole - sum([...single.values()].map((each) => smaller(each.amount ?? 0n, whole)));
  return rest > 0n ? [...refunds, { reference: null, amount: number(rest), provider: null, of: null }] : refunds;
}
