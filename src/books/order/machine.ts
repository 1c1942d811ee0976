import { assert, must } from '../../kernel/assert.ts';
import type { OrderEventType } from './events.ts';
import type { SliceState } from './order.ts';

/**
 * Every legal move of a slice from one fulfilment state to another, and the event that makes it. There is
 * no other edge. `final` states give their units their ordinals, lowest first.
 */
export const edges: Partial<Record<OrderEventType, { readonly from: readonly SliceState[]; readonly to: SliceState }>> =
  {
    UnitsReserved: { from: ['open'], to: 'reserved' },
    UnitsUnreserved: { from: ['reserved', 'coming'], to: 'open' },
    TransferRequested: { from: ['open'], to: 'coming' },
    SupplyClaimed: { from: ['open'], to: 'coming' },
    SupplyTaken: { from: ['coming'], to: 'reserved' },
    TransferShipped: { from: ['coming'], to: 'coming' },
    TransferReceived: { from: ['coming'], to: 'reserved' },
    TransferShort: { from: ['coming'], to: 'open' },
    PickReleased: { from: ['reserved'], to: 'released' },
    PickAccepted: { from: ['released'], to: 'released' },
    PickWithdrawn: { from: ['released'], to: 'reserved' },
    UnitsPicked: { from: ['released'], to: 'picked' },
    UnitsUnpicked: { from: ['picked'], to: 'released' },
    UnitsShort: { from: ['released'], to: 'open' },
    UnitsPacked: { from: ['picked'], to: 'packed' },
    UnitsUnpacked: { from: ['packed'], to: 'picked' },
    UnitsReady: { from: ['packed'], to: 'ready' },
    UnitsHandedOver: { from: ['ready', 'open'], to: 'handed_over' },
    UnitsShipped: { from: ['packed'], to: 'shipped' },
    UnitsUnshipped: { from: ['shipped'], to: 'packed' },
    UnitsCancelled: {
      from: ['open', 'coming', 'reserved', 'released', 'picked', 'packed', 'ready'],
      to: 'cancelled',
    },
  };

export const final: readonly SliceState[] = ['handed_over', 'shipped', 'cancelled'];

/** States in which units are claimed or lie in a place for the order: each has a row in the demand table. */
export const demanding: readonly SliceState[] = ['open', 'coming', 'reserved', 'released', 'picked', 'packed', 'ready'];

export function isFinal(state: SliceState): boolean {
  return final.includes(state);
}

export function next(type: OrderEventType, from: SliceState): SliceState {
  const edge = must(edges[type], `edge for ${type}`);
  assert(edge.from.includes(from), `${type} does not apply to a slice that is ${from}`);
  return edge.to;
}
