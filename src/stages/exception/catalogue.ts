import { isAwaited } from '../../books/order/awaited.ts';
import type { Case, CaseType, Role } from '../../books/order/case.ts';
import { isFinal } from '../../books/order/machine.ts';
import type { Order } from '../../books/order/order.ts';
import { openHolds } from '../../books/order/summary.ts';
import { hasOpen, isToPutBack, isUnderWay, quantityOf } from '../../books/order/units.ts';
import type { Page } from '../../books/page.ts';

/** A kind of thing that goes wrong: whose it is, how long there is, what is at stake, and when it is over. */
export type Kind = {
  readonly title: string;
  readonly role: Role;
  /** Minutes to act by, where the order itself gives no deadline. */
  readonly minutes: number;
  /** Red where law, safety or a promise within reach is at stake whatever the sum. */
  readonly grave: boolean;
  /** Opens a case for units, or for the whole order. */
  readonly stake: 'order' | 'group' | 'nothing';
  /** True while the thing is still wrong; when it turns false, the case closes itself. */
  readonly stillWrong: (page: Page, each: Case) => boolean;
  /** The choice that runs when time is up, if it is one that can be undone or keeps the promise. */
  readonly byDefault: string | null;
};

const hour = 60;
const day = 24 * hour;

const holdOpen = (page: Page, each: Case) =>
  page.kind === 'order' && openHolds(page).some((hold) => hold.id === each.key);
const groupOpen = (page: Page, each: Case) => page.kind === 'order' && hasOpen(page, each.key);
const groupWaits = (page: Page, each: Case) =>
  page.kind === 'order' &&
  page.slices.some((slice) => slice.group === each.key && (slice.state === 'reserved' || slice.state === 'released'));
const groupReady = (page: Page, each: Case) =>
  page.kind === 'order' && page.slices.some((slice) => slice.group === each.key && slice.state === 'ready');
const transferOpen = (page: Page, each: Case) =>
  page.kind === 'order' && page.transfers.some((transfer) => transfer.id === each.key && isUnderWay(transfer));
const groupAwaits = (page: Page, each: Case) =>
  page.kind === 'order' && page.slices.some((slice) => slice.group === each.key && isAwaited(slice));
const returnUndecided = (page: Page, each: Case) =>
  page.kind === 'order' && page.returns.some((one) => one.id === each.key && one.acceptance === 'needs_approval');
const owes = (page: Page) => page.kind === 'order' && page.accounts.receivable > 0n;
const isOwed = (page: Page) => page.kind === 'order' && page.accounts.refundsPayable > 0n;
const always = () => true;

