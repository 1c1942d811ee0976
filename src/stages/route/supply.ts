import type { Decided } from '../../books/operation.ts';
import { isAwaited } from '../../books/order/awaited.ts';
import { claim, reopened } from '../../books/order/claim.ts';
import { hasPlan, type Sourcing, type Wanted } from '../../books/order/engine.ts';
import type { OrderEvent, Taken } from '../../books/order/events.ts';
import type { Group, Order, Slice } from '../../books/order/order.ts';
import type { Decision, Plan } from '../../books/order/plan.ts';
import { isAllowed, sourceName } from '../../books/order/replan.ts';
import { lineOf, openUnitsByLine, sliceNames } from '../../books/order/units.ts';
import type { Book } from '../../books/reference/book.ts';
import type { Supply, SupplyName } from '../../books/stock/supply.ts';
import { type Instant, said } from '../../kernel/time.ts';
import { freeBackup, revised } from './decide.ts';
import { lose, unclaim } from './lost.ts';

/** A supply that was announced to a place, and when it should be there now. */
type Moved = SupplyName & { readonly due: Instant };

/** What an order waits for of a supply. */
export function awaitedOf(order: Order, { place, reference }: SupplyName): Slice[] {
  return order.slices.filter((slice) => isAwaited(slice) && slice.place === place && slice.supply === reference);
}

/** The supply is here, in whole or in part: the order takes what has come for it. */
export function takeSupply(order: Order, supply: SupplyName, supplies: readonly Supply[]): OrderEvent[] {
  const here = new Map(supplies.map(({ item, arrived }) => [item, arrived]));
  const name = sliceNames(order);
  const units = awaitedOf(order, supply).flatMap((slice): Taken[] => {
    const { id: line, item } = lineOf(order, slice.line);
    const quantity = Math.min(slice.quantity, here.get(item ?? '') ?? 0);
    if (item === null || quantity <= 0) return [];
    here.set(item, (here.get(item) ?? 0) - quantity);
    const as = quantity === slice.quantity ? slice.id : name();
    return [{ slice: slice.id, as, line, item, place: slice.place, quantity }];
  });
  return units.length > 0 ? [{ type: 'SupplyTaken', ...supply, units }] : [];
}

/**
 * The supply comes later than it was said. Where it still keeps the promise, only the plan changes. Else the order goes
 * by another plan that does, at no more than people allow; or it waits on, with the time that can be kept now: the
 * customer is told, and somebody looks at it.
 */
export function moveSupply(sourcing: Sourcing, supply: Moved): Decided<'order'> {
  const { order, now, book } = sourcing;
  const events: OrderEvent[] = [];
  const record: Record<string, unknown> = {};
  const says = saysOf(supply, now, book);
  const limit = BigInt(book.policy('routing', now).document.automatic);
  const name = sliceNames(order);
  let transfers = order.made.transfer;
  for (const group of order.groups) {
    const own = awaitedOf(order, supply).filter((slice) => slice.group === group.id);
    const by = group.promise?.by;
    if (own.length === 0 || !by || !isLater(group, supply)) continue;
    const opened = reopened(order, own);
    const units = openUnitsByLine(opened, group.id).filter(({ line }) => own.some((slice) => slice.line === line));
    const ask = (except: Wanted['except']) => sourcing.ask({ group: group.id, units, own, wantedBy: by, except });
    const anew = ({ plan }: Decision, why: string): OrderEvent[] => [
      ...unclaim(order, own, why),
      ...freeBackup(group, 'taken by the fallback'),
      ...claim(opened, group.id, plan.packages, name, () => `X${++transfers}`),
    ];
    const waits = ask(exceptFrom(supply.place, book));
    const others = ask({ [sourceName(supply.place, supply.reference)]: says });
    const kept = [waits, others].find(
      ({ answer }) => hasPlan(answer) && isAllowed(answer, { plan: group.plan, by }, units, limit),
    );
    const { question, answer } = kept ?? waits;
    if (!hasPlan(answer)) {
      events.push(...lose(order, supply.place, own, 'supply_lost', says));
      continue;
    }
    record[group.id] = { question, losers: answer.losers };
    if (!kept) events.push({ type: 'SupplyMoved', group: group.id, ...supply, says });
    const why = kept === others ? `${says}; another plan runs` : says;
    if (!isOf(answer.plan, supply)) events.push(...anew(answer, why));
    events.push(revised(opened, group, answer.plan, book, now, why));
  }
  return { events, ...(Object.keys(record).length > 0 ? { record } : {}) };
}

function isOf({ packages }: Plan, { place, reference }: SupplyName): boolean {
  return packages.every((pack) => pack.place === place && pack.lines.every(({ supply }) => supply === reference));
}

/** Whether it comes later than the plan counts on. */
function isLater({ plan }: Group, { place, reference, due }: Moved): boolean {
  return (plan?.packages ?? []).some(
    (pack) =>
      pack.place === place && pack.due && pack.due < due && pack.lines.some(({ supply }) => supply === reference),
  );
}

function exceptFrom(place: string, book: Book): Wanted['except'] {
  const others = book.places.filter((each) => each.code !== place);
  return Object.fromEntries(others.map(({ code }) => [code, `waits for the supply to ${place}`]));
}

function saysOf({ place, reference, due }: Moved, now: Instant, book: Book): string {
  return `${reference} comes later, ${said(book.place(place)?.zone ?? 'UTC', due, now)}`;
}
