import { z } from 'zod';
import type { Delivered, Ended, Taken } from '../../books/order/events.ts';
import type { Order, Slice, SliceState, UnitCost } from '../../books/order/order.ts';
import { lineOf, openUnits, sliceNames } from '../../books/order/units.ts';
import type { Book } from '../../books/reference/book.ts';
import type { Item } from '../../books/reference/item.ts';
import { must } from '../../kernel/assert.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import { code, quantity } from '../../kernel/schema.ts';

/** Which units of an order somebody has in the hand: all that are in the right state, or some by line. */
export const handled = {
  place: code().optional().meta({ description: 'Only units at this place' }),
  units: z
    .array(
      z.strictObject({
        line: code(),
        quantity: quantity(),
        scan: code(200).optional().meta({ description: 'What the scanner read' }),
      }),
    )
    .min(1)
    .optional()
    .meta({ description: 'None: all units in the right state' }),
};

export type Handled = {
  readonly place?: string | undefined;
  readonly units?:
    | readonly { readonly line: string; readonly quantity: number; readonly scan?: string | undefined }[]
    | undefined;
};

/** The units as an event takes them along, in the order of their lines; refuses what is not there to be taken. */
export function choose(
  order: Order,
  states: readonly SliceState[],
  { place, units }: Handled,
  among: (slice: Slice) => boolean = () => true,
): Taken[] | Refusal {
  const open = order.slices.filter(
    (slice) => states.includes(slice.state) && (!place || slice.place === place) && among(slice),
  );
  if (!units) {
    if (open.length > 0) return open.map((slice) => take(order, slice, slice.quantity, slice.id));
    return refuse('nothing_to_take', `no unit${place ? ` at ${place}` : ''} is ${states.join(' or ')}`, {
      remedy: 'look at the slices of the order',
    });
  }
  const name = sliceNames(order);
  const left = new Map(open.map((slice) => [slice.id, slice.quantity]));
  const leftOf = (slice: Slice) => left.get(slice.id) ?? 0;
  const taken: Taken[] = [];
  for (const [i, { line: id, quantity: wanted, scan }] of units.entries()) {
    const line = order.lines.find((each) => each.id === id);
    if (!line)
      return refuse('unknown_line', `the order has no line ${id}`, {
        field: `units.${i}.line`,
        remedy: 'name a line of the order',
      });
    if (scan !== undefined && scan !== line.item)
      return refuse('wrong_item', `this is ${scan}, line ${id} is ${line.item ?? line.title}`, {
        field: `units.${i}.scan`,
        remedy: 'lay it back and scan the right item',
      });
    const mine = open.filter((slice) => slice.line === id);
    const has = mine.reduce((n, slice) => n + leftOf(slice), 0);
    if (has < wanted)
      return refuse('nothing_to_take', `line ${id} has ${has} units that are ${states.join(' or ')}, not ${wanted}`, {
        field: `units.${i}.quantity`,
        remedy: `take at most ${has}`,
      });
    let more = wanted;
    for (const slice of mine) {
      const n = Math.min(more, leftOf(slice));
      if (n > 0) taken.push(take(order, slice, n, n === leftOf(slice) ? slice.id : name()));
      left.set(slice.id, leftOf(slice) - n);
      more -= n;
    }
  }
  return taken;
}

function take(order: Order, slice: Slice, n: number, as: string): Taken {
  const line = lineOf(order, slice.line);
  return { slice: slice.id, as, line: line.id, item: line.stocked ? line.item : null, place: slice.place, quantity: n };
}

/** The gate of a step: some unit must be in one of these states. */
export function needs(...states: readonly SliceState[]): (order: Order) => Refusal | null {
  return (order) =>
    order.slices.some((slice) => states.includes(slice.state))
      ? null
      : refuse('nothing_to_take', `no unit is ${states.join(' or ')}`);
}

/** Units that end get their ordinals, the lowest first. */
export function ended(order: Order, units: readonly Taken[]): Ended[] {
  const next = new Map(order.lines.map((line) => [line.id, openUnits(order, line.id)]));
  return units.map((taken) => ({ ...taken, units: must(next.get(taken.line), 'line').splice(0, taken.quantity) }));
}

/** And their cost is frozen: what a transfer brought them at, or what their owner carries them at. */
export function delivered(
  order: Order,
  units: readonly Taken[],
  items: ReadonlyMap<string, Item>,
  book: Book,
): Delivered[] {
  return ended(order, units).map((each) => ({ ...each, cost: costOf(order, each, items, book) }));
}

export function costOf(order: Order, taken: Taken, items: ReadonlyMap<string, Item>, book: Book): UnitCost | null {
  const { item, place } = taken;
  if (item === null || place === null) return null;
  const brought = order.slices.find((slice) => slice.id === taken.slice)?.cost ?? null;
  const owner = brought?.entity ?? must(book.place(place), `place ${place}`).entity;
  const carried = items.get(item)?.costs[owner];
  const unit = brought?.unit ?? carried?.cost ?? 0n;
  return { unit, entity: owner, place, transfer: owner === order.entity ? null : (carried?.transfer ?? unit) };
}

export function itemsIn(orders: readonly Order[]): Set<string> {
  return new Set(
    orders.flatMap((order) => order.lines.flatMap((line) => (line.stocked && line.item ? [line.item] : []))),
  );
}
