import type { Order, ReturnCheck, Slice } from '../../books/order/order.ts';
import type { ReturnPolicy } from '../../books/reference/policies.ts';
import { type Instant, minutesBetween } from '../../kernel/time.ts';

/** What a return rests on: the rule that gave each field, by name. */
export type Terms = {
  readonly days: number;
  readonly allowed: 'yes' | 'approval' | 'no';
  readonly fee: number;
  readonly shipping: 'none' | 'prorata' | 'all_back';
  readonly rules: Readonly<Record<string, string>>;
};

type Of = { readonly tags: readonly string[]; readonly channel: string; readonly reason: string };
const FIELDS = ['days', 'allowed', 'fee', 'shipping'] as const;

/** Per field the first rule that matches and has it wins, and its name is shown. */
export function termsOf(policy: ReturnPolicy, of: Of): Terms {
  const terms: Record<string, unknown> = { days: 0, allowed: 'no', fee: 0, shipping: 'none' };
  const rules: Record<string, string> = {};
  for (const field of FIELDS) {
    const rule = policy.rules.find((each) => each[field] !== undefined && matches(each.when, of));
    if (!rule) continue;
    terms[field] = rule[field];
    rules[field] = rule.name;
  }
  return { ...(terms as Omit<Terms, 'rules'>), rules };
}

function matches(when: ReturnPolicy['rules'][number]['when'], of: Of): boolean {
  if (when.tags && !when.tags.some((tag) => of.tags.includes(tag))) return false;
  if (when.channels && !when.channels.includes(of.channel)) return false;
  return !when.reasons || when.reasons.includes(of.reason);
}

/** The kinder of the terms at sale and those of today. */
export function kinder(sale: Terms, today: Terms): Terms {
  const order = ['yes', 'approval', 'no'];
  return {
    days: Math.max(sale.days, today.days),
    allowed: order.indexOf(sale.allowed) <= order.indexOf(today.allowed) ? sale.allowed : today.allowed,
    fee: Math.min(sale.fee, today.fee),
    shipping: sale.shipping === 'none' ? today.shipping : sale.shipping,
    rules: { ...today.rules, ...sale.rules },
  };
}

/** Every check with what it saw, not only the first that fails. */
export function checksOf(order: Order, slice: Slice, terms: Terms, reason: string, now: Instant): ReturnCheck[] {
  const days = Math.floor(minutesBetween(slice.since, now) / 1440);
  const over = days > terms.days;
  const disputed = order.tenders.some((tender) => tender.disputed > 0n);
  return [
    {
      check: 'window',
      verdict: over ? 'needs_approval' : 'pass',
      saw: `${days} of ${terms.days} days`,
      rule: terms.rules.days ?? null,
    },
    {
      check: 'class',
      verdict: terms.allowed === 'yes' ? 'pass' : terms.allowed === 'approval' ? 'needs_approval' : 'no',
      saw: reason,
      rule: terms.rules.allowed ?? null,
    },
    {
      check: 'payment',
      verdict: disputed ? 'needs_approval' : 'pass',
      saw: disputed ? 'the payment is disputed' : 'not disputed',
      rule: null,
    },
  ];
}
