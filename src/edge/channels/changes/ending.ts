import type { Order, SliceState, Tender } from '../../../books/order/order.ts';
import { unitsByLine } from '../../../books/order/units.ts';
import { formatDecimal, type Minor, smaller, sum } from '../../../kernel/money.ts';
import type { RefundTold, Told } from '../channel.ts';
import { type Compared, caseStep, type Step } from './step.ts';

/** Units in these states can still be stopped without undoing somebody's finished work. */
const IN_TIME: readonly SliceState[] = ['open', 'coming', 'reserved', 'released', 'picked'];
const TOO_LATE: readonly SliceState[] = ['packed', 'ready', 'handed_over', 'shipped'];

/** The channel has cancelled the order: what is not packed yet ends, for the rest it is too late and somebody decides. */
export function cancels({ order, before, told }: Compared): Step[] {
  if (!told.cancelled) return [];
  const stop = unitsByLine(order, (slice) => IN_TIME.includes(slice.state));
  const late = unitsByLine(order, (slice) => TOO_LATE.includes(slice.state));
  const reason = `cancelled at the channel: ${told.cancelled.reason}`;
  const input = { reason, by: 'channel', refunded: paidBack(order, told), ...(late.length > 0 ? { units: stop } : {}) };
  return [
    ...(stop.length > 0 ? [{ name: 'cancel', operation: 'capture.cancel', input, says: 'cancelled' }] : []),
    ...(late.length > 0 && !before?.cancelled
      ? [
          caseStep(
            'channel_cancel_late',
            'cancelled',
            `${reason}, when it was too late for ${late.map((each) => `${each.line} ${each.quantity}`).join(', ')}`,
            { ...told.cancelled, states: statesOf(order) },
          ),
        ]
      : []),
  ];
}

/** What the channel has paid back, told with the cancellation: so nobody is asked to pay it once more. */
function paidBack(order: Order, { refunds }: Told): { tender: string; amount: number; reference: string | null }[] {
  return refunds.flatMap((refund) => {
    const amount = refund.amount === null ? 0n : BigInt(refund.amount) - recorded(order, refund);
    const tender = tenderOf(order, refund);
    return tender && amount > 0n ? [{ tender: tender.id, amount: Number(amount), reference: refund.reference }] : [];
  });
}

/** Nothing of the order is left to wait for: the hold that was placed because of the cancellation falls. */
export function releases({ order, told }: Compared): Step[] {
  const over =
    told.cancelled &&
    Object.keys(told.fulfilled).length === 0 &&
    order.slices.every((slice) => slice.state === 'cancelled');
  const hold = order.holds.find((each) => each.kind === 'elsewhere' && !each.released);
  return over && hold
    ? [
        {
          name: 'release',
          operation: 'validate.release',
          input: { hold: hold.id, because: 'cancelled at the channel' },
          says: 'hold released',
        },
      ]
    : [];
}

/**
 * Money that the channel has paid back by itself is a fact. As far as we owe it to the customer it is recorded; what is
 * paid back without a reason that we know needs a person.
 */
export function refunds({ order, before, told }: Compared): Step[] {
  return told.refunds.flatMap((refund, i) => {
    if (!told.cancelled && before?.refunds.some((each) => isSameRefund(each, refund))) return [];
    return refundSteps(order, refund, refund.reference ?? `rest${i}`, told.cancelled !== null);
  });
}

function refundSteps(order: Order, refund: RefundTold, name: string, isOver: boolean): Step[] {
  const amount = refund.amount === null ? null : BigInt(refund.amount) - recorded(order, refund);
  if (amount !== null && amount <= 0n) return [];
  const tender = tenderOf(order, refund);
  const can = amount === null || !tender ? 0n : smaller(amount, smaller(order.accounts.refundsPayable, roomOf(tender)));
  const isWhole = amount !== null && can === amount;
  const records = tender && can > 0n && (isWhole || isOver) ? [record(name, tender.id, can, refund)] : [];
  // the rest of an order that was paid back as a whole names no payment: as much of it as we owe, and no more
  if (isWhole || refund.reference === null) return records;
  const show = (sum: Minor) => formatDecimal(sum, order.currency);
  const says = `${amount === null ? 'money in another currency' : show(amount)} was paid back at the channel, and we owed ${show(can)} of it`;
  return [...records, caseStep('changed_by_channel', `refund.${name}`, says, { ...refund })];
}

function record(name: string, tender: string, amount: Minor, { reference }: RefundTold): Step {
  return {
    name: `refund.${name}`,
    operation: 'close.record_refund',
    input: { tender, amount: Number(amount), reference },
    says: 'refund recorded',
  };
}

/** What our books have of it already. */
function recorded(order: Order, { reference }: RefundTold): Minor {
  const legs = order.tenders.flatMap((tender) =>
    tender.legs.filter((leg) => leg.kind === 'refund' && leg.state === 'done'),
  );
  return reference === null ? 0n : sum(legs.filter((leg) => leg.reference === reference).map((leg) => leg.amount));
}

function isSameRefund(a: RefundTold, b: RefundTold): boolean {
  return a.reference === b.reference && (a.reference !== null || a.amount === b.amount);
}

/** The tender that it goes back over: the payment that it names, else one of its provider, else one that has room. */
function tenderOf(order: Order, { of, provider }: RefundTold): Tender | undefined {
  const paid = order.tenders.filter((tender) => roomOf(tender) > 0n);
  return (
    paid.find(
      (tender) => of !== null && (tender.reference === of || tender.legs.some((leg) => leg.reference === of)),
    ) ??
    paid.find((tender) => tender.provider === provider) ??
    paid[0]
  );
}

function roomOf(tender: Tender): Minor {
  return tender.captured - tender.refunded - tender.disputed;
}

function statesOf(
  order: Order,
): { slice: string; line: string; quantity: number; state: SliceState; place: string | null }[] {
  return order.slices.map(({ id, line, quantity, state, place }) => ({ slice: id, line, quantity, state, place }));
}
