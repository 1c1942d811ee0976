import type { Uuid } from '../../kernel/ids.ts';
import type { Currency, Minor } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Case } from './case.ts';
import type { HeldUnits, UnitRef } from './events.ts';
import type { Fallback, Likelihood, Plan, PromiseClass } from './plan.ts';

/**
 * The page of an order: what we owe the customer now. It is made by `evolve` from events and by nothing
 * else, kept as one document, and replaced by each commit. What was bought stands beside it, frozen (sold.ts).
 * Inside an order things have short names: line L1, slice S4, tender T2, parcel P1.
 */
export type Order = {
  readonly kind: 'order';
  readonly shape: 1;
  readonly id: Uuid;
  /** Number of commits; a command may expect one. */
  readonly version: number;
  readonly channel: string;
  readonly brand: string;
  readonly entity: string;
  readonly currency: Currency;
  readonly source: Source;
  readonly customer: Customer;
  readonly placedAt: Instant;
  readonly capturedAt: Instant;
  /** 'promise': the order is only taken if a promise can be made at once. */
  readonly require: 'nothing' | 'promise';
  readonly total: Minor;
  readonly note: string | null;
  readonly fraud: FraudSignal | null;
  readonly groups: readonly Group[];
  readonly lines: readonly Line[];
  readonly slices: readonly Slice[];
  readonly tenders: readonly Tender[];
  readonly accounts: Accounts;
  readonly checks: readonly Check[];
  readonly holds: readonly Hold[];
  readonly promises: readonly PromiseEntry[];
  readonly parcels: readonly Parcel[];
  readonly transfers: readonly Transfer[];
  readonly returns: readonly Return[];
  readonly cases: readonly Case[];
  readonly contacts: readonly Contact[];
  /** How many of each thing the order has ever had: the next one's name. */
  readonly made: Readonly<Record<Named, number>>;
  readonly closedAt: Instant | null;
};

export type Named = 'slice' | 'tender' | 'hold' | 'parcel' | 'transfer' | 'return' | 'case' | 'leg';

export type Source = {
  /** The channel's own id of the order, as text. */
  readonly key: string;
  /** The name that the channel's customer sees: '#1001', 'WEB-88213'. */
  readonly name: string | null;
  /** Every other outside id, by what it names: checkout, cart, payment ... */
  readonly ids: Readonly<Record<string, string>>;
};

export type Address = {
  readonly name: string | null;
  readonly lines: readonly string[];
  readonly city: string | null;
  readonly region: string | null;
  readonly postcode: string | null;
  readonly country: string;
  readonly phone: string | null;
};

