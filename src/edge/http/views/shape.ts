import { z } from 'zod';
import { stages } from '../../../books/order/summary.ts';
import { allowedView } from './allowed.ts';
import { groupView } from './group.ts';
import { lineView } from './line.ts';
import { moneyView } from './money.ts';
import { amount, moment, promiseClass } from './terms.ts';

/** How an order looks from outside. */

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
    total: amount,
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
    groups: z.array(groupView),
    lines: z.array(lineView),
    money: moneyView,
    tenders: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        provider: z.string().nullable(),
        label: z.string().nullable(),
        state: z.string(),
        amount: amount,
        authorised: amount,
        authorisedUntil: moment.nullable(),
        captured: amount,
        refunded: amount,
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
        refund: amount,
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
