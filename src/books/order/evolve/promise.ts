import type { Instant } from '../../../kernel/time.ts';
import type { EventOf, PromiseOf } from '../events.ts';
import type { Group, Order, Promised, PromiseEntry } from '../order.ts';
import { advance, mend, replace, settleTransfers, UNCLAIMED } from './units.ts';

export const promise = {
  PromiseMade(order: Order, event: EventOf<'PromiseMade'>, at: Instant): Order {
    return promised(
      group(order, event.group, () => ({ plan: event.plan, fallback: event.fallback })),
      event,
      'made',
      at,
    );
  },

  PromiseRevised(order: Order, event: EventOf<'PromiseRevised'>, at: Instant): Order {
    const planned = group(order, event.group, (before) => ({
      plan: event.plan ?? before.plan,
      fallback: event.fallback === undefined ? before.fallback : event.fallback,
    }));
    return promised(planned, event, 'revised', at);
  },

  CustomerTold(order: Order, event: EventOf<'CustomerTold'>, at: Instant): Order {
    const told = { ...order, contacts: [...order.contacts, event.contact] };
    if (!event.group || !event.by) return told;
    const by = event.by;
    const before = order.groups.find((each) => each.id === event.group)?.promise;
    if (!before) return told;
    const entry: PromiseEntry = {
      at,
      group: event.group,
      kind: 'told',
      by,
      kept: before.kept,
      class: before.class,
      because: null,
    };
    return {
      ...told,
      promises: [...told.promises, entry],
      groups: replace(told.groups, event.group, (each) => ({ promise: each.promise && { ...each.promise, told: at } })),
    };
  },

  UnitsReserved(order: Order, event: EventOf<'UnitsReserved'>, at: Instant): Order {
    return advance(order, event, at, (taken) => ({ place: taken.place }));
  },

  UnitsUnreserved(order: Order, event: EventOf<'UnitsUnreserved'>, at: Instant): Order {
    return settleTransfers(mend(advance(order, event, at, () => UNCLAIMED)));
  },

  BackupHeld(order: Order, event: EventOf<'BackupHeld'>): Order {
    return group(order, event.group, () => ({ backup: { held: event.held, until: event.until } }));
  },

  BackupFreed(order: Order, event: EventOf<'BackupFreed'>): Order {
    return group(order, event.group, () => ({ backup: null }));
  },
};

export const route = {
  RouteDecided(order: Order, event: EventOf<'RouteDecided'>): Order {
    return group(order, event.group, () => ({
      route: { state: 'decided', confirmsAt: event.confirmsAt, because: null },
    }));
  },

  RouteConfirmed(order: Order, event: EventOf<'RouteConfirmed'>): Order {
    return group(order, event.group, () => ({ route: { state: 'confirmed', confirmsAt: null, because: null } }));
  },

  RouteFailed: failed,
  RouteGivenUp: failed,

  RouteParked(order: Order, { group: id, says, parked }: EventOf<'RouteParked'>): Order {
    return group(order, id, () => ({ route: { state: 'parked', confirmsAt: null, because: says, parked } }));
  },

  RouteDeclined: (order: Order, _event: EventOf<'RouteDeclined'>) => order,
  SourceLost: (order: Order, _event: EventOf<'SourceLost'>) => order,
  SupplyMoved: (order: Order, _event: EventOf<'SupplyMoved'>) => order,

  SupplyClaimed(order: Order, event: EventOf<'SupplyClaimed'>, at: Instant): Order {
    return advance(order, event, at, ({ place }) => ({ place, supply: event.reference }));
  },

  SupplyTaken(order: Order, event: EventOf<'SupplyTaken'>, at: Instant): Order {
    return advance(order, event, at, () => ({ supply: undefined }));
  },

  TransferRequested(order: Order, event: EventOf<'TransferRequested'>, at: Instant): Order {
    const { transfer: id, from, to, shipBy, arrivesBy } = event;
    const moved = advance(order, event, at, () => ({ place: from, transfer: id }));
    return {
      ...moved,
      transfers: [...order.transfers, { id, from, to, state: 'requested', shipBy, arrivesBy }],
      made: { ...moved.made, transfer: order.made.transfer + 1 },
    };
  },
};

function group(order: Order, id: string, change: (before: Group) => Partial<Group>): Order {
  return { ...order, groups: replace(order.groups, id, change) };
}

function promised(order: Order, event: PromiseOf, kind: 'made' | 'revised', at: Instant): Order {
  const { by, kept, alone, routeClass } = event;
  const entry: PromiseEntry = { at, group: event.group, kind, by, kept, class: event.class, because: event.says };
  const next: Promised = { by, kept, class: event.class, alone, routeClass, because: event.says, told: null };
  const same = (before: Promised | null) => (before && before.by === by ? { ...next, told: before.told } : next);
  return {
    ...group(order, event.group, (before) => ({ promise: same(before.promise) })),
    promises: [...order.promises, entry],
  };
}

function failed(order: Order, { group: id, says }: EventOf<'RouteFailed' | 'RouteGivenUp'>): Order {
  return group(order, id, () => ({ route: { state: 'failed', confirmsAt: null, because: says } }));
}
