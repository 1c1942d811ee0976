import type { z } from 'zod';
import type { ChannelSettings } from '../../books/reference/book.ts';
import type { Instant } from '../../kernel/time.ts';
import type { orderInput } from '../../stages/capture/order-input.ts';
import type { Json } from './json.ts';

/** Headers of a delivery, their names in lower case. */
export type Headers = Readonly<Record<string, string>>;

/** An order in the one captured-order shape, as JSON: amounts are whole numbers of minor units. */
export type OrderJson = z.input<typeof orderInput>;
/** The same before the channel is named: what a mapping makes. */
export type SaleJson = Omit<OrderJson, 'channel'>;
export type LineJson = OrderJson['lines'][number];
export type TenderJson = NonNullable<OrderJson['tenders']>[number];

/**
 * One kind of channel: how its deliveries are signed and named, and how one is read. Reading is pure; it looks at
 * the delivery and at what is known of the channel, and at nothing else.
 */
export interface ChannelKind {
  readonly kind: string;
  /** Whether the vendor has signed these bytes with the secret that we share with him. */
  verify(body: Uint8Array, headers: Headers, secret: string): boolean;
  topicOf(headers: Headers): string | null;
  /** The vendor's own id of the delivery: sent again, it is the same delivery. */
  deliveryOf(headers: Headers): string | null;
  shopOf(headers: Headers): string | null;
  /** Headers that are kept beside the bytes. */
  readonly keeps: readonly string[];
  /** What it says; more than one thing only where the vendor sends lists. */
  read(topic: string | null, json: Json, known: Known): Reading[];
  /** The vendor's name for a part of the captured-order shape, for a person who has to look. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What a mapping may know of us. */
export type Known = {
  readonly settings: ChannelSettings & { readonly locations?: Readonly<Record<string, string>> };
  readonly places: readonly { readonly code: string; readonly name: string }[];
};

export type Reading =
  /** A whole order as the channel sees it now: taken if it is new, else compared with ours. */
  | { readonly is: 'order'; readonly told: Told }
  /** Something about an order that only a person can take over. */
  | {
      readonly is: 'change';
      readonly key: string;
      readonly asOf: Instant | null;
      readonly what: string;
      readonly says: string;
      readonly evidence: Readonly<Record<string, unknown>>;
    }
  /** A delivery that we know and that is no order. */
  | { readonly is: 'nothing'; readonly says: string }
  /** rejected: it can never be an order; parked: a person can make one of it. */
  | {
      readonly is: 'problem';
      readonly key: string | null;
      readonly field: string;
      readonly says: string;
      readonly ends: 'parked' | 'rejected';
    };

/** An order as a channel tells it, with what has happened to it there beside the sale itself. */
export type Told = {
  readonly key: string;
  /** When the channel changed it last: an older telling never undoes a newer one. */
  readonly asOf: Instant | null;
  readonly order: SaleJson;
  readonly cancelled: { readonly at: Instant | null; readonly reason: string } | null;
  /** Its authorisation has ended without a capture. */
  readonly voided: boolean;
  readonly refunds: readonly RefundTold[];
  /** Units of each line that the channel still counts on, and those that it says have left. */
  readonly left: Readonly<Record<string, number>>;
  readonly fulfilled: Readonly<Record<string, number>>;
};

/** Money that the channel has paid back by itself. */
export type RefundTold = {
  readonly reference: string | null;
  /** Minor units; null where it was paid in another currency. */
  readonly amount: number | null;
  readonly provider: string | null;
  /** The payment that it goes back over. */
  readonly of: string | null;
};
