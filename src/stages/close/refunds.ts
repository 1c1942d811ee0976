import type { Order, Tender } from '../../books/order/order.ts';
import type { ReturnPolicy } from '../../books/reference/policies.ts';
import { alloc, type Minor, smaller, sum } from '../../kernel/money.ts';

export type RefundLeg = { readonly tender: string; readonly amount: Minor };
export type RefundPlan = { readonly legs: readonly RefundLeg[]; readonly unplaced: Minor };

/** A tender as far as refunds look at it. */
export type Refundable = { readonly id: string; readonly kind: string; readonly room: Minor; readonly nth: number };

/** What a tender can still give back: captured, less refunded, asked for and disputed. */
export function roomOf(tender: Tender): Minor {
  const asked = sum(
    tender.legs.filter((leg) => leg.kind === 'refund' && leg.state === 'asked').map((leg) => leg.amount),
  );
  return tender.captured - tender.refunded - asked - tender.disputed;
}

export function refundables(order: Order): Refundable[] {
  return order.tenders
    .map((tender, nth) => ({ id: tender.id, kind: tender.kind, room: roomOf(tender), nth }))
    .filter((each) => each.room > 0n);
}

/** Outside money first, the newest first, and stored value last: the end is the same as if less had been captured. */
const RANK: Record<string, number> = {
  card: 0,
  wallet: 0,
  pay_later: 0,
  marketplace: 0,
  invoice: 1,
  cash: 2,
  store_credit: 3,
  gift_card: 4,
};

/** Spreads what is owed back over the tenders: never more than one has paid, never more than is owed. */
export function refundPlan(
  tenders: readonly Refundable[],
  owed: Minor,
  policy: ReturnPolicy['refundOrder'],
): RefundPlan {
  if (policy === 'ratio') return byRatio(tenders, owed);
  const legs: RefundLeg[] = [];
  let left = owed;
  for (const tender of sorted(tenders, policy)) {
    const amount = smaller(left, tender.room);
    if (amount > 0n) legs.push({ tender: tender.id, amount });
    left -= amount;
  }
  return { legs, unplaced: left };
}

function sorted(tenders: readonly Refundable[], policy: ReturnPolicy['refundOrder']): Refundable[] {
  const newest = (a: Refundable, b: Refundable) => b.nth - a.nth;
  const rank = (tender: Refundable) => RANK[tender.kind] ?? 0;
  switch (policy) {
    case 'first-captured':
      return [...tenders].sort((a, b) => a.nth - b.nth);
    case 'last-captured':
      return [...tenders].sort(newest);
    case 'stored-first':
      return [...tenders].sort((a, b) => rank(b) - rank(a) || newest(a, b));
    default:
      return [...tenders].sort((a, b) => rank(a) - rank(b) || newest(a, b));
  }
}

function byRatio(tenders: readonly Refundable[], owed: Minor): RefundPlan {
  const placed = smaller(owed, sum(tenders.map((tender) => tender.room)));
  const parts = alloc(
    placed,
    tenders.map((tender) => tender.room),
  );
  const legs = tenders
    .map((tender, i) => ({ tender: tender.id, amount: parts[i] ?? 0n }))
    .filter((leg) => leg.amount > 0n);
  return { legs, unplaced: owed - placed };
}