export type Customer = {
  readonly key: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

export type FraudSignal = { readonly score: number; readonly signals: readonly string[] };

/** The lines that share one destination, method and promise: what routing works on. */
export type Group = {
  readonly id: string;
  /** taken: the customer left with it; none: nothing physical. */
  readonly method: 'pickup' | 'ship' | 'taken' | 'none';
  /** The pickup store, or the till's place. */
  readonly place: string | null;
  readonly address: Address | null;
  readonly service: string | null;
  readonly wantedBy: Instant | null;
  readonly plan: Plan | null;
  readonly fallback: Fallback | null;
  /** Units soft-held for the fallback, until then. */
  readonly backup: { readonly held: readonly HeldUnits[]; readonly until: Instant } | null;
  readonly promise: Promised | null;
  /** decided: the plan is ready and confirms itself then; confirmed: the pick may start; parked: it waits for stock. */
  readonly route: {
    readonly state: 'none' | 'decided' | 'confirmed' | 'parked' | 'failed';
    readonly confirmsAt: Instant | null;
    readonly because: string | null;
    readonly parked?: Parking;
  };
};

/** How long a group without a plan waits for one, and what then: its open units are cancelled, or a person is asked. */
export type Parking = { readonly until: Instant; readonly end: 'cancel' | 'ask' };

export type Promised = {
  readonly by: Instant;
  readonly kept: Likelihood;
  readonly class: PromiseClass;
  /** What the plan alone would keep, without the backup behind it. */
  readonly alone: Likelihood;
  readonly routeClass: PromiseClass;
  readonly because: string | null;
  readonly told: Instant | null;
};

export type PromiseEntry = {
  readonly at: Instant;
  readonly group: string;
  readonly kind: 'made' | 'revised' | 'told';
  readonly by: Instant;
  readonly kept: Likelihood;
  readonly class: PromiseClass;
  readonly because: string | null;
};

export type Line = {
  readonly id: string;
  readonly group: string;
  /** Null while the channel's item is not mapped to one of ours. */
  readonly item: string | null;
  readonly sku: string | null;
  readonly title: string;
  readonly quantity: number;
  /** False for gift cards, services and the channel's custom lines: no stock moves for them. */
  readonly stocked: boolean;
  /** What one unit is expected to cost: for margin, until the real cost is frozen at hand-over. */
  readonly cost: Minor;
  /** Shipping that a cancelled neighbour left behind, by unit ordinal. */
  readonly inherited: Readonly<
    Record<string, { readonly shipping: Minor; readonly tax: Readonly<Record<string, Minor>> }>
  >;
};

export type SliceState =
  | 'open'
  | 'coming'
  | 'reserved'
  | 'released'
  | 'picked'
  | 'packed'
  | 'ready'
  | 'handed_over'
  | 'shipped'
  | 'cancelled';

/** Some units of a line in one fulfilment state. The slices of a line add up to it. */
export type Slice = {
  readonly id: string;
  readonly line: string;
  readonly group: string;
  readonly quantity: number;
  readonly state: SliceState;
  readonly since: Instant;
  /** Where its units are or are claimed; null while open. */
  readonly place: string | null;
  readonly parcel: string | null;
  readonly transfer: string | null;
  /** Coming by a supply that was announced to its place: the supply's reference. */
  readonly supply?: string | undefined;
  /** Released, and its place must say by then that it will pick it. */
  readonly acceptBy?: Instant | null;
  /** Ordinals of the units in it, lowest first: known once the state is final. */
  readonly units: readonly number[];
  /** What each of its units cost whom: frozen at hand-over, or by the transfer that brought it. */
  readonly cost: UnitCost | null;
  /** Cancelled, and still lying somewhere for nobody. */
  readonly loose: Loose | null;
};

/** `entity` owned the unit; `transfer` is what it bills the selling entity, when that is another. */
export type UnitCost = {
  readonly unit: Minor;
  readonly entity: string;
  readonly place: string;
  readonly transfer: Minor | null;
};

export type TenderKind =
  | 'card'
  | 'wallet'
  | 'pay_later'
  | 'gift_card'
  | 'store_credit'
  | 'cash'
  | 'invoice'
  | 'marketplace';

export type Tender = {
  readonly id: string;
  readonly kind: TenderKind;
  /** Who holds the money until it pays out: 'stripe', 'local', the marketplace. Null for cash and stored value. */
  readonly provider: string | null;
  /** Gift card, holder of store credit, or till. */
  readonly account: string | null;
  /** What the customer sees of it: 'Visa 4417', 'card ending 8820'. */
  readonly label: string | null;
  readonly reference: string | null;
  /** The entity that issued the gift card or credit; it pays the refund back into it. */
  readonly issuer: string | null;
  /** What the customer agreed to pay by it. */
  readonly amount: Minor;
  readonly state: 'expected' | 'asked' | 'authorised' | 'declined' | 'voided' | 'captured';
  readonly authorised: Minor;
  readonly authorisedUntil: Instant | null;
  readonly captured: Minor;
  readonly refunded: Minor;
  readonly disputed: Minor;
  readonly legs: readonly Leg[];
};

/** One movement of money over a tender, tied to a settlement line once the provider has paid it out. */
export type Leg = {
  readonly id: string;
  readonly kind: 'capture' | 'refund';
  readonly amount: Minor;
  readonly state: 'asked' | 'done' | 'failed';
  readonly reference: string | null;
  readonly settled: { readonly payout: string; readonly line: string } | null;
  readonly paidOut: boolean;
};

/** The order's own guarded accounts in the selling entity; none is ever below zero. */
export type Accounts = { readonly deposits: Minor; readonly receivable: Minor; readonly refundsPayable: Minor };

/** One check of validation: what it looked at, what it found, and what would help. */
export type Check = {
  readonly check: 'payment' | 'fraud' | 'customer' | 'address' | 'tax' | 'items' | 'availability';
  readonly verdict: 'pass' | 'note' | 'hold';
  readonly saw: string;
  readonly remedy: string | null;
};

export type HeldStep = 'promise' | 'release' | 'hand_over' | 'close';

export type Hold = {
  readonly id: string;
  readonly kind: 'payment' | 'fraud' | 'customer' | 'address' | 'tax' | 'items' | 'totals' | 'elsewhere' | 'manual';
  readonly blocks: readonly HeldStep[];
  readonly because: string;
  readonly placedAt: Instant;
  readonly placedBy: string;
  readonly released: { readonly at: Instant; readonly by: string; readonly because: string | null } | null;
};

export type Parcel = {
  readonly id: string;
  readonly place: string;
  readonly shelf: string | null;
  readonly weight: number | null;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly state: 'closed' | 'handed_over';
};

/** Where cancelled units lie until they are put back on the shelf, or taken off the truck. */
export type Loose = 'picked' | 'packed' | 'in_transit';

export type Transfer = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Withdrawn: nothing of it is left to be loaded. */
  readonly state: 'requested' | 'shipped' | 'received' | 'withdrawn';
  readonly shipBy: Instant | null;
  readonly arrivesBy: Instant | null;
};

export type Return = {
  readonly id: string;
  readonly line: string;
  readonly units: readonly number[];
  readonly reason: string;
  readonly place: string;
  readonly reception: 'expected' | 'received' | 'expired' | 'cancelled';
  readonly acceptance: 'pending' | 'needs_approval' | 'accepted' | 'refused';
  readonly disposition: 'none' | 'restock' | 'quarantine' | 'scrap';
  readonly checks: readonly ReturnCheck[];
  readonly refund: Minor;
  /** At what its units are carried since they are back, and by whom. */
  readonly cost: UnitCost | null;
  /** Units whose shipping went back with it. */
  readonly shippingOf: readonly UnitRef[];
  readonly settled: boolean;
  readonly openedAt: Instant;
};

export type ReturnCheck = {
  readonly check: string;
  readonly verdict: 'pass' | 'needs_approval' | 'no';
  readonly saw: string;
  readonly rule: string | null;
};

export type Contact = { readonly at: Instant; readonly kind: string; readonly by: string; readonly says: string };
