import { z } from 'zod';
import type { Actor, AnyOperation } from '../../../books/operation.ts';
import { isOpen } from '../../../books/order/case.ts';
import { customerPays, margin } from '../../../books/order/money.ts';
import type { Order } from '../../../books/order/order.ts';
import { type Sold, soldLine } from '../../../books/order/sold.ts';
import { stages, summarize } from '../../../books/order/summary.ts';
import { charged } from '../../../books/order/units.ts';
import { checklist } from '../../../stages/close/checklist.ts';
import { type Names, spineOf, zoneOf } from './spine.ts';

const money = z.number().int().meta({ description: 'Minor units of the currency' });
const moment = z.string().meta({ format: 'date-time' });
const promiseClass = z.enum(['safe', 'watch', 'risk']);

export const allowedView = z
  .object({
    operation: z.string(),
    title: z.string(),
    path: z.string(),
    ready: z.boolean(),
    because: z.string().nullable(),
    remedy: z.string().nullable(),
  })
  .meta({ id: 'Allowed' });

/** The few fields that lists show of an order. */
export const orderRow = z
  .object({
    id: z.string(),
    number: z.string(),
    version: z.number().int(),
    channel: z.string(),
    brand: z.string(),
    customer: z.string().nullable(),
    stage: z.enum(stages),
    step: z.string(),
    class: promiseClass.nullable(),
    kept: z.number().int().nullable().meta({ description: 'Parts per ten thousand' }),
    actBy: moment.nullable(),
    promisedBy: moment.nullable(),
    because: z.string().nullable(),
    turn: z.string(),
    place: z.string().nullable(),
    units: z.number().int(),
    total: money,
    currency: z.string(),
    held: z.boolean(),
    backup: z.boolean(),
    openCases: z.number().int(),
    placedAt: moment,
    changedAt: moment,
    closedAt: moment.nullable(),
    zone: z.string().meta({ description: 'The zone in which its times are said: that of its place' }),
  })
  .meta({ id: 'OrderRow' });

export const spineStage = z.object({
  stage: z.enum(stages),
  state: z.enum(['done', 'now', 'ahead', 'none', 'blocked']),
  class: promiseClass.nullable(),
  at: moment.nullable(),
  by: moment.nullable(),
  commitment: z.string(),
  money: z.string(),
});

const costs = z.record(z.string(), money);
const packageView = z.object({
  mode: z.string(),
  place: z.string(),
  at: z.string().nullable(),
  lines: z.array(z.object({ line: z.string(), item: z.string(), quantity: z.number().int() })),
  costs,
  kept: z.number().int(),
  causes: z.array(z.object({ cause: z.string(), place: z.string(), loses: z.number().int(), says: z.string() })),
  steps: z.array(z.object({ step: z.string(), place: z.string(), by: moment })),
  ready: moment,
});
const planView = z.object({
  path: z.string(),
  cost: money,
  kept: z.number().int(),
  ready: moment,
  packages: z.array(packageView),
});

