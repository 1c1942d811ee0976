import type { Uuid } from '../../kernel/ids.ts';
import type { Minor } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CaseType, Role, Severity } from './case.ts';
import type {
  Address,
  Check,
  Contact,
  Customer,
  FraudSignal,
  Group,
  HeldStep,
  Hold,
  Line,
  Loose,
  Parking,
  ReturnCheck,
  Source,
  Tender,
  UnitCost,
} from './order.ts';
import type { Fallback, Likelihood, Plan, PromiseClass, Trigger } from './plan.ts';
import type { Sold } from './sold.ts';

/**
 * Everything that can happen to an order, in the past tense. An event carries what was true then and can
 * never be rebuilt: the ids and the place that it touches, when it occurred if that is not when we
 * committed it, and `because`, the event or case that caused it.
 */
export type Happened<T extends string, P> = {
  readonly type: T;
  readonly occurred?: Instant;
  readonly because?: string;
} & Readonly<P>;

/** Units of one slice that an event takes along; `as` is the slice that holds them afterwards. */
export type Taken = {
  readonly slice: string;
  readonly as: string;
  readonly line: string;
  /** Null for what no stock is kept of. */
  readonly item: string | null;
  readonly place: string | null;
  readonly quantity: number;
};
/** Units that reach the customer or end: the ordinals say which money is theirs. */
export type Ended = Taken & { readonly units: readonly number[] };
export type Delivered = Ended & { readonly cost: UnitCost | null };
/** Units between two places: where they go, and at what they are carried by whom. */
export type Carried = Taken & { readonly to: string; readonly cost: UnitCost | null };

