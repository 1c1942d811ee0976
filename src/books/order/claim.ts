import { must } from '../../kernel/assert.ts';
import type { OrderEvent, Taken } from './events.ts';
import { mend, UNCLAIMED } from './evolve/units.ts';
import type { Order, Slice } from './order.ts';
import type { Package } from './plan.ts';

/**
 * The events that claim what a plan says: units where they are, units that a truck must bring to the pickup store as a
 * transfer, units of a supply that was announced. What no stock is kept of goes along with the first package.
 */
export function claim(
  order: Order,
  group: string,
  packages: readonly Package[],
  name: () => string,
  transferName: () => string,
): OrderEvent[] {
  const left = new Map(
    order.slices.filter((slice) => slice.state === 'open').map((slice) => [slice.id, slice.quantity]),
  );
  return packages.flatMap((pack, i): OrderEvent[] => {
    const take = (lines: Package['lines']) =>
      lines.flatMap(({ line, quantity }) => takeOpen(order, line, quantity, pack.place, left, name));
    const units = take(pack.lines.filter(({ supply }) => !supply));
    const along = i === 0 ? unstockedAt(order, group, pack.at ?? pack.place) : [];
    if (pack.mode !== 'transfer') return [...reserved([...units, ...along]), ...awaited(pack, take)];
    const by = (name: string) => pack.steps.find((step) => step.step === name)?.by ?? null;
    const transfer: OrderEvent = {
      type: 'TransferRequested',
      transfer: transferName(),
      from: pack.place,
      to: pack.at ?? pack.place,
      units,
      shipBy: by('truck'),
      arrivesBy: by('arrive'),
    };
    return [...reserved(along), transfer];
  });
}

function reserved(units: readonly Taken[]): OrderEvent[] {
  return units.length > 0 ? [{ type: 'UnitsReserved', units }] : [];
}

/** What comes by a supply that was announced to the place is claimed of the supply. */
function awaited({ place, due, lines }: Package, take: (lines: Package['lines']) => Taken[]): OrderEvent[] {
  const coming = lines.filter(({ supply }) => supply);
  const reference = coming[0]?.supply;
  if (!reference) return [];
  return [{ type: 'SupplyClaimed', place, reference, due: must(due, `date of ${reference}`), units: take(coming) }];
}

/** The order as it will be when the claims of these slices have fallen: what is to be claimed anew. */
export function reopened(order: Order, freed: readonly Slice[]): Order {
  const slices = order.slices.map((slice) =>
    freed.includes(slice) ? { ...slice, ...UNCLAIMED, state: 'open' as const } : slice,
  );
  return mend({ ...order, slices });
}

/** Units of a line's open slices, oldest slice first; a slice that goes in part gets a new name for the part. */
function takeOpen(
  order: Order,
  line: string,
  quantity: number,
  place: string,
  left: Map<string, number>,
  name: () => string,
): Taken[] {
  const taken: Taken[] = [];
  let wanted = quantity;
  for (const slice of order.slices) {
    const has = left.get(slice.id) ?? 0;
    if (slice.line !== line || slice.state !== 'open' || has === 0 || wanted === 0) continue;
    const take = Math.min(has, wanted);
    taken.push({
      slice: slice.id,
      as: take === has ? slice.id : name(),
      line,
      item: itemOf(order, line),
      place,
      quantity: take,
    });
    left.set(slice.id, has - take);
    wanted -= take;
  }
  return taken;
}

export function unstockedAt(order: Order, group: string, place: string | null): Taken[] {
  return order.slices
    .filter(
      (slice) =>
        slice.group === group && slice.state === 'open' && !order.lines.find((line) => line.id === slice.line)?.stocked,
    )
    .map((slice) => ({ slice: slice.id, as: slice.id, line: slice.line, item: null, place, quantity: slice.quantity }));
}

function itemOf(order: Order, line: string): string | null {
  const found = order.lines.find((each) => each.id === line);
  return found?.stocked ? found.item : null;
}
