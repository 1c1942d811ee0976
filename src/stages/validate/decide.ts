import { isStoredValue } from '../../books/money/rules/tender.ts';
import type { EventOf, OrderEvent } from '../../books/order/events.ts';
import type { Check, Hold, Order } from '../../books/order/order.ts';
import { openHolds } from '../../books/order/summary.ts';
import type { Book } from '../../books/reference/book.ts';
import { formatDecimal } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { ValidateFacts } from './facts.ts';
import { payment } from './rules/payment.ts';

type HoldKind = Hold['kind'];

/** A check that failed and can be waited for: the hold it places, and the steps that the hold blocks. */
const HOLDS: Partial<Record<Check['check'], { kind: HoldKind; blocks: Hold['blocks'] }>> = {
  payment: { kind: 'payment', blocks: ['release', 'hand_over'] },
  fraud: { kind: 'fraud', blocks: ['release', 'hand_over'] },
  customer: { kind: 'customer', blocks: ['release', 'hand_over'] },
  address: { kind: 'address', blocks: ['promise', 'release'] },
};

/**
 * Everything that must be true before an order goes on, as one list: the check, what it saw, its verdict and
 * what would help. A check that fails places a hold on named steps; when it passes again, its hold falls.
 */
export function validate(order: Order, facts: ValidateFacts, book: Book, now: Instant): OrderEvent[] {
  const used = useStoredValue(order, facts);
  const checks = [
    payment(order, used),
    fraud(order, book, now),
    customer(order, facts),
    address(order),
    tax(order),
    items(order),
  ];
  const verdicts = (of: readonly Check[]) => of.map((check) => `${check.check} ${check.verdict}`).join();
  const changed = verdicts(checks) !== verdicts(order.checks);
  return [
    ...used,
    ...askAuthorisations(order),
    ...(changed ? [{ type: 'OrderValidated', checks } as const] : []),
    ...place(order, checks),
    ...lift(order, checks),
  ];
}

/** Nothing is left that a check could hold back. */
function isOver(order: Order): boolean {
  return order.slices.every((slice) => slice.state === 'cancelled');
}

function place(order: Order, checks: readonly Check[]): OrderEvent[] {
  if (isOver(order)) return [];
  const open = new Set(openHolds(order).map((hold) => hold.kind));
  const past = new Set(order.holds.filter((hold) => hold.released !== null).map((hold) => hold.kind));
  let made = order.made.hold;
  return checks.flatMap((check) => {
    const hold = HOLDS[check.check];
    if (check.verdict !== 'hold' || !hold || open.has(hold.kind)) return [];
    // a person who released a review has decided it: the same signal does not hold the order again
    if (past.has(hold.kind) && (hold.kind === 'fraud' || hold.kind === 'customer')) return [];
    made += 1;
    return [{ type: 'HoldPlaced', hold: `H${made}`, kind: hold.kind, blocks: hold.blocks, says: check.saw } as const];
  });
}

function lift(order: Order, checks: readonly Check[]): OrderEvent[] {
  return openHolds(order).flatMap((hold) => {
    if (isOver(order) && hold.kind !== 'elsewhere' && hold.kind !== 'manual')
      return [{ type: 'HoldReleased', hold: hold.id, says: 'every unit is cancelled' } as const];
    const check = checks.find((each) => HOLDS[each.check]?.kind === hold.kind);
    return check && check.verdict !== 'hold' ? [{ type: 'HoldReleased', hold: hold.id, says: check.saw } as const] : [];
  });
}

/** Gift cards and store credit are used when the order is placed, as far as they reach. */
function useStoredValue(order: Order, facts: ValidateFacts): EventOf<'StoredValueUsed'>[] {
  let legs = order.made.leg;
  return order.tenders.flatMap((tender) => {
    const card = facts.stored.get(tender.id);
    if (
      !isStoredValue(tender) ||
      tender.state !== 'expected' ||
      !card ||
      card.balance < tender.amount ||
      tender.amount === 0n
    )
      return [];
    legs += 1;
    return [
      {
        type: 'StoredValueUsed',
        tender: tender.id,
        leg: `M${legs}`,
        amount: tender.amount,
        issuer: card.entity,
      } as const,
    ];
  });
}

/** A tender with a provider and a token that nobody has authorised yet: the provider is asked. */
function askAuthorisations(order: Order): OrderEvent[] {
  return order.tenders.flatMap((tender) => {
    const asks =
      tender.state === 'expected' &&
      tender.reference !== null &&
      (tender.kind === 'card' || tender.kind === 'wallet' || tender.kind === 'pay_later');
    return asks && tender.amount > 0n
      ? [{ type: 'AuthorisationAsked', tender: tender.id, amount: tender.amount } as const]
      : [];
  });
}

function fraud(order: Order, book: Book, now: Instant): Check {
  if (!order.fraud) return pass('fraud', 'no signal');
  const { fraudReview } = book.policy('validation', now).document;
  const { score, signals } = order.fraud;
  const saw = `score ${score} of 100${signals.length > 0 ? `: ${signals.join(', ')}` : ''}`;
  return score < fraudReview
    ? pass('fraud', saw)
    : { check: 'fraud', verdict: 'hold', saw, remedy: 'release it or reject it after a review' };
}

function customer(order: Order, facts: ValidateFacts): Check {
  const rule = facts.customer;
  if (!rule) return pass('customer', 'no rule');
  const paid = order.tenders.length > 0 && order.tenders.every((tender) => tender.captured >= tender.amount);
  if (rule.rule === 'prepaid_only' && paid) return pass('customer', 'prepaid');
  const says = {
    blocked: 'the customer is blocked',
    prepaid_only: 'the customer must pay in advance',
    review: 'the customer is under review',
  }[rule.rule];
  return {
    check: 'customer',
    verdict: 'hold',
    saw: rule.because ? `${says}: ${rule.because}` : says,
    remedy: 'allow it once, reduce it or reject it',
  };
}

function address(order: Order): Check {
  for (const group of order.groups) {
    if (group.method !== 'ship') continue;
    const missing = !group.address
      ? 'address'
      : group.address.lines.length === 0
        ? 'street'
        : !group.address.city && !group.address.postcode
          ? 'city or postcode'
          : null;
    if (missing)
      return {
        check: 'address',
        verdict: 'hold',
        saw: `group ${group.id} has no ${missing}`,
        remedy: 'ask the customer, or let him collect',
      };
  }
  return pass('address', order.groups.some((group) => group.method === 'ship') ? 'complete' : 'not needed');
}

function tax(order: Order): Check {
  return pass('tax', `frozen as charged, total ${formatDecimal(order.total, order.currency)} ${order.currency}`);
}

function items(order: Order): Check {
  const unmapped = order.lines.filter((line) => line.stocked && line.item === null);
  if (unmapped.length === 0) return pass('items', `${order.lines.length} lines known`);
  return {
    check: 'items',
    verdict: 'hold',
    saw: `${unmapped.map((line) => line.sku ?? line.title).join(', ')}: no item of ours`,
    remedy: 'map the line to an item, or drop it',
  };
}

function pass(check: Check['check'], saw: string): Check {
  return { check, verdict: 'pass', saw, remedy: null };
}
