import { isAwaited } from '../../books/order/awaited.ts';
import type { Case } from '../../books/order/case.ts';
import type { Order } from '../../books/order/order.ts';
import { unitsByLine } from '../../books/order/units.ts';
import type { Page } from '../../books/page.ts';
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

/** Other places that could take the units of the case; found by whoever shows the choices. */
export type Elsewhere = { readonly place: string; readonly name: string };

const choice = (
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

/** The choices of a case, the recommended one first. Whether each is safe is for its command to say. */
export function choicesOf(page: Page, each: Case, now: Instant, elsewhere: readonly Elsewhere[] = []): Choice[] {
  if (page.kind === 'order') return ofOrder(page, each, now, elsewhere);
  if (page.kind === 'payout') {
    return [
      choice(
        'book',
        'Book the line',
        'say which account it belongs to',
        'close.resolve_suspense',
        { line: each.key },
        'booked',
        'provider',
        ['account', 'because'],
      ),
    ];
  }
  return [choice('dismiss', 'Dismiss', 'nothing can be made of it', null, null, 'dismissed', 'data')];
}

function ofOrder(order: Order, each: Case, now: Instant, elsewhere: readonly Elsewhere[]): Choice[] {
  switch (each.type) {
    case 'totals_differ':
    case 'customer_rule':
    case 'tax_missing':
    case 'fulfilled_elsewhere':
    case 'fraud_review':
    case 'payment_missing':
      return [release(each), cancelAll(rejects[each.type] ?? 'Cancel the order', each.says)];
    case 'bad_address':
      return [
        choice(
          'address',
          'Correct the address',
          'as the customer gives it',
          'capture.revise',
          {},
          'address corrected',
          'data',
          ['addresses'],
        ),
        cancelAll('Cancel the order', 'no address to send it to'),
      ];
    case 'not_mapped':
      return order.lines
        .filter((line) => line.stocked && line.item === null)
        .flatMap((line) => [
          choice(
            `map.${line.id}`,
            `Map ${line.sku ?? line.title}`,
            'say which item it is',
            'capture.map_line',
            { line: line.id },
            'mapped',
            'data',
            ['item'],
          ),
          choice(
            `drop.${line.id}`,
            `Drop ${line.sku ?? line.title}`,
            'the rest of the order goes on',
            'capture.cancel',
            { units: [{ line: line.id, quantity: line.quantity }], reason: 'no item of ours', by: 'us' },
            'dropped',
            'data',
          ),
        ])
        .concat(cancelAll('Cancel the order', 'no item of ours'));
    case 'no_plan':
    case 'short_pick':
      return [
        choice(
          'replan',
          'Best other plan',
          'whatever keeps most at least cost',
          'promise.make',
          {},
          'planned again',
          'record',
        ),
        ...elsewhere.map(({ place, name }) =>
          choice(
            `place.${place}`,
            `Take it from ${name}`,
            'by the next path from there',
            'route.assign',
            { group: each.key, place },
            `taken from ${name}`,
            'record',
          ),
        ),
        cancelOpen(order, each.key),
        cancelAll('Cancel the order', each.says),
      ];
    case 'late_pick':
      return [
        choice(
          'switch',
          'Switch to the backup',
          'the armed plan starts now',
          'route.switch',
          { group: each.key },
          'switched',
          'place',
        ),
        ...elsewhere.map(({ place, name }) =>
          choice(
            `place.${place}`,
            `Move to ${name}`,
            'by the next path from there',
            'route.assign',
            { group: each.key, place },
            `moved to ${name}`,
            'place',
          ),
        ),
        later(each, now, 30),
        cancelAll('Cancel the order', each.says),
      ];
    case 'transfer_late':
      return [
        choice(
          'receive',
          'It has arrived',
          'receive what came',
          'fulfill.receive_transfer',
          { transfer: each.key },
          'received',
          'carrier',
        ),
        later(each, now, 60),
        cancelAll('Cancel the order', each.says),
      ];
    case 'supply_late':
      return [
        choice(
          'leave',
          'Do not wait',
          'the best plan without that supply',
          'route.stop_waiting',
          { group: each.key, because: each.says },
          'planned again',
          'supplier',
        ),
        later(each, now, 4 * 60),
        choice(
          'told',
          'The customer waits',
          'somebody has agreed it with the customer',
          null,
          null,
          'waits',
          'supplier',
        ),
        cancelAwaited(order, each.key),
        cancelAll('Cancel the order', each.says),
      ];
    case 'not_collected':
      return [
        choice(
          'cancel',
          'Give it up',
          'the units go back, the money too',
          'capture.cancel',
          { reason: 'not collected', by: 'customer' },
          'given up',
          'customer',
        ),
        later(each, now, 3 * 1440),
      ];
    case 'capture_declined':
      return [
        choice(
          'retry',
          'Capture again',
          'ask the provider once more',
          'close.settle',
          {},
          'captured again',
          'provider',
        ),
        choice('other', 'Paid another way', 'record what came in', 'close.record_capture', {}, 'paid', 'customer', [
          'tender',
          'amount',
        ]),
      ];
    case 'refund_failed':
      return [
        choice('retry', 'Refund again', 'ask the provider once more', 'close.settle', {}, 'refunded again', 'provider'),
        choice(
          'other',
          'Refunded another way',
          'record what was paid',
          'close.record_refund',
          {},
          'refunded',
          'customer',
          ['tender', 'amount'],
        ),
      ];
    case 'return_policy':
      return [
        choice(
          'accept',
          'Accept it',
          'overrule the checks that failed',
          'return.accept',
          { return: each.key },
          'accepted',
          'policy',
        ),
        choice(
          'refuse',
          'Refuse it',
          'the units stay the customer\u2019s',
          'return.refuse',
          { return: each.key, because: each.says },
          'refused',
          'policy',
        ),
      ];
    case 'job_gave_up':
      return [
        ...retry(each),
        choice('done', 'Done by hand', 'somebody has seen to it', null, null, 'done by hand', 'provider'),
      ];
    default:
      return [
        choice('done', 'Seen to', 'somebody has seen to it', null, null, 'seen to', 'data'),
        cancelAll('Cancel the order', each.says),
      ];
  }
}

const rejects: Partial<Record<Case['type'], string>> = {
  fraud_review: 'Reject the order',
  payment_missing: 'Cancel, not paid',
};

function release(each: Case): Choice {
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

function cancelAll(title: string, reason: string): Choice {
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

function cancelOpen(order: Order, group: string): Choice {
  const units = unitsByLine(order, (slice) => slice.group === group && slice.state === 'open');
  return choice(
    'cancel_units',
    'Cancel these units',
    'keep the rest',
    'capture.cancel',
    { units, reason: 'not found', by: 'us' },
    'units cancelled',
    'record',
  );
}

function cancelAwaited(order: Order, group: string): Choice {
  const units = unitsByLine(order, (slice) => slice.group === group && isAwaited(slice));
  const input = { units, reason: 'not delivered to us', by: 'us' };
  return choice(
    'cancel_units',
    'Cancel these units',
    'keep the rest',
    'capture.cancel',
    input,
    'units cancelled',
    'supplier',
  );
}

function later(each: Case, now: Instant, minutes: number): Choice {
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

function retry(each: Case): Choice[] {
  const { operation, input } = each.evidence as { operation?: string; input?: unknown };
  return operation ? [choice('retry', 'Run it again', operation, operation, input ?? {}, 'run again', 'provider')] : [];
}
