import type { Carried, OrderEvent, Taken } from '../../books/order/events.ts';
import type { Order, UnitCost } from '../../books/order/order.ts';
import type { Book } from '../../books/reference/book.ts';
import type { Item } from '../../books/reference/item.ts';
import { must } from '../../kernel/assert.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import { choose, costOf, type Handled } from './choose.ts';

export function waitsForTruck(order: Order): Refusal | null {
  return order.transfers.some((each) => each.state === 'requested')
    ? null
    : refuse('no_transfer', 'no transfer waits to be loaded');
}

export function isOnTheWay(order: Order): Refusal | null {
  return order.transfers.some((each) => each.state === 'shipped')
    ? null
    : refuse('no_transfer', 'no transfer is on the way');
}

/** Units are loaded for the pickup store; they keep their claim on the way, and their owner until they arrive. */
export function loadTransfer(
  order: Order,
  id: string | undefined,
  items: ReadonlyMap<string, Item>,
  book: Book,
): OrderEvent[] | Refusal {
  const transfer = order.transfers.find((each) => each.state === 'requested' && (!id || each.id === id));
  if (!transfer)
    return refuse('no_transfer', id ? `transfer ${id} does not wait to be loaded` : 'no transfer waits to be loaded', {
      field: 'transfer',
    });
  const units = choose(order, ['coming'], {}, (slice) => slice.transfer === transfer.id);
  if (isRefusal(units)) return units;
  const carried = units.map(
    (taken): Carried => ({ ...taken, to: transfer.to, cost: costOf(order, taken, items, book) }),
  );
  return [{ type: 'TransferShipped', transfer: transfer.id, units: carried }];
}

export type Arrived = {
  readonly transfer?: string | undefined;
  readonly missing?: Handled['units'];
  readonly damaged?: Handled['units'];
};

/** The pickup store has scanned what came: good units keep their claim, what is missing or damaged falls back. */
export function receiveTransfer(order: Order, arrived: Arrived, book: Book): OrderEvent[] | Refusal {
  const transfer = order.transfers.find(
    (each) => each.state === 'shipped' && (!arrived.transfer || each.id === arrived.transfer),
  );
  if (!transfer)
    return refuse(
      'no_transfer',
      arrived.transfer ? `transfer ${arrived.transfer} is not on the way` : 'no transfer is on the way',
      { field: 'transfer' },
    );
  // what nobody waits for any more is missed first
  let left: Order = { ...order, slices: [...order.slices].sort((a, b) => Number(!a.loose) - Number(!b.loose)) };
  const take = (handled: Handled) => choose(left, ['coming', 'cancelled'], handled, (s) => s.transfer === transfer.id);
  const events: OrderEvent[] = [];
  for (const [kind, units] of [
    ['missing', arrived.missing],
    ['damaged', arrived.damaged],
  ] as const) {
    if (!units || units.length === 0) continue;
    const gone = take({ units });
    if (isRefusal(gone)) return { ...gone, field: kind };
    const carried = kind === 'damaged' ? arrivedAt(left, gone, transfer.to, book) : carry(left, gone, transfer.to);
    events.push({ type: 'TransferShort', transfer: transfer.id, units: carried, damaged: kind === 'damaged' });
    left = without(left, gone);
  }
  const good = take({});
  if (!isRefusal(good))
    events.push({ type: 'TransferReceived', transfer: transfer.id, units: arrivedAt(left, good, transfer.to, book) });
  return events;
}

/** Units that arrive belong to the receiving place's entity, at what their sender bills for them. */
function arrivedAt(order: Order, units: readonly Taken[], to: string, book: Book): Carried[] {
  const entity = must(book.place(to), `place ${to}`).entity;
  return carry(order, units, to).map((each) => {
    if (!each.cost) return each;
    const own = each.cost.entity === entity;
    const cost: UnitCost = {
      unit: own ? each.cost.unit : (each.cost.transfer ?? each.cost.unit),
      entity,
      place: to,
      transfer: null,
    };
    return { ...each, cost };
  });
}

function carry(order: Order, units: readonly Taken[], to: string): Carried[] {
  return units.map((taken) => ({
    ...taken,
    to,
    cost: order.slices.find((slice) => slice.id === taken.slice)?.cost ?? null,
  }));
}

function without(order: Order, units: readonly Taken[]): Order {
  const made = Math.max(order.made.slice, ...units.map((taken) => Number(taken.as.slice(1))));
  const slices = order.slices.flatMap((slice) => {
    const gone = units.filter((taken) => taken.slice === slice.id).reduce((n, taken) => n + taken.quantity, 0);
    return gone === slice.quantity ? [] : [{ ...slice, quantity: slice.quantity - gone }];
  });
  return { ...order, slices, made: { ...order.made, slice: made } };
}
