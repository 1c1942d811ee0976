import type { Actor, AnyOperation } from '../../../books/operation.ts';
import { isOpen } from '../../../books/order/case.ts';
import type { Order } from '../../../books/order/order.ts';
import type { Sold } from '../../../books/order/sold.ts';
import { summarize } from '../../../books/order/summary.ts';
import { checklist } from '../../../stages/close/checklist.ts';
import { allowedOn } from './allowed.ts';
import { viewGroup } from './group.ts';
import { viewLine } from './line.ts';
import { viewMoney } from './money.ts';
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
    groups: order.groups.map(viewGroup),
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
