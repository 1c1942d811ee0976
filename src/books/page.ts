import { must } from '../kernel/assert.ts';
import type { Uuid } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import {
  evolveLedger,
  evolvePayout,
  type Ledger,
  type LedgerEvent,
  type Payout,
  type PayoutEvent,
} from './money/statements.ts';
import { type Delivery, type DeliveryEvent, evolveDelivery } from './order/delivery.ts';
import type { OrderEvent } from './order/events.ts';
import { evolve as evolveOrder } from './order/evolve.ts';
import type { Order } from './order/order.ts';
import { evolveKeeping, type Keeping, type KeepingEvent } from './stock/keeping.ts';

/** What has one version, one lock and one chain of commits. Nearly always an order. */
export type Page = Order | Keeping | Delivery | Payout | Ledger;
export type PageKind = Page['kind'];
export type PageOf<K extends PageKind> = Extract<Page, { kind: K }>;

export type EventsOf = {
  order: OrderEvent;
  place: KeepingEvent;
  delivery: DeliveryEvent;
  payout: PayoutEvent;
  ledger: LedgerEvent;
};
export type PageEvent = EventsOf[PageKind];

/** The next page of any kind. */
export function evolvePage(
  kind: PageKind,
  page: Page | null,
  event: PageEvent,
  id: Uuid,
  at: Instant,
  by: string,
): Page {
  switch (kind) {
    case 'order':
      return evolveOrder(page as Order | null, event as OrderEvent, { order: id, at, by });
    case 'place':
      return evolveKeeping(page as Keeping | null, event as KeepingEvent, id, at);
    case 'delivery':
      return evolveDelivery(page as Delivery | null, event as DeliveryEvent, id, at);
    case 'payout':
      return evolvePayout(page as Payout | null, event as PayoutEvent, id, at);
    case 'ledger':
      return evolveLedger(page as Ledger | null, event as LedgerEvent, id, at);
  }
}

export function asOrder(page: Page | null): Order {
  const order = must(page, 'order');
  if (order.kind !== 'order') throw new TypeError(`a page of kind ${order.kind} is no order`);
  return order;
}
