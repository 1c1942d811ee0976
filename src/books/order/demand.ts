import type { Instant } from '../../kernel/time.ts';
import { toAcceptBy } from './acceptance.ts';
import { demanding } from './machine.ts';
import type { Order, Slice } from './order.ts';
import { earliest, nextDeadline } from './summary.ts';

/** A row of the demand table: units that an order claims, or that lie somewhere for it. */
export type Demand = {
  readonly slice: string;
  readonly item: string | null;
  readonly place: string | null;
  readonly state: string;
  readonly quantity: number;
  readonly actBy: Instant | null;
};

/**
 * The demand of an order, made from its page: a row for each slice that is not final, for loose units that wait
 * to be put back, and for the units that are soft-held behind a doubtful promise.
 */
export function demandOf(order: Order): Demand[] {
  const items = new Map(order.lines.map((line) => [line.id, line.stocked ? line.item : null]));
  const shipped = new Set(
    order.transfers.filter((transfer) => transfer.state === 'shipped').map((transfer) => transfer.id),
  );
  const due = new Map(order.groups.map((group) => [group.id, nextDeadline(order, group)]));
  const rows: Demand[] = [];
  for (const slice of order.slices) {
    const item = items.get(slice.line) ?? null;
    const row = {
      slice: slice.id,
      item,
      place: slice.place,
      quantity: slice.quantity,
      actBy: earliest([due.get(slice.group) ?? null, toAcceptBy(slice)]),
    };
    if (slice.loose) rows.push({ ...row, state: `loose_${slice.loose}`, actBy: null });
    else if (demanding.includes(slice.state)) {
      rows.push({
        ...row,
        state: slice.state === 'coming' ? comingBy(slice, shipped) : slice.state,
      });
    }
  }
  for (const group of order.groups) {
    group.backup?.held.forEach(({ item, place, quantity }, i) => {
      rows.push({
        slice: `${group.id}.backup${i + 1}`,
        item,
        place,
        state: 'held',
        quantity,
        actBy: group.backup?.until ?? null,
      });
    });
  }
  return rows;
}

/** Of a supply that was announced, of a truck on the road, or of one that has not left. */
function comingBy({ supply, transfer }: Slice, shipped: ReadonlySet<string>): string {
  if (supply) return 'awaited';
  return transfer && shipped.has(transfer) ? 'in_transit' : 'coming';
}
