import type { Leg } from '../books/money/entry.ts';
import type { CaseType } from '../books/order/case.ts';
import type { Group, Order, SliceState } from '../books/order/order.ts';
import type { Trigger } from '../books/order/plan.ts';
import { unitsByLine } from '../books/order/units.ts';
import type { Page } from '../books/page.ts';
import { sha256Hex } from '../kernel/hash.ts';
import type { Instant } from '../kernel/time.ts';
import type { Next, Of } from './consequence.ts';

/** The small words of the lifecycle table: when a next step is wanted, and what it is told. */

const asOrder = (page: Page) => page as Order;
type Rule<E> = (event: E, page: Page) => Next[];

export function wantsPromise(_event: unknown, page: Page): boolean {
  const order = asOrder(page);
  const held = order.holds.some((hold) => hold.released === null && hold.blocks.includes('promise'));
  return !held && order.slices.some((slice) => slice.state === 'open' && isRouted(order, slice.group));
}

function isRouted(order: Order, id: string): boolean {
  return order.groups.some((group) => group.id === id && (group.method === 'pickup' || group.method === 'ship'));
}

export function wantsTill(_event: unknown, page: Page): boolean {
  const order = asOrder(page);
  return order.slices.some((slice) => slice.state === 'open' && !isRouted(order, slice.group));
}

export function isOrder(_event: unknown, page: Page): boolean {
  return page.kind === 'order';
}

/** Something comes after the order has closed: it is open again. */
export function isClosed(_event: unknown, page: Page): boolean {
  return page.kind === 'order' && page.closedAt !== null;
}

const HOLD_CASES = {
  totals: 'totals_differ',
  items: 'not_mapped',
  fraud: 'fraud_review',
  address: 'bad_address',
  customer: 'customer_rule',
  elsewhere: 'fulfilled_elsewhere',
  tax: 'tax_missing',
} as const;

type HoldEvent = Of<'HoldPlaced'>;

/** A hold that waits for a provider's answer, or that a person placed, needs no case. */
export function isCaseOfHold(event: HoldEvent, page: Page): boolean {
  if (event.kind === 'payment') return !asOrder(page).tenders.some((tender) => tender.state === 'asked');
  return event.kind !== 'manual';
}

export function holdCase(event: HoldEvent) {
  const type = event.kind === 'payment' || event.kind === 'manual' ? 'payment_missing' : HOLD_CASES[event.kind];
  return { type, key: event.hold, says: event.says, evidence: { hold: event.hold, blocks: event.blocks } };
}

/** The answer that a payment hold has waited for was no: now somebody must look. */
export function isUnpaid(_event: unknown, page: Page): boolean {
  return unpaidHold(page) !== undefined && !asOrder(page).tenders.some((tender) => tender.state === 'asked');
}

export function unpaidCase(event: Of<'TenderDeclined'>, page: Page) {
  return {
    type: 'payment_missing',
    key: unpaidHold(page)?.id ?? '',
    says: `${event.tender}: ${event.says}`,
    evidence: { tender: event.tender },
  };
}

function unpaidHold(page: Page) {
  return asOrder(page).holds.find((hold) => hold.kind === 'payment' && hold.released === null);
}

export const group = (event: { readonly group: string }) => ({ group: event.group });
export const ofGroup = (event: { readonly group: string }) => event.group;
export const ofParcel = (event: Of<'UnitsShipped'>) => event.parcel ?? event.units[0]?.slice ?? '';
export const ofTender = (event: { readonly tender: string }) => event.tender;
export const ofLeg = (event: { readonly tender: string; readonly leg: string }) => `${event.tender}.${event.leg}`;

/** What a provider must know to move money; its answer names the leg again. */
export function money(event: { readonly tender: string; readonly leg?: string; readonly amount?: bigint }, page: Page) {
  const tender = asOrder(page).tenders.find((each) => each.id === event.tender);
  return {
    tender: event.tender,
    leg: event.leg ?? null,
    amount: event.amount ?? tender?.authorised ?? 0n,
    provider: tender?.provider ?? null,
    reference: tender?.reference ?? null,
    currency: asOrder(page).currency,
  };
}

export function needsProvider(event: Of<'RefundAsked'>, page: Page): boolean {
  return (asOrder(page).tenders.find((each) => each.id === event.tender)?.provider ?? null) !== null;
}

export function notice(
  kind: string,
): (event: { readonly group?: string; readonly parcel?: string | null; readonly by?: string }) => unknown {
  return (event) => ({ notice: kind, group: event.group ?? null, parcel: event.parcel ?? null, by: event.by ?? null });
}

/** The customer hears of a revised promise only if the time that he was told has moved. */
export function timeMoved(event: Of<'PromiseRevised'>, page: Page): boolean {
  const told = asOrder(page)
    .promises.filter((entry) => entry.group === event.group && entry.kind !== 'revised')
    .at(-1);
  return told !== undefined && told.by !== event.by;
}

