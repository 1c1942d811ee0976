import { acceptBy } from '../../books/order/acceptance.ts';
import { isAwaiting } from '../../books/order/awaited.ts';
import type { FreeUnits, OrderEvent, ShortAnswer, Taken } from '../../books/order/events.ts';
import { isFinal } from '../../books/order/machine.ts';
import type { Group, Order, Slice } from '../../books/order/order.ts';
import { holdOn } from '../../books/order/summary.ts';
import { isToPutBack } from '../../books/order/units.ts';
import type { Book } from '../../books/reference/book.ts';
import type { Item } from '../../books/reference/item.ts';
import type { Shelf } from '../../books/stock/shelf.ts';
import { groupBy } from '../../kernel/group.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import type { Instant } from '../../kernel/time.ts';
import { choose, delivered, type Handled } from './choose.ts';

/**
 * What is reserved for a confirmed route goes on the pick list, unless a hold blocks it, or a supply is awaited that goes
 * into the same parcel; a rule may ask for a yes.
 */
export function release(order: Order, now: Instant, book: Book): OrderEvent[] {
  if (holdOn(order, 'release')) return [];
  const confirmed = new Set(order.groups.filter((group) => group.route.state === 'confirmed').map((group) => group.id));
  const units = choose(order, ['reserved'], {}, (slice) => confirmed.has(slice.group) && !waitsInParcel(order, slice));
  if (isRefusal(units)) return [];
  const byTimes = units.map(({ slice }) => {
    const found = order.slices.find((each) => each.id === slice);
    return found ? acceptBy(order, found, now, book) : null;
  });
  return [{ type: 'PickReleased', units, ...(byTimes.some((by) => by !== null) ? { acceptBy: byTimes } : {}) }];
}

/** Units that go into its parcel come by a supply that is not here yet. */
function waitsInParcel(order: Order, { group, place, line }: Slice): boolean {
  const packages = order.groups.find((each) => each.id === group)?.plan?.packages ?? [];
  return packages.some(
    (pack) =>
      pack.place === place && isAwaiting(order, pack) && pack.lines.some((of) => of.line === line && !of.supply),
  );
}

export function pick(order: Order, handled: Handled, began: Instant | undefined): OrderEvent[] | Refusal {
  const units = choose(order, ['released'], handled);
  return isRefusal(units) ? units : [{ type: 'UnitsPicked', units, ...(began ? { began } : {}) }];
}

/**
 * The picker does not find units. Where the bin was empty, the place's free units of the item are missing too:
 * nobody can promise them before a count. Where he cannot get there now, nothing moves and another picker goes.
 */
export function short(order: Order, handled: Handled, answer: ShortAnswer, shelf: Shelf): OrderEvent[] | Refusal {
  const units = choose(order, ['released'], handled);
  if (isRefusal(units)) return units;
  if (answer === 'cannot_reach') return [{ type: 'PickWithdrawn', units, says: 'cannot be reached now' }];
  return [
    {
      type: 'UnitsShort',
      units,
      answer,
      free: answer === 'empty' || answer === 'on_display' ? freeToo(units, shelf) : [],
    },
  ];
}

function freeToo(units: readonly Taken[], shelf: Shelf): FreeUnits[] {
  const bins = new Map(
    units.flatMap(({ item, place }) => (item && place ? [[`${item} ${place}`, { item, place }] as const] : [])),
  );
  return [...bins.values()].flatMap(({ item, place }) => {
    const quantity = shelf.free(item, place);
    return quantity > 0 ? [{ item, place, quantity }] : [];
  });
}

export function pack(
  order: Order,
  handled: Handled,
  shelf: string | null,
  weight: number | null,
): OrderEvent[] | Refusal {
  const units = choose(order, ['picked'], handled);
  if (isRefusal(units)) return units;
  const apart = liesApart(units);
  if (apart) return apart;
  const place = units.find((taken) => taken.place)?.place ?? '';
  return [{ type: 'UnitsPacked', units, parcel: `P${order.made.parcel + 1}`, place, shelf, weight }];
}

/** A parcel is packed at one place. */
function liesApart(units: readonly Taken[]): Refusal | null {
  const places = new Set(units.flatMap(({ item, place }) => (item && place ? [place] : [])));
  if (places.size <= 1) return null;
  return refuse('two_places', `units lie at ${[...places].join(' and ')}`, {
    field: 'place',
    remedy: 'pack each place by itself',
  });
}

/** Cancelled units go back into their bin; only then can they be sold again. */
export function putBack(order: Order, place: string | undefined): OrderEvent[] | Refusal {
  const units = choose(order, ['cancelled'], { place }, isToPutBack);
  if (isRefusal(units)) return refuse('nothing_loose', `nothing waits to be put back at ${place}`, { field: 'place' });
  const packed = new Set(order.slices.filter((slice) => slice.loose === 'packed').map((slice) => slice.id));
  const from = (taken: Taken) => (packed.has(taken.slice) ? 'packed' : 'picked');
  return [{ type: 'UnitsPutBack', units: units.map((each) => ({ ...each, from: from(each) })) }];
}

