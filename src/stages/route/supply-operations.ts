import { z } from 'zod';
import { operation } from '../../books/operation.ts';
import { isAwaited } from '../../books/order/awaited.ts';
import { lineOf } from '../../books/order/units.ts';
import { asOrder } from '../../books/page.ts';
import { refuse } from '../../kernel/refusal.ts';
import { code, quantity, text, time } from '../../kernel/schema.ts';
import { engine } from './engine.ts';
import { lose } from './lost.ts';
import { awaitedOf, moveSupply, takeSupply } from './supply.ts';

/** What becomes of orders that wait for a supply: it comes, it comes later, it does not come, they wait no more. */

const supply = { place: code(), reference: code(200) };

const takeDelivered = operation({
  name: 'route.take_supply',
  on: 'order',
  title: 'Take what was delivered',
  summary: 'The supply is here that the order waits for: its units are reserved, and may be picked.',
  input: z.strictObject(supply),
  roles: [],
  refusals: {},
  facts: async (world, asks) => {
    const items = asks.flatMap(({ page }) => asOrder(page).lines.flatMap(({ item }) => item ?? []));
    const supplies = await world.supplies(items);
    return asks.map(() => supplies);
  },
  decide: ({ page, command: { input } }, supplies) =>
    takeSupply(asOrder(page), input, supplies.by(input.place, input.reference)),
});

const move = operation({
  name: 'route.move_supply',
  on: 'order',
  title: 'The supply moves',
  summary: 'It comes later than it was said: the order goes another way, or waits on with a new promise.',
  input: z.strictObject({ ...supply, due: time() }),
  roles: [],
  refusals: {},
  facts: (world, asks) => engine.facts(world, asks),
  decide: (about, facts, book) => moveSupply(engine.sourcing(about, facts, book), about.command.input),
});

const loseDelivered = operation({
  name: 'route.lose_supply',
  on: 'order',
  title: 'The supply does not come',
  summary: 'Units that the order waits for will not come: its claims on them fall and the fallback runs.',
  input: z.strictObject({ ...supply, item: code(200), units: quantity(), because: text(500).min(1) }),
  roles: [],
  refusals: {},
  decide: ({ page, command: { input } }) => {
    const order = asOrder(page);
    const { item, units, because } = input;
    const awaited = awaitedOf(order, input).filter((slice) => lineOf(order, slice.line).item === item);
    return lose(order, input.place, awaited, 'supply_lost', because, units);
  },
});

const stopWaiting = operation({
  name: 'route.stop_waiting',
  on: 'order',
  path: '/orders/{order}/wait-ends',
  title: 'Do not wait for the supply',
  summary: 'What waits for a supply waits no more: the fallback runs, or the next best plan, or a person must choose.',
  input: z.strictObject({
    group: code().optional().meta({ description: 'None: every group that waits' }),
    because: text(500).min(1),
  }),
  roles: ['service', 'operations', 'manager', 'administrator'],
  refusals: { not_waiting: 'nothing waits for a supply', unknown_group: 'no such group' },
  gate: (order) =>
    order.slices.some(isAwaited) ? null : refuse('not_waiting', 'nothing of the order waits for a supply'),
  decide: ({ page, command: { input } }) => {
    const order = asOrder(page);
    const awaited = order.slices.filter((slice) => isAwaited(slice) && (!input.group || slice.group === input.group));
    const [first] = awaited;
    if (!first?.place)
      return refuse('not_waiting', `nothing of group ${input.group} waits for a supply`, { field: 'group' });
    return lose(order, first.place, awaited, 'supply_lost', input.because);
  },
});

export const supplyOperations = [takeDelivered, move, loseDelivered, stopWaiting];
