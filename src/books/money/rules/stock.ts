import { must } from '../../../kernel/assert.ts';
import type { EventOf } from '../../order/events.ts';
import type { Order } from '../../order/order.ts';
import type { Sold } from '../../order/sold.ts';
import type { KeepingEvent } from '../../stock/keeping.ts';
import { account } from '../chart.ts';
import { credit, debit, type Leg } from '../entry.ts';

type Of<T extends KeepingEvent['type']> = Extract<KeepingEvent, { type: T }>;

/** Stock came in, at what it is carried at: owed to its supplier, or there when the books were opened. */
export function stockReceived(event: Of<'StockReceived'>): Leg[] {
  const value = event.lines.reduce((total, line) => total + line.cost * BigInt(line.quantity), 0n);
  const from = event.from === 'opening' ? account.opening : account.accrued(event.supplier ?? 'unknown');
  return [debit(event.entity, account.inventory(event.place), value), credit(event.entity, from, value)];
}

/** A count has decided: what is not there is a loss, what nobody knew of is a gain. */
export function stockCounted(event: Of<'StockCounted'>): Leg[] {
  const lost = event.cost * BigInt(event.lost + event.gone - event.surplus);
  return [debit(event.entity, account.shrink, lost), credit(event.entity, account.inventory(event.place), lost)];
}

/** M1: units leave for another place; until they arrive the sender owns them. */
export function transferShipped(_order: Order, _sold: Sold, event: EventOf<'TransferShipped'>): Leg[] {
  return event.units.flatMap(({ cost, place, quantity }) => {
    if (!cost) return [];
    const value = cost.unit * BigInt(quantity);
    return [
      debit(cost.entity, account.inventoryTransit, value),
      credit(cost.entity, account.inventory(must(place, 'place')), value),
    ];
  });
}

/** M2: they arrive. Within the entity they change places; another entity is billed at the transfer price. */
export function transferReceived(
  order: Order,
  _sold: Sold,
  event: EventOf<'TransferReceived' | 'TransferShort'>,
): Leg[] {
  return event.units.flatMap(({ cost, slice, quantity }) => {
    const sent = order.slices.find((each) => each.id === slice)?.cost;
    if (!cost || !sent) return [];
    const n = BigInt(quantity);
    const out = credit(sent.entity, account.inventoryTransit, sent.unit * n);
    const into = debit(cost.entity, account.inventory(cost.place), cost.unit * n);
    if (cost.entity === sent.entity) return [into, out];
    const billed = cost.unit * n;
    return [
      debit(sent.entity, account.intercompany(cost.entity), billed),
      credit(sent.entity, account.intercompanyRevenue, billed),
      debit(sent.entity, account.cogs, sent.unit * n),
      out,
      into,
      credit(cost.entity, account.intercompany(sent.entity), billed),
    ];
  });
}

/** What did not arrive is the sender's loss; what arrived damaged waits in quarantine, and is the receiver's. */
export function transferShort(order: Order, sold: Sold, event: EventOf<'TransferShort'>): Leg[] {
  if (event.damaged) return transferReceived(order, sold, event);
  return event.units.flatMap(({ cost, quantity }) => {
    if (!cost) return [];
    const value = cost.unit * BigInt(quantity);
    return [debit(cost.entity, account.shrink, value), credit(cost.entity, account.inventoryTransit, value)];
  });
}
