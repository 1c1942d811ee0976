import { z } from 'zod';
import { operation } from '../../books/operation.ts';
import type { OrderEvent } from '../../books/order/events.ts';
import type { Order } from '../../books/order/order.ts';
import { TRIGGERS } from '../../books/order/plan.ts';
import { holdOn } from '../../books/order/summary.ts';
import { lineOf } from '../../books/order/units.ts';
import { asOrder } from '../../books/page.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import { code, quantity, text } from '../../kernel/schema.ts';
import { assignTo, decideRoute, endOfWait, fallBack, groupOf, switchToBackup } from './decide.ts';
import { engine } from './engine.ts';
import { claimedAt, claims, isCollectedBy, lapsed, lose, unclaim } from './lost.ts';
import { hasWaited, reconsider } from './reconsider.ts';
import { supplyOperations } from './supply-operations.ts';

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

const reconsiderRoute = operation({
  name: 'route.reconsider',
  on: 'order',
  title: 'Decide again and confirm',
  summary: 'The order has waited for its wave, or for the customer: it goes by the plan that is best now.',
  input: z.strictObject({ group: code() }),
  roles: [],
  refusals: {},
  facts: (world, asks) => engine.facts(world, asks),
  decide: (about, facts, book) => {
    const sourcing = engine.sourcing(about, facts, book);
    const { order, now } = sourcing;
    const group = order.groups.find((each) => each.id === about.command.input.group);
    if (!group || !hasWaited(group, now) || holdOn(order, 'release')) return [];
    return reconsider(sourcing, group);
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
  input: z.strictObject({ why: text(500), trigger: z.enum(TRIGGERS) }),
  roles: [],
  refusals: {},
  facts: (world, asks) => engine.facts(world, asks),
  decide: (about, facts, book) => fallBack(engine.sourcing(about, facts, book), about.command.input),
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
  decide: (about, facts, book) => {
    const { input } = about.command;
    if (!book.place(input.place))
      return refuse('unknown_place', `there is no place ${input.place}`, { field: 'place' });
    const sourcing = engine.sourcing(about, facts, book);
    const group = groupOf(sourcing.order, input.group);
    return isRefusal(group) ? group : assignTo(sourcing, group, input.place);
  },
});

const endWait = operation({
  name: 'route.end_wait',
  on: 'order',
  title: 'End the wait for stock',
  summary: 'The time is up that a group may wait for a plan: its open units are cancelled, or a person must choose.',
  input: z.strictObject({ group: code() }),
  roles: [],
  refusals: {},
  decide: ({ page, command }) => {
    const group = asOrder(page).groups.find((each) => each.id === command.input.group);
    return group ? endOfWait(group, command.now) : [];
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
  gate: (order) => (claims(order).length > 0 ? null : refuse('nothing_there', 'nothing waits to be picked')),
  decide: ({ page, command: { input } }) => {
    const order = asOrder(page);
    const events = unclaim(order, claimedAt(order, input.place), input.because);
    if (events.length === 0)
      return refuse('nothing_there', `nothing of the order waits at ${input.place}`, { field: 'place' });
    return [...events, { type: 'RouteDeclined', place: input.place, says: input.because }];
  },
});

const lapse = operation({
  name: 'route.lapse',
  on: 'order',
  title: 'Not accepted in time',
  summary: 'A place has not said in time that it will pick: its units are free again and the fallback runs.',
  input: z.strictObject({ group: code(), place: code() }),
  roles: [],
  refusals: {},
  decide: ({ page, command: { input, now } }) => {
    const order = asOrder(page);
    const late = lapsed(order, input.group, input.place, now);
    return lose(order, input.place, late, 'not_accepted', 'the pick was not accepted in time');
  },
});

const takeAway = operation({
  name: 'route.take_away',
  on: 'order',
  title: 'Take away from a place',
  summary: 'A place cannot give what the order counts on: its claims there fall and the fallback runs.',
  input: z.strictObject({
    place: code(),
    item: code(200).optional(),
    carrier: code().optional().meta({ description: 'Only what this carrier was to collect' }),
    units: quantity().optional().meta({ description: 'At most so many; none: all that nobody has in the hand' }),
    trigger: z.enum(['count', 'capacity_lost', 'carrier_failed']),
    because: text(500).min(1),
  }),
  roles: [],
  refusals: {},
  decide: ({ page, command: { input } }) => {
    const order = asOrder(page);
    const { place, item, carrier, units, trigger, because } = input;
    const claimed = claimedAt(order, place).filter(
      (slice) =>
        (!item || lineOf(order, slice.line).item === item) && (!carrier || isCollectedBy(order, slice, carrier)),
    );
    return lose(order, place, claimed, trigger, because, units);
  },
});

export const routeOperations = [
  decide,
  confirm,
  reconsiderRoute,
  switchTo,
  fall,
  assign,
  endWait,
  decline,
  lapse,
  takeAway,
  ...supplyOperations,
];
