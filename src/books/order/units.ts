import { must } from '../../kernel/assert.ts';
import type { Minor } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import { isFinal } from './machine.ts';
import type { Line, Order, Slice, Transfer } from './order.ts';
import { type Sold, soldLine, unitOf } from './sold.ts';

/** What some units were charged, summed: the frozen figures plus the shipping they inherited. */
export type Charged = {
  listNet: Minor;
  net: Minor;
  goods: Minor;
  tax: Map<string, Minor>;
  shipping: Minor;
  shippingTax: Map<string, Minor>;
  paid: Minor;
};

export function lineOf(order: Order, id: string): Line {
  return must(
    order.lines.find((line) => line.id === id),
    `line ${id}`,
  );
}

export function slicesOf(order: Order, line: string): Slice[] {
  return order.slices.filter((slice) => slice.line === line);
}

/** Ordinals that have not ended: neither with the customer nor cancelled. Lowest first. */
export function openUnits(order: Order, line: string): number[] {
  const ended = new Set(slicesOf(order, line).flatMap((slice) => slice.units));
  const all = Array.from({ length: lineOf(order, line).quantity }, (_, i) => i + 1);
  return all.filter((unit) => !ended.has(unit));
}

/** Ordinals that the customer has and has not begun to bring back. Lowest first. */
export function returnableUnits(order: Order, line: string): number[] {
  const back = new Set(
    order.returns
      .filter(
        (each) =>
          each.line === line &&
          each.reception !== 'cancelled' &&
          each.reception !== 'expired' &&
          each.acceptance !== 'refused',
      )
      .flatMap((each) => each.units),
  );
  return slicesOf(order, line)
    .filter((slice) => slice.state === 'handed_over' || slice.state === 'shipped')
    .flatMap((slice) => slice.units)
    .filter((unit) => !back.has(unit))
    .sort((a, b) => a - b);
}

/** The slice with which a unit ended. */
export function sliceOfUnit(order: Order, line: string, unit: number): Slice {
  return must(
    order.slices.find((slice) => slice.line === line && slice.units.includes(unit)),
    `slice of unit ${line}#${unit}`,
  );
}

export function nothing(): Charged {
  return { listNet: 0n, net: 0n, goods: 0n, tax: new Map(), shipping: 0n, shippingTax: new Map(), paid: 0n };
}

/** Adds what these units of a line were charged to a sum. */
export function addCharged(total: Charged, order: Order, sold: Sold, line: string, units: readonly number[]): Charged {
  const frozen = soldLine(sold, line);
  const { inherited } = lineOf(order, line);
  for (const ordinal of units) {
    const unit = unitOf(frozen, ordinal);
    total.listNet += unit.listNet;
    total.net += unit.net;
    total.goods += unit.goods;
    total.shipping += unit.shipping;
    total.paid += unit.paid;
    addAmounts(total.tax, unit.tax);
    addAmounts(total.shippingTax, unit.shippingTax);
    const more = inherited[ordinal];
    if (more) {
      total.shipping += more.shipping;
      total.paid += more.shipping;
      addAmounts(total.shippingTax, more.tax);
      for (const amount of Object.values(more.tax)) total.paid += amount;
    }
  }
  return total;
}

export function charged(order: Order, sold: Sold, line: string, units: readonly number[]): Charged {
  return addCharged(nothing(), order, sold, line, units);
}

/** What all units that are not final were charged: still to be handed over or cancelled. */
export function chargedForOpen(order: Order, sold: Sold): Charged {
  return order.lines.reduce(
    (total, line) => addCharged(total, order, sold, line.id, openUnits(order, line.id)),
    nothing(),
  );
}

export function addAmounts(
  to: Map<string, Minor>,
  amounts: Iterable<[string, Minor]> | Readonly<Record<string, Minor>>,
): void {
  const entries = Symbol.iterator in amounts ? (amounts as Iterable<[string, Minor]>) : Object.entries(amounts);
  for (const [name, amount] of entries) to.set(name, (to.get(name) ?? 0n) + amount);
}

/** The next n slices' names, for units that go on without the rest of theirs. */
export function sliceNames(order: Order): () => string {
  let made = order.made.slice;
  return () => `S${++made}`;
}

export function unfinished(order: Order): Slice[] {
  return order.slices.filter((slice) => !isFinal(slice.state));
}

/** Whether it is still to be loaded, or on the road. */
export function isUnderWay({ state }: Transfer): boolean {
  return state === 'requested' || state === 'shipped';
}

/** When it should be loaded, and once it is on the road, when it should arrive. */
export function dueOf({ state, shipBy, arrivesBy }: Transfer): Instant | null {
  return state === 'requested' ? shipBy : arrivesBy;
}

export function quantityOf(of: readonly { readonly quantity: number }[]): number {
  return of.reduce((n, each) => n + each.quantity, 0);
}

/** Units of each line whose slices are such: lines that have none are left out. */
export function unitsByLine(order: Order, such: (slice: Slice) => boolean): { line: string; quantity: number }[] {
  return order.lines.flatMap(({ id }) => {
    const quantity = quantityOf(order.slices.filter((slice) => slice.line === id && such(slice)));
    return quantity > 0 ? [{ line: id, quantity }] : [];
  });
}

/** Whether units of a group wait for a source. */
export function hasOpen(order: Order, group: string): boolean {
  return order.slices.some((slice) => slice.group === group && slice.state === 'open');
}

/** Units of a group's stocked lines that wait for a source. */
export function openUnitsByLine(order: Order, group: string): { line: string; quantity: number }[] {
  const routed = new Set(
    order.lines.filter((line) => line.group === group && line.stocked && line.item !== null).map((line) => line.id),
  );
  return unitsByLine(order, (slice) => slice.state === 'open' && routed.has(slice.line));
}

/** Whether somebody must lay it back on a shelf. */
export function isToPutBack({ loose }: Slice): boolean {
  return loose === 'picked' || loose === 'packed';
}
