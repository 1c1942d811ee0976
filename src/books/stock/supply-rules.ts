import { groupBy } from '../../kernel/group.ts';
import { isAwaited } from '../order/awaited.ts';
import type { EventOf, Taken } from '../order/events.ts';
import type { Order } from '../order/order.ts';
import { quantityOf } from '../order/units.ts';
import type { Page } from '../page.ts';
import type { Keeping, KeepingEvent } from './keeping.ts';
import type { SupplyChange } from './supply.ts';

/** What events change of the supplies that were announced. */

type Of<T extends KeepingEvent['type']> = Extract<KeepingEvent, { type: T }>;

/** Each item of the supply, at what is still to come of it; one that is left out is not expected any more. */
export function announced({ place, reference, due, lines }: Of<'SupplyAnnounced'>, page: Page | null): SupplyChange[] {
  const before = ((page as Keeping | null)?.supplies ?? []).find((each) => each.reference === reference)?.lines ?? [];
  const of = (line: readonly { readonly item: string; readonly quantity: number }[], item: string) =>
    line.find((each) => each.item === item)?.quantity ?? 0;
  const items = new Set([...before, ...lines].map((line) => line.item));
  return [...items].map((item) => ({
    place,
    reference,
    item,
    due,
    expected: of(lines, item) - of(before, item),
  }));
}

/** As far as it was expected; what orders wait for is here now. */
export function received({ place, reference, lines }: Of<'StockReceived'>, page: Page | null): SupplyChange[] {
  if (!reference) return [];
  const supply = (page as Keeping | null)?.supplies?.find((each) => each.reference === reference);
  return [...groupBy(lines, ({ item }) => item)].flatMap(([item, of]) => {
    const expected = supply?.lines.find((line) => line.item === item)?.quantity ?? 0;
    const arrived = of.reduce((n, { forOrders = 0 }) => n + forOrders, 0);
    if (expected === 0 && arrived === 0) return [];
    return [{ place, reference, item, expected: -Math.min(expected, quantityOf(of)), arrived }];
  });
}

export function freed({ place, reference, lines }: Of<'SupplyFreed'>): SupplyChange[] {
  return lines.map(({ item, quantity }) => ({ place, reference, item, arrived: -quantity }));
}

export function claimed({ place, reference, units }: EventOf<'SupplyClaimed'>): SupplyChange[] {
  return ofUnits(units, (item, quantity) => ({ place, reference, item, claimed: quantity }));
}

export function taken({ place, reference, units }: EventOf<'SupplyTaken'>): SupplyChange[] {
  return ofUnits(units, (item, quantity) => ({ place, reference, item, claimed: -quantity, arrived: -quantity }));
}

/** Units that were waiting and wait no more. */
export function unclaimed(event: { readonly units: readonly Taken[] }, page: Page | null): SupplyChange[] {
  return event.units.flatMap((each) => {
    const slice = (page as Order | null)?.slices.find(({ id }) => id === each.slice);
    if (!slice || !isAwaited(slice) || !slice.supply || !slice.place || !each.item) return [];
    return [{ place: slice.place, reference: slice.supply, item: each.item, claimed: -each.quantity }];
  });
}

function ofUnits(units: readonly Taken[], change: (item: string, quantity: number) => SupplyChange): SupplyChange[] {
  return units.flatMap(({ item, quantity }) => (item === null ? [] : [change(item, quantity)]));
}
