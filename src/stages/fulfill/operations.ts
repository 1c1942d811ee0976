import { z } from 'zod';
import { type Ask, operation, type World } from '../../books/operation.ts';
import { isUnaccepted } from '../../books/order/acceptance.ts';
import { holdOn } from '../../books/order/summary.ts';
import { isToPutBack } from '../../books/order/units.ts';
import { asOrder } from '../../books/page.ts';
import type { Item } from '../../books/reference/item.ts';
import type { Shelf } from '../../books/stock/shelf.ts';
import { isRefusal, refuse } from '../../kernel/refusal.ts';
import { code, text, time } from '../../kernel/schema.ts';
import { choose, handled, itemsIn, needs } from './choose.ts';
import * as decide from './decide.ts';
import { placeOperations } from './place-operations.ts';
import { supplyOperations } from './supply-operations.ts';
import { isOnTheWay, loadTransfer, receiveTransfer, waitsForTruck } from './transfer.ts';

const hands = ['associate', 'manager', 'operations', 'administrator'] as const;
const refusals = {
  nothing_to_take: 'no such units in that state',
  unknown_line: 'no such line',
  wrong_item: 'the scanner read another item',
};

async function items(world: World, asks: readonly Ask<'order', unknown>[]): Promise<ReadonlyMap<string, Item>[]> {
  const known = await world.items(itemsIn(asks.map((ask) => asOrder(ask.page))));
  return asks.map(() => known);
}

async function shelves(world: World, asks: readonly Ask<'order', unknown>[]): Promise<Shelf[]> {
  const shelf = await world.shelf(itemsIn(asks.map((ask) => asOrder(ask.page))));
  return asks.map(() => shelf);
}

const release = operation({
  name: 'fulfill.release',
  on: 'order',
  title: 'Release to the pick list',
  summary: 'What is reserved for a confirmed route may be picked.',
  input: z.strictObject({}),
  roles: [],
  refusals: {},
  decide: ({ page, command }, _facts, book) => decide.release(asOrder(page), command.now, book),
});

const accept = operation({
  name: 'fulfill.accept',
  on: 'order',
  path: '/orders/{order}/acceptances',
  title: 'Accept the pick',
  summary: 'The place says that it will pick what was released to it: its time to accept no longer runs.',
  input: z.strictObject(handled),
  roles: hands,
  refusals,
  gate: (order) =>
    order.slices.some(isUnaccepted) ? null : refuse('nothing_to_take', 'no place has to accept anything now'),
  decide: ({ page, command: { input } }) => {
    const units = choose(asOrder(page), ['released'], input, isUnaccepted);
    return isRefusal(units) ? units : [{ type: 'PickAccepted', units }];
  },
});

const withdraw = operation({
  name: 'fulfill.withdraw',
  on: 'order',
  path: '/orders/{order}/pick-withdrawals',
  title: 'Withdraw from the pick list',
  summary: 'Takes released units off the list again; they stay reserved.',
  input: z.strictObject({ ...handled, because: text(500).min(1) }),
  roles: ['manager', 'operations', 'administrator'],
  refusals,
  gate: needs('released'),
  decide: ({ page, command: { input } }) => {
    const units = choose(asOrder(page), ['released'], input);
    return isRefusal(units) ? units : [{ type: 'PickWithdrawn', units, says: input.because }];
  },
});

const pick = operation({
  name: 'fulfill.pick',
  on: 'order',
  path: '/orders/{order}/picks',
  title: 'Pick',
  summary: 'Units leave the bin for the tote, by scan.',
  input: z.strictObject({ ...handled, began: time().optional() }),
  roles: hands,
  refusals,
  gate: needs('released'),
  decide: ({ page, command: { input } }) => decide.pick(asOrder(page), input, input.began),
});

const unpick = operation({
  name: 'fulfill.unpick',
  on: 'order',
  path: '/orders/{order}/unpicks',
  title: 'Put a pick back',
  summary: 'Picked units go back into their bin and stay on the list.',
  input: z.strictObject(handled),
  roles: hands,
  refusals,
  gate: needs('picked'),
  decide: ({ page, command: { input } }) => {
    const units = choose(asOrder(page), ['picked'], input);
    return isRefusal(units) ? units : [{ type: 'UnitsUnpicked', units }];
  },
});

