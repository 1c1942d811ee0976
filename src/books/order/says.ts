import { formatDecimal, type Minor } from '../../kernel/money.ts';
import { counted } from '../../kernel/plural.ts';
import type { PageEvent } from '../page.ts';
import { quantityOf } from './units.ts';

/** What an event is called, and what it says in one short sentence: for journals, in the words of the business. */
export type Said = { readonly title: string; readonly says: string };
type Of<T extends PageEvent['type']> = Extract<PageEvent, { type: T }>;
type Rows = {
  readonly [T in PageEvent['type']]: readonly [
    title: string,
    says: (event: Of<T>, money: (amount: Minor) => string) => string,
  ];
};

const none = () => '';
const count = (n: number, of = 'unit') => counted(n, of, `${of}s`);
const quantity = (units: readonly { readonly quantity: number }[]) => count(quantityOf(units));
const at = (units: readonly { readonly place: string | null }[]) =>
  [...new Set(units.flatMap((each) => each.place ?? []))].join(' and ') || 'no place';
const unitsAt = (event: { readonly units: readonly { readonly quantity: number; readonly place: string | null }[] }) =>
  `${quantity(event.units)} at ${at(event.units)}`;
const why = (event: { readonly says: string | null }) => event.says ?? '';
const ofTender = (event: { readonly tender: string; readonly amount: Minor }, money: (amount: Minor) => string) =>
  `${event.tender} ${money(event.amount)}`;
const percent = (likelihood: number) => `${Math.round(likelihood / 100)} %`;

