import type { Uuid } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Case } from './case.ts';
import type { CaseEvent, Happened } from './events.ts';
import { evolveCases, isCaseEvent } from './evolve/cases.ts';

/** What became of something that a channel sent. The bytes themselves are kept in the table `delivery`. */
export type Delivery = {
  readonly kind: 'delivery';
  readonly id: Uuid;
  readonly version: number;
  readonly channel: string;
  readonly topic: string;
  /** The channel's id of the order that it speaks of, if it could be read. */
  readonly key: string | null;
  readonly receivedAt: Instant;
  readonly outcome: DeliveryOutcome | 'waiting';
  readonly order: Uuid | null;
  readonly says: string | null;
  readonly field: string | null;
  readonly cases: readonly Case[];
};

/** rejected: it can never be an order; parked: a person can make one of it, so it is a case. */
export type DeliveryOutcome = 'captured' | 'updated' | 'unchanged' | 'rejected' | 'parked';

export type DeliveryEvent =
  | Happened<'DeliveryKept', { channel: string; topic: string; key: string | null; digest: string; bytes: number }>
  | Happened<
      'DeliveryRead',
      { outcome: DeliveryOutcome; order: Uuid | null; says: string | null; field: string | null }
    >
  | CaseEvent;

export function evolveDelivery(delivery: Delivery | null, event: DeliveryEvent, id: Uuid, at: Instant): Delivery {
  if (event.type === 'DeliveryKept') {
    const { channel, topic, key } = event;
    return {
      kind: 'delivery',
      id,
      version: 0,
      channel,
      topic,
      key,
      receivedAt: at,
      outcome: 'waiting',
      order: null,
      says: null,
      field: null,
      cases: [],
    };
  }
  if (!delivery) throw new TypeError(`${event.type} before DeliveryKept`);
  if (isCaseEvent(event)) return evolveCases(delivery, event, at);
  const { outcome, order, says, field } = event;
  return { ...delivery, outcome, order: order ?? delivery.order, says, field };
}
