import { z } from 'zod';
import { stages } from '../../../books/order/summary.ts';
import { allowedView } from './allowed.ts';

/** How an order looks from outside. */

const money = z.number().int().meta({ description: 'Minor units of the currency' });
const moment = z.string().meta({ format: 'date-time' });
const promiseClass = z.enum(['safe', 'watch', 'risk']);

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
