import { z } from 'zod';
import type { Group } from '../../../books/order/order.ts';
import { amount, moment, promiseClass } from './terms.ts';

const costs = z.record(z.string(), amount);
const packageView = z.object({
  mode: z.string(),
  place: z.string(),
  at: z.string().nullable(),
  lines: z.array(
    z.object({
      line: z.string(),
      item: z.string(),
      quantity: z.number().int(),
      supply: z.string().optional().meta({ description: 'The announced supply that they come by' }),
    }),
  ),
  due: moment.optional().meta({ description: 'When that supply should be there' }),
  costs,
  kept: z.number().int(),
  causes: z.array(z.object({ cause: z.string(), place: z.string(), loses: z.number().int(), says: z.string() })),
  steps: z.array(z.object({ step: z.string(), place: z.string(), by: moment })),
  ready: moment,
});
const planView = z.object({
  path: z.string(),
  cost: amount,
  kept: z.number().int(),
  ready: moment,
  packages: z.array(packageView),
});

/** What goes to one place by one promise: its plan, its fallback, what was promised. */
export const groupView = z.object({
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
      regret: amount,
      lastStart: moment,
      until: moment,
      held: z.boolean(),
    })
    .nullable(),
});

export function viewGroup(group: Group) {
  return {
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
  };
}

function viewPlan(plan: NonNullable<Group['plan']>) {
  return {
    path: plan.path,
    cost: plan.cost,
    kept: plan.kept,
    ready: plan.ready,
    packages: plan.packages.map((pack) => ({ ...pack, at: pack.at ?? null })),
  };
}