export type OrderEvent =
  // capture: the agreement with the customer
  | Happened<'OrderCaptured', { order: NewOrder; sold: Sold }>
  | Happened<
      'OrderRevised',
      { customer?: Customer; addresses?: Record<string, Address>; note?: string | null; changed: readonly string[] }
    >
  | Happened<'LineMapped', { line: string; item: string | null; stocked: boolean; cost: Minor }>
  | Happened<
      'UnitsCancelled',
      {
        units: readonly Ended[];
        loose: readonly (Loose | null)[];
        reason: string;
        by: 'customer' | 'us' | 'channel';
        shipping: 'keep' | 'prorata';
        inherits: readonly Inherited[];
        surplus: Minor;
        earned: readonly Inherited[];
      }
    >
  // validate: may it go on
  | Happened<'OrderValidated', { checks: readonly Check[] }>
  | Happened<'HoldPlaced', { hold: string; kind: Hold['kind']; blocks: readonly HeldStep[]; says: string }>
  | Happened<'HoldReleased', { hold: string; says: string | null }>
  | Happened<'AuthorisationAsked', { tender: string; amount: Minor }>
  | Happened<'TenderAuthorised', { tender: string; amount: Minor; reference: string | null; until: Instant | null }>
  | Happened<'TenderDeclined', { tender: string; says: string }>
  | Happened<'TenderVoided', { tender: string; says: string }>
  // promise: what we can safely tell the customer
  | Happened<'PromiseMade', PromiseOf & { plan: Plan; fallback: Fallback | null }>
  | Happened<'PromiseRevised', PromiseOf & { plan?: Plan; fallback?: Fallback | null }>
  | Happened<'CustomerTold', { group: string | null; contact: Contact; by: Instant | null }>
  | Happened<'UnitsReserved', { units: readonly Taken[] }>
  | Happened<'UnitsUnreserved', { units: readonly Taken[]; says: string }>
  | Happened<'BackupHeld', { group: string; held: readonly HeldUnits[]; until: Instant }>
  | Happened<'BackupFreed', { group: string; held: readonly HeldUnits[]; says: string }>
  // route: which path
  | Happened<'RouteDecided', { group: string; confirmsAt: Instant | null }>
  | Happened<'RouteConfirmed', { group: string }>
  | Happened<
      'RouteFailed',
      {
        group: string;
        says: string;
        blockers: readonly { place: string; says: string }[];
        /** What took away the source that there was. */
        trigger?: Trigger;
      }
    >
  | Happened<
      'RouteParked',
      { group: string; says: string; blockers: readonly { place: string; says: string }[]; parked: Parking }
    >
  | Happened<'RouteGivenUp', { group: string; says: string }>
  | Happened<'RouteDeclined', { place: string; says: string }>
  | Happened<'SourceLost', { place: string; trigger: Trigger; says: string }>
  | Happened<
      'TransferRequested',
      {
        transfer: string;
        from: string;
        to: string;
        units: readonly Taken[];
        shipBy: Instant | null;
        arrivesBy: Instant | null;
      }
    >
  | Happened<'SupplyClaimed', { place: string; reference: string; due: Instant; units: readonly Taken[] }>
  | Happened<'SupplyMoved', { group: string; place: string; reference: string; due: Instant; says: string }>
  | Happened<'SupplyTaken', { place: string; reference: string; units: readonly Taken[] }>
  // fulfill: hands on the goods
  | Happened<'PickReleased', { units: readonly Taken[]; acceptBy?: readonly (Instant | null)[] }>
  | Happened<'PickAccepted', { units: readonly Taken[] }>
  | Happened<'PickWithdrawn', { units: readonly Taken[]; says: string }>
  | Happened<'UnitsPicked', { units: readonly Taken[]; began?: Instant; counted?: number }>
  | Happened<'UnitsUnpicked', { units: readonly Taken[] }>
  | Happened<'UnitsShort', { units: readonly Taken[]; answer: ShortAnswer; free: readonly FreeUnits[] }>
  | Happened<
      'UnitsPacked',
      { units: readonly Taken[]; parcel: string; place: string; shelf: string | null; weight: number | null }
    >
  | Happened<'UnitsUnpacked', { units: readonly Taken[] }>
  | Happened<'UnitsReady', { units: readonly Taken[]; group: string }>
  | Happened<'UnitsHandedOver', { units: readonly Delivered[]; proof: string | null }>
  | Happened<
      'UnitsShipped',
      { units: readonly Delivered[]; parcel: string | null; carrier: string | null; tracking: string | null }
    >
  | Happened<'UnitsUnshipped', { units: readonly Delivered[]; says: string }>
  | Happened<'UnitsPutBack', { units: readonly (Taken & { from: 'picked' | 'packed' })[] }>
  | Happened<'TransferShipped', { transfer: string; units: readonly Carried[] }>
  | Happened<'TransferReceived', { transfer: string; units: readonly Carried[] }>
  | Happened<'TransferShort', { transfer: string; units: readonly Carried[]; damaged: boolean }>
  // close: the money
  | Happened<'CaptureAsked', { tender: string; leg: string; amount: Minor }>
  | Happened<
      'TenderCaptured',
      { tender: string; leg: string; amount: Minor; reference: string | null; final: boolean; tendered?: Minor }
    >
  | Happened<'CaptureFailed', { tender: string; leg: string; amount: Minor; says: string; again: boolean }>
  | Happened<'StoredValueUsed', { tender: string; leg: string; amount: Minor; issuer: string }>
  | Happened<'RefundAsked', { tender: string; leg: string; amount: Minor }>
  | Happened<'RefundPaid', { tender: string; leg: string; amount: Minor; reference: string | null; payer?: string }>
  | Happened<'RefundFailed', { tender: string; leg: string; amount: Minor; says: string }>
  | Happened<'RefundWithdrawn', { tender: string; leg: string; says: string }>
  | Happened<'RefundUnplaced', { amount: Minor }>
  | Happened<'SurplusFound', { amount: Minor }>
  | Happened<'VoidAsked', { tender: string }>
  | Happened<'LegSettled', { tender: string; leg: string; payout: string; line: string; fee: Minor }>
  | Happened<'LegPaidOut', { tender: string; leg: string; payout: string }>
  | Happened<'OrderClosed', Record<never, never>>
  | Happened<'OrderReopened', { says: string }>
  // return: it comes back
  | Happened<
      'ReturnOpened',
      {
        return: string;
        line: string;
        units: readonly number[];
        reason: string;
        place: string;
        checks: readonly ReturnCheck[];
        acceptance: 'pending' | 'needs_approval' | 'accepted' | 'refused';
      }
    >
  | Happened<'ReturnReceived', { return: string; line: string; item: string | null; place: string; quantity: number }>
  | Happened<'ReturnAccepted', { return: string; overruled: readonly string[] }>
  | Happened<'ReturnRefused', { return: string; says: string }>
  | Happened<
      'ReturnSettled',
      {
        return: string;
        line: string;
        units: readonly number[];
        refund: Minor;
        fee: Minor;
        shippingOf: readonly UnitRef[];
      }
    >
  | Happened<'GoodsBack', { return: string; line: string; quantity: number; cost: UnitCost; carried: UnitCost }>
  | Happened<
      'ReturnGraded',
      {
        return: string;
        line: string;
        item: string | null;
        place: string;
        from: 'inspection' | 'quarantine';
        quantity: number;
        disposition: 'restock' | 'quarantine' | 'scrap';
        value: Minor;
        cost: UnitCost;
      }
    >
  // exception: a workflow with an owner
  | CaseEvent;

