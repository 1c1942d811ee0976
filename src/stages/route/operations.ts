import { z } from 'zod';
import { operation } from '../../books/operation.ts';
import type { OrderEvent } from '../../books/order/events.ts';
import { isFinal } from '../../books/order/machine.ts';
import type { Order } from '../../books/order/order.ts';
import { holdOn } from '../../books/order/summary.ts';
import { asOrder } from '../../books/page.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import { code, text } from '../../kernel/schema.ts';
import { assignTo, decideRoute, fallBack, groupOf, switchToBackup, taken } from './decide.ts';
import { engine } from './engine.ts';

const inGroup = { group: code().optional().meta({ description: 'None: the only group' }) };

const decide = operation({
  name: 'route.decide',
  on: 'order',
  title: 'Decide the route',
  summary: 'The plan is ready; it confirms itself at once or after a while, by the class of its promise.',
  input: z.strictObject({ group: code() }),
  roles: [],
  refusals: {},
  decide: ({ page, command }, _facts, book) => {
    const order = asOrder(page);
    const group = groupOf(order, command.input.group);
    return isRefusal(group) || group.route.state === 'confirmed' ? [] : decideRoute(group, book, command.now);
  },
});

function undecided(order: Order): Refusal | null {
  if (order.groups.some((group) => group.route.state === 'decided')) return null;
  return refuse('nothing_decided', 'no routing decision waits to be confirmed');
}

const confirm = operation({
  name: 'route.confirm',
  on: 'order',
  path: '/orders/{order}/route-confirmations',
  title: 'Confirm routing',
  summary: 'The plan stands: its picks may start.',
  input: z.strictObject(inGroup),
  roles: ['operations', 'manager', 'administrator'],
  refusals: { nothing_decided: 'no decision waits', unknown_group: 'no such group', held: 'a hold blocks the release' },
  gate: (order) => {
    const hold = holdOn(order, 'release');
    return (
      undecided(order) ??
      (hold ? refuse('held', hold.because, { remedy: 'release the hold first', facts: { hold: hold.id } }) : null)
    );
  },
  decide: ({ page, command: { input } }) => {
    const decided = asOrder(page).groups.filter(
      (group) => group.route.state === 'decided' && (!input.group || group.id === input.group),
    );
    if (decided.length === 0)
      return refuse('nothing_decided', `no decision of group ${input.group} waits`, { field: 'group' });
    return decided.map((group): OrderEvent => ({ type: 'RouteConfirmed', group: group.id }));
  },
});

function noBackup(order: Order): Refusal | null {
  if (!order.groups.some((group) => group.fallback)) return refuse('no_backup', 'no backup is armed');
  const waits = order.slices.some((slice) => slice.state === 'reserved' || slice.state === 'released');
  return waits ? null : refuse('already_picked', 'the units are picked already');
}

const switchTo = operation({
  name: 'route.switch',
  on: 'order',
  path: '/orders/{order}/route-switches',
  title: 'Switch to backup',
  summary: 'Takes the armed backup now, before anything failed.',
  input: z.strictObject(inGroup),
  roles: ['operations', 'manager', 'administrator'],
  refusals: {
    no_backup: 'no backup is armed',
    too_late: 'it can no longer start in time',
    already_picked: 'the units are picked',
    unknown_group: 'no such group',
  },
  gate: noBackup,
  decide: ({ page, command: { input, now } }, _facts, book) => {
    const order = asOrder(page);
    const group = groupOf(order, input.group ?? order.groups.find((each) => each.fallback)?.id);
    if (isRefusal(group)) return group;
    return group.fallback
      ? switchToBackup(order, group, book, now)
      : refuse('no_backup', `no backup is armed for group ${group.id}`, { field: 'group' });
  },
});

const fall = operation({
  name: 'route.fall_back',
  on: 'order',
  title: 'Fall back',
  summary: 'The first source failed: the armed fallback runs, or the next best plan, or a person must choose.',
  input: z.strictObject({ why: text(500) }),
  roles: [],
  refusals: {},
  facts: (world, asks) => engine.facts(world, asks),
  decide: ({ page, sold, command }, facts, book) =>
    fallBack(asOrder(page), sold, command.input.why, command.now, engine, facts, book),
});

const assign = operation({
  name: 'route.assign',
  on: 'order',
  path: '/orders/{order}/assignments',
  title: 'Send to a place',
  summary: 'Moves what nobody has picked yet to a place of your choice, with the promise that it can keep.',
  input: z.strictObject({ ...inGroup, place: code() }),
  roles: ['operations', 'manager', 'administrator'],
  refusals: {
    unknown_place: 'no such place',
    unknown_group: 'no such group',
    no_plan: 'the place cannot serve it',
    nothing_to_move: 'nothing can be moved any more',
  },
  gate: (order) =>
    order.slices.some((slice) => slice.state === 'open' || slice.state === 'reserved')
      ? null
      : refuse('nothing_to_move', 'no unit can be moved any more'),
  facts: (world, asks) => engine.facts(world, asks),
  decide: ({ page, sold, command: { input, now } }, facts, book) => {
    const order = asOrder(page);
    if (!book.place(input.place))
      return refuse('unknown_place', `there is no place ${input.place}`, { field: 'place' });
    const group = groupOf(order, input.group);
    return isRefusal(group) ? group : assignTo(order, sold, group, input.place, now, engine, facts, book);
  },
});

const decline = operation({
  name: 'route.decline',
  on: 'order',
  path: '/orders/{order}/declines',
  title: 'Decline at a place',
  summary: 'A place says that it cannot serve units: they are free again and the fallback runs.',
  input: z.strictObject({ place: code(), because: text(500).min(1) }),
  roles: ['manager', 'operations', 'administrator'],
  refusals: { nothing_there: 'nothing of the order waits at the place' },
  gate: (order) =>
    order.slices.some((slice) => slice.state === 'reserved' || slice.state === 'released')
      ? null
      : refuse('nothing_there', 'nothing waits to be picked'),
  decide: ({ page, command: { input } }) => {
    const order = asOrder(page);
    const here = order.slices.filter((slice) => slice.place === input.place && !isFinal(slice.state));
    const released = here.filter((slice) => slice.state === 'released').map((slice) => taken(order, slice));
    const all = here
      .filter((slice) => slice.state === 'released' || slice.state === 'reserved')
      .map((slice) => taken(order, slice));
    if (all.length === 0)
      return refuse('nothing_there', `nothing of the order waits at ${input.place}`, { field: 'place' });
    return [
      ...(released.length > 0 ? [{ type: 'PickWithdrawn', units: released, says: input.because } as const] : []),
      { type: 'UnitsUnreserved', units: all, says: input.because },
      { type: 'RouteDeclined', place: input.place, says: input.because },
    ];
  },
});

export const routeOperations = [decide, confirm, switchTo, fall, assign, decline];
