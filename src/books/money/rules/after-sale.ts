import { must } from '../../../kernel/assert.ts';
import type { EventOf } from '../../order/events.ts';
import type { Order } from '../../order/order.ts';
import type { Sold } from '../../order/sold.ts';
import { addCharged, charged, nothing } from '../../order/units.ts';
import { account } from '../chart.ts';
import { credit, debit, give, type Leg, take } from '../entry.ts';
import { billed, commissionOf, earned } from './sale.ts';

/**
 * C1: units are cancelled. What was captured for them and is not needed any more is owed back; the shipping
 * of a cancelled unit that the customer keeps paying, with no unit left to carry it, is earned now.
 */
export function cancelled(order: Order, _sold: Sold, event: EventOf<'UnitsCancelled'>): Leg[] {
  const { entity } = order;
  const total = nothing();
  for (const heir of event.earned) {
    total.shipping += heir.shipping;
    total.paid += heir.shipping;
    for (const [name, amount] of Object.entries(heir.tax)) {
      total.shippingTax.set(name, (total.shippingTax.get(name) ?? 0n) + amount);
      total.paid += amount;
    }
  }
  return [
    debit(entity, account.deposits, event.surplus),
    credit(entity, account.refundsPayable, event.surplus),
    ...take({ entity, accounts: { ...order.accounts, deposits: order.accounts.deposits - event.surplus } }, total.paid),
    ...earned(entity, total),
  ];
}

/**
 * R1 to R3: a return is settled: the frozen net and tax of the units go back, with the shipping that the policy
 * gives back, less the fee that is kept. Commission of the units is taken back exactly.
 */
export function settled(order: Order, sold: Sold, event: EventOf<'ReturnSettled'>): Leg[] {
  const { entity } = order;
  const units = charged(order, sold, event.line, event.units);
  const shipping = event.shippingOf.reduce(
    (sum, each) => addCharged(sum, order, sold, each.line, each.units),
    nothing(),
  );
  return [
    debit(entity, account.returns, units.net),
    ...[...units.tax].map(([name, amount]) => debit(entity, account.tax(name), amount)),
    debit(entity, account.returnsShipping, shipping.shipping),
    ...[...shipping.shippingTax].map(([name, amount]) => debit(entity, account.tax(name), amount)),
    credit(entity, account.fees('restocking'), event.fee),
    ...give(order, event.refund, account.refundsPayable),
    ...commissionOf(entity, sold, event.line, event.units, -1n),
  ];
}

/**
 * R4 and R8: the goods are back and accepted. At their owner's place their cost and its intercompany pair are
 * undone; at the seller's own they stay his at what he was billed; at a third entity's he bills them on.
 */
export function goodsBack(order: Order, _sold: Sold, event: EventOf<'GoodsBack'>): Leg[] {
  const { cost, carried } = event;
  const n = BigInt(event.quantity);
  const value = carried.unit * n;
  const held = debit(carried.entity, account.inventoryHeld(carried.place), value);
  if (carried.entity === cost.entity) {
    const own = [held, credit(cost.entity, account.cogs, value)];
    return cost.entity === order.entity
      ? own
      : [...own, ...billed(order.entity, cost.entity, -must(cost.transfer, 'transfer price') * n)];
  }
  if (carried.entity === order.entity) return [held, credit(order.entity, account.cogs, value)];
  return [
    held,
    credit(carried.entity, account.intercompany(order.entity), value),
    debit(order.entity, account.intercompany(carried.entity), value),
    credit(order.entity, account.cogs, value),
  ];
}

/** R5: graded to a value: sellable inventory at that value, the rest written down. Quarantine stays held. */
export function graded(_order: Order, _sold: Sold, event: EventOf<'ReturnGraded'>): Leg[] {
  if (event.disposition === 'quarantine') return [];
  const { entity, place, unit } = event.cost;
  const held = unit * BigInt(event.quantity);
  return [
    debit(entity, account.inventory(event.place), event.value),
    debit(entity, account.writeDown, held - event.value),
    credit(entity, account.inventoryHeld(place), held),
  ];
}
