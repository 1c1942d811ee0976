import type { Minor } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';

/** What a payment provider is asked. The key makes asking twice the same as asking once. */
export type PaymentRequest = {
  readonly key: string;
  readonly reference: string | null;
  readonly amount: Minor;
  readonly currency: string;
  readonly now: Instant;
};

export type PaymentAnswer =
  | { readonly ok: true; readonly reference: string; readonly until?: Instant }
  | { readonly ok: false; readonly says: string };

/** A declined card is an answer; a provider that cannot be reached throws, and is asked again. */
export interface PaymentProvider {
  readonly name: string;
  authorise(request: PaymentRequest): Promise<PaymentAnswer>;
  capture(request: PaymentRequest): Promise<PaymentAnswer>;
  refund(request: PaymentRequest): Promise<PaymentAnswer>;
  void(request: PaymentRequest): Promise<PaymentAnswer>;
}
