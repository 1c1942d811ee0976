import * as aftersale from './books/money/rules/after-sale.ts';
import * as sale from './books/money/rules/sale.ts';
import * as statement from './books/money/rules/statement.ts';
import * as stock from './books/money/rules/stock.ts';
import * as tender from './books/money/rules/tender.ts';
import * as rules from './books/stock/rules.ts';
import * as supply from './books/stock/supply-rules.ts';
import { ask, type Lifecycle, follow as then, thenOrRefuse, units, when } from './lifecycle/consequence.ts';
import * as next from './lifecycle/next.ts';

/**
 * The one table. For each thing that can happen: where its units go in the stock book, what is posted in the
 * money book, and what comes next. `then` is decided in the same commit; `ask` becomes a job, whose answer comes
 * back as a command. Whoever wants to know what handing over causes reads one row.
 */
export const lifecycle: Lifecycle = {
  // 1 capture: the agreement with the customer
  OrderCaptured: { stage: 'capture', next: [thenOrRefuse('validate.check')] },
  OrderRevised: { stage: 'capture', next: [then('validate.check')] },
  LineMapped: { stage: 'capture', next: [then('validate.check')] },
  UnitsCancelled: {
    stage: 'capture',
    units: rules.cancelled,
    supply: supply.unclaimed,
    money: [aftersale.cancelled],
    next: [
      next.freeIdleBackups,
      then('validate.check'),
      then('close.settle'),
      then('fulfill.ready'),
      next.offer(next.unclaimed),
    ],
  },

  // 2 validate: may it go on
  OrderValidated: {
    stage: 'validate',
    next: [
      when(next.wantsPromise, thenOrRefuse('promise.make')),
      when(next.wantsTill, thenOrRefuse('fulfill.hand_over_taken')),
    ],
  },
  HoldPlaced: { stage: 'validate', next: [when(next.isCaseOfHold, then('exception.open', next.holdCase))] },
  HoldReleased: {
    stage: 'validate',
    next: [
      when(next.wantsPromise, then('promise.make')),
      then('fulfill.release'),
      when(next.wantsTill, then('fulfill.hand_over_taken')),
    ],
  },
  AuthorisationAsked: { stage: 'validate', next: [ask('payments.authorise', next.ofTender, next.money)] },
  TenderAuthorised: { stage: 'validate', next: [then('validate.check'), then('close.settle')] },
  TenderDeclined: {
    stage: 'validate',
    next: [then('validate.check'), when(next.isUnpaid, then('exception.open', next.unpaidCase))],
  },
  TenderVoided: { stage: 'validate', next: [then('validate.check'), then('close.settle')] },

  // 3 promise: what we can safely tell the customer, and what is reserved for it
  PromiseMade: {
    stage: 'promise',
    next: [then('route.decide', next.group), ask('notices.tell', next.ofGroup, next.notice('promised'))],
  },
  PromiseRevised: {
    stage: 'promise',
    next: [then('fulfill.release'), when(next.timeMoved, ask('notices.tell', next.ofGroup, next.notice('revised')))],
  },
  CustomerTold: { stage: 'promise' },
  UnitsReserved: { stage: 'promise', units: units('free > reserved') },
  UnitsUnreserved: { stage: 'promise', units: rules.unreserved, supply: supply.unclaimed },
  BackupHeld: { stage: 'promise', units: rules.held('free', 'held') },
  BackupFreed: {
    stage: 'promise',
    units: rules.held('held', 'free'),
    next: [next.offer((event) => event.held.map(({ item }) => item))],
  },

  // 4 route: which path
  RouteDecided: { stage: 'route', next: [when(next.confirmsNow, then('route.confirm', next.group))] },
  RouteConfirmed: { stage: 'route', next: [then('fulfill.release')] },
  RouteDeclined: { stage: 'route', next: [then('route.fall_back', next.declined)] },
  SourceLost: { stage: 'route', next: [then('route.fall_back', next.lost)] },
  RouteFailed: { stage: 'route', next: [then('exception.open', next.planCase)] },
  RouteParked: { stage: 'route', next: [ask('notices.tell', next.ofGroup, next.notice('parked'))] },
  RouteGivenUp: {
    stage: 'route',
    next: [then('capture.cancel', next.openUnits), ask('notices.tell', next.ofGroup, next.notice('given_up'))],
  },
  TransferRequested: { stage: 'route', units: units('free > reserved') },
  SupplyClaimed: { stage: 'route', supply: supply.claimed },
  SupplyMoved: { stage: 'route', next: [then('exception.open', next.supplyCase)] },
  SupplyTaken: {
    stage: 'route',
    units: rules.supplyTaken,
    supply: supply.taken,
    next: [then('fulfill.release')],
  },

  // 5 fulfill: hands on the goods; only a scan, a count or a receipt moves a unit
  PickReleased: { stage: 'fulfill' },
  PickAccepted: { stage: 'fulfill' },
  PickWithdrawn: { stage: 'fulfill' },
  UnitsPicked: {
    stage: 'fulfill',
    units: units('on_hand > picked', 'reserved > free'),
    next: [next.freeIdleBackups],
  },
  UnitsUnpicked: { stage: 'fulfill', units: units('picked > on_hand', 'free > reserved') },
  UnitsShort: {
    stage: 'fulfill',
    units: rules.shorted,
    finds: rules.doubted,
    next: [then('route.fall_back', next.notFound), next.askCounts],
  },
  UnitsPacked: { stage: 'fulfill', units: units('picked > packed'), next: [then('fulfill.ready')] },
  UnitsUnpacked: { stage: 'fulfill', units: units('packed > picked') },
  UnitsReady: { stage: 'fulfill', next: [ask('notices.tell', next.ofGroup, next.notice('ready'))] },
  UnitsHandedOver: {
    stage: 'fulfill',
    units: rules.delivered,
    money: [sale.revenue, sale.cost, sale.commission],
    next: [then('close.settle')],
  },
  UnitsShipped: {
    stage: 'fulfill',
    units: units('packed > sold'),
    money: [sale.revenue, sale.cost, sale.commission],
    next: [then('close.settle'), ask('notices.tell', next.ofParcel, next.notice('shipped'))],
  },
  UnitsUnshipped: {
    stage: 'fulfill',
    units: units('sold > packed'),
    money: [sale.reversed],
    next: [then('close.settle')],
  },
  UnitsPutBack: {
    stage: 'fulfill',
    units: rules.putBack,
    next: [then('close.settle'), next.offer((event) => event.units.map(({ item }) => item))],
  },
  TransferShipped: { stage: 'fulfill', units: rules.loaded, money: [stock.transferShipped] },
  TransferReceived: {
    stage: 'fulfill',
    units: rules.arrived,
    money: [stock.transferReceived],
    next: [then('fulfill.release'), then('close.settle')],
  },
  TransferShort: {
    stage: 'fulfill',
    units: rules.notArrived,
    money: [stock.transferShort],
    next: [then('route.fall_back', next.notArrived), then('close.settle')],
  },
  KeepingOpened: { stage: 'fulfill' },
  StockReceived: {
    stage: 'fulfill',
    units: rules.stocked,
    finds: rules.countedOnReceipt,
    supply: supply.received,
    money: [next.of(stock.stockReceived)],
    next: [next.serveSupply, next.offer((event) => event.lines.map(({ item }) => item))],
  },
  SupplyAnnounced: {
    stage: 'fulfill',
    supply: supply.announced,
    next: [next.changeSupply, next.offer((event) => event.lines.map(({ item }) => item))],
  },
  SupplyFreed: {
    stage: 'fulfill',
    units: rules.supplyFreed,
    supply: supply.freed,
    next: [next.offer((event) => event.lines.map(({ item }) => item))],
  },
  CountAsked: { stage: 'fulfill' },
  PlaceStopped: { stage: 'fulfill', next: [next.clearPlace] },
  PlaceResumed: { stage: 'fulfill', next: [next.offerAll] },
  StockCounted: {
    stage: 'fulfill',
    units: rules.counted,
    finds: rules.countedRow,
    money: [next.of(stock.stockCounted)],
    next: [next.offer((event) => (event.found + event.surplus > 0 ? [event.item] : [])), next.recall],
  },

  // 6 close: the money
  CaptureAsked: { stage: 'close', next: [ask('payments.capture', next.ofLeg, next.money)] },
  TenderCaptured: { stage: 'close', money: [tender.received], next: [then('validate.check'), then('close.settle')] },
  CaptureFailed: { stage: 'close', next: [then('exception.open', next.captureCase)] },
  StoredValueUsed: { stage: 'close', money: [tender.storedValueUsed] },
  RefundAsked: { stage: 'close', next: [when(next.needsProvider, ask('payments.refund', next.ofLeg, next.money))] },
  RefundPaid: { stage: 'close', money: [tender.refunded], next: [then('close.settle')] },
  RefundFailed: { stage: 'close', next: [then('exception.open', next.refundCase)] },
  RefundWithdrawn: { stage: 'close', next: [then('close.settle')] },
  RefundUnplaced: { stage: 'close', next: [then('exception.open', next.unplacedCase)] },
  SurplusFound: { stage: 'close', money: [tender.surplus] },
  VoidAsked: { stage: 'close', next: [ask('payments.void', next.ofTender, next.money)] },
  LegSettled: { stage: 'close', money: [tender.fee], next: [then('close.settle')] },
  LegPaidOut: { stage: 'close', next: [then('close.settle')] },
  OrderClosed: { stage: 'close' },
  OrderReopened: { stage: 'close', next: [then('close.settle')] },
  StatementReceived: {
    stage: 'close',
    money: [next.of(statement.statementReceived)],
    next: [next.settleLegs, next.suspenseCases],
  },
  PayoutPaid: { stage: 'close', money: [next.ofPage(statement.payoutPaid)], next: [next.payOutLegs] },
  PayoutFailed: {
    stage: 'close',
    money: [next.ofPage(statement.payoutFailed)],
    next: [then('exception.open', next.payoutCase)],
  },
  SuspenseResolved: { stage: 'close', money: [next.ofPage(statement.suspenseResolved)] },
  LedgerOpened: { stage: 'close' },
  BalanceOpened: { stage: 'close', money: [next.of(statement.balanceOpened)] },

  // 7 return: it comes back
  ReturnOpened: {
    stage: 'return',
    next: [
      when(next.needsApproval, then('exception.open', next.returnCase)),
      when(next.isClosed, then('close.settle')),
    ],
  },
  ReturnReceived: { stage: 'return', units: rules.returned, next: [then('return.settle')] },
  ReturnAccepted: { stage: 'return', next: [then('return.settle')] },
  ReturnRefused: { stage: 'return', next: [then('close.settle')] },
  ReturnSettled: { stage: 'return', money: [aftersale.settled], next: [then('close.settle')] },
  GoodsBack: { stage: 'return', money: [aftersale.goodsBack] },
  ReturnGraded: {
    stage: 'return',
    units: rules.graded,
    money: [aftersale.graded],
    next: [then('close.settle'), next.offer((event) => (event.disposition === 'restock' ? [event.item] : []))],
  },

  // 8 exception: a workflow with an owner
  DeliveryKept: { stage: 'exception' },
  DeliveryRead: { stage: 'exception', next: [when(next.isParked, then('exception.open', next.deliveryCase))] },
  CaseOpened: { stage: 'exception', next: [when(next.isClosed, then('close.settle'))] },
  CaseJoined: { stage: 'exception' },
  CaseTaken: { stage: 'exception' },
  CasePassed: { stage: 'exception' },
  CaseSnoozed: { stage: 'exception' },
  CaseResolved: { stage: 'exception', next: [next.chosenCommand, when(next.isOrder, then('close.settle'))] },
  CaseClosedItself: { stage: 'exception', next: [when(next.isOrder, then('close.settle'))] },
};
