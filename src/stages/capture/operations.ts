import { z } from 'zod';
import { operation } from '../../books/operation.ts';
import type { OrderEvent } from '../../books/order/events.ts';
import { must } from '../../kernel/assert.ts';
import { canonical } from '../../kernel/json.ts';
import { refuse } from '../../kernel/refusal.ts';
import { amount, code, quantity, text } from '../../kernel/schema.ts';
import { cancel, mayCancel } from './cancel.ts';
import { capture, estimatedCost } from './decide.ts';
import { deliveryOperations } from './deliveries.ts';
import { captureFacts } from './facts.ts';
import { addressInput, customerInput, orderInput } from './order-input.ts';

const captureOrder = operation({
  name: 'capture.order',
  on: 'order',
  begins: true,
  path: '/orders',
  title: 'Take an order',
  summary:
    'Captures an order from any channel, validates it, makes its promise, chooses its path and reserves its units, in one commit.',
  input: orderInput,
  roles: ['service', 'operations', 'manager', 'associate', 'administrator'],
  refusals: {
    unknown_channel: 'no such channel',
    already_captured: 'the channel told this order before',
    unknown_item: 'a line names no item of ours',
    no_group: 'the order does not say where its lines go',
    unknown_group: 'a line goes with a group that the order does not have',
    line_twice: 'two lines have the same id',
    no_place: 'a pickup or till group names no place',
    unknown_place: 'no such place',
    no_address: 'a group to be shipped has no address',
    no_account: 'a tender in cash, by gift card or credit names no till, card or holder',
    stored_value: 'a gift card or credit is used at placement, not authorised or captured',
    discount_above_base: 'a discount is more than the price it applies to',
    discount_shares_differ: 'the shares of a discount do not add up to it',
    capture_does_not_reconcile: 'the total is not what the lines add up to',
    no_plan: 'the order requires a promise and no path can keep one',
  },
  facts: captureFacts,
  decide: capture,
});

const reviseOrder = operation({
  name: 'capture.revise',
  on: 'order',
  path: '/orders/{order}/revisions',
  title: 'Change contact, address or note',
  summary: 'Changes what does not change the sale. A new address is checked again before anything is released.',
  input: z.strictObject({
    customer: customerInput.optional(),
    addresses: z.record(z.string(), addressInput).optional(),
    note: text(5000).nullish(),
  }),
  roles: ['service', 'operations', 'administrator'],
  refusals: {
    already_left: 'the units of the group have left or are packed',
    unknown_group: 'the order has no such group',
  },
  decide: ({ page, command: { input } }) => {
    const order = must(page, 'order');
    const addresses: Record<string, NonNullable<(typeof order.groups)[number]['address']>> = {};
    for (const [id, given] of Object.entries(input.addresses ?? {})) {
      if (!order.groups.some((group) => group.id === id))
        return refuse('unknown_group', `the order has no group ${id}`, {
          field: `addresses.${id}`,
          remedy: 'name a group of the order',
        });
      const packed = order.slices.some(
        (slice) => slice.group === id && ['packed', 'ready', 'handed_over', 'shipped'].includes(slice.state),
      );
      if (packed)
        return refuse('already_left', `units of group ${id} are packed or gone`, {
          field: `addresses.${id}`,
          remedy: 'unpack them first, or open a return',
        });
      addresses[id] = {
        name: given.name ?? null,
        lines: given.lines,
        city: given.city ?? null,
        region: given.region ?? null,
        postcode: given.postcode ?? null,
        country: given.country,
        phone: given.phone ?? null,
      };
    }
    const { customer, note } = input;
    const person = customer && {
      key: customer.key ?? order.customer.key,
      name: customer.name ?? null,
      email: customer.email ?? null,
      phone: customer.phone ?? null,
    };
    const changed = [
      ...(person && JSON.stringify(person) !== JSON.stringify(order.customer) ? ['customer'] : []),
      ...Object.entries(addresses).flatMap(([id, next]) =>
        canonical(next) === canonical(order.groups.find((g) => g.id === id)?.address) ? [] : [`address.${id}`],
      ),
      ...(note !== undefined && note !== order.note ? ['note'] : []),
    ];
    if (changed.length === 0) return [];
    const event: OrderEvent = {
      type: 'OrderRevised',
      changed,
      ...(person && changed.includes('customer') ? { customer: person } : {}),
      ...(changed.some((each) => each.startsWith('address.')) ? { addresses } : {}),
      ...(changed.includes('note') ? { note: note ?? null } : {}),
    };
    return [event];
  },
});

