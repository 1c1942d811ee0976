import { isAwaited } from '../../books/order/awaited.ts';
import type { Case } from '../../books/order/case.ts';
import type { Order } from '../../books/order/order.ts';
import type { Page } from '../../books/page.ts';
import type { Instant } from '../../kernel/time.ts';
import { type Choice, cancelAll, cancelUnits, choice, later, rejects, release, retry } from './choice.ts';

/** Other places that could take the units of the case; found by whoever shows the choices. */
export type Elsewhere = { readonly place: string; readonly name: string };

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
    case 'declined':
    case 'capacity_gone':
    case 'carrier_failed':
    case 'supply_lost':
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
        cancelUnits(order, each.key, (slice) => slice.state === 'open', 'not found', 'record'),
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
        cancelUnits(order, each.key, isAwaited, 'not delivered to us', 'supplier'),
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