const short = operation({
  name: 'fulfill.short',
  on: 'order',
  path: '/orders/{order}/short-picks',
  title: 'Not found',
  summary:
    'The picker does not find units: trust in the record falls at once, a count is asked for, the fallback runs.',
  input: z.strictObject({
    ...handled,
    answer: z.enum(['empty', 'wrong_variant', 'damaged', 'on_display', 'cannot_reach']).default('empty'),
  }),
  roles: hands,
  refusals,
  gate: needs('released'),
  facts: shelves,
  decide: ({ page, command: { input } }, shelf) => decide.short(asOrder(page), input, input.answer, shelf),
});

const pack = operation({
  name: 'fulfill.pack',
  on: 'order',
  path: '/orders/{order}/packs',
  title: 'Pack',
  summary: 'Picked units go into a parcel, or on the pickup shelf.',
  input: z.strictObject({
    ...handled,
    shelf: text(50).nullish(),
    weight: z.number().int().positive().nullish().meta({ description: 'Grams' }),
  }),
  roles: hands,
  refusals: { ...refusals, two_places: 'the units lie at two places' },
  gate: needs('picked'),
  decide: ({ page, command: { input } }) =>
    decide.pack(asOrder(page), input, input.shelf ?? null, input.weight ?? null),
});

const unpack = operation({
  name: 'fulfill.unpack',
  on: 'order',
  path: '/orders/{order}/unpacks',
  title: 'Unpack',
  summary: 'Opens a parcel again.',
  input: z.strictObject(handled),
  roles: hands,
  refusals,
  gate: needs('packed'),
  decide: ({ page, command: { input } }) => {
    const units = choose(asOrder(page), ['packed'], input);
    return isRefusal(units) ? units : [{ type: 'UnitsUnpacked', units }];
  },
});

const ready = operation({
  name: 'fulfill.ready',
  on: 'order',
  title: 'Ready for pickup',
  summary: 'The last unit of a pickup group lies on the shelf: the customer is told, once.',
  input: z.strictObject({}),
  roles: [],
  refusals: {},
  decide: ({ page }) => decide.ready(asOrder(page)),
});

const handOver = operation({
  name: 'fulfill.hand_over',
  on: 'order',
  path: '/orders/{order}/hand-overs',
  title: 'Hand over',
  summary: 'The customer takes what is ready: revenue, tax and cost are booked, and what he owes is captured.',
  input: z.strictObject({
    ...handled,
    proof: text(200).min(1).meta({ description: 'Pickup code, or kind of document and its last digits' }),
  }),
  roles: hands,
  refusals: { ...refusals, held: 'a hold blocks the hand-over', nothing_ready: 'nothing is ready' },
  gate: decide.mayHandOver,
  facts: items,
  decide: ({ page, command: { input } }, known, book) =>
    decide.handOver(asOrder(page), input, input.proof, known, book),
});

const handOverTaken = operation({
  name: 'fulfill.hand_over_taken',
  on: 'order',
  title: 'Taken at the till',
  summary: 'What the customer took with him, or what nothing physical is of, is handed over at once.',
  input: z.strictObject({}),
  roles: [],
  refusals: { not_on_hand: 'the record has fewer than the till sold' },
  facts: async (world, asks) => {
    const [known, shelf] = await Promise.all([items(world, asks), shelves(world, asks)]);
    return asks.map((_, i) => ({ items: known[i] as ReadonlyMap<string, Item>, shelf: shelf[i] as Shelf }));
  },
  decide: ({ page }, facts, book) => decide.handOverTaken(asOrder(page), facts.items, facts.shelf, book),
});

