import type { Actor, AnyOperation } from '../../../books/operation.ts';
import { isOpen } from '../../../books/order/case.ts';
import { customerPays, margin } from '../../../books/order/money.ts';
import type { Order } from '../../../books/order/order.ts';
import { type Sold, soldLine } from '../../../books/order/sold.ts';
import { summarize } from '../../../books/order/summary.ts';
import { charged } from '../../../books/order/units.ts';
import { checklist } from '../../../stages/close/checklist.ts';
import { allowedOn } from './allowed.ts';
import { spineOf } from './spine.ts';
import { type Names, zoneOf } from './words.ts';

export type OrderFacts = {
  readonly order: Order;
  readonly sold: Sold;
  readonly number: string;
  readonly changedAt: string;
};

export function viewRow({ order, number, changedAt }: OrderFacts, names: Names) {
  const summary = summarize(order);
  const { id, version, channel, brand, total, currency, placedAt, closedAt } = order;
  return {
    id,
    number,
    version,
    channel,
    brand,
    customer: order.customer.name,
    ...summary,
    total,
    currency,
    placedAt,
    changedAt,
    closedAt,
    zone: zoneOf(order, names),
  };
}

export function viewOrder(
  facts: OrderFacts,
  operations: readonly AnyOperation[],
  actor: Actor,
  now: string,
  names: Names,
) {
  const { order, sold } = facts;
  const row = viewRow(facts, names);
  const { verdict, four, spine } = spineOf(order, sold, now, names);
  return {
    ...row,
    verdict,
    source: order.source,
    entity: order.entity,
    buyer: order.customer,
    note: order.note,
    four,
    spine,
    groups: order.groups.map((group) => ({
      id: group.id,
      method: group.method,
      place: group.place,
      address: group.address,
      wantedBy: group.wantedBy,
      route: group.route,
      promise: group.promise,
      plan: group.plan && viewPlan(group.plan),
      fallback: group.fallback && {
        ...group.fallback,
        plan: viewPlan(group.fallback.plan),
        held: group.backup !== null,
      },
    })),
    lines: order.lines.map((line) => viewLine(order, sold, line)),
    money: viewMoney(order, sold),
    tenders: order.tenders.map(
      ({ id, kind, provider, label, state, amount, authorised, authorisedUntil, captured, refunded }) => ({
        id,
        kind,
        provider,
        label,
        state,
        amount,
        authorised,
        authorisedUntil,
        captured,
        refunded,
      }),
    ),
    checks: order.checks,
    holds: order.holds.map(({ released, ...hold }) => ({ ...hold, open: released === null })),
    promises: order.promises,
    parcels: order.parcels.map(({ weight: _, ...parcel }) => parcel),
    transfers: order.transfers,
    returns: order.returns.map(
      ({ units, cost: _cost, shippingOf: _shipping, settled: _settled, openedAt: _opened, ...each }) => ({
        ...each,
        quantity: units.length,
      }),
    ),
    cases: order.cases.map((each) => ({
      id: each.id,
      type: each.type,
      says: each.says,
      severity: each.severity,
      role: each.role,
      person: each.person,
      actBy: each.actBy,
      open: isOpen(each),
      outcome: each.outcome,
    })),
    contacts: order.contacts,
    checklist: checklist(order),
    allowed: allowedOn(order, operations, actor),
  };
}

function viewPlan(plan: NonNullable<Order['groups'][number]['plan']>) {
  return {
    path: plan.path,
    cost: plan.cost,
    kept: plan.kept,
    ready: plan.ready,
    packages: plan.packages.map((pack) => ({ ...pack, at: pack.at ?? null })),
  };
}

function viewLine(order: Order, sold: Sold, line: Order['lines'][number]) {
  const all = Array.from({ length: line.quantity }, (_, i) => i + 1);
  const total = charged(order, sold, line.id, all);
  const tax = [...total.tax.values()].reduce((a, b) => a + b, 0n);
  const slices = order.slices.filter((slice) => slice.line === line.id);
  return {
    id: line.id,
    group: line.group,
    item: line.item,
    sku: line.sku ?? soldLine(sold, line.id).sku,
    title: line.title,
    quantity: line.quantity,
    stocked: line.stocked,
    net: total.net,
    tax,
    paid: total.paid,
    slices: slices.map(({ id, quantity, state, place, parcel, since, loose }) => ({
      id,
      quantity,
      state,
      place,
      parcel,
      since,
      loose,
    })),
  };
}

function viewMoney(order: Order, sold: Sold) {
  const tax: Record<string, bigint> = {};
  for (const line of order.lines) {
    const all = charged(
      order,
      sold,
      line.id,
      Array.from({ length: line.quantity }, (_, i) => i + 1),
    );
    for (const [name, amount] of [...all.tax, ...all.shippingTax]) tax[name] = (tax[name] ?? 0n) + amount;
  }
  return { total: order.total, pays: customerPays(order, sold), ...margin(order, sold), ...order.accounts, tax };
}