export const orderView = orderRow
  .extend({
    verdict: z.string().meta({ description: 'What is true now, and what to do by when, in a sentence' }),
    source: z.object({ key: z.string(), name: z.string().nullable(), ids: z.record(z.string(), z.string()) }),
    entity: z.string(),
    buyer: z.object({
      key: z.string().nullable(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    }),
    note: z.string().nullable(),
    four: z.array(
      z.object({
        row: z.enum(['source', 'promise', 'routing', 'finance']),
        title: z.string(),
        says: z.string(),
        tag: z.string(),
      }),
    ),
    spine: z.array(spineStage),
    groups: z.array(
      z.object({
        id: z.string(),
        method: z.string(),
        place: z.string().nullable(),
        address: z.unknown().nullable(),
        wantedBy: moment.nullable(),
        route: z.object({ state: z.string(), confirmsAt: moment.nullable(), because: z.string().nullable() }),
        promise: z
          .object({
            by: moment,
            kept: z.number().int(),
            class: promiseClass,
            alone: z.number().int(),
            routeClass: promiseClass,
            because: z.string().nullable(),
            told: moment.nullable(),
          })
          .nullable(),
        plan: planView.nullable(),
        fallback: z
          .object({
            triggers: z.array(z.string()),
            plan: planView,
            regret: money,
            lastStart: moment,
            until: moment,
            held: z.boolean(),
          })
          .nullable(),
      }),
    ),
    lines: z.array(
      z.object({
        id: z.string(),
        group: z.string(),
        item: z.string().nullable(),
        sku: z.string().nullable(),
        title: z.string(),
        quantity: z.number().int(),
        stocked: z.boolean(),
        net: money,
        tax: money,
        paid: money,
        slices: z.array(
          z.object({
            id: z.string(),
            quantity: z.number().int(),
            state: z.string(),
            place: z.string().nullable(),
            parcel: z.string().nullable(),
            since: moment,
            loose: z.string().nullable(),
          }),
        ),
      }),
    ),
    money: z.object({
      total: money,
      pays: money,
      sales: money,
      cost: money,
      serve: money,
      margin: money,
      deposits: money,
      receivable: money,
      refundsPayable: money,
      tax: costs,
    }),
    tenders: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        provider: z.string().nullable(),
        label: z.string().nullable(),
        state: z.string(),
        amount: money,
        authorised: money,
        authorisedUntil: moment.nullable(),
        captured: money,
        refunded: money,
      }),
    ),
    checks: z.array(
      z.object({ check: z.string(), verdict: z.string(), saw: z.string(), remedy: z.string().nullable() }),
    ),
    holds: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        blocks: z.array(z.string()),
        because: z.string(),
        placedAt: moment,
        placedBy: z.string(),
        open: z.boolean(),
      }),
    ),
    promises: z.array(
      z.object({
        at: moment,
        group: z.string(),
        kind: z.string(),
        by: moment,
        kept: z.number().int(),
        class: promiseClass,
        because: z.string().nullable(),
      }),
    ),
    parcels: z.array(
      z.object({
        id: z.string(),
        place: z.string(),
        shelf: z.string().nullable(),
        carrier: z.string().nullable(),
        tracking: z.string().nullable(),
        state: z.string(),
      }),
    ),
    transfers: z.array(
      z.object({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        state: z.string(),
        shipBy: moment.nullable(),
        arrivesBy: moment.nullable(),
      }),
    ),
    returns: z.array(
      z.object({
        id: z.string(),
        line: z.string(),
        quantity: z.number().int(),
        reason: z.string(),
        place: z.string(),
        reception: z.string(),
        acceptance: z.string(),
        disposition: z.string(),
        refund: money,
        checks: z.array(
          z.object({ check: z.string(), verdict: z.string(), saw: z.string(), rule: z.string().nullable() }),
        ),
      }),
    ),
    cases: z.array(
      z.object({
        id: z.string(),
        type: z.string(),
        says: z.string(),
        severity: z.string(),
        role: z.string(),
        person: z.string().nullable(),
        actBy: moment.nullable(),
        open: z.boolean(),
        outcome: z.string().nullable(),
      }),
    ),
    contacts: z.array(z.object({ at: moment, kind: z.string(), by: z.string(), says: z.string() })),
    checklist: z.array(z.object({ item: z.string(), done: z.boolean(), says: z.string(), owner: z.string() })),
    allowed: z.array(allowedView),
  })
  .meta({ id: 'Order' });

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

/** What each command would say to this order now, before it looks at more than the page: ready, or why not. */
export function allowedOn(
  order: Order,
  operations: readonly AnyOperation[],
  actor: Actor,
): z.infer<typeof allowedView>[] {
  return operations
    .filter((operation) => operation.on === 'order' && operation.path && !operation.begins && !operation.anywhere)
    .map((operation) => {
      const refusal = operation.gate?.(order as never) ?? null;
      const may = actor.role !== null && operation.roles.includes(actor.role);
      return {
        operation: operation.name,
        title: operation.title,
        path: `/v1${operation.path}`.replace('{order}', order.id),
        ready: refusal === null && may,
        because: refusal?.because ?? (may ? null : `needs the role ${operation.roles.join(' or ')}`),
        remedy: refusal?.remedy ?? null,
      };
    });
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
