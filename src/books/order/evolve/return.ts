import type { Instant } from '../../../kernel/time.ts';
import type { EventOf } from '../events.ts';
import type { Order, Return } from '../order.ts';
import { replace } from './units.ts';

export const returns = {
  ReturnOpened(order: Order, event: EventOf<'ReturnOpened'>, at: Instant): Order {
    const opened: Return = {
      id: event.return,
      line: event.line,
      units: event.units,
      reason: event.reason,
      place: event.place,
      reception: 'expected',
      acceptance: event.acceptance,
      disposition: 'none',
      checks: event.checks,
      refund: 0n,
      cost: null,
      shippingOf: [],
      settled: false,
      openedAt: at,
    };
    return { ...order, returns: [...order.returns, opened], made: { ...order.made, return: order.made.return + 1 } };
  },

  ReturnReceived: (order: Order, event: EventOf<'ReturnReceived'>) =>
    change(order, event.return, { reception: 'received', place: event.place }),
  ReturnAccepted: (order: Order, event: EventOf<'ReturnAccepted'>) =>
    change(order, event.return, { acceptance: 'accepted' }),
  ReturnRefused: (order: Order, event: EventOf<'ReturnRefused'>) =>
    change(order, event.return, { acceptance: 'refused' }),
  ReturnSettled: (order: Order, event: EventOf<'ReturnSettled'>) =>
    change(order, event.return, { settled: true, refund: event.refund, shippingOf: event.shippingOf }),
  GoodsBack: (order: Order, event: EventOf<'GoodsBack'>) => change(order, event.return, { cost: event.carried }),
  ReturnGraded: (order: Order, event: EventOf<'ReturnGraded'>) =>
    change(order, event.return, { disposition: event.disposition }),
};

function change(order: Order, id: string, to: Partial<Return>): Order {
  return { ...order, returns: replace(order.returns, id, () => to) };
}