const rows: Rows = {
  OrderCaptured: ['Captured', () => 'totals agree to the cent'],
  OrderRevised: ['Revised', (e) => e.changed.join(', ')],
  LineMapped: ['Line mapped', (e) => `${e.line} is ${e.item ?? 'not stocked'}`],
  UnitsCancelled: ['Cancelled', (e) => `${quantity(e.units)}, ${e.reason}`],
  OrderValidated: [
    'Validated',
    (e) =>
      e.checks
        .filter((check) => check.verdict !== 'pass')
        .map((check) => `${check.check}: ${check.saw}`)
        .join('; ') || `${e.checks.length} checks passed`,
  ],
  HoldPlaced: ['Held', (e) => `${e.kind}: ${e.says}`],
  HoldReleased: ['Hold released', (e) => e.says ?? e.hold],
  AuthorisationAsked: ['Authorization asked', ofTender],
  TenderAuthorised: ['Payment authorized', ofTender],
  TenderDeclined: ['Payment declined', (e) => `${e.tender}: ${e.says}`],
  TenderVoided: ['Authorization released', (e) => `${e.tender}: ${e.says}`],
  PromiseMade: ['Promised', (e) => `${percent(e.kept)} ${e.class}${e.says ? `, ${e.says}` : ''}`],
  PromiseRevised: ['Promise revised', (e) => `${percent(e.kept)} ${e.class}${e.says ? `, ${e.says}` : ''}`],
  CustomerTold: ['Told the customer', (e) => e.contact.says],
  UnitsReserved: ['Reserved', unitsAt],
  UnitsUnreserved: ['Reservation released', (e) => `${unitsAt(e)}, ${e.says}`],
  BackupHeld: ['Backup held', (e) => `${quantity(e.held)} at ${at(e.held)}`],
  BackupFreed: ['Backup released', (e) => `${quantity(e.held)} at ${at(e.held)}, ${e.says}`],
  RouteDecided: ['Routing decision ready', (e) => (e.confirmsAt ? 'confirms itself' : 'waits for a person')],
  RouteConfirmed: ['Routing confirmed', none],
  RouteDeclined: ['Declined by the place', (e) => `${e.place}: ${e.says}`],
  SourceLost: ['Source lost', (e) => `${e.place}: ${e.says}`],
  RouteFailed: ['No admissible plan', why],
  RouteParked: ['Waits for stock', why],
  RouteGivenUp: ['Given up', why],
  TransferRequested: ['Transfer requested', (e) => `${quantity(e.units)} from ${e.from} to ${e.to}`],
  SupplyClaimed: ['Waits for a supply', (e) => `${unitsAt(e)} by ${e.reference}, expected ${e.due}`],
  SupplyMoved: ['Supply moved', why],
  SupplyTaken: ['Supply here', (e) => `${unitsAt(e)} by ${e.reference}`],
  SupplyAnnounced: ['Supply announced', (e) => `${e.reference}: ${quantity(e.lines)} expected ${e.due}`],
  SupplyFreed: ['Units freed', (e) => `${quantity(e.lines)} of ${e.reference}, not waited for any more`],
  PlaceStopped: [
    'Stopped',
    (e) => `${e.carrier ? `${e.carrier} does not collect` : 'no orders'} until ${e.until}: ${e.says}`,
  ],
  PlaceResumed: ['Resumed', (e) => `${e.carrier ? `${e.carrier} collects` : 'takes orders'} again`],
  PickReleased: ['Released to pick', unitsAt],
  PickAccepted: ['Pick accepted', unitsAt],
  PickWithdrawn: ['Pick withdrawn', (e) => `${unitsAt(e)}, ${e.says}`],
  UnitsPicked: ['Picked', unitsAt],
  UnitsUnpicked: ['Pick put back', unitsAt],
  UnitsShort: ['Short pick', (e) => `${unitsAt(e)} not found: ${e.answer.replace('_', ' ')}`],
  UnitsPacked: ['Packed', (e) => `${quantity(e.units)} in ${e.parcel}${e.shelf ? `, shelf ${e.shelf}` : ''}`],
  UnitsUnpacked: ['Unpacked', unitsAt],
  UnitsReady: ['Ready for pickup', unitsAt],
  UnitsHandedOver: ['Handed over', (e) => `${quantity(e.units)}${e.proof ? `, ${e.proof}` : ''}`],
  UnitsShipped: [
    'Shipped',
    (e) => `${quantity(e.units)}${e.carrier ? ` with ${e.carrier}` : ''}${e.tracking ? ` ${e.tracking}` : ''}`,
  ],
  UnitsUnshipped: ['Shipment taken back', why],
  UnitsPutBack: ['Put back', unitsAt],
  TransferShipped: ['Transfer loaded', (e) => `${quantity(e.units)} for ${e.units[0]?.to ?? ''}`],
  TransferReceived: ['Transfer received', (e) => quantity(e.units)],
  TransferShort: ['Transfer differs', (e) => `${quantity(e.units)} ${e.damaged ? 'damaged' : 'missing'}`],
  CaptureAsked: ['Capture asked', ofTender],
  TenderCaptured: ['Payment captured', ofTender],
  CaptureFailed: ['Capture declined', (e, money) => `${e.tender} ${money(e.amount)}: ${e.says}`],
  StoredValueUsed: ['Stored value used', ofTender],
  RefundAsked: ['Refund asked', ofTender],
  RefundPaid: ['Refunded', ofTender],
  RefundFailed: ['Refund failed', (e, money) => `${e.tender} ${money(e.amount)}: ${e.says}`],
  RefundWithdrawn: ['Refund withdrawn', (e) => `${e.tender}: ${e.says}`],
  RefundUnplaced: ['Refund has no tender', (e, money) => money(e.amount)],
  SurplusFound: ['Paid more than needed', (e, money) => money(e.amount)],
  VoidAsked: ['Release asked', (e) => e.tender],
  LegSettled: ['Settled', (e, money) => `payout ${e.payout}, fee ${money(e.fee)}`],
  LegPaidOut: ['Paid out', (e) => `payout ${e.payout}`],
  OrderClosed: ['Closed', () => 'nothing is left open'],
  OrderReopened: ['Reopened', why],
  ReturnOpened: [
    'Return opened',
    (e) => `${e.return}: ${count(e.units.length)} of ${e.line}, ${e.reason.replace('_', ' ')}`,
  ],
  ReturnReceived: ['Return received', (e) => `${e.return}: ${count(e.quantity)} at ${e.place}`],
  ReturnAccepted: [
    'Return accepted',
    (e) => (e.overruled.length > 0 ? `${e.return}, overruled: ${e.overruled.join(', ')}` : e.return),
  ],
  ReturnRefused: ['Return refused', (e) => `${e.return}: ${e.says}`],
  ReturnSettled: [
    'Return settled',
    (e, money) => `${e.return}: ${money(e.refund)} owed back${e.fee > 0n ? `, fee ${money(e.fee)}` : ''}`,
  ],
  GoodsBack: ['Goods back', (e) => `${count(e.quantity)} at ${e.carried.place}`],
  ReturnGraded: ['Graded', (e) => `${e.return}: ${e.disposition}`],
  CaseOpened: ['Case opened', why],
  CaseJoined: ['Reported again', none],
  CaseTaken: ['Case taken', (e) => e.person],
  CasePassed: ['Case passed', (e) => `to ${e.person ?? e.role}: ${e.says}`],
  CaseSnoozed: ['Case snoozed', why],
  CaseResolved: ['Case resolved', (e) => e.outcome],
  CaseClosedItself: ['Case closed itself', (e) => e.outcome],
  DeliveryKept: ['Delivery kept', (e) => `${e.channel} ${e.topic}, ${e.bytes} bytes`],
  DeliveryRead: ['Delivery read', (e) => `${e.outcome}${e.says ? `: ${e.says}` : ''}`],
  KeepingOpened: ['Stock keeping opened', (e) => e.place],
  StockReceived: ['Stock received', (e) => `${quantity(e.lines)} from ${e.supplier ?? e.from}`],
  CountAsked: ['Count asked', (e) => `${e.item}: ${e.says}`],
  StockCounted: ['Counted', (e) => `${e.item}: ${e.counted}, the record said ${e.recorded}`],
  StatementReceived: [
    'Statement received',
    (e, money) => `${e.payout}: ${count(e.lines.length, 'line')}, ${money(e.amount)}`,
  ],
  PayoutPaid: ['Payout at the bank', (e, money) => money(e.amount)],
  PayoutFailed: ['Payout failed', (e, money) => `${money(e.amount)}: ${e.says}`],
  SuspenseResolved: ['Suspense resolved', (e, money) => `${e.line} ${money(e.amount)} to ${e.account}`],
  LedgerOpened: ['Ledger opened', (e) => e.entity],
  BalanceOpened: ['Balance opened', (e, money) => `${e.account} ${money(e.amount)}`],
};

export function said(event: PageEvent, currency: string): Said {
  const row = rows[event.type] as readonly [string, (event: PageEvent, money: (amount: Minor) => string) => string];
  return { title: row[0], says: row[1](event, (amount) => formatDecimal(amount, currency)) };
}
