import type { Case } from '../../books/order/case.ts';
import type { Order, Slice } from '../../books/order/order.ts';
import { unitsByLine } from '../../books/order/units.ts';
import { type Instant, plusMinutes } from '../../kernel/time.ts';

/** A way out of a case: a named command, ready to run or in need of a word from the person. */
export type Choice = {
  readonly key: string;
  readonly title: string;
  readonly says: string;
  readonly command: { readonly operation: string; readonly input: unknown } | null;
  /** Fields of the command's input that only a person can give. */
  readonly asks: readonly string[];
  readonly outcome: string;
  /** Cause code that this choice suggests; it feeds trust, places, carriers, policies. */
  readonly cause: string;
};

export const choice = (
  key: string,
  title: string,
  says: string,
  operation: string | null,
  input: unknown,
  outcome: string,
  cause: string,
  asks: readonly string[] = [],
): Choice => ({
  key,
  title,
  says,
  command: operation ? { operation, input } : null,
  asks,
  outcome,
  cause,
});

export const rejects: Partial<Record<Case['type'], string>> = {
  fraud_review: 'Reject the order',
  payment_missing: 'Cancel, not paid',
};

export function release(each: Case): Choice {
  const title =
    each.type === 'totals_differ'
      ? "Accept the channel's total"
      : each.type === 'fraud_review'
        ? 'Release it'
        : 'Let it go on';
  return choice(
    'release',
    title,
    'the hold falls, what waited goes on',
    'validate.release',
    { hold: each.key, because: title },
    'released',
    'policy',
  );
}

export function cancelAll(title: string, reason: string): Choice {
  return choice(
    'cancel_all',
    title,
    'every unit that has not left',
    'capture.cancel',
    { reason, by: 'us' },
    'cancelled',
    'customer',
  );
}

/** Some units of a group; the rest of the order goes on. */
export function cancelUnits(
  order: Order,
  group: string,
  such: (slice: Slice) => boolean,
  reason: string,
  cause: string,
): Choice {
  const units = unitsByLine(order, (slice) => slice.group === group && such(slice));
  const input = { units, reason, by: 'us' };
  return choice(
    'cancel_units',
    'Cancel these units',
    'keep the rest',
    'capture.cancel',
    input,
    'units cancelled',
    cause,
  );
}

export function later(each: Case, now: Instant, minutes: number): Choice {
  return choice(
    'wait',
    'Wait',
    `look again in ${minutes < 1440 ? `${minutes} minutes` : `${minutes / 1440} days`}`,
    'exception.snooze',
    { case: each.id, until: plusMinutes(now, minutes), because: 'waiting' },
    'waiting',
    'customer',
  );
}

export function retry(each: Case): Choice[] {
  const { operation, input } = each.evidence as { operation?: string; input?: unknown };
  return operation ? [choice('retry', 'Run it again', operation, operation, input ?? {}, 'run again', 'provider')] : [];
}