export type CaseEvent =
  | Happened<
      'CaseOpened',
      {
        case: Uuid;
        kind: CaseType;
        key: string;
        says: string;
        evidence: Record<string, unknown>;
        severity: Severity;
        atStake: Minor;
        role: Role;
        place: string | null;
        actBy: Instant | null;
        byDefault: string | null;
      }
    >
  | Happened<'CaseJoined', { case: Uuid; evidence: Record<string, unknown> }>
  | Happened<'CaseTaken', { case: Uuid; person: string }>
  | Happened<'CasePassed', { case: Uuid; role: Role; person: string | null; says: string }>
  | Happened<'CaseSnoozed', { case: Uuid; until: Instant; says: string }>
  | Happened<
      'CaseResolved',
      {
        case: Uuid;
        choice: string;
        outcome: string;
        cause: string;
        command: { operation: string; input: unknown } | null;
      }
    >
  | Happened<'CaseClosedItself', { case: Uuid; outcome: string }>;

export type OrderEventType = OrderEvent['type'];
export type EventOf<T extends OrderEventType> = Extract<OrderEvent, { type: T }>;

export type NewOrder = {
  readonly channel: string;
  readonly brand: string;
  readonly entity: string;
  readonly source: Source;
  readonly customer: Customer;
  readonly placedAt: Instant;
  readonly require: 'nothing' | 'promise';
  readonly note: string | null;
  readonly fraud: FraudSignal | null;
  readonly groups: readonly Pick<Group, 'id' | 'method' | 'place' | 'address' | 'service' | 'wantedBy'>[];
  readonly lines: readonly Omit<Line, 'inherited'>[];
  readonly tenders: readonly Pick<Tender, 'id' | 'kind' | 'provider' | 'account' | 'label' | 'reference' | 'amount'>[];
};

export type PromiseOf = {
  readonly group: string;
  readonly by: Instant;
  readonly kept: Likelihood;
  readonly class: PromiseClass;
  readonly alone: Likelihood;
  readonly routeClass: PromiseClass;
  readonly says: string | null;
};

export type HeldUnits = {
  readonly line: string;
  readonly item: string;
  readonly place: string;
  readonly quantity: number;
};
export type FreeUnits = { readonly item: string; readonly place: string; readonly quantity: number };
export type ShortAnswer = 'empty' | 'wrong_variant' | 'damaged' | 'on_display' | 'cannot_reach';

export type UnitRef = { readonly line: string; readonly units: readonly number[] };

/** A cancelled unit's shipping, kept: it moves to this unit. */
export type Inherited = {
  readonly line: string;
  readonly unit: number;
  readonly shipping: Minor;
  readonly tax: Readonly<Record<string, Minor>>;
};
