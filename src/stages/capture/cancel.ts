import type { Ended, Inherited, OrderEvent } from '../../books/order/events.ts';
import { isFinal } from '../../books/order/machine.ts';
import type { Loose, Order, Slice, SliceState } from '../../books/order/order.ts';
import type { Sold } from '../../books/order/sold.ts';
import { openHolds } from '../../books/order/summary.ts';
import {
  addCharged,
  charged,
  lineOf,
  nothing,
  openUnits,
  quantityOf,
  sliceNames,
  slicesOf,
} from '../../books/order/units.ts';
import { must } from '../../kernel/assert.ts';
import { groupBy } from '../../kernel/group.ts';
import { larger, type Minor, smaller, sum } from '../../kernel/money.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';

export type Cancellation = {
  /** Units by line; none: everything that has not ended. */
  readonly units?: readonly { readonly line: string; readonly quantity: number }[] | undefined;
  readonly reason: string;
  readonly by: 'customer' | 'us' | 'channel';
  readonly shipping?: 'keep' | 'prorata' | undefined;
  /** What the channel has paid back by itself already. */
  readonly refunded?: readonly PaidBack[] | undefined;
};

export type PaidBack = {
  readonly tender: string;
  readonly amount: Minor;
  readonly reference?: string | null | undefined;
};

/** Least work first: what nobody has touched is cancelled before what somebody has picked. */
const LEAST_WORK: readonly SliceState[] = ['open', 'reserved', 'coming', 'released', 'picked', 'packed', 'ready'];

export function mayCancel(order: Order): Refusal | null {
  if (order.slices.some((slice) => !isFinal(slice.state))) return null;
  return refuse('nothing_to_cancel', 'every unit has been handed over, shipped or cancelled', {
    remedy: 'open a return instead',
  });
}

/**
 * Units end before they reach the customer. Claims fall, picked units are loose until they are put back, and
 * what was captured for them and is not needed any more is owed back. Shipping that the customer keeps paying
 * moves to a unit that still carries it.
 */
export function cancel(
  order: Order,
  sold: Sold,
  { units, reason, by, shipping, refunded = [] }: Cancellation,
): OrderEvent[] | Refusal {
  const wanted =
    (units && summed(units)) ??
    order.lines
      .map((line) => ({ line: line.id, quantity: openUnits(order, line.id).length }))
      .filter((each) => each.quantity > 0);
  const name = sliceNames(order);
  const ended: Ended[] = [];
  const loose: (Loose | null)[] = [];
  for (const [i, { line, quantity }] of wanted.entries()) {
    const picked = pick(order, line, quantity, i);
    if (isRefusal(picked)) return picked;
    let ordinals = openUnits(order, line).slice(0, quantity);
    for (const { slice, take } of picked) {
      const whole = take === slice.quantity;
      ended.push({
        slice: slice.id,
        as: whole ? slice.id : name(),
        line,
        item: lineOf(order, line).stocked ? lineOf(order, line).item : null,
        place: slice.place,
        quantity: take,
        units: ordinals.slice(0, take),
      });
      ordinals = ordinals.slice(take);
      loose.push(looseOf(order, slice));
    }
  }
  const keep = (shipping ?? (by === 'us' ? 'prorata' : 'keep')) === 'keep';
  const { inherits, earned } = keep ? heirs(order, sold, ended) : { inherits: [], earned: [] };
  const surplus = surplusAfter(order, sold, ended, inherits, earned);
  return [
    {
      type: 'UnitsCancelled',
      units: ended,
      loose,
      reason,
      by,
      shipping: keep ? 'keep' : 'prorata',
      inherits,
      earned,
      surplus,
    },
    ...paidBack(order, order.accounts.refundsPayable + surplus, refunded),
    ...holdsOf(order, ended),
  ];
}

/** Where nothing is left to be held, holds fall: a rejected order can close. */
function holdsOf(order: Order, ended: readonly Ended[]): OrderEvent[] {
  const open = order.lines.reduce((n, line) => n + openUnits(order, line.id).length, 0);
  const gone = quantityOf(ended);
  if (gone < open) return [];
  return openHolds(order).map((hold) => ({ type: 'HoldReleased', hold: hold.id, says: 'nothing is left to hold' }));
}

/** Where cancelled units lie for nobody, until somebody puts them back or takes them off the truck. */
function looseOf(order: Order, { state, transfer }: Slice): Loose | null {
  if (state === 'picked') return 'picked';
  if (state === 'packed' || state === 'ready') return 'packed';
  const loaded = order.transfers.some((each) => each.id === transfer && each.state === 'shipped');
  return state === 'coming' && loaded ? 'in_transit' : null;
}

/**
 * In the same decision, so that nobody is asked to pay once more what the channel has paid: never more than is owed, and
 * never more than the tender has paid.
 */
