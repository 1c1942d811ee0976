import { must } from '../../../kernel/assert.ts';
import type { EventOf } from '../../order/events.ts';
import type { Order, Tender } from '../../order/order.ts';
import type { Sold } from '../../order/sold.ts';
import { account } from '../chart.ts';
import { credit, debit, give, type Leg } from '../entry.ts';

export function tenderOf(order: Order, id: string): Tender {
  return must(
    order.tenders.find((tender) => tender.id === id),
    `tender ${id}`,
  );
}

/** T3 and T5: money has come in; what the customer owes falls first, the rest is a deposit. Cash rounds on its own. */
export function received(order: Order, _sold: Sold, event: EventOf<'TenderCaptured'>): Leg[] {
  const { entity } = order;
  const tender = tenderOf(order, event.tender);
  if (tender.kind === 'cash') {
    const handed = event.tendered ?? event.amount;
    const till = account.cash(must(tender.account, 'till'));
    return [
      debit(entity, till, handed),
      debit(entity, account.rounding, event.amount - handed),
      ...give(order, event.amount),
    ];
  }
  const to = tender.kind === 'invoice' ? account.bank : account.clearing(must(tender.provider, 'provider'));
  return [debit(entity, to, event.amount), ...give(order, event.amount)];
}

/** T6: stored value is used at placement. Issued by another entity, the issuer owes it to the seller. */
export function storedValueUsed(order: Order, _sold: Sold, event: EventOf<'StoredValueUsed'>): Leg[] {
  const { entity } = order;
  const { issuer, amount } = event;
  const liability = debit(issuer, storedValueAccount(tenderOf(order, event.tender)), amount);
  if (issuer === entity) return [liability, ...give(order, amount)];
  return [
    liability,
    credit(issuer, account.intercompany(entity), amount),
    debit(entity, account.intercompany(issuer), amount),
    ...give(order, amount),
  ];
}

export function isStoredValue(tender: {
  readonly kind: string;
  readonly account?: string | null | undefined;
}): boolean {
  return (tender.kind === 'gift_card' || tender.kind === 'store_credit') && !!tender.account;
}

export function storedValueAccount(tender: { readonly kind: string; readonly account?: string | null }): string {
  const name = must(tender.account, 'card or holder');
  return tender.kind === 'gift_card' ? account.giftCards(name) : account.storeCredit(name);
}

/** R9: a refund leg is paid over its tender. */
export function refunded(order: Order, _sold: Sold, event: EventOf<'RefundPaid'>): Leg[] {
  const { entity } = order;
  const tender = tenderOf(order, event.tender);
  const owed = debit(entity, account.refundsPayable, event.amount);
  switch (tender.kind) {
    case 'gift_card':
    case 'store_credit': {
      const issuer = event.payer ?? entity;
      const back = credit(issuer, storedValueAccount(tender), event.amount);
      if (issuer === entity) return [owed, back];
      return [
        owed,
        credit(entity, account.intercompany(issuer), event.amount),
        debit(issuer, account.intercompany(entity), event.amount),
        back,
      ];
    }
    case 'cash':
      return [owed, credit(entity, account.cash(must(tender.account, 'till')), event.amount)];
    case 'invoice':
      return [owed, credit(entity, account.bank, event.amount)];
    default:
      return [owed, credit(entity, account.clearing(must(tender.provider, 'provider')), event.amount)];
  }
}

/** C3: more was paid than the order needs; it is owed back. */
export function surplus(order: Order, _sold: Sold, event: EventOf<'SurplusFound'>): Leg[] {
  return [
    debit(order.entity, account.deposits, event.amount),
    credit(order.entity, account.refundsPayable, event.amount),
  ];
}

/** B2: the provider's fee on a leg, as its statement has it. */
export function fee(order: Order, _sold: Sold, event: EventOf<'LegSettled'>): Leg[] {
  const provider = must(tenderOf(order, event.tender).provider, 'provider');
  const cost =
    tenderOf(order, event.tender).kind === 'marketplace'
      ? account.marketplaceFees(order.channel)
      : account.paymentFees(provider);
  return [debit(order.entity, cost, event.fee), credit(order.entity, account.clearing(provider), event.fee)];
}
