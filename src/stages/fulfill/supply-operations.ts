import { z } from 'zod';
import { operation } from '../../books/operation.ts';
import { must } from '../../kernel/assert.ts';
import { isRefusal, refuse } from '../../kernel/refusal.ts';
import { code, quantity, text, time } from '../../kernel/schema.ts';
import { opened } from './count.ts';
import { announce, lockedSupplies, toFree } from './supply.ts';

/** What a place is told of supplies to come. */

const announceSupply = operation({
  name: 'fulfill.announce_supply',
  on: 'place',
  begins: true,
  path: '/places/{place}/supplies',
  title: 'Announce a supply',
  summary:
    'Units will come by a purchase order or a ship notice: orders may wait for them. Sent again it says what is still to come, and by when.',
  input: z.strictObject({
    reference: code(200).meta({ description: 'Number of the purchase order or ship notice' }),
    supplier: code(200).nullish(),
    due: time().optional().meta({ description: 'When it should be there; none: as announced before' }),
    lines: z
      .array(z.strictObject({ item: code(200), quantity: quantity() }))
      .max(5000)
      .meta({ description: 'Units still to come; what is left out does not come' }),
    because: text(500).nullish(),
  }),
  roles: ['manager', 'operations', 'administrator'],
  refusals: {
    unknown_place: 'no such place',
    unknown_item: 'no such item',
    unknown_supply: 'nothing is expected by it',
    no_date: 'a supply has a date',
    in_the_past: 'that time has passed',
    item_twice: 'an item stands there twice',
  },
  facts: async (world, asks) => {
    const items = await world.items(asks.flatMap((ask) => ask.command.input.lines.map((line) => line.item)));
    return asks.map(() => items);
  },
  decide: ({ page, command: { input, subject, now } }, items, book) => {
    const place = book.places.find((each) => each.id === subject);
    if (!place) return refuse('unknown_place', 'there is no such place', { field: 'place' });
    const unknown = input.lines.findIndex(({ item }) => !items.has(item));
    if (unknown >= 0)
      return refuse('unknown_item', `there is no item ${input.lines[unknown]?.item}`, {
        field: `lines.${unknown}.item`,
        remedy: 'name an item of ours',
      });
    const events = announce(page, place.code, input, now);
    return isRefusal(events) || events.length === 0 ? events : [...opened(page, place), ...events];
  },
});

const freeSupply = operation({
  name: 'fulfill.free_supply',
  on: 'place',
  title: 'Free what nobody waits for',
  summary: 'Units of a supply that were held for orders which do not wait any more are free again.',
  input: z.strictObject({ reference: code(200), items: z.array(code(200)) }),
  roles: [],
  refusals: {},
  facts: (world, asks) =>
    lockedSupplies(world, asks, ({ page, command }) => ({ place: page?.place ?? '', ...command.input })),
  decide: ({ page, command }, supplies) => {
    const lines = toFree(supplies);
    const { place } = must(page, 'page');
    return lines.length > 0 ? [{ type: 'SupplyFreed', place, reference: command.input.reference, lines }] : [];
  },
});

export const supplyOperations = [announceSupply, freeSupply];
