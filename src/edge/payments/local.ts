import { sha256Hex } from '../../kernel/hash.ts';
import { plusDays } from '../../kernel/time.ts';
import type { PaymentAnswer, PaymentProvider, PaymentRequest } from './provider.ts';

/**
 * The provider that needs no account: it answers from the request alone, so the same key always gets the same
 * answer. References that begin with tok_declined, tok_capture_fails, tok_refund_fails say what they stand for.
 */
export const localPayments: PaymentProvider = {
  name: 'local',
  authorise: async (request) =>
    says(request, 'tok_declined')
      ? declined('declined by the issuer')
      : { ...done('auth', request), until: plusDays(request.now, 7) },
  capture: async (request) =>
    says(request, 'tok_capture_fails') ? declined('the authorisation is not valid any more') : done('cap', request),
  refund: async (request) =>
    says(request, 'tok_refund_fails') ? declined('the card is closed') : done('ref', request),
  void: async (request) => done('void', request),
};

function says({ reference }: PaymentRequest, token: string): boolean {
  return reference?.startsWith(token) ?? false;
}

function done(kind: string, { key }: PaymentRequest) {
  return { ok: true, reference: `${kind}_${sha256Hex(key).slice(0, 20)}` } as const;
}

function declined(why: string): PaymentAnswer {
  return { ok: false, says: why };
}
