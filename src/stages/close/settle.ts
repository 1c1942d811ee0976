import type { CaseType } from '../../books/order/case.ts';
import type { OrderEvent } from '../../books/order/events.ts';
import { isFinal } from '../../books/order/machine.ts';
import type { Order, Tender } from '../../books/order/order.ts';
import type { Sold } from '../../books/order/sold.ts';
import { chargedForOpen } from '../../books/order/units.ts';
import type { Book } from '../../books/reference/book.ts';
import { type Minor, smaller, sum } from '../../kernel/money.ts';
import { checklist } from './checklist.ts';
import { refundables, refundPlan } from './refunds.ts';

/**
 * Brings the money of an order in line with what has happened to it: what nobody needs any more is owed back,
 * what the customer owes is captured, what we owe him is refunded over his tenders, an authorisation that is not
 * needed is freed. When nothing is left open, the order closes; when something comes after that, it is open again.
 */
export function settle(order: Order, sold: Sold, book: Book): OrderEvent[] {
  const missing = checklist(order).find((item) => !item.done);
  if (order.closedAt) return missing ? [{ type: 'OrderReopened', says: missing.says }] : [];
  let made = order.made.leg;
  const leg = () => `M${++made}`;
  const surplus = surplusOf(order, sold);
  const owed = order.accounts.refundsPayable + surplus;
  const events: OrderEvent[] = [
    ...(surplus > 0n ? [{ type: 'SurplusFound', amount: surplus } as const] : []),
    ...captures(order, leg),
    ...refunds(order, owed, book.policyVersion('returns', sold.policies.returns ?? 0).refundOrder, leg),
    ...voids(order),
  ];
  if (events.length > 0) return events;
  return missing ? [] : [{ type: 'OrderClosed' }];
}

/** Deposits beyond what the open units and other people's money will still need. */
function surplusOf(order: Order, sold: Sold): Minor {
  if (order.accounts.deposits === 0n) return 0n;
  const delivered = order.slices.some((slice) => slice.state === 'handed_over' || slice.state === 'shipped');
  const anyOpen = order.slices.some((slice) => !isFinal(slice.state));
  const others = anyOpen && !delivered ? sum(Object.values(sold.passThrough)) : 0n;
  const needed = chargedForOpen(order, sold).paid + others;
  return order.accounts.deposits > needed ? order.accounts.deposits - needed : 0n;
}

/** What is handed over and not yet paid is captured: on the card that was authorised, or from the marketplace. */
function captures(order: Order, leg: () => string): OrderEvent[] {
  if (isCaseOpen(order, 'capture_declined')) return [];
  let left = order.accounts.receivable - sum(order.tenders.map((tender) => asked(tender, 'capture')));
  const last = order.slices.every((slice) => isFinal(slice.state));
  return order.tenders.flatMap((tender): OrderEvent[] => {
    if (left <= 0n) return [];
    if (tender.kind === 'marketplace') {
      const amount = smaller(left, tender.amount - tender.captured);
      left -= amount;
      return amount > 0n
        ? [{ type: 'TenderCaptured', tender: tender.id, leg: leg(), amount, reference: tender.reference, final: last }]
        : [];
    }
    const amount = smaller(left, tender.authorised - asked(tender, 'capture'));
    left -= amount > 0n ? amount : 0n;
    return amount > 0n ? [{ type: 'CaptureAsked', tender: tender.id, leg: leg(), amount }] : [];
  });
}

function refunds(order: Order, owed: Minor, policy: Parameters<typeof refundPlan>[2], leg: () => string): OrderEvent[] {
  const open = order.tenders.flatMap((tender) =>
    tender.legs
      .filter((each) => each.kind === 'refund' && each.state === 'asked')
      .map((each) => ({ ...each, tender: tender.id })),
  );
  const askedFor = sum(open.map((each) => each.amount));
  if (askedFor > owed) return withdraw(open, askedFor - owed);
  // a refund that failed waits for a person; asking again by itself would be a loop
  if (askedFor === owed || isCaseOpen(order, 'refund_failed')) return [];
  const plan = refundPlan(refundables(order), owed - askedFor, policy);
  return [
    ...plan.legs.flatMap((each): OrderEvent[] => {
      const tender = order.tenders.find((one) => one.id === each.tender);
      const begun: OrderEvent = { type: 'RefundAsked', ...each, leg: leg() };
      if (!tender || (tender.kind !== 'gift_card' && tender.kind !== 'store_credit')) return [begun];
      return [
        begun,
        { ...begun, type: 'RefundPaid', reference: null, payer: tender.issuer ?? order.entity } as OrderEvent,
      ];
    }),
    ...(plan.unplaced > 0n && plan.legs.length === 0
      ? [{ type: 'RefundUnplaced', amount: plan.unplaced } as const]
      : []),
  ];
}

/** Somebody else has paid it in the meantime: what was asked for and is not owed any more is taken back. */
function withdraw(open: readonly { id: string; tender: string; amount: Minor }[], tooMuch: Minor): OrderEvent[] {
  const events: OrderEvent[] = [];
  let left = tooMuch;
  for (const each of [...open].reverse()) {
    if (left <= 0n) break;
    events.push({ type: 'RefundWithdrawn', tender: each.tender, leg: each.id, says: 'not owed any more' });
    left -= each.amount;
  }
  return events;
}

function isCaseOpen(order: Order, type: CaseType): boolean {
  return order.cases.some((each) => each.state === 'open' && each.type === type);
}

/** Everything has ended and is paid: what is still authorised is freed. */
function voids(order: Order): OrderEvent[] {
  if (!order.slices.every((slice) => isFinal(slice.state)) || order.accounts.receivable > 0n) return [];
  return order.tenders.flatMap((tender): OrderEvent[] =>
    tender.authorised > 0n && asked(tender, 'capture') === 0n ? [{ type: 'VoidAsked', tender: tender.id }] : [],
  );
}

function asked(tender: Tender, kind: 'capture' | 'refund'): Minor {
  return sum(tender.legs.filter((leg) => leg.kind === kind && leg.state === 'asked').map((leg) => leg.amount));
}