const cancelUnits = operation({
  name: 'capture.cancel',
  on: 'order',
  path: '/orders/{order}/cancellations',
  title: 'Cancel units',
  summary:
    'Ends units that have not reached the customer: frees their claims, captures less or refunds what was captured.',
  input: z.strictObject({
    units: z
      .array(z.strictObject({ line: code(), quantity: quantity() }))
      .min(1)
      .optional()
      .meta({ description: 'None: everything that has not ended' }),
    reason: text(500).min(1),
    by: z.enum(['customer', 'us', 'channel']).default('customer'),
    shipping: z.enum(['keep', 'prorata']).optional(),
    refunded: z
      .array(z.strictObject({ tender: code(), amount: amount(), reference: text(200).nullish() }))
      .max(100)
      .optional()
      .meta({
        description: 'What the channel has paid back by itself already: it is recorded, and not paid once more',
      }),
  }),
  roles: ['service', 'operations', 'manager', 'administrator'],
  refusals: {
    nothing_to_cancel: 'no unit is left to cancel',
    unknown_line: 'no such line',
    too_many: 'more units than can be cancelled',
    channel_only: 'only a channel can have paid it back by itself',
  },
  gate: mayCancel,
  decide: ({ page, sold, command: { input, actor } }) => {
    if (input.refunded && actor.kind !== 'channel')
      return refuse('channel_only', 'only a channel can have paid it back by itself', {
        field: 'refunded',
        remedy: 'cancel, and let the refund be paid over the tenders of the order',
      });
    return cancel(must(page, 'order'), must(sold, 'sold'), input);
  },
});

const mapLine = operation({
  name: 'capture.map_line',
  on: 'order',
  path: '/orders/{order}/line-mappings',
  title: 'Map a line to an item',
  summary: "Says which of our items a channel's line is, or that no stock is kept of it.",
  input: z.strictObject({ line: code(), item: code(200).nullable() }),
  roles: ['operations', 'administrator'],
  refusals: { unknown_line: 'no such line', unknown_item: 'no such item', mapped: 'the line is mapped already' },
  facts: async (world, asks) => {
    const items = await world.items(asks.flatMap((ask) => ask.command.input.item ?? []));
    return asks.map((ask) => (ask.command.input.item ? (items.get(ask.command.input.item) ?? null) : null));
  },
  decide: ({ page, command: { input } }, item) => {
    const order = must(page, 'order');
    const line = order.lines.find((each) => each.id === input.line);
    if (!line) return refuse('unknown_line', `the order has no line ${input.line}`, { field: 'line' });
    if (line.item) return refuse('mapped', `line ${line.id} is ${line.item}`, { field: 'line' });
    if (input.item && !item)
      return refuse('unknown_item', `there is no item ${input.item}`, {
        field: 'item',
        remedy: 'name an item of ours',
      });
    const mapped: OrderEvent = {
      type: 'LineMapped',
      line: line.id,
      item: item?.code ?? null,
      stocked: item?.stocked ?? false,
      cost: item ? estimatedCost(item, order.entity) : 0n,
    };
    const hold = order.holds.find((each) => each.kind === 'items' && !each.released);
    const others = order.lines.some((each) => each.id !== line.id && each.item === null && each.stocked);
    return hold && !others
      ? [mapped, { type: 'HoldReleased', hold: hold.id, says: `line ${line.id} mapped` }]
      : [mapped];
  },
});

export const captureOperations = [captureOrder, reviseOrder, cancelUnits, mapLine, ...deliveryOperations];