function paidBack(order: Order, owed: Minor, refunded: readonly PaidBack[]): OrderEvent[] {
  let [left, legs] = [owed, order.made.leg];
  const room = new Map(order.tenders.map((tender) => [tender.id, tender.captured - tender.refunded - tender.disputed]));
  return refunded.flatMap(({ tender, amount, reference }): OrderEvent[] => {
    const paid = smaller(amount, smaller(left, room.get(tender) ?? 0n));
    if (paid <= 0n) return [];
    left -= paid;
    legs += 1;
    room.set(tender, (room.get(tender) ?? 0n) - paid);
    const issuer = order.tenders.find((each) => each.id === tender)?.issuer;
    const of = { tender, leg: `M${legs}`, amount: paid, reference: reference ?? null };
    return [{ type: 'RefundPaid', ...of, ...(issuer ? { payer: issuer } : {}) }];
  });
}

/** A line that is named twice is meant twice. */
function summed(units: NonNullable<Cancellation['units']>): { line: string; quantity: number }[] {
  return [...groupBy(units, (each) => each.line)].map(([line, each]) => ({
    line,
    quantity: quantityOf(each),
  }));
}

function pick(order: Order, line: string, quantity: number, nth: number): { slice: Slice; take: number }[] | Refusal {
  if (!order.lines.some((each) => each.id === line))
    return refuse('unknown_line', `the order has no line ${line}`, {
      field: `units.${nth}.line`,
      remedy: 'name a line of the order',
    });
  const open = slicesOf(order, line)
    .filter((slice) => !isFinal(slice.state))
    .sort((a, b) => LEAST_WORK.indexOf(a.state) - LEAST_WORK.indexOf(b.state));
  const can = quantityOf(open);
  if (can < quantity) {
    return refuse('too_many', `line ${line} has ${can} units that can be cancelled, not ${quantity}`, {
      field: `units.${nth}.quantity`,
      remedy: `cancel at most ${can}`,
    });
  }
  let left = quantity;
  const picked: { slice: Slice; take: number }[] = [];
  for (const slice of open) {
    const take = Math.min(left, slice.quantity);
    if (take > 0) picked.push({ slice, take });
    left -= take;
  }
  return picked;
}

/** Who carries the shipping of cancelled units on: the first open unit of the ship group, else the first delivered one. */
function heirs(order: Order, sold: Sold, ended: readonly Ended[]): { inherits: Inherited[]; earned: Inherited[] } {
  const inherits: Inherited[] = [];
  const earned: Inherited[] = [];
  for (const group of order.groups) {
    const lines = order.lines.filter((line) => line.group === group.id);
    const left = nothing();
    for (const each of ended)
      if (lines.some((line) => line.id === each.line)) addCharged(left, order, sold, each.line, each.units);
    const tax = Object.fromEntries(left.shippingTax);
    if (left.shipping === 0n && Object.values(tax).every((amount) => amount === 0n)) continue;
    const gone = new Set(ended.flatMap((each) => each.units.map((unit) => `${each.line}#${unit}`)));
    const open = lines
      .flatMap((line) => openUnits(order, line.id).map((unit) => ({ line: line.id, unit })))
      .find((each) => !gone.has(`${each.line}#${each.unit}`));
    if (open) inherits.push({ ...open, shipping: left.shipping, tax });
    else {
      const delivered = firstDelivered(
        order,
        lines.map((line) => line.id),
      );
      if (delivered) earned.push({ ...delivered, shipping: left.shipping, tax });
    }
  }
  return { inherits, earned };
}

function firstDelivered(order: Order, lines: readonly string[]): { line: string; unit: number } | null {
  for (const line of lines) {
    const units = slicesOf(order, line)
      .filter((slice) => slice.state === 'handed_over' || slice.state === 'shipped')
      .flatMap((slice) => slice.units);
    if (units.length > 0) return { line, unit: Math.min(...units) };
  }
  return null;
}

/** Deposits beyond what the units still open, other people's money, and shipping earned now will need. */
function surplusAfter(
  order: Order,
  sold: Sold,
  ended: readonly Ended[],
  inherits: readonly Inherited[],
  earned: readonly Inherited[],
): Minor {
  const gone = new Map(
    order.lines.map((line) => [
      line.id,
      new Set(ended.filter((each) => each.line === line.id).flatMap((each) => each.units)),
    ]),
  );
  const still = order.lines.map(
    (line) =>
      charged(
        order,
        sold,
        line.id,
        openUnits(order, line.id).filter((unit) => !must(gone.get(line.id), 'line').has(unit)),
      ).paid,
  );
  const carried = [...inherits, ...earned].map((heir) => heir.shipping + sum(Object.values(heir.tax)));
  const anyOpen = still.some(
    (_, i) =>
      openUnits(order, must(order.lines[i], 'line').id).length >
      must(gone.get(must(order.lines[i], 'line').id), 'line').size,
  );
  const delivered = order.slices.some((slice) => slice.state === 'handed_over' || slice.state === 'shipped');
  const others = anyOpen && !delivered ? sum(Object.values(sold.passThrough)) : 0n;
  return larger(0n, order.accounts.deposits - sum(still) - sum(carried) - others);
}
