import type { Case } from '../../src/books/order/case.ts';
import type { Group, Hold, Line, Order, Return, Slice, SliceState, Tender } from '../../src/books/order/order.ts';
import type { Sold } from '../../src/books/order/sold.ts';
import { idFromKey } from '../../src/kernel/ids.ts';

/** Pages of orders in memory, for rules that only read them: as short as a test needs them. */
export const at = '2026-11-19T20:31:07.000Z';

export function slice(id: string, line: string, quantity: number, state: SliceState, more: Partial<Slice> = {}): Slice {
  const place = state === 'open' ? null : 'store-014';
  const none = { parcel: null, transfer: null, units: [], cost: null, loose: null };
  return { id, line, group: 'G1', quantity, state, since: at, place, ...none, ...more };
}

export function line(id: string, quantity: number, more: Partial<Line> = {}): Line {
  const item = `ITEM-${id}`;
  return { id, group: 'G1', item, sku: null, title: item, quantity, stocked: true, cost: 0n, inherited: {}, ...more };
}

export const group: Group = {
  id: 'G1',
  method: 'ship',
  place: null,
  address: null,
  service: null,
  wantedBy: null,
  plan: null,
  fallback: null,
  backup: null,
  promise: null,
  route: { state: 'none', confirmsAt: null, because: null },
};

export function tender(id: string, amount: bigint, more: Partial<Tender> = {}): Tender {
  return {
    id,
    kind: 'card',
    provider: 'local',
    account: null,
    label: null,
    reference: null,
    issuer: null,
    amount,
    state: 'expected',
    authorised: 0n,
    authorisedUntil: null,
    captured: 0n,
    refunded: 0n,
    disputed: 0n,
    legs: [],
    ...more,
  };
}

export function hold(id: string, blocks: Hold['blocks'], more: Partial<Hold> = {}): Hold {
  return { id, kind: 'manual', blocks, because: 'asked', placedAt: at, placedBy: 'Lena', released: null, ...more };
}

export function openCase(key: string, more: Partial<Case> = {}): Case {
  return {
    id: idFromKey('case', key),
    type: 'short_pick',
    key,
    openedAt: at,
    because: 'event',
    says: 'not found',
    evidence: {},
    severity: 'amber',
    atStake: 0n,
    role: 'operations',
    place: null,
    person: null,
    actBy: null,
    byDefault: null,
    snoozedUntil: null,
    state: 'open',
    outcome: null,
    cause: null,
    closedAt: null,
    ...more,
  };
}

export function returned(id: string, more: Partial<Return> = {}): Return {
  return {
    id,
    line: 'L1',
    units: [1],
    reason: 'too small',
    place: 'store-014',
    reception: 'received',
    acceptance: 'accepted',
    disposition: 'restock',
    checks: [],
    refund: 0n,
    cost: null,
    shippingOf: [],
    settled: true,
    openedAt: at,
    ...more,
  };
}

/** An order of one group; its lines are open unless slices are given. */
export function order(lines: readonly Line[], more: Partial<Order> = {}): Order {
  const slices = more.slices ?? lines.map((each, i) => slice(`S${i + 1}`, each.id, each.quantity, 'open'));
  return {
    kind: 'order',
    shape: 1,
    id: idFromKey('order', 'a'),
    version: 1,
    channel: 'web',
    brand: 'IMV',
    entity: 'retail',
    currency: 'USD',
    source: { key: 'a', name: null, ids: {} },
    customer: { key: null, name: null, email: null, phone: null },
    placedAt: at,
    capturedAt: at,
    require: 'nothing',
    total: 0n,
    note: null,
    fraud: null,
    groups: [group],
    lines,
    tenders: [],
    accounts: { deposits: 0n, receivable: 0n, refundsPayable: 0n },
    checks: [],
    holds: [],
    promises: [],
    parcels: [],
    transfers: [],
    returns: [],
    cases: [],
    contacts: [],
    made: { slice: slices.length, tender: 0, hold: 0, parcel: 0, transfer: 0, return: 0, case: 0, leg: 0 },
    closedAt: null,
    ...more,
    slices,
  };
}

/** What the lines of an order were sold for: every unit for the same, with its share of shipping. */
export function soldFor(of: Order, price: bigint, shipping = 0n, passThrough: Sold['passThrough'] = {}): Sold {
  const paid = price + shipping;
  const unit = { list: price, listNet: price, discounts: {}, net: price, tax: {}, goods: price, shippingTax: {} };
  return {
    shape: 1,
    currency: of.currency,
    pricesIncludeTax: false,
    lines: of.lines.map(({ id, item, title, sku, quantity }) => ({
      line: id,
      item,
      title,
      sku,
      quantity,
      runs: [{ ...unit, shipping, paid, units: quantity }],
      giftCard: null,
      attribution: [],
      commission: 0,
    })),
    passThrough,
    total: of.lines.reduce((sum, each) => sum + BigInt(each.quantity) * paid, 0n),
    policies: {},
    delivery: null,
  };
}