/** A pickup group is ready when the last of its units lies packed at the desk; said once. */
export function ready(order: Order): OrderEvent[] {
  return order.groups.flatMap((group): OrderEvent[] => {
    if (group.method !== 'pickup') return [];
    const mine = order.slices.filter((slice) => slice.group === group.id && !isFinal(slice.state));
    const packed = mine.filter((slice) => slice.state === 'packed' && slice.place === group.place);
    if (packed.length === 0 || !mine.every((slice) => packed.includes(slice) || slice.state === 'ready')) return [];
    const units = choose(order, ['packed'], {}, (slice) => packed.includes(slice));
    return isRefusal(units) ? [] : [{ type: 'UnitsReady', units, group: group.id }];
  });
}

export function mayHandOver(order: Order): Refusal | null {
  const hold = holdOn(order, 'hand_over');
  if (hold) return refuse('held', hold.because, { facts: { hold: hold.id }, remedy: 'release the hold first' });
  if (order.slices.some((slice) => slice.state === 'ready')) return null;
  return refuse(
    'nothing_ready',
    order.slices.some((slice) => slice.state === 'picked' || slice.state === 'packed')
      ? 'nothing is ready yet'
      : 'nothing is picked yet',
  );
}

export function handOver(
  order: Order,
  handled: Handled,
  proof: string | null,
  items: ReadonlyMap<string, Item>,
  book: Book,
): OrderEvent[] | Refusal {
  const units = choose(order, ['ready'], handled);
  return isRefusal(units) ? units : [{ type: 'UnitsHandedOver', units: delivered(order, units, items, book), proof }];
}

/** What the customer took at the till, or what nothing physical is of, is his as soon as nothing holds it. */
export function handOverTaken(
  order: Order,
  items: ReadonlyMap<string, Item>,
  shelf: Shelf,
  book: Book,
): OrderEvent[] | Refusal {
  if (holdOn(order, 'hand_over')) return [];
  const at = new Map(
    order.groups
      .filter((group) => group.method === 'taken' || group.method === 'none')
      .map((group) => [group.id, group]),
  );
  const units = choose(order, ['open'], {}, (slice) => at.has(slice.group));
  if (isRefusal(units)) return [];
  const placed = units.map((taken) => ({ ...taken, place: placeOf(order, taken, at) }));
  for (const taken of groupBy(placed, ({ item, place }) => `${item} ${place}`).values()) {
    const { item, place } = taken[0] as (typeof placed)[number];
    const sold = taken.reduce((n, { quantity }) => n + quantity, 0);
    const has = item && place ? shelf.onHand(item, place) : sold;
    if (has < sold)
      return refuse('not_on_hand', `the record of ${place} has ${has} of ${item}, the till sold ${sold}`, {
        field: 'lines',
        remedy: 'count the item there, then send the sale again',
      });
  }
  return [{ type: 'UnitsHandedOver', units: delivered(order, placed, items, book), proof: 'till' }];
}

function placeOf(order: Order, taken: Taken, at: ReadonlyMap<string, Group>): string | null {
  const line = order.lines.find((each) => each.id === taken.line);
  return taken.item === null ? null : (at.get(line?.group ?? '')?.place ?? null);
}

/** Units leave with a carrier. Steps that were not told (a pick, a pack) run with it: the parcel is the evidence. */
export function ship(
  order: Order,
  handled: Handled,
  carrier: { readonly carrier: string | null; readonly tracking: string | null },
  items: ReadonlyMap<string, Item>,
  book: Book,
): OrderEvent[] | Refusal {
  const toShip = new Set(order.groups.filter((group) => group.method === 'ship').map((group) => group.id));
  const units = choose(order, ['released', 'picked', 'packed'], handled, (slice) => toShip.has(slice.group));
  if (isRefusal(units)) return units;
  const apart = liesApart(units);
  if (apart) return apart;
  const stateOf = (taken: Taken) => order.slices.find((slice) => slice.id === taken.slice)?.state;
  const moved = (taken: Taken): Taken => ({ ...taken, slice: taken.as });
  const toPick = units.filter((taken) => stateOf(taken) === 'released');
  const toPack = [...units.filter((taken) => stateOf(taken) === 'picked'), ...toPick.map(moved)];
  const packed = units.filter((taken) => stateOf(taken) === 'packed');
  const parcel =
    toPack.length > 0
      ? `P${order.made.parcel + 1}`
      : (order.slices.find((slice) => slice.id === packed[0]?.slice)?.parcel ?? null);
  const leaving = units.map((taken) => (stateOf(taken) === 'packed' ? taken : moved(taken)));
  return [
    ...(toPick.length > 0 ? [{ type: 'UnitsPicked', units: toPick } as const] : []),
    ...(toPack.length > 0
      ? [
          {
            type: 'UnitsPacked',
            units: toPack,
            parcel: parcel ?? '',
            place: toPack[0]?.place ?? '',
            shelf: null,
            weight: null,
          } as const,
        ]
      : []),
    { type: 'UnitsShipped', units: delivered(order, leaving, items, book), parcel, ...carrier },
  ];
}
