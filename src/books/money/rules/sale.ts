import { must } from '../../../kernel/assert.ts';
import { alloc, halfUp, type Minor, sum } from '../../../kernel/money.ts';
import type { Delivered, EventOf } from '../../order/events.ts';
import type { Order } from '../../order/order.ts';
import { type Sold, soldLine, unitOf } from '../../order/sold.ts';
import { addCharged, type Charged, nothing } from '../../order/units.ts';
import { account } from '../chart.ts';
import { credit, debit, give, type Leg, take } from '../entry.ts';

type Sale = EventOf<'UnitsHandedOver'> | EventOf<'UnitsShipped'> | EventOf<'UnitsUnshipped'>;

/**
 * S1: units reach the customer. What he pays for them is taken from his deposits, then owed; revenue at list,
 * discounts against it, shipping, tax by jurisdiction. S6: a gift card becomes a liability at its face value.
 * S7: other people's money goes on with the first units.
 */
export function revenue(order: Order, sold: Sold, event: Sale): Leg[] {
  const { owed, legs } = sale(order, sold, event);
  return [...take(order, owed), ...legs];
}

function sale(order: Order, sold: Sold, event: Sale): { owed: Minor; legs: Leg[] } {
  const { entity } = order;
  const goods = event.units.filter((each) => soldLine(sold, each.line).giftCard === null);
  const total = goods.reduce((sum, each) => addCharged(sum, order, sold, each.line, each.units), nothing());
  const cards = event.units.filter((each) => !goods.includes(each)).map((each) => giftCards(order, sold, each));
  const others = isFirst(order, event) ? Object.entries(sold.passThrough) : [];
  return {
    owed: total.paid + sum(cards.map((card) => card.paid)) + sum(others.map(([, amount]) => amount)),
    legs: [
      ...earned(entity, total),
      ...cards.flatMap((card) => card.legs),
      ...others.map(([kind, amount]) => credit(entity, account.passThrough(kind), amount)),
    ],
  };
}

function giftCards(order: Order, sold: Sold, { line: id, units }: Delivered): { paid: Minor; legs: Leg[] } {
  const line = soldLine(sold, id);
  const face = must(line.giftCard, 'face value');
  const { paid } = addCharged(nothing(), order, sold, id, units);
  const issued = units.map((unit) => credit(order.entity, account.giftCards(`${id}-${unit}`), face));
  return { paid, legs: [...issued, debit(order.entity, account.discounts, face * BigInt(units.length) - paid)] };
}

export function earned(entity: string, total: Charged): Leg[] {
  return [
    credit(entity, account.goods, total.listNet),
    debit(entity, account.discounts, total.listNet - total.net),
    credit(entity, account.shipping, total.shipping),
    ...[...total.tax, ...total.shippingTax].map(([name, amount]) => credit(entity, account.tax(name), amount)),
  ];
}

function isFirst(order: Order, event: Sale): boolean {
  const these = new Set(event.units.map((each) => each.slice));
  return !order.slices.some(
    (slice) => (slice.state === 'handed_over' || slice.state === 'shipped') && !these.has(slice.id),
  );
}

/** S2 and S3: the cost of the units, and when another entity owned them, what it bills the seller. */
export function cost(order: Order, _sold: Sold, event: Sale): Leg[] {
  return event.units.flatMap((delivered) => costOf(order.entity, delivered));
}

function costOf(seller: string, delivered: Delivered): Leg[] {
  if (!delivered.cost) return [];
  const { entity, place, unit, transfer } = delivered.cost;
  const n = BigInt(delivered.units.length);
  const own = [debit(entity, account.cogs, unit * n), credit(entity, account.inventory(place), unit * n)];
  return entity === seller ? own : [...own, ...billed(seller, entity, must(transfer, 'transfer price') * n)];
}

/** The owner bills the seller for units at the transfer price; a negative amount takes it back. */
export function billed(seller: string, owner: string, amount: Minor): Leg[] {
  return [
    debit(owner, account.intercompany(seller), amount),
    credit(owner, account.intercompanyRevenue, amount),
    debit(seller, account.cogs, amount),
    credit(seller, account.intercompany(owner), amount),
  ];
}

/** S8: commission of each attributed unit, rounded once a unit, shared by the associates. */
export function commission(order: Order, sold: Sold, event: Sale): Leg[] {
  return event.units.flatMap(({ line, units }) => commissionOf(order.entity, sold, line, units, 1n));
}

export function commissionOf(
  entity: string,
  sold: Sold,
  lineId: string,
  units: readonly number[],
  sign: 1n | -1n,
): Leg[] {
  const line = soldLine(sold, lineId);
  if (line.attribution.length === 0 || line.commission === 0) return [];
  const shares = line.attribution.map((each) => BigInt(each.share));
  return units.flatMap((unit) => {
    const earns = halfUp(unitOf(line, unit).net * BigInt(line.commission), 1_000_000n);
    const parts = alloc(earns, shares);
    return [
      debit(entity, account.commission, sign * earns),
      ...line.attribution.map(({ associate }, i) =>
        credit(entity, account.commissions(associate), sign * must(parts[i], 'share')),
      ),
    ];
  });
}

/** A shipment is taken back: what it posted is reversed, leg for leg, and the customer owes nothing for it. */
export function reversed(order: Order, sold: Sold, event: EventOf<'UnitsUnshipped'>): Leg[] {
  const { owed, legs } = sale(order, sold, event);
  const undone = [...legs, ...cost(order, sold, event), ...commission(order, sold, event)];
  return [...give(order, owed), ...undone.map((leg) => ({ ...leg, amount: -leg.amount }))];
}
