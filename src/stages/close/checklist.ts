import { isOpen, type Role } from '../../books/order/case.ts';
import type { Order, Tender } from '../../books/order/order.ts';
import { isReturned, openHolds } from '../../books/order/summary.ts';
import { isToPutBack, quantityOf, unfinished } from '../../books/order/units.ts';
import { formatDecimal } from '../../kernel/money.ts';
import { counted } from '../../kernel/plural.ts';

/** One thing that must be true before an order closes: whether it is, what is missing, and whose it is. */
export type ChecklistItem = {
  readonly item: string;
  readonly done: boolean;
  readonly says: string;
  readonly owner: Role | 'auto';
};

export function checklist(order: Order): ChecklistItem[] {
  const show = (amount: bigint) => formatDecimal(amount, order.currency);
  const { deposits, receivable, refundsPayable } = order.accounts;
  const units = quantityOf(unfinished(order));
  const loose = quantityOf(order.slices.filter(isToPutBack));
  const carried = quantityOf(order.slices.filter((slice) => slice.loose === 'in_transit'));
  const back = order.returns.filter((each) => !isReturned(each)).length;
  const authorised = order.tenders.reduce((sum, tender) => sum + tender.authorised, 0n);
  const unsettled = order.tenders.flatMap((tender) =>
    isPaidOut(tender) ? tender.legs.filter((leg) => leg.state === 'done' && !leg.paidOut) : [],
  );
  const uncosted = order.slices.filter(
    (slice) => isDelivered(slice.state) && isStocked(order, slice.line) && slice.cost === null,
  ).length;
  const cases = order.cases.filter(isOpen).length;
  const asked = order.tenders.flatMap((tender) => tender.legs).filter((leg) => leg.state === 'asked').length;
  return [
    item(
      'units',
      units === 0,
      'every unit has ended',
      `${counted(units, 'unit is', 'units are')} on the way`,
      'operations',
    ),
    item(
      'put back',
      loose === 0,
      'nothing is loose',
      `${counted(loose, 'cancelled unit waits', 'cancelled units wait')} to be put back`,
      'associate',
    ),
    item(
      'transfers',
      carried === 0,
      'every truck is unloaded',
      `${counted(carried, 'cancelled unit is', 'cancelled units are')} on a truck, to be received`,
      'associate',
    ),
    item(
      'returns',
      back === 0,
      'every return is settled, back and graded',
      `${counted(back, 'return is', 'returns are')} open`,
      'manager',
    ),
    item('deposits', deposits === 0n, 'no deposit is left', `${show(deposits)} of deposits`, 'finance'),
    item(
      'receivable',
      receivable === 0n,
      'the customer owes nothing',
      `the customer owes ${show(receivable)}`,
      'finance',
    ),
    item(
      'refunds',
      refundsPayable === 0n && asked === 0,
      'nothing is owed back',
      asked > 0
        ? `${counted(asked, 'answer of a provider is', 'answers of a provider are')} awaited`
        : `${show(refundsPayable)} is owed back`,
      'finance',
    ),
    item(
      'authorisations',
      authorised === 0n,
      'no authorisation is open',
      `${show(authorised)} is still authorised`,
      'finance',
    ),
    item(
      'settlement',
      unsettled.length === 0,
      'every capture and refund is in a paid payout',
      `${counted(unsettled.length, 'capture or refund is', 'captures or refunds are')} not paid out yet`,
      'finance',
    ),
    item(
      'cost',
      uncosted === 0,
      'cost is booked for every unit',
      `${counted(uncosted, 'delivery has', 'deliveries have')} no cost`,
      'finance',
    ),
    item(
      'holds',
      openHolds(order).length === 0,
      'no hold is open',
      `${counted(openHolds(order).length, 'hold is', 'holds are')} open`,
      'operations',
    ),
    item('cases', cases === 0, 'no case is open', `${counted(cases, 'case is', 'cases are')} open`, 'operations'),
  ];
}

function item(name: string, done: boolean, well: string, ill: string, owner: ChecklistItem['owner']): ChecklistItem {
  return { item: name, done, says: done ? well : ill, owner };
}

/** Tenders whose money passes through a provider's statement. */
function isPaidOut(tender: Tender): boolean {
  return tender.provider !== null;
}

function isDelivered(state: string): boolean {
  return state === 'handed_over' || state === 'shipped';
}

function isStocked(order: Order, line: string): boolean {
  return order.lines.find((each) => each.id === line)?.stocked ?? false;
}
