import type { Instant } from '../../../kernel/time.ts';
import type { Delivered, EventOf } from '../events.ts';
import type { Order, Slice } from '../order.ts';
import { advance, mend, replace, settleTransfers, UNCLAIMED } from './units.ts';

export const fulfill = {
  PickReleased: (order: Order, event: EventOf<'PickReleased'>, at: Instant) =>
    advance(order, event, at, (_taken, i) => (event.acceptBy ? { acceptBy: event.acceptBy[i] ?? null } : {})),
  PickAccepted: (order: Order, event: EventOf<'PickAccepted'>, at: Instant) =>
    advance(order, event, at, () => ({ acceptBy: null })),
  PickWithdrawn: (order: Order, event: EventOf<'PickWithdrawn'>, at: Instant) =>
    advance(order, event, at, () => ({ acceptBy: null })),
  UnitsPicked: (order: Order, event: EventOf<'UnitsPicked'>, at: Instant) => advance(order, event, at),
  UnitsUnpicked: (order: Order, event: EventOf<'UnitsUnpicked'>, at: Instant) => advance(order, event, at),
  UnitsReady: (order: Order, event: EventOf<'UnitsReady'>, at: Instant) => advance(order, event, at),

  UnitsShort(order: Order, event: EventOf<'UnitsShort'>, at: Instant): Order {
    return mend(advance(order, event, at, () => UNCLAIMED));
  },

  UnitsPacked(order: Order, event: EventOf<'UnitsPacked'>, at: Instant): Order {
    const { parcel: id, place, shelf, weight } = event;
    const parcel = { id, place, shelf, weight, carrier: null, tracking: null, state: 'closed' as const };
    const moved = advance(order, event, at, () => ({ parcel: id }));
    return { ...moved, parcels: [...order.parcels, parcel], made: { ...moved.made, parcel: order.made.parcel + 1 } };
  },

  UnitsUnpacked(order: Order, event: EventOf<'UnitsUnpacked'>, at: Instant): Order {
    return advance(order, event, at, () => ({ parcel: null }));
  },

  UnitsHandedOver(order: Order, event: EventOf<'UnitsHandedOver'>, at: Instant): Order {
    return advance(order, event, at, (_taken, i) => ended(event.units[i]));
  },

  UnitsShipped(order: Order, event: EventOf<'UnitsShipped'>, at: Instant): Order {
    const moved = advance(order, event, at, (_taken, i) => ended(event.units[i]));
    if (!event.parcel) return moved;
    const { carrier, tracking } = event;
    return {
      ...moved,
      parcels: replace(moved.parcels, event.parcel, () => ({ carrier, tracking, state: 'handed_over' })),
    };
  },

  UnitsUnshipped(order: Order, event: EventOf<'UnitsUnshipped'>, at: Instant): Order {
    const moved = advance(order, event, at, () => ({ units: [], cost: null }));
    const parcels = new Set(order.slices.filter((s) => event.units.some((u) => u.slice === s.id)).map((s) => s.parcel));
    return {
      ...moved,
      parcels: moved.parcels.map((each) => (parcels.has(each.id) ? { ...each, state: 'closed' } : each)),
    };
  },

  UnitsPutBack: (order: Order, event: EventOf<'UnitsPutBack'>, at: Instant) =>
    advance(order, event, at, () => ({ loose: null })),

  TransferShipped(order: Order, event: EventOf<'TransferShipped'>, at: Instant): Order {
    const moved = advance(order, event, at, (_taken, i) => ({
      place: event.units[i]?.to ?? null,
      cost: event.units[i]?.cost ?? null,
    }));
    return { ...moved, transfers: replace(moved.transfers, event.transfer, () => ({ state: 'shipped' })) };
  },

  TransferReceived(order: Order, event: EventOf<'TransferReceived'>, at: Instant): Order {
    return settleTransfers(
      advance(order, event, at, (_taken, i) => ({ transfer: null, loose: null, cost: event.units[i]?.cost ?? null })),
    );
  },

  TransferShort(order: Order, event: EventOf<'TransferShort'>, at: Instant): Order {
    return settleTransfers(mend(advance(order, event, at, () => ({ ...UNCLAIMED, loose: null }))));
  },
};

function ended(delivered: Delivered | undefined): Partial<Slice> {
  return { units: delivered?.units ?? [], cost: delivered?.cost ?? null };
}
