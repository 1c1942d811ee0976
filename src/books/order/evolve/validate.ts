import type { Instant } from '../../../kernel/time.ts';
import type { EventOf } from '../events.ts';
import type { Order, Tender } from '../order.ts';
import { replace } from './units.ts';

export const validate = {
  OrderValidated(order: Order, event: EventOf<'OrderValidated'>): Order {
    return { ...order, checks: event.checks };
  },

  HoldPlaced(order: Order, event: EventOf<'HoldPlaced'>, at: Instant, by: string): Order {
    const hold = {
      id: event.hold,
      kind: event.kind,
      blocks: event.blocks,
      because: event.says,
      placedAt: at,
      placedBy: by,
      released: null,
    };
    return { ...order, holds: [...order.holds, hold], made: { ...order.made, hold: order.made.hold + 1 } };
  },

  HoldReleased(order: Order, event: EventOf<'HoldReleased'>, at: Instant, by: string): Order {
    return { ...order, holds: replace(order.holds, event.hold, () => ({ released: { at, by, because: event.says } })) };
  },

  AuthorisationAsked(order: Order, event: EventOf<'AuthorisationAsked'>): Order {
    return tender(order, event.tender, () => ({ state: 'asked' }));
  },

  TenderAuthorised(order: Order, event: EventOf<'TenderAuthorised'>): Order {
    return tender(order, event.tender, (before) => ({
      state: 'authorised',
      authorised: before.authorised + event.amount,
      authorisedUntil: event.until,
      reference: event.reference ?? before.reference,
    }));
  },

  TenderDeclined(order: Order, event: EventOf<'TenderDeclined'>): Order {
    return tender(order, event.tender, () => ({ state: 'declined' }));
  },

  TenderVoided(order: Order, event: EventOf<'TenderVoided'>): Order {
    return tender(order, event.tender, (before) => ({
      state: before.captured > 0n ? 'captured' : 'voided',
      authorised: 0n,
      authorisedUntil: null,
    }));
  },
};

export function tender(order: Order, id: string, change: (before: Tender) => Partial<Tender>): Order {
  return { ...order, tenders: replace(order.tenders, id, change) };
}
