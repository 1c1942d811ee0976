import { z } from 'zod';
import { operation } from '../../books/operation.ts';
import { emptyRow } from '../../books/stock/counters.ts';
import { lockStock } from '../../books/stock/store.ts';
import { must } from '../../kernel/assert.ts';
import { refuse } from '../../kernel/refusal.ts';
import { code, quantity, text, time } from '../../kernel/schema.ts';
import type { Tx } from '../../kernel/sql/statement.ts';
import { plusMinutes } from '../../kernel/time.ts';
import { counted, opened } from './count.ts';
import { forOrders, lockedSupplies } from './supply.ts';

/** What happens to the stock of a place without an order: it is received, and it is counted. */

const receiveStock = operation({
  name: 'fulfill.receive_stock',
  on: 'place',
  begins: true,
  path: '/places/{place}/receipts',
  title: 'Receive stock',
  summary: 'Units come in from a supplier, or are there when the books are opened.',
  input: z.strictObject({
    from: z.enum(['supplier', 'opening']).default('supplier'),
    supplier: code().nullish(),
    counted: z.boolean().default(false).meta({ description: 'The receipt was a count of what is there' }),
    countedAt: time().optional(),
    reference: code(200).optional().meta({ description: 'The announced supply that it is of' }),
    lines: z
      .array(z.strictObject({ item: code(200), quantity: quantity() }))
      .min(1)
      .max(5000),
  }),
  roles: ['manager', 'operations', 'administrator', 'associate'],
  refusals: {
    unknown_place: 'no such place',
    unknown_item: 'no such item',
    no_cost: 'the entity has no cost for the item',
    unknown_supply: 'no such supply was announced',
  },
  facts: async (world, asks) => {
    const items = await world.items(asks.flatMap((ask) => ask.command.input.lines.map((line) => line.item)));
    const supplies = await lockedSupplies(world, asks, ({ page, command }) => ({
      place: page?.place ?? '',
      reference: command.input.reference ?? '',
      items: command.input.reference ? command.input.lines.map((line) => line.item) : [],
    }));
    return supplies.map((each) => ({ items, supplies: each }));
  },
  decide: ({ page, command }, { items, supplies }, book) => {
    const place = book.places.find((each) => each.id === command.subject);
    if (!place) return refuse('unknown_place', 'there is no such place', { field: 'place' });
    const { input } = command;
    const { reference } = input;
    if (reference && !page?.supplies?.some((each) => each.reference === reference))
      return refuse('unknown_supply', `${place.code} expects no supply ${reference}`, {
        field: 'reference',
        remedy: 'leave it out, or announce the supply first',
      });
    const held = forOrders(supplies, input.lines);
    for (const [i, line] of input.lines.entries()) {
      const item = items.get(line.item);
      if (!item) return unknownItem(line.item, `lines.${i}.item`);
      if (!item.costs[place.entity])
        return refuse('no_cost', `${place.entity} has no cost for ${item.code}`, {
          field: `lines.${i}.item`,
          remedy: 'enter its cost first',
        });
    }
    return [
      ...opened(page, place),
      {
        type: 'StockReceived',
        place: place.code,
        entity: place.entity,
        currency: book.entity(place.entity).currency,
        from: input.from,
        supplier: input.supplier ?? null,
        counted: input.counted,
        lines: input.lines.map((line, i) => ({
          ...line,
          cost: must(items.get(line.item)?.costs[place.entity], 'cost').cost,
          ...(held[i] ? { forOrders: held[i] } : {}),
        })),
        ...(reference ? { reference } : {}),
        ...(input.countedAt ? { occurred: input.countedAt } : {}),
      },
    ];
  },
});

const askCount = operation({
  name: 'fulfill.ask_count',
  on: 'place',
  begins: true,
  path: '/places/{place}/count-requests',
  title: 'Ask for a count',
  summary:
    'Somebody at the place counts an item, blind, by a time; without one, within the hour. Asked again before that, nothing changes.',
  input: z.strictObject({ item: code(200), dueBy: time().optional(), because: text(500).min(1) }),
  roles: ['service', 'manager', 'operations', 'administrator'],
  refusals: { unknown_place: 'no such place', unknown_item: 'no such item' },
  facts: async (world, asks) => {
    const items = await world.items(asks.map((ask) => ask.command.input.item));
    return asks.map(() => items);
  },
  decide: ({ page, command: { input, subject, now } }, items, book) => {
    const place = book.places.find((each) => each.id === subject);
    if (!place) return refuse('unknown_place', 'there is no such place', { field: 'place' });
    if (!items.has(input.item)) return unknownItem(input.item);
    if (page?.counts.some((task) => task.item === input.item)) return [];
    return [
      ...opened(page, place),
      {
        type: 'CountAsked',
        item: input.item,
        place: place.code,
        dueBy: input.dueBy ?? plusMinutes(now, 60),
        says: input.because,
      },
    ];
  },
});

