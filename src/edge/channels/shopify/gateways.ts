import type { TenderJson } from '../channel.ts';
import { clip } from '../field.ts';

export type Gateway = {
  readonly kind: TenderJson['kind'];
  readonly provider: string | null;
  readonly account: string | null;
  readonly label: string | null;
};

type Rule = { readonly names: readonly string[]; readonly kind: TenderJson['kind'] };

/**
 * What kind of tender a gateway is; a card where nothing else is known. Shopify's own gift cards and store credit are
 * wallets here: Shopify keeps their balance, so they are no liability of our books. A bank transfer that is paid ahead
 * is one too, because nothing may leave before it has arrived; what is paid on delivery is our own credit.
 */
const RULES: readonly Rule[] = [
  { names: ['gift_card', 'shopify_store_credit', 'store_credit'], kind: 'wallet' },
  {
    names: [
      'paypal',
      'amazon',
      'apple_pay',
      'google_pay',
      'alipay',
      'wechat',
      'twint',
      'bancontact',
      'ideal',
      'mobilepay',
      'swish',
      'manual',
      'bank_deposit',
      'bank_transfer',
      'money_order',
    ],
    kind: 'wallet',
  },
  {
    names: [
      'installments',
      'klarna',
      'afterpay',
      'clearpay',
      'affirm',
      'sezzle',
      'zip',
      'riverty',
      'scalapay',
      'laybuy',
    ],
    kind: 'pay_later',
  },
  { names: ['cash_on_delivery', 'cod', 'on_delivery', 'invoice', 'payment_terms'], kind: 'invoice' },
  { names: ['cash'], kind: 'cash' },
];

/** Cash lies in a till: the one of the place where it was taken, or of the channel. */
export function gatewayOf(name: string | null, till: string | null): Gateway {
  const slug = slugOf(name);
  const kind = RULES.find((rule) => rule.names.some((part) => isPart(part, slug)))?.kind ?? 'card';
  if (kind === 'cash') return { kind, provider: null, account: till ?? 'shopify', label: name };
  return { kind, provider: kind === 'invoice' ? null : slug || null, account: null, label: name };
}

export function slugOf(name: string | null): string {
  return clip(
    (name ?? '')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/g, ''),
    100,
  );
}

/** 'cash' is a part of 'cash', not of 'cashew_pay'; 'klarna' is one of 'klarna_pay_later'. */
function isPart(part: string, slug: string): boolean {
  return `_${slug}_`.includes(`_${part}_`);
}

const STORED = new Set(['gift_card', 'shopify_store_credit', 'store_credit']);

/** The gateways of an order, the one that stands for it first: stored value rarely pays for all of it. */
export function mainFirst(names: readonly (string | null)[]): string[] {
  const real = [...new Set(names.flatMap((name) => (name ? [name] : [])))];
  return [...real.filter((name) => !STORED.has(slugOf(name))), ...real.filter((name) => STORED.has(slugOf(name)))];
}
