import type { Minor } from '../../kernel/money.ts';
import { sum } from '../../kernel/money.ts';
import { isFinal } from './machine.ts';
import type { Order } from './order.ts';
import type { Sold } from './sold.ts';
import { addCharged, type Charged, nothing, openUnits, slicesOf } from './units.ts';

/** What the customer pays for what he gets: units that are open or delivered, less what came back. */
export function customerPays(order: Order, sold: Sold): Minor {
  const refunded = order.returns.filter((each) => each.settled).reduce((total, each) => total + each.refund, 0n);
  const others = order.slices.every((slice) => slice.state === 'cancelled') ? 0n : sum(Object.values(sold.passThrough));
  return live(order, sold).paid + others - refunded;
}

/** Margin of an order as far as it is known: sales without tax, less cost of the goods and the cost to serve. */
export function margin(
  order: Order,
  sold: Sold,
): { readonly sales: Minor; readonly cost: Minor; readonly serve: Minor; readonly margin: Minor } {
  const charged = live(order, sold);
  const back = order.returns
    .filter((each) => each.settled)
    .reduce((total, each) => addCharged(total, order, sold, each.line, each.units), nothing());
  const sales = charged.net + charged.shipping - back.net;
  const cost = order.slices.reduce((total, slice) => total + costOf(order, slice), 0n) - backAtCost(order);
  const serve = order.groups.reduce(
    (total, group) => total + (stillServed(order, group.id) ? (group.plan?.cost ?? 0n) : 0n),
    0n,
  );
  return { sales, cost, serve, margin: sales - cost - serve };
}

function live(order: Order, sold: Sold): Charged {
  return order.lines.reduce((total, line) => {
    const delivered = slicesOf(order, line.id)
      .filter((slice) => slice.state === 'handed_over' || slice.state === 'shipped')
      .flatMap((slice) => slice.units);
    return addCharged(total, order, sold, line.id, [...delivered, ...openUnits(order, line.id)]);
  }, nothing());
}

function costOf(order: Order, slice: Order['slices'][number]): Minor {
  if (slice.state === 'cancelled') return 0n;
  const line = order.lines.find((each) => each.id === slice.line);
  return (slice.cost?.unit ?? line?.cost ?? 0n) * BigInt(slice.quantity);
}

function backAtCost(order: Order): Minor {
  return order.returns.reduce(
    (total, each) => total + (each.cost ? each.cost.unit * BigInt(each.units.length) : 0n),
    0n,
  );
}

function stillServed(order: Order, group: string): boolean {
  return order.slices.some(
    (slice) => slice.group === group && slice.state !== 'cancelled' && (isFinal(slice.state) || slice.place !== null),
  );
}
