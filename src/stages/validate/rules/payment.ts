import type { EventOf } from '../../../books/order/events.ts';
import { isFinal } from '../../../books/order/machine.ts';
import type { Check, Order, Tender } from '../../../books/order/order.ts';
import { agreed, stands } from '../../../books/order/summary.ts';
import { formatDecimal } from '../../../kernel/money.ts';

/**
 * Is the order paid for, or sure to be? Cards must be authorised or captured, stored value used; an invoice, a
 * marketplace and cash on collection are the business's own credit.
 */
export function payment(order: Order, using: readonly EventOf<'StoredValueUsed'>[]): Check {
  if (order.slices.every((slice) => isFinal(slice.state)))
    return { check: 'payment', verdict: 'pass', saw: 'nothing is left to pay for', remedy: null };
  const show = (amount: bigint) => formatDecimal(amount, order.currency);
  const covered = agreed(order);
  if (covered < order.total) {
    return {
      check: 'payment',
      verdict: 'hold',
      saw: `tenders for ${show(covered)} of ${show(order.total)}`,
      remedy: 'ask for another tender, reduce the order or cancel it',
    };
  }
  const open = order.tenders.find((tender) => !isSure(tender) && !using.some((used) => used.tender === tender.id));
  if (!open)
    return {
      check: 'payment',
      verdict: 'pass',
      saw: order.total === 0n ? 'nothing to pay' : order.tenders.filter(stands).map(describe).join(', '),
      remedy: null,
    };
  const waits = open.state === 'asked' || (open.state === 'expected' && open.reference !== null);
  const saw = waits
    ? `${name(open)} for ${show(open.amount)} is being authorised`
    : open.account && (open.kind === 'gift_card' || open.kind === 'store_credit')
      ? `${name(open)} does not hold ${show(open.amount)}`
      : `${name(open)} for ${show(open.amount)} is ${open.captured > 0n ? `paid only with ${show(open.captured)}` : open.state === 'expected' ? 'not paid yet' : open.state}`;
  return {
    check: 'payment',
    verdict: 'hold',
    saw,
    remedy: 'wait for the answer, ask for another tender, reduce the order or cancel it',
  };
}

function isSure(tender: Tender): boolean {
  if (tender.amount === 0n || !stands(tender)) return true;
  if (tender.kind === 'invoice' || tender.kind === 'marketplace') return true;
  if (tender.kind === 'cash') return true;
  return tender.authorised + tender.captured >= tender.amount;
}

function describe(tender: Tender): string {
  return `${name(tender)} ${tender.captured >= tender.amount && tender.amount > 0n ? 'captured' : tender.authorised > 0n ? 'authorised' : 'agreed'}`;
}

function name(tender: Tender): string {
  return tender.label ?? tender.kind.replace('_', ' ');
}
