import type { Order } from '../../books/order/order.ts';
import { type Instant, said, type Zone } from '../../kernel/time.ts';

/** Something that the customer is told. `promised` is the time that the words name. */
export type Notice = {
  readonly kind: string;
  readonly to: string;
  readonly says: string;
  readonly promised: Instant | null;
};

/** Sends a notice; it counts as told only once this has come back. */
export interface NoticeProvider {
  readonly name: string;
  send(notice: Notice, key: string): Promise<void>;
}

/** Nothing leaves the house: the local provider takes every notice and keeps none. */
export const localNotices: NoticeProvider = { name: 'local', send: async () => undefined };

/** The words of a notice, true at the moment they are sent; null where there is nothing to say any more. */
export function noticeFor(
  order: Order,
  kind: string,
  groupId: string | null,
  now: Instant,
  zone: Zone,
  placeName: (code: string) => string,
): Notice | null {
  const to = order.customer.email ?? order.customer.phone;
  const group = order.groups.find((each) => each.id === groupId);
  if (!to) return null;
  const by = group?.promise?.by ?? null;
  const when = by ? said(zone, by, now) : '';
  const at = group?.place ? ` at ${placeName(group.place)}` : '';
  switch (kind) {
    case 'promised':
      return by === null
        ? null
        : {
            kind,
            to,
            promised: by,
            says: group?.method === 'pickup' ? `ready${at} by ${when}` : `with you by ${when}`,
          };
    case 'revised':
      return by === null ? null : { kind, to, promised: by, says: `a new time: ${when}${at}` };
    case 'ready':
      return { kind, to, promised: null, says: `ready to be collected${at}` };
    case 'shipped':
      return { kind, to, promised: null, says: 'on its way' };
    case 'parked':
      return group?.route.state !== 'parked'
        ? null
        : { kind, to, promised: null, says: 'we wait for stock, and tell you as soon as we have it' };
    case 'given_up':
      return { kind, to, promised: null, says: 'we could not get it in time and have cancelled it' };
    default:
      return null;
  }
}
