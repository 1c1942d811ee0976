import type { Instant } from '../../../kernel/time.ts';
import type { EventOf } from '../events.ts';
import type { Leg, Order } from '../order.ts';
import { replace } from './units.ts';
import { tender } from './validate.ts';

export const close = {
  CaptureAsked: (order: Order, event: EventOf<'CaptureAsked'>) => begin(order, event, 'capture'),
  RefundAsked: (order: Order, event: EventOf<'RefundAsked'>) => begin(order, event, 'refund'),

  TenderCaptured(order: Order, event: EventOf<'TenderCaptured'>): Order {
    const done = leg(order, event, 'capture', 'done', event.reference);
    return tender(done, event.tender, (before) => {
      const left = before.authorised > event.amount ? before.authorised - event.amount : 0n;
      return { state: 'captured', captured: before.captured + event.amount, authorised: event.final ? 0n : left };
    });
  },

  StoredValueUsed(order: Order, event: EventOf<'StoredValueUsed'>): Order {
    const done = leg(order, event, 'capture', 'done', null);
    return tender(done, event.tender, (before) => ({
      state: 'captured',
      captured: before.captured + event.amount,
      issuer: event.issuer,
    }));
  },

  CaptureFailed: (order: Order, event: EventOf<'CaptureFailed'>) => leg(order, event, 'capture', 'failed', null),

  RefundPaid(order: Order, event: EventOf<'RefundPaid'>): Order {
    const done = leg(order, event, 'refund', 'done', event.reference);
    return tender(done, event.tender, (before) => ({ refunded: before.refunded + event.amount }));
  },

  RefundFailed: (order: Order, event: EventOf<'RefundFailed'>) => leg(order, event, 'refund', 'failed', null),

  RefundWithdrawn: (order: Order, event: EventOf<'RefundWithdrawn'>) =>
    leg(order, { ...event, amount: 0n }, 'refund', 'failed', null),
  RefundUnplaced: (order: Order, _event: EventOf<'RefundUnplaced'>) => order,
  VoidAsked: (order: Order, _event: EventOf<'VoidAsked'>) => order,

  /** Money alone: the accounts move with the posting. */
  SurplusFound: (order: Order, _event: EventOf<'SurplusFound'>) => order,

  LegSettled(order: Order, event: EventOf<'LegSettled'>): Order {
    const settled = { payout: event.payout, line: event.line };
    return tender(order, event.tender, (before) => ({ legs: replace(before.legs, event.leg, () => ({ settled })) }));
  },

  LegPaidOut(order: Order, event: EventOf<'LegPaidOut'>): Order {
    return tender(order, event.tender, (before) => ({
      legs: replace(before.legs, event.leg, () => ({ paidOut: true })),
    }));
  },

  OrderClosed: (order: Order, _event: EventOf<'OrderClosed'>, at: Instant): Order => ({ ...order, closedAt: at }),
  OrderReopened: (order: Order, _event: EventOf<'OrderReopened'>): Order => ({ ...order, closedAt: null }),
};

type OfLeg = { readonly tender: string; readonly leg: string; readonly amount: bigint };

function begin(order: Order, event: OfLeg, kind: Leg['kind']): Order {
  return leg(order, event, kind, 'asked', null);
}

/** A leg in its new state; one that nobody asked for (a fact from outside) begins with its end. */
function leg(order: Order, event: OfLeg, kind: Leg['kind'], state: Leg['state'], reference: string | null): Order {
  const of = order.tenders.find((each) => each.id === event.tender);
  if (of?.legs.some((each) => each.id === event.leg)) {
    return tender(order, event.tender, (before) => ({
      legs: replace(before.legs, event.leg, (each) => ({
        state,
        reference: reference ?? each.reference,
        amount: state === 'done' ? event.amount : each.amount,
      })),
    }));
  }
  const fresh: Leg = { id: event.leg, kind, amount: event.amount, state, reference, settled: null, paidOut: false };
  const made = { ...order.made, leg: order.made.leg + 1 };
  return { ...tender(order, event.tender, (before) => ({ legs: [...before.legs, fresh] })), made };
}