const ship = operation({
  name: 'fulfill.ship',
  on: 'order',
  path: '/orders/{order}/shipments',
  title: 'Ship',
  summary: 'Units leave with a carrier; a pick or pack that nobody told runs with it.',
  input: z.strictObject({ ...handled, carrier: text(100).nullish(), tracking: text(200).nullish() }),
  roles: hands,
  refusals: { ...refusals, two_places: 'the units lie at two places', held: 'a hold blocks the hand-over' },
  gate: (order) => {
    const hold = holdOn(order, 'hand_over');
    return hold
      ? refuse('held', hold.because, { remedy: 'release the hold first' })
      : needs('released', 'picked', 'packed')(order);
  },
  facts: items,
  decide: ({ page, command: { input } }, known, book) =>
    decide.ship(
      asOrder(page),
      input,
      { carrier: input.carrier ?? null, tracking: input.tracking ?? null },
      known,
      book,
    ),
});

const unship = operation({
  name: 'fulfill.unship',
  on: 'order',
  path: '/orders/{order}/shipment-reversals',
  title: 'Take a shipment back',
  summary: 'A parcel that was told as shipped has not left: units and postings go back.',
  input: z.strictObject({ parcel: code(), because: text(500).min(1) }),
  roles: ['manager', 'operations', 'administrator'],
  refusals: { not_shipped: 'the parcel has not been shipped', came_back: 'units of it were returned already' },
  gate: needs('shipped'),
  decide: ({ page, command: { input } }) => {
    const order = asOrder(page);
    const gone = order.slices.filter((slice) => slice.state === 'shipped' && slice.parcel === input.parcel);
    if (gone.length === 0)
      return refuse('not_shipped', `parcel ${input.parcel} has not been shipped`, { field: 'parcel' });
    if (
      order.returns.some((each) =>
        gone.some((slice) => slice.line === each.line && slice.units.some((unit) => each.units.includes(unit))),
      )
    ) {
      return refuse('came_back', 'units of the parcel were returned already', { field: 'parcel' });
    }
    const units = gone.map((slice) => {
      const line = order.lines.find((each) => each.id === slice.line);
      return {
        slice: slice.id,
        as: slice.id,
        line: slice.line,
        item: line?.stocked ? line.item : null,
        place: slice.place,
        quantity: slice.quantity,
        units: slice.units,
        cost: slice.cost,
      };
    });
    return [{ type: 'UnitsUnshipped', units, says: input.because }];
  },
});

const putBack = operation({
  name: 'fulfill.put_back',
  on: 'order',
  path: '/orders/{order}/put-backs',
  title: 'Put back',
  summary: 'Cancelled units that were picked go back into their bin, by scan; only then can they be sold again.',
  input: z.strictObject({ place: code().optional() }),
  roles: hands,
  refusals: { nothing_loose: 'nothing waits to be put back' },
  gate: (order) => (order.slices.some(isToPutBack) ? null : refuse('nothing_loose', 'nothing waits to be put back')),
  decide: ({ page, command: { input } }) => decide.putBack(asOrder(page), input.place),
});

const shipTransfer = operation({
  name: 'fulfill.ship_transfer',
  on: 'order',
  path: '/orders/{order}/transfer-shipments',
  title: 'Load a transfer',
  summary: 'Units for the pickup store are on the truck.',
  input: z.strictObject({ transfer: code().optional() }),
  roles: hands,
  refusals: { no_transfer: 'no transfer waits' },
  gate: waitsForTruck,
  facts: items,
  decide: ({ page, command: { input } }, known, book) => loadTransfer(asOrder(page), input.transfer, known, book),
});

const receive = operation({
  name: 'fulfill.receive_transfer',
  on: 'order',
  path: '/orders/{order}/transfer-receipts',
  title: 'Receive a transfer',
  summary: 'The pickup store scans what came. Good units keep their claim; what is missing or damaged falls back.',
  input: z.strictObject({ transfer: code().optional(), missing: handled.units, damaged: handled.units }),
  roles: hands,
  refusals: { ...refusals, no_transfer: 'no transfer is on the way' },
  gate: isOnTheWay,
  decide: ({ page, command: { input } }, _facts, book) => receiveTransfer(asOrder(page), input, book),
});

export const fulfillOperations = [
  release, accept, withdraw, pick, unpick, short, pack, unpack, ready, handOver, handOverTaken, ship, unship, putBack, shipTransfer, receive,
  ...placeOperations,
  ...supplyOperations,
]; // biome-ignore format: a list