const count = operation({
  name: 'fulfill.count',
  on: 'place',
  begins: true,
  path: '/places/{place}/counts',
  title: 'Count',
  summary: 'Says how many units of an item are in the bin. What was missing comes back or is lost.',
  input: z.strictObject({ item: code(200), units: z.number().int().nonnegative('0 or more units') }),
  roles: ['associate', 'manager', 'operations', 'administrator'],
  refusals: { unknown_place: 'no such place', unknown_item: 'no such item' },
  facts: async (world, asks) => {
    const places = asks.map((ask) => world.book.places.find((each) => each.id === ask.command.subject)?.code ?? '');
    const items = await world.items(asks.map((ask) => ask.command.input.item));
    // counted against the row as it is: it stays locked until the count is booked
    const rows = await lockStock(
      world.db as Tx,
      asks.map((ask, i) => ({ item: ask.command.input.item, place: places[i] ?? '' })),
    );
    return asks.map((ask, i) => ({
      item: items.get(ask.command.input.item),
      row:
        rows.find((row) => row.item === ask.command.input.item && row.place === places[i]) ??
        emptyRow(ask.command.input.item, places[i] ?? ''),
    }));
  },
  decide: ({ page, command: { input, subject } }, { item, row }, book) => {
    const place = book.places.find((each) => each.id === subject);
    if (!place) return refuse('unknown_place', 'there is no such place', { field: 'place' });
    if (!item) return unknownItem(input.item);
    return [...opened(page, place), counted(place, item, input.units, row, book)];
  },
});

const stop = operation({
  name: 'fulfill.stop_place',
  on: 'place',
  begins: true,
  path: '/places/{place}/stops',
  title: 'Stop a place',
  summary:
    'The place takes no orders until then, or a carrier does not collect there: what it cannot do in time goes by its fallback.',
  input: z.strictObject({
    until: time(),
    because: text(500).min(1),
    carrier: code().nullish().meta({ description: 'The carrier that does not collect; none: the place itself' }),
  }),
  roles: ['manager', 'operations', 'administrator'],
  refusals: {
    unknown_place: 'no such place',
    unknown_carrier: 'the carrier does not collect there',
    in_the_past: 'that time has passed',
  },
  decide: ({ page, command: { input, subject, now } }, _facts, book) => {
    const place = book.places.find((each) => each.id === subject);
    if (!place) return refuse('unknown_place', 'there is no such place', { field: 'place' });
    const { until, because: says, carrier = null } = input;
    if (until <= now)
      return refuse('in_the_past', 'that time has passed', { field: 'until', remedy: 'name a later one' });
    const carriers = new Set(place.hours.calendar.collections.map((each) => each.carrier));
    if (carrier !== null && !carriers.has(carrier))
      return refuse('unknown_carrier', `${carrier} does not collect at ${place.code}`, {
        field: 'carrier',
        remedy: carriers.size > 0 ? `name one of ${[...carriers].join(', ')}` : 'leave it out',
      });
    return [...opened(page, place), { type: 'PlaceStopped', place: place.code, carrier, until, says }];
  },
});

const resume = operation({
  name: 'fulfill.resume_place',
  on: 'place',
  path: '/places/{place}/resumptions',
  title: 'Resume a place',
  summary: 'The place takes orders again, or the carrier collects again; who waits for its stock is asked again.',
  input: z.strictObject({ carrier: code().nullish(), because: text(500).nullish() }),
  roles: ['manager', 'operations', 'administrator'],
  refusals: { not_stopped: 'it was not stopped' },
  decide: ({ page, command: { input } }) => {
    const { place, stops = [] } = must(page, 'page');
    const carrier = input.carrier ?? null;
    if (!stops.some((each) => each.carrier === carrier))
      return refuse('not_stopped', `${carrier ?? place} was not stopped`, { field: 'carrier' });
    return [{ type: 'PlaceResumed', place, carrier, says: input.because ?? null }];
  },
});

function unknownItem(item: string, field = 'item') {
  return refuse('unknown_item', `there is no item ${item}`, { field, remedy: 'name an item of ours' });
}

export const placeOperations = [receiveStock, askCount, count, stop, resume];