export function confirmsNow(event: Of<'RouteDecided'>, page: Page, at: Instant): boolean {
  const held = asOrder(page).holds.some((hold) => hold.released === null && hold.blocks.includes('release'));
  return !held && event.confirmsAt !== null && event.confirmsAt <= at;
}

export const declined = (event: Of<'RouteDeclined'>) => ({
  why: `${event.place} declined: ${event.says}`,
  trigger: 'declined',
});
export const lost = (event: Of<'SourceLost'>) => ({ why: `${event.place}: ${event.says}`, trigger: event.trigger });
export const notFound = (event: Of<'UnitsShort'>) => ({
  why: `not found at ${event.units[0]?.place ?? 'its place'}`,
  trigger: 'short_pick',
});
export const notArrived = (event: Of<'TransferShort'>) => ({
  why: `transfer ${event.transfer} arrived ${event.damaged ? 'damaged' : 'short'}`,
  trigger: 'short_pick',
});

/** Nobody needs a backup behind units that are in the picker's hand, or have ended. */
export const freeIdleBackups: Rule<unknown> = (_event, page) =>
  asOrder(page)
    .groups.filter((group) => isIdle(group, asOrder(page)))
    .map(({ id }) => ({ command: 'promise.free_backup', input: { group: id }, orElse: 'case' }));

const NOT_IN_HAND: readonly SliceState[] = ['open', 'coming', 'reserved', 'released'];

function isIdle({ backup }: Group, { slices }: Order): boolean {
  const waits = (line: string) => slices.some((slice) => slice.line === line && NOT_IN_HAND.includes(slice.state));
  return backup !== null && !backup.held.some((held) => waits(held.line));
}

/** Units of these items are free to be claimed: who waits for one is asked again. */
export function offer<E>(items: (event: E, page: Page) => readonly (string | null)[]): Rule<E> {
  return (event, page) => {
    const offered = [...new Set(items(event, page))].filter((item) => item !== null).sort();
    if (offered.length === 0) return [];
    const key = `offer.${sha256Hex(offered.join(' ')).slice(0, 16)}`;
    return [{ job: 'stock.offer', key, input: { items: offered } }];
  };
}

/** Items that were claimed for cancelled units. What was picked is offered once it is back on its shelf. */
export const unclaimed = (event: Of<'UnitsCancelled'>) =>
  event.units.map(({ item, place }, i) => (place !== null && !event.loose[i] ? item : null));

/** What orders wait for has come: each takes its own, the oldest first. */
export const serveSupply: Rule<Of<'StockReceived'>> = ({ place, reference, lines }) =>
  lines.some(({ forOrders = 0 }) => forOrders > 0)
    ? [{ job: 'supply.serve', key: `serve.${reference}`, input: { place, reference } }]
    : [];

/** Who waits for a supply hears of its new date, or of units that will not come. */
export const changeSupply: Rule<Of<'SupplyAnnounced'>> = ({ place, reference, due }) => [
  { job: 'supply.change', key: `supply.${reference}`, input: { place, reference, due } },
];

export const supplyCase = ({ group, place, reference, due, says }: Of<'SupplyMoved'>) => ({
  type: 'supply_late',
  key: group,
  says,
  place,
  evidence: { reference, due },
});

/** A count found fewer than were claimed: some orders must give theirs back. */
export const recall: Rule<Of<'StockCounted'>> = ({ item, place, lost, counted }) =>
  lost > 0 ? [{ job: 'stock.recall', key: `recall.${item}`, input: { item, place, counted } }] : [];

/** What a place cannot do in time is taken from it; when the stop is over, it is asked again. */
export const clearPlace: Rule<Of<'PlaceStopped'>> = ({ place, carrier, until, says }) => [
  { job: 'place.clear', key: `clear.${carrier ?? ''}`, input: { place, carrier, until, because: says } },
  { job: 'place.offer', key: `offer.${carrier ?? ''}`, input: { place }, at: until },
];

export const offerAll: Rule<Of<'PlaceResumed'>> = ({ place, carrier }) => [
  { job: 'place.offer', key: `offer.${carrier ?? ''}`, input: { place } },
];

/** Each bin that came up empty is counted; the count belongs to the place. */
export const askCounts: Rule<Of<'UnitsShort'>> = (event) => {
  if (event.answer === 'damaged') return [];
  const bins = new Map(
    event.units.flatMap((taken) =>
      taken.item && taken.place ? [[`${taken.item}.${taken.place}`, taken] as const] : [],
    ),
  );
  return [...bins].map(([key, taken]) => ({
    job: 'counts.ask',
    key: `count.${key}`,
    input: {
      item: taken.item,
      place: taken.place,
      because: `not found by a picker: ${event.answer.replace('_', ' ')}`,
    },
  }));
};

