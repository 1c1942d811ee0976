import type { PageEvent } from '../page.ts';
import type { Order } from './order.ts';
import type { SourceKey } from './store.ts';

/** Outside ids that many orders share: kept with each, and no way to find one. */
const SHARED = /^(customer|location|app|user|product\.|variant\.)/;

/** The outside ids that an event brings to an order: the first kind names one order only. */
export function keysOf(
  order: Order,
  event: PageEvent,
): { readonly own: readonly SourceKey[]; readonly others: readonly SourceKey[] } {
  const subject = order.id;
  const key = (scope: string, value: string | null | undefined): SourceKey[] =>
    value ? [{ scope, value, subject }] : [];
  switch (event.type) {
    case 'OrderCaptured': {
      const { channel, source, tenders } = event.order;
      return {
        own: key(channel, source.key),
        others: [
          ...key(`${channel}.name`, source.name),
          ...Object.entries(source.ids).flatMap(([kind, value]) =>
            SHARED.test(kind) ? [] : key(`${channel}.${kind}`, value),
          ),
          ...tenders.flatMap((tender) => key('payment', tender.reference)),
        ],
      };
    }
    case 'TenderAuthorised':
    case 'TenderCaptured':
    case 'RefundPaid':
      return { own: [], others: key('payment', event.reference) };
    case 'UnitsShipped':
      return { own: [], others: key('tracking', event.tracking) };
    default:
      return { own: [], others: [] };
  }
}