export const catalogue: Readonly<Record<CaseType, Kind>> = {
  // capture
  totals_differ: { title: 'Totals differ', role: 'finance', minutes: day, grave: false, stake: 'order', stillWrong: holdOpen, byDefault: null },
  not_mapped: { title: 'Not mapped', role: 'operations', minutes: 4 * hour, grave: false, stake: 'order', stillWrong: holdOpen, byDefault: null },
  not_understood: { title: 'Delivery not understood', role: 'operations', minutes: 4 * hour, grave: false, stake: 'nothing', stillWrong: (page) => page.kind === 'delivery' && page.outcome === 'parked', byDefault: null },
  changed_by_channel: { title: 'Changed by the channel', role: 'operations', minutes: 4 * hour, grave: false, stake: 'order', stillWrong: always, byDefault: null },
  channel_cancel_late: { title: 'Cancelled too late', role: 'operations', minutes: 2 * hour, grave: false, stake: 'order', stillWrong: always, byDefault: null },
  fulfilled_elsewhere: { title: 'Fulfilled elsewhere', role: 'operations', minutes: day, grave: false, stake: 'nothing', stillWrong: holdOpen, byDefault: null },
  // validate
  fraud_review: { title: 'Fraud review', role: 'operations', minutes: 4 * hour, grave: false, stake: 'order', stillWrong: holdOpen, byDefault: null },
  bad_address: { title: 'Bad address', role: 'service', minutes: 4 * hour, grave: false, stake: 'order', stillWrong: holdOpen, byDefault: null },
  payment_missing: { title: 'Payment missing', role: 'service', minutes: 2 * day, grave: false, stake: 'order', stillWrong: holdOpen, byDefault: null },
  customer_rule: { title: 'Customer rule', role: 'service', minutes: day, grave: false, stake: 'order', stillWrong: holdOpen, byDefault: null },
  tax_missing: { title: 'Tax missing', role: 'finance', minutes: day, grave: false, stake: 'order', stillWrong: holdOpen, byDefault: null },
  // promise and route
  no_plan: { title: 'No admissible plan', role: 'operations', minutes: day, grave: false, stake: 'group', stillWrong: groupOpen, byDefault: null },
  // fulfill
  late_pick: { title: 'Late pick', role: 'manager', minutes: 30, grave: true, stake: 'group', stillWrong: groupWaits, byDefault: 'switch' },
  short_pick: { title: 'Short pick', role: 'operations', minutes: 30, grave: true, stake: 'group', stillWrong: groupOpen, byDefault: 'replan' },
  declined: { title: 'Declined or not accepted', role: 'operations', minutes: 30, grave: false, stake: 'group', stillWrong: groupOpen, byDefault: 'replan' },
  capacity_gone: { title: 'Capacity gone', role: 'manager', minutes: 30, grave: true, stake: 'group', stillWrong: groupOpen, byDefault: 'replan' },
  carrier_failed: { title: 'Carrier does not collect', role: 'operations', minutes: 30, grave: true, stake: 'group', stillWrong: groupOpen, byDefault: 'replan' },
  supply_lost: { title: 'Supply lost', role: 'operations', minutes: day, grave: false, stake: 'group', stillWrong: groupOpen, byDefault: 'replan' },
  transfer_late: { title: 'Transfer late', role: 'manager', minutes: 30, grave: true, stake: 'order', stillWrong: transferOpen, byDefault: null },
  supply_late: { title: 'Supply late', role: 'operations', minutes: day, grave: false, stake: 'group', stillWrong: groupAwaits, byDefault: null },
  not_collected: { title: 'Not collected', role: 'manager', minutes: 4 * hour, grave: false, stake: 'group', stillWrong: groupReady, byDefault: 'cancel' },
  put_back_overdue: { title: 'Put-back overdue', role: 'manager', minutes: 30, grave: false, stake: 'nothing', stillWrong: (page) => page.kind === 'order' && page.slices.some(isToPutBack), byDefault: null },
  // close
  capture_declined: { title: 'Capture declined', role: 'finance', minutes: 6 * hour, grave: true, stake: 'order', stillWrong: owes, byDefault: null },
  refund_failed: { title: 'Refund failed', role: 'finance', minutes: day, grave: true, stake: 'order', stillWrong: isOwed, byDefault: null },
  settlement_differs: { title: 'Settlement differs', role: 'finance', minutes: 5 * day, grave: false, stake: 'nothing', stillWrong: always, byDefault: null },
  // return
  return_policy: { title: 'Return policy', role: 'manager', minutes: 2 * day, grave: false, stake: 'nothing', stillWrong: returnUndecided, byDefault: null },
  // stock and exception
  count_differs: { title: 'Count differs', role: 'manager', minutes: 4 * hour, grave: false, stake: 'nothing', stillWrong: always, byDefault: null },
  job_gave_up: { title: 'Job gave up', role: 'operations', minutes: 4 * hour, grave: false, stake: 'order', stillWrong: always, byDefault: null },
}; // biome-ignore format: a table

/** What is at stake in minor units: the units of the thing that is wrong, as a share of the order. */
export function atStake(order: Order, kind: Kind, key: string): bigint {
  if (kind.stake === 'nothing') return 0n;
  if (kind.stake === 'order') return order.total;
  const open = quantityOf(order.slices.filter((slice) => slice.group === key && !isFinal(slice.state)));
  const all = quantityOf(order.lines);
  return all === 0 ? 0n : (order.total * BigInt(open)) / BigInt(all);
}
