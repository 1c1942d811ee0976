import type { Instant } from '../../../kernel/time.ts';
import type { EventOf } from '../events.ts';
import type { Address, Group, Line, Order, Slice, Tender } from '../order.ts';
import { advance, replace, settleTransfers } from './units.ts';

/** The first page of an order. */
export function captured(event: EventOf<'OrderCaptured'>, id: string, at: Instant): Order {
  const { order, sold } = event;
  const lines: Line[] = order.lines.map((line) => ({ ...line, inherited: {} }));
  const slices = lines.map(
    (line, i): Slice => ({
      ...OPEN,
      id: `S${i + 1}`,
      line: line.id,
      group: line.group,
      quantity: line.quantity,
      since: at,
    }),
  );
  return {
    kind: 'order', shape: 1, id, version: 0,
    channel: order.channel, brand: order.brand, entity: order.entity, currency: sold.currency,
    source: order.source, customer: order.customer, placedAt: order.placedAt, capturedAt: at,
    require: order.require, total: sold.total, note: order.note, fraud: order.fraud,
    groups: order.groups.map((group) => ({ ...group, ...UNROUTED })),
    lines, slices,
    tenders: order.tenders.map((tender) => ({ ...tender, ...UNPAID })),
    accounts: { deposits: 0n, receivable: 0n, refundsPayable: 0n },
    checks: [], holds: [], promises: [], parcels: [], transfers: [], returns: [], cases: [], contacts: [],
    made: { slice: slices.length, tender: order.tenders.length, hold: 0, parcel: 0, transfer: 0, return: 0, case: 0, leg: 0 },
    closedAt: null,
  }; // biome-ignore format: one page, one look
}

const OPEN = { state: 'open', place: null, parcel: null, transfer: null, units: [], cost: null, loose: null } as const;

const UNROUTED: Pick<Group, 'plan' | 'fallback' | 'backup' | 'promise' | 'route'> = {
  plan: null,
  fallback: null,
  backup: null,
  promise: null,
  route: { state: 'none', confirmsAt: null, because: null },
};

const UNPAID: Omit<Tender, 'id' | 'kind' | 'provider' | 'account' | 'label' | 'reference' | 'amount'> = {
  state: 'expected',
  issuer: null,
  authorised: 0n,
  authorisedUntil: null,
  captured: 0n,
  refunded: 0n,
  disputed: 0n,
  legs: [],
};

export const capture = {
  OrderRevised(order: Order, event: EventOf<'OrderRevised'>): Order {
    const address = (group: Group): Address | null => event.addresses?.[group.id] ?? group.address;
    return {
      ...order,
      customer: event.customer ?? order.customer,
      note: event.note === undefined ? order.note : event.note,
      groups: order.groups.map((group) => ({ ...group, address: address(group) })),
    };
  },

  LineMapped(order: Order, event: EventOf<'LineMapped'>): Order {
    const { item, stocked, cost } = event;
    return { ...order, lines: replace(order.lines, event.line, () => ({ item, stocked, cost })) };
  },

  UnitsCancelled(order: Order, event: EventOf<'UnitsCancelled'>, at: Instant): Order {
    const moved = advance(order, event, at, (_taken, i) => ({
      units: event.units[i]?.units ?? [],
      loose: event.loose[i] ?? null,
      ...(event.loose[i] === 'in_transit' ? {} : { transfer: null }),
    }));
    return { ...settleTransfers(moved), lines: inherit(inherit(moved.lines, event.inherits), event.earned) };
  },
};

function inherit(lines: readonly Line[], heirs: EventOf<'UnitsCancelled'>['inherits']): readonly Line[] {
  return heirs.reduce(
    (all, heir) => replace(all, heir.line, (line) => ({ inherited: addTo(line.inherited, heir) })),
    lines,
  );
}

function addTo(inherited: Line['inherited'], heir: EventOf<'UnitsCancelled'>['inherits'][number]): Line['inherited'] {
  const before = inherited[heir.unit] ?? { shipping: 0n, tax: {} };
  const tax = { ...before.tax };
  for (const [name, amount] of Object.entries(heir.tax)) tax[name] = (tax[name] ?? 0n) + amount;
  return { ...inherited, [heir.unit]: { shipping: before.shipping + heir.shipping, tax } };
}
