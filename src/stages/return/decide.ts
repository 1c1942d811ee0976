import type { OrderEvent, UnitRef } from '../../books/order/events.ts';
import { isFinal } from '../../books/order/machine.ts';
import type { Order, Return, UnitCost } from '../../books/order/order.ts';
import type { Sold } from '../../books/order/sold.ts';
import { addCharged, charged, lineOf, nothing, returnableUnits, sliceOfUnit } from '../../books/order/units.ts';
import type { Book } from '../../books/reference/book.ts';
import type { Item } from '../../books/reference/item.ts';
import { must } from '../../kernel/assert.ts';
import { type Minor, smaller, sum } from '../../kernel/money.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import type { Instant } from '../../kernel/time.ts';
import { checksOf, kinder, type Terms, termsOf } from './eligibility.ts';

export type Asked = {
  readonly line: string;
  readonly quantity: number;
  readonly reason: string;
  readonly place: string;
};

/**
 * A customer brings units back, or says that he will. Only what was handed over and is not back can come, lowest
 * ordinal first; the policy of the sale and today's are both read, and he gets the kinder one. A check that fails
 * needs somebody's approval; one that can never pass refuses the return, with every check listed.
 */
export function open(
  order: Order,
  sold: Sold,
  asked: Asked,
  items: ReadonlyMap<string, Item>,
  book: Book,
  now: Instant,
): OrderEvent[] | Refusal {
  if (!order.lines.some((line) => line.id === asked.line))
    return refuse('unknown_line', `the order has no line ${asked.line}`, { field: 'line' });
  if (!book.place(asked.place)) return refuse('unknown_place', `there is no place ${asked.place}`, { field: 'place' });
  const can = returnableUnits(order, asked.line);
  if (can.length < asked.quantity) {
    return refuse('unit_not_returnable', whyNot(order, asked.line, can.length), {
      field: 'quantity',
      remedy: can.length > 0 ? `return at most ${can.length}` : 'look at the slices and returns of the line',
    });
  }
  const terms = returnTerms(order, sold, asked.line, asked.reason, items, book, now);
  const bySlice = new Map<string, number[]>();
  for (const unit of can.slice(0, asked.quantity)) {
    const { id } = sliceOfUnit(order, asked.line, unit);
    bySlice.set(id, [...(bySlice.get(id) ?? []), unit]);
  }
  let made = order.made.return;
  const events: OrderEvent[] = [];
  for (const [id, units] of bySlice) {
    const checks = checksOf(
      order,
      must(
        order.slices.find((slice) => slice.id === id),
        'slice',
      ),
      terms,
      asked.reason,
      now,
    );
    if (checks.some((check) => check.verdict === 'no'))
      return refuse('not_returnable', 'the policy of the sale does not take it back', { facts: { checks } });
    made += 1;
    const acceptance = checks.every((check) => check.verdict === 'pass') ? 'accepted' : 'needs_approval';
    events.push({
      type: 'ReturnOpened',
      return: `R${made}`,
      line: asked.line,
      units,
      reason: asked.reason,
      place: asked.place,
      checks,
      acceptance,
    });
  }
  return events;
}

function whyNot(order: Order, line: string, can: number): string {
  const states = order.slices
    .filter((slice) => slice.line === line)
    .map((slice) => `${slice.quantity} ${slice.state.replace('_', ' ')}`);
  const back = order.returns.filter((each) => each.line === line).reduce((n, each) => n + each.units.length, 0);
  return `${can} units of ${line} can come back: ${states.join(', ')}${back > 0 ? `, ${back} returned` : ''}`;
}

export function returnTerms(
  order: Order,
  sold: Sold,
  line: string,
  reason: string,
  items: ReadonlyMap<string, Item>,
  book: Book,
  now: Instant,
): Terms {
  const of = { tags: items.get(lineOf(order, line).item ?? '')?.tags ?? [], channel: order.channel, reason };
  return kinder(
    termsOf(book.policyVersion('returns', sold.policies.returns ?? 0), of),
    termsOf(book.policy('returns', now).document, of),
  );
}

/** Received and accepted, whichever came last: the customer is owed his money, and the goods are ours again. */
export function settle(
  order: Order,
  sold: Sold,
  items: ReadonlyMap<string, Item>,
  book: Book,
  now: Instant,
): OrderEvent[] {
  const events: OrderEvent[] = [];
  let page = order;
  for (const each of order.returns) {
    if (each.settled || each.reception !== 'received' || each.acceptance !== 'accepted') continue;
    const settled = settleOne(page, sold, each, returnTerms(order, sold, each.line, each.reason, items, book, now));
    events.push(settled, ...goodsBack(order, each, book));
    page = {
      ...page,
      returns: page.returns.map((one) =>
        one.id === each.id ? { ...one, settled: true, shippingOf: settled.shippingOf } : one,
      ),
    };
  }
  return events;
}

function settleOne(order: Order, sold: Sold, each: Return, terms: Terms) {
  const shippingOf = shippingBack(order, each, terms.shipping);
  const { goods } = charged(order, sold, each.line, each.units);
  const back = shippingOf.reduce((total, of) => addCharged(total, order, sold, of.line, of.units), nothing());
  const fee = smaller(BigInt(terms.fee) * BigInt(each.units.length), goods);
  const refund: Minor = goods - fee + back.shipping + sum(back.shippingTax.values());
  return {
    type: 'ReturnSettled',
    return: each.id,
    line: each.line,
    units: each.units,
    refund,
    fee,
    shippingOf,
  } as const;
}

/** Whose shipping goes back: nobody's, these units' own, or all of the group's once nothing of it is open or out. */
function shippingBack(order: Order, each: Return, shipping: Terms['shipping']): UnitRef[] {
  if (shipping === 'none') return [];
  if (shipping === 'prorata') return [{ line: each.line, units: each.units }];
  const group = lineOf(order, each.line).group;
  const lines = order.lines.filter((line) => line.group === group);
  const still = order.slices.some((slice) => slice.group === group && !isFinal(slice.state));
  const out = lines.some((line) => stillOut(order, line.id, each).length > 0);
  if (still || out) return [];
  const refunded = new Set(
    order.returns.flatMap((one) => one.shippingOf.flatMap((of) => of.units.map((unit) => `${of.line}#${unit}`))),
  );
  return lines.flatMap((line) => {
    const units = deliveredUnits(order, line.id).filter((unit) => !refunded.has(`${line.id}#${unit}`));
    return units.length > 0 ? [{ line: line.id, units }] : [];
  });
}

function deliveredUnits(order: Order, line: string): number[] {
  return order.slices
    .filter((slice) => slice.line === line && (slice.state === 'handed_over' || slice.state === 'shipped'))
    .flatMap((slice) => slice.units);
}

function stillOut(order: Order, line: string, settling: Return): number[] {
  const back = new Set(
    order.returns
      .filter((each) => each.line === line && (each.settled || each.id === settling.id))
      .flatMap((each) => each.units),
  );
  return deliveredUnits(order, line).filter((unit) => !back.has(unit));
}

function goodsBack(order: Order, each: Return, book: Book): OrderEvent[] {
  const { cost } = sliceOfUnit(order, each.line, each.units[0] ?? 0);
  if (!cost) return [];
  const entity = must(book.place(each.place), `place ${each.place}`).entity;
  const unit = entity === cost.entity ? cost.unit : (cost.transfer ?? cost.unit);
  const carried: UnitCost = { unit, entity, place: each.place, transfer: null };
  return [{ type: 'GoodsBack', return: each.id, line: each.line, quantity: each.units.length, cost, carried }];
}
