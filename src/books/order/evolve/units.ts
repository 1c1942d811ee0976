import { assert, must } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { OrderEventType, Taken } from '../events.ts';
import { next } from '../machine.ts';
import type { Order, Slice, Transfer } from '../order.ts';
import { isUnderWay } from '../units.ts';

/** What a slice is without a claim: nowhere, on no truck, at nobody's cost. */
export const UNCLAIMED = { place: null, transfer: null, supply: undefined, cost: null, acceptBy: null } as const;

type Change = (taken: Taken, index: number) => Partial<Slice>;

/** Moves units along an edge of the machine; a slice that goes only in part is cut in two. */
export function advance(
  order: Order,
  event: { type: OrderEventType; units: readonly Taken[] },
  at: Instant,
  change: Change = () => ({}),
): Order {
  const slices = [...order.slices];
  let made = order.made.slice;
  event.units.forEach((taken, index) => {
    const here = slices.findIndex((slice) => slice.id === taken.slice);
    const slice = must(slices[here], `slice ${taken.slice}`);
    assert(
      taken.quantity > 0 && taken.quantity <= slice.quantity,
      `slice ${slice.id} has ${slice.quantity} units, not ${taken.quantity}`,
    );
    // loose units have ended: they are moved, their state is not
    const state = slice.loose ? slice.state : next(event.type, slice.state);
    const units = slice.units.slice(0, taken.quantity);
    const moved = { ...slice, id: taken.as, quantity: taken.quantity, state, since: at, units };
    const whole = taken.quantity === slice.quantity;
    assert(whole || !slices.some((each) => each.id === taken.as), `slice ${taken.as} exists`);
    assert(
      whole === (taken.as === taken.slice),
      `a slice keeps its name if, and only if, it goes whole (${taken.slice})`,
    );
    const result: Slice = { ...moved, ...change(taken, index) };
    if (whole) slices[here] = result;
    else {
      const rest = slice.units.slice(taken.quantity);
      slices[here] = { ...slice, quantity: slice.quantity - taken.quantity, units: rest };
      slices.splice(here + 1, 0, result);
      made = Math.max(made, Number(taken.as.slice(1)));
    }
  });
  return { ...order, slices, made: { ...order.made, slice: made } };
}

/** Slices in one state and all else equal become one again, under the older name. */
export function mend(order: Order): Order {
  const slices: Slice[] = [];
  for (const slice of order.slices) {
    const twin = slices.findIndex((each) => alike(each, slice));
    if (twin < 0) slices.push(slice);
    else slices[twin] = { ...(slices[twin] as Slice), quantity: (slices[twin] as Slice).quantity + slice.quantity };
  }
  return slices.length === order.slices.length ? order : { ...order, slices };
}

function alike(a: Slice, b: Slice): boolean {
  return a.line === b.line && a.state === 'open' && b.state === 'open' && a.group === b.group;
}

/** A transfer of which nothing is left has been received, or will never be loaded. */
export function settleTransfers(order: Order): Order {
  const stands = (id: string) => order.slices.some((slice) => slice.transfer === id);
  const isSettled = (each: Transfer) => isUnderWay(each) && !stands(each.id);
  if (!order.transfers.some(isSettled)) return order;
  return {
    ...order,
    transfers: order.transfers.map((each) =>
      isSettled(each) ? { ...each, state: each.state === 'shipped' ? 'received' : 'withdrawn' } : each,
    ),
  };
}

export function replace<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: (each: T) => Partial<T>,
): T[] {
  let found = false;
  const changed = list.map((each) => {
    if (each.id !== id) return each;
    found = true;
    return { ...each, ...change(each) };
  });
  assert(found, `no ${id} on the page`);
  return changed;
}
