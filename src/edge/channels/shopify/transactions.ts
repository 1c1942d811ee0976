import { type Currency, larger, type Minor, smaller, sum } from '../../../kernel/money.ts';
import type { TenderJson } from '../channel.ts';
import type { Field } from '../field.ts';
import { gatewayOf } from './gateways.ts';
import { number, shopMoney } from './money.ts';

/** One movement of money that Shopify tells with an order: an authorisation, a capture, a sale, a refund, a void. */
export type Transaction = {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly gateway: string | null;
  /** Null where it stands in another currency than the order. */
  readonly amount: Minor | null;
  readonly parent: string | null;
  readonly label: string | null;
  readonly until: string | null;
};

export function transactionsOf(of: Field, currency: Currency): Transaction[] {
  return of
    .at('transactions')
    .list()
    .map((each) => {
      const code = each.at('currency').text() ?? currency;
      const paired = !each.at('amount_set').at('shop_money').at('amount').isMissing;
      return {
        id: each.at('id').id() ?? each.path,
        kind: each.at('kind').text()?.toLowerCase() ?? '',
        status: each.at('status').text()?.toLowerCase() ?? 'success',
        gateway: each.at('gateway').text(100),
        amount: code === currency || paired ? shopMoney(each, 'amount', currency) : null,
        parent: each.at('parent_id').id(),
        label: labelOf(each),
        until: each.at('authorization_expires_at').time(),
      };
    });
}

/** 'Visa 4242', 'gift card 0d0d': what the customer would call it. */
function labelOf(transaction: Field): string | null {
  const details = transaction.at('payment_details');
  const card = details.at('credit_card_company').text(60);
  const last = /(\d{2,4})\s*$/.exec(details.at('credit_card_number').text(60) ?? '')?.[1] ?? null;
  if (card) return [card, last].filter(Boolean).join(' ');
  const gift = transaction.at('receipt').isMissing
    ? null
    : transaction.at('receipt').at('gift_card_last_characters').text(20);
  return gift ? `gift card ${gift}` : null;
}

export function succeeded(all: readonly Transaction[], ...kinds: string[]): Transaction[] {
  return all.filter((each) => each.status === 'success' && kinds.includes(each.kind));
}

/**
 * Tenders from the transactions themselves: what was captured and what is still only authorised stand apart, each at its
 * own amount. Together they never pass the total, for what is beyond it would be paid back at once.
 */
export function tendersFrom(all: readonly Transaction[], total: Minor, till: string | null): TenderJson[] {
  let left = total;
  const part = (amount: Minor): Minor => {
    const taken = larger(0n, smaller(amount, left));
    left -= taken;
    return taken;
  };
  return succeeded(all, 'sale', 'authorization').flatMap((root) => {
    const { captured, open } = standingOf(root, all);
    const [paid, held] = [part(captured), part(open)];
    const of = { ...gatewayOf(root.gateway, till), ...(root.label ? { label: root.label } : {}), reference: root.id };
    return [
      ...(paid > 0n ? [{ ...of, amount: number(paid), captured: { amount: number(paid) } }] : []),
      ...(held > 0n ? [{ ...of, amount: number(held), authorised: { amount: number(held), until: root.until } }] : []),
    ];
  });
}

function standingOf(root: Transaction, all: readonly Transaction[]): { captured: Minor; open: Minor } {
  const amount = root.amount ?? 0n;
  if (root.kind === 'sale') return { captured: amount, open: 0n };
  const captured = sum(
    succeeded(all, 'capture')
      .filter((each) => each.parent === root.id)
      .map((each) => each.amount ?? 0n),
  );
  const voided = succeeded(all, 'void').some((each) => each.parent === root.id);
  return { captured, open: voided ? 0n : larger(0n, amount - captured) };
}
