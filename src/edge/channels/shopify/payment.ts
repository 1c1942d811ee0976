import { type Currency, formatDecimal, larger, type Minor, sum } from '../../../kernel/money.ts';
import type { RefundTold, TenderJson } from '../channel.ts';
import { clip, type Field } from '../field.ts';
import { row } from '../json.ts';
import { type Gateway, gatewayOf, mainFirst } from './gateways.ts';
import { number, shopMoney } from './money.ts';
import { refundsOf } from './refunds.ts';
import { succeeded, type Transaction, tendersFrom, transactionsOf } from './transactions.ts';

export type Payment = {
  readonly tenders: TenderJson[];
  readonly refunds: RefundTold[];
  readonly voided: boolean;
  readonly says: string | null;
};

type Standing = { readonly captured: Minor; readonly authorised: Minor };

/** What each financial status says has happened with the total; of a voided order no tender stands any more. */
const STATUSES: Readonly<Record<string, (total: Minor, outstanding: Minor | null) => Standing | null>> = {
  pending: nothing,
  expired: nothing,
  unpaid: nothing,
  voided: () => null,
  authorized: (total) => ({ captured: 0n, authorised: total }),
  partially_paid: (total, outstanding) => ({
    captured: outstanding === null ? 0n : larger(0n, total - outstanding),
    authorised: 0n,
  }),
  paid: all,
  partially_refunded: all,
  refunded: all,
};

function nothing(): Standing {
  return { captured: 0n, authorised: 0n };
}

function all(total: Minor): Standing {
  return { captured: total, authorised: 0n };
}

/** The tenders of an order, and the money that has gone back already. */
export function paymentOf(order: Field, total: Minor, currency: Currency): Payment {
  const status = order.at('financial_status').text(40)?.toLowerCase() ?? 'pending';
  const standing = (row(STATUSES, status) ?? nothing)(total, shopMoney(order, 'total_outstanding', currency));
  const transactions = transactionsOf(order, currency);
  const refunds = refundsOf(order, transactions, currency, status === 'refunded' ? total : null);
  const says = overpaid(transactions, total, currency);
  if (order.at('test').flag())
    return { tenders: testTender(total), refunds: [], voided: status === 'voided', says: null };
  if (standing === null || total === 0n) return { tenders: [], refunds, voided: status === 'voided', says };
  const exact = tendersFrom(transactions, total, tillOf(order));
  const tenders = fits(exact, standing)
    ? [...exact, ...expected(order, total - sumOf(exact))]
    : byStatus(order, total, standing);
  return { tenders, refunds, voided: false, says };
}

/** The money of a test order was never there: it is agreed, and nothing has happened with it. */
function testTender(total: Minor): TenderJson[] {
  return total === 0n ? [] : [{ kind: 'card', label: 'test payment', amount: number(total) }];
}

/** Transactions count where they are all there: never less than the status says. */
function fits(exact: readonly TenderJson[], standing: Standing): boolean {
  if (exact.length === 0) return false;
  const captured = exact.reduce((total, each) => total + BigInt(each.captured?.amount ?? 0), 0n);
  const authorised = exact.reduce((total, each) => total + BigInt(each.authorised?.amount ?? 0), 0n);
  return captured >= standing.captured && captured + authorised >= standing.captured + standing.authorised;
}

/** Without transactions the status alone speaks, and the gateways by their names. */
function byStatus(order: Field, total: Minor, { captured, authorised }: Standing): TenderJson[] {
  if (captured + authorised === 0n) return expected(order, total);
  return [
    {
      ...gatewayIn(order),
      amount: number(total),
      ...(authorised > 0n ? { authorised: { amount: number(authorised) } } : {}),
      ...(captured > 0n ? { captured: { amount: number(captured) } } : {}),
    },
  ];
}

/**
 * A tender that is agreed and has not paid yet; on payment terms it is our own credit. It has no reference: one with a
 * reference is ours to authorise.
 */
function expected(order: Field, amount: Minor): TenderJson[] {
  if (amount <= 0n) return [];
  if (order.at('payment_terms').isMissing) return [{ ...gatewayIn(order), amount: number(amount) }];
  const terms = order.at('payment_terms').at('payment_terms_name').text(100) ?? 'payment terms';
  return [{ kind: 'invoice', label: terms, amount: number(amount) }];
}

function gatewayIn(order: Field): Gateway {
  const names = mainFirst(
    order
      .at('payment_gateway_names')
      .list()
      .map((each) => each.text(100)),
  );
  const gateway = gatewayOf(names[0] ?? order.at('gateway').text(100), tillOf(order));
  return names.length > 1 ? { ...gateway, label: clip(names.join(' + '), 100) } : gateway;
}

function tillOf(order: Field): string | null {
  return order.at('location_id').id();
}

function sumOf(tenders: readonly TenderJson[]): Minor {
  return tenders.reduce((total, each) => total + BigInt(each.amount), 0n);
}

function overpaid(transactions: readonly Transaction[], total: Minor, currency: Currency): string | null {
  const paid = sum(succeeded(transactions, 'sale', 'capture').map((each) => each.amount ?? 0n));
  return paid > total
    ? `${formatDecimal(paid, currency)} ${currency} was paid for a total of ${formatDecimal(total, currency)}`
    : null;
}
