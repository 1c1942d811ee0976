import type { Instant } from '../../kernel/time.ts';
import { isAwaited } from '../order/awaited.ts';
import type { Carried, Delivered, Ended, EventOf, HeldUnits } from '../order/events.ts';
import type { Order } from '../order/order.ts';
import type { Page } from '../page.ts';
import type { KeepingEvent } from './keeping.ts';
import type { Bucket, Counter, Finding, Move, Outside } from './moves.ts';

/** Where units go, for the events in which it depends on where they were. */

type Of<T extends KeepingEvent['type']> = Extract<KeepingEvent, { type: T }>;
type Stocked = { readonly item: string | null; readonly place: string | null; readonly quantity: number };

export function move(
  of: Stocked,
  from: Counter | Outside,
  to: Counter | Outside,
  toPlace: string | null = of.place,
): Move[] {
  if (of.item === null || of.place === null) return [];
  return [{ item: of.item, from, fromPlace: of.place, to, toPlace, quantity: of.quantity }];
}

function stateOf(page: Page | null, slice: string): string | undefined {
  return (page as Order | null)?.slices.find((each) => each.id === slice)?.state;
}

function isShipped(page: Page | null, slice: string): boolean {
  const order = page as Order | null;
  const transfer = order?.slices.find((each) => each.id === slice)?.transfer;
  return order?.transfers.some((each) => each.id === transfer && each.state === 'shipped') ?? false;
}

/** It lies nowhere yet. */
function isToCome(page: Page | null, slice: string): boolean {
  return (page as Order | null)?.slices.some((each) => each.id === slice && isAwaited(each)) ?? false;
}

/** Handed over at the desk from the pickup shelf, or carried away from the shop floor. */
export function delivered(event: { readonly units: readonly Delivered[] }, page: Page | null): Move[] {
  return event.units.flatMap((each) => move(each, stateOf(page, each.slice) === 'open' ? 'on_hand' : 'packed', 'sold'));
}

/** A claim falls on what lies there. */
export function unreserved(event: EventOf<'UnitsUnreserved'>, page: Page | null): Move[] {
  return event.units.flatMap((each) => (isToCome(page, each.slice) ? [] : move(each, 'reserved', 'free')));
}

/** What was held when its supply came is the order's own now. */
export function supplyTaken(event: EventOf<'SupplyTaken'>): Move[] {
  return event.units.flatMap((each) => [...move(each, 'held', 'free'), ...move(each, 'free', 'reserved')]);
}

/** Claims fall; what is on its way keeps coming, unclaimed; what was picked is loose until somebody puts it back. */
export function cancelled(event: { readonly units: readonly Ended[] }, page: Page | null): Move[] {
  return event.units.flatMap((each) => {
    const state = stateOf(page, each.slice);
    if (isToCome(page, each.slice)) return [];
    if (state === 'coming')
      return isShipped(page, each.slice) ? move(each, 'coming', 'free') : move(each, 'reserved', 'free');
    return state === 'reserved' || state === 'released' ? move(each, 'reserved', 'free') : [];
  });
}

/** Not found: the units, and the free ones beside them, are missing until a count decides. */
export function shorted(event: EventOf<'UnitsShort'>): Move[] {
  const to: Bucket = event.answer === 'damaged' ? 'quarantine' : 'missing';
  return [
    ...event.units.flatMap((each) => [...move(each, 'reserved', 'free'), ...move(each, 'on_hand', to)]),
    ...event.free.flatMap((each) => move(each, 'on_hand', 'missing')),
  ];
}

/** What the record learns from a short pick. A unit that was found damaged says nothing about the count. */
export function doubted(event: EventOf<'UnitsShort'>, at: Instant): Finding[] {
  if (event.answer === 'damaged') return [];
  const rows = new Map(
    event.units.flatMap(({ item, place }) => (item && place ? [[`${item} ${place}`, { item, place }] as const] : [])),
  );
  return [...rows.values()].map((row) => ({ ...row, found: 'short', at }));
}

export function held(
  from: 'free' | 'held',
  to: 'free' | 'held',
): (event: { readonly held: readonly HeldUnits[] }) => Move[] {
  return (event) => event.held.flatMap((each) => move(each, from, to));
}

/** Loaded on a truck: in transit is kept at the destination, and so is the claim. */
export function loaded(event: { readonly units: readonly Carried[] }): Move[] {
  return event.units.flatMap((each) => [
    ...move(each, 'reserved', 'free'),
    ...move(each, 'on_hand', 'in_transit', each.to),
    ...move({ ...each, place: each.to }, 'free', 'coming'),
  ]);
}

/** What did not arrive is lost, what arrived damaged is in quarantine where it should be sold; their claims fall. */
export function notArrived(event: EventOf<'TransferShort'>, page: Page | null): Move[] {
  return event.units.flatMap((each) => [
    ...(stateOf(page, each.slice) === 'coming' ? move(each, 'coming', 'free') : []),
    ...move(each, 'in_transit', event.damaged ? 'quarantine' : 'shrink'),
  ]);
}

/** Off the truck: units keep their claim, and what was cancelled on the way is the place's to sell. */
export function arrived(event: EventOf<'TransferReceived'>, page: Page | null): Move[] {
  return event.units.flatMap((each) => [
    ...move(each, 'in_transit', 'on_hand'),
    ...(stateOf(page, each.slice) === 'coming'
      ? [...move(each, 'coming', 'free'), ...move(each, 'free', 'reserved')]
      : []),
  ]);
}

export function putBack(event: EventOf<'UnitsPutBack'>): Move[] {
  return event.units.flatMap((each) => move(each, each.from, 'on_hand'));
}

export function returned(event: EventOf<'ReturnReceived'>): Move[] {
  return move(event, 'sold', 'inspection');
}

export function graded(event: EventOf<'ReturnGraded'>): Move[] {
  const to = { restock: 'on_hand', quarantine: 'quarantine', scrap: 'scrap' } as const;
  return move(event, event.from, to[event.disposition]);
}

/** On the shelf; what orders wait for is held for them. */
export function stocked({ from, place, lines }: Of<'StockReceived'>): Move[] {
  return lines.flatMap(({ item, quantity, forOrders = 0 }): Move[] => [
    { item, from, fromPlace: null, to: 'on_hand', toPlace: place, quantity },
    ...(forOrders > 0 ? move({ item, place, quantity: forOrders }, 'free', 'held') : []),
  ]);
}

/** What was held for orders that do not want it any more. */
export function supplyFreed({ place, lines }: Of<'SupplyFreed'>): Move[] {
  return lines.flatMap(({ item, quantity }) => move({ item, place, quantity }, 'held', 'free'));
}

export function counted(event: Of<'StockCounted'>): Move[] {
  const { item, place } = event;
  const of = (quantity: number, from: Counter | Outside, to: Counter | Outside): Move[] =>
    quantity > 0 ? move({ item, place, quantity }, from, to) : [];
  return [
    ...of(event.found, 'missing', 'on_hand'),
    ...of(event.surplus, 'shrink', 'on_hand'),
    ...of(event.lost, 'on_hand', 'shrink'),
    ...of(event.gone, 'missing', 'shrink'),
  ];
}

export function countedRow(event: Of<'StockCounted'>, at: Instant): Finding[] {
  return [{ item: event.item, place: event.place, found: 'counted', at }];
}

export function countedOnReceipt(event: Of<'StockReceived'>, at: Instant): Finding[] {
  return event.counted
    ? event.lines.map(({ item }) => ({ item, place: event.place, found: 'counted', at: event.occurred ?? at }))
    : [];
}