/** Whose case it is depends on what took the source away. */
const CASE_OF: Readonly<Record<Trigger, CaseType>> = {
  short_pick: 'short_pick',
  late_pick: 'short_pick',
  count: 'short_pick',
  declined: 'declined',
  not_accepted: 'declined',
  capacity_lost: 'capacity_gone',
  carrier_failed: 'carrier_failed',
  supply_lost: 'supply_lost',
};

export const planCase = (event: Of<'RouteFailed'>) => ({
  type: event.trigger ? CASE_OF[event.trigger] : 'no_plan',
  key: event.group,
  says: event.says,
  evidence: { blockers: event.blockers },
});

/** What nothing was found for, for `capture.cancel`. */
export function openUnits(event: Of<'RouteGivenUp'>, page: Page) {
  const units = unitsByLine(asOrder(page), (slice) => slice.group === event.group && slice.state === 'open');
  return { units, reason: event.says, by: 'us' };
}

export const captureCase = (event: Of<'CaptureFailed'>) => ({
  type: 'capture_declined',
  key: event.leg,
  says: event.says,
  evidence: { tender: event.tender, leg: event.leg, amount: event.amount },
});
export const refundCase = (event: Of<'RefundFailed'>) => ({
  type: 'refund_failed',
  key: event.leg,
  says: event.says,
  evidence: { tender: event.tender, leg: event.leg, amount: event.amount },
});
export const unplacedCase = (event: Of<'RefundUnplaced'>) => ({
  type: 'refund_failed',
  key: 'unplaced',
  says: `no tender of the order can take back ${event.amount}`,
  evidence: { amount: event.amount },
});
export const returnCase = (event: Of<'ReturnOpened'>) => ({
  type: 'return_policy',
  key: event.return,
  says: event.checks
    .filter((check) => check.verdict !== 'pass')
    .map((check) => `${check.check}: ${check.saw}`)
    .join(', '),
  place: event.place,
  evidence: { checks: event.checks },
});
export const payoutCase = (event: Of<'PayoutFailed'>) => ({
  type: 'settlement_differs',
  key: 'payout',
  says: event.says,
  evidence: { amount: event.amount },
});
export const deliveryCase = (event: Of<'DeliveryRead'>) => ({
  type: 'not_understood',
  key: event.field ?? 'delivery',
  says: event.says ?? 'not understood',
  evidence: { field: event.field },
});

export const needsApproval = (event: Of<'ReturnOpened'>) => event.acceptance === 'needs_approval';
export const isParked = (event: Of<'DeliveryRead'>) => event.outcome === 'parked';

/** Each line that is a leg of an order is told to the order, on the order's own lock. */
export const settleLegs: Rule<Of<'StatementReceived'>> = (event) =>
  event.lines.flatMap((line) =>
    line.order
      ? [
          {
            job: 'close.settle_leg',
            key: `settle.${line.line}`,
            subject: line.order,
            input: { tender: line.tender, leg: line.leg, payout: event.payout, line: line.line, fee: line.fee },
          },
        ]
      : [],
  );

export const suspenseCases: Rule<Of<'StatementReceived'>> = (event) =>
  event.lines.flatMap((line) =>
    line.order || line.kind === 'fee'
      ? []
      : [
          {
            command: 'exception.open',
            input: {
              type: 'settlement_differs',
              key: line.line,
              says: `line ${line.line} (${line.kind} ${line.net}) belongs to no capture or refund of ours`,
              evidence: { ...line },
            },
            orElse: 'case' as const,
          },
        ],
  );

export const payOutLegs: Rule<Of<'PayoutPaid'>> = (_event, page) =>
  page.kind !== 'payout'
    ? []
    : page.lines.flatMap((line) =>
        line.order
          ? [
              {
                job: 'close.pay_out_leg',
                key: `paid.${line.line}`,
                subject: line.order,
                input: { tender: line.tender, leg: line.leg, payout: page.payout },
              },
            ]
          : [],
      );

/** The choice that closes a case is run with it; refused, nothing of either happens. */
export const chosenCommand: Rule<Of<'CaseResolved'>> = (event) =>
  event.command ? [{ command: event.command.operation, input: event.command.input, orElse: 'chosen' }] : [];

/** Posting rules of pages that are not orders look at the event alone, or at the page before it. */
export function of<E>(rule: (event: E) => Leg[]): (page: unknown, sold: unknown, event: E) => Leg[] {
  return (_page, _sold, event) => rule(event);
}

export function ofPage<P, E>(rule: (page: P, event: E) => Leg[]): (page: P, sold: unknown, event: E) => Leg[] {
  return (page, _sold, event) => rule(page, event);
}
