import { isStoredValue } from '../../books/money/rules/tender.ts';
import type { OrderEvent } from '../../books/order/events.ts';
import type { Order, Tender } from '../../books/order/order.ts';
import type { Minor } from '../../kernel/money.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';

/** What a provider, a till or a channel says has happened with money. */
export type Told = {
  readonly tender: string;
  readonly leg?: string | undefined;
  readonly amount: Minor;
  readonly reference?: string | null | undefined;
  readonly final?: boolean | undefined;
  readonly tendered?: Minor | undefined;
  readonly over?: boolean | undefined;
  readonly failed?: string | null | undefined;
};

function tenderOf(order: Order, id: string): Tender | Refusal {
  return (
    order.tenders.find((tender) => tender.id === id) ??
    refuse('unknown_tender', `the order has no tender ${id}`, { field: 'tender' })
  );
}

/** A leg that is asked for ends once; the same answer again is nothing new. */
function endedAlready(tender: Tender, told: Told): boolean {
  return told.leg !== undefined && tender.legs.some((leg) => leg.id === told.leg && leg.state !== 'asked');
}

const byAuthorisation = new Set(['card', 'wallet', 'pay_later']);

export function recordCapture(order: Order, told: Told): OrderEvent[] | Refusal {
  const tender = tenderOf(order, told.tender);
  if (isRefusal(tender)) return tender;
  if (isStoredValue(tender))
    return refuse('stored_value', `${tender.id} is a ${tender.kind} of ours: it was used when the order was placed`, {
      field: 'tender',
      remedy: 'name a tender that a provider, a till or a bank holds',
    });
  if (told.leg && !tender.legs.some((leg) => leg.id === told.leg))
    return refuse('unknown_leg', `tender ${tender.id} has no leg ${told.leg}`, { field: 'leg' });
  if (endedAlready(tender, told)) return [];
  const leg = told.leg ?? `M${order.made.leg + 1}`;
  if (told.failed)
    return [{ type: 'CaptureFailed', tender: tender.id, leg, amount: told.amount, says: told.failed, again: false }];
  if (byAuthorisation.has(tender.kind) && told.amount > tender.authorised && !told.over) {
    return refuse('capture_exceeds_authorisation', `${told.amount} > ${tender.authorised}`, {
      field: 'amount',
      remedy: 'capture at most what is authorised, or authorise more',
    });
  }
  const { amount, tendered } = told;
  return [
    {
      type: 'TenderCaptured',
      tender: tender.id,
      leg,
      amount,
      reference: told.reference ?? null,
      final: told.final ?? false,
      ...(tendered === undefined ? {} : { tendered }),
    },
  ];
}

export function recordRefund(order: Order, told: Told): OrderEvent[] | Refusal {
  const tender = tenderOf(order, told.tender);
  if (isRefusal(tender)) return tender;
  if (told.leg && !tender.legs.some((leg) => leg.id === told.leg))
    return refuse('unknown_leg', `tender ${tender.id} has no leg ${told.leg}`, { field: 'leg' });
  if (endedAlready(tender, told)) return [];
  const same = tender.legs.find((leg) => leg.kind === 'refund' && leg.state === 'asked' && leg.amount === told.amount);
  const leg = told.leg ?? same?.id ?? `M${order.made.leg + 1}`;
  if (told.failed) return [{ type: 'RefundFailed', tender: tender.id, leg, amount: told.amount, says: told.failed }];
  if (told.amount > order.accounts.refundsPayable) {
    return refuse('refund_exceeds_owed', `${told.amount} > ${order.accounts.refundsPayable}`, {
      field: 'amount',
      remedy: 'settle a return, a cancellation or a concession first',
    });
  }
  const room = tender.captured - tender.refunded - tender.disputed;
  if (told.amount > room)
    return refuse('refund_exceeds_tender', `${tender.id}: ${told.amount} > ${room}`, {
      field: 'amount',
      remedy: 'refund the rest over another tender of the order',
    });
  return [
    {
      type: 'RefundPaid',
      tender: tender.id,
      leg,
      amount: told.amount,
      reference: told.reference ?? null,
      ...(tender.issuer ? { payer: tender.issuer } : {}),
    },
  ];
}
