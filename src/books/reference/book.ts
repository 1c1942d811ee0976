import { must } from '../../kernel/assert.ts';
import { groupBy } from '../../kernel/group.ts';
import type { Uuid } from '../../kernel/ids.ts';
import type { Currency, Minor } from '../../kernel/money.ts';
import { type Day, dayIn, type Instant, type Zone } from '../../kernel/time.ts';
import type { PlaceHours } from './calendar.ts';
import type { Item } from './item.ts';
import { type PolicyKind, type PolicyOf, policySchemas } from './policies.ts';

export type Entity = { readonly code: string; readonly name: string; readonly currency: Currency; readonly zone: Zone };

export type Place = {
  readonly code: string;
  readonly id: Uuid;
  readonly name: string;
  readonly kind: 'store' | 'warehouse' | 'supplier';
  readonly entity: string;
  readonly zone: Zone;
  readonly latitude: number;
  readonly longitude: number;
  readonly services: readonly string[];
  readonly hours: PlaceHours;
};

/** A truck between two of our places: when it leaves, how long before that it closes, how long it takes. */
export type Lane = {
  readonly from: string;
  readonly to: string;
  readonly departs: readonly string[];
  readonly closesBefore: number;
  readonly minutes: number;
  readonly cost: Minor;
};

export type Channel = {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly entity: string;
  readonly brand: string;
  readonly currency: Currency;
  readonly secret: string | null;
  readonly settings: ChannelSettings;
};

export type ChannelSettings = {
  /** Place that fulfils what no stock is kept of, and where the till stands. */
  readonly place?: string;
  readonly provider?: string;
  readonly taxRounding?: 'unit' | 'line' | 'order';
  readonly shop?: string;
  /** Our place behind each of the channel's locations, by the channel's id or name of it. */
  readonly locations?: Readonly<Record<string, string>>;
};

export type PolicyVersion = {
  readonly kind: PolicyKind;
  readonly version: number;
  readonly activeFrom: Instant;
  readonly document: unknown;
};

export type BookRows = {
  readonly edition: bigint;
  /** The latest of what units are worth; 0: none was made yet. */
  readonly snapshot?: number;
  readonly entities: readonly Entity[];
  readonly places: readonly Place[];
  readonly lanes: readonly Lane[];
  readonly channels: readonly Channel[];
  readonly policies: readonly PolicyVersion[];
};

/** More than these are forgotten and read again. */
const MOST_ITEMS = 50_000;

/** The reference book of one edition, in memory. Items are many and are read for each batch instead. */
export class Book {
  readonly edition: bigint;
  /** The latest of what units are worth, which its items are read with; 0: none was made yet. */
  readonly snapshot: number;
  readonly places: readonly Place[];
  /** Items that somebody has asked for. They are many, so they are not all here. */
  readonly items = new Map<string, Item>();
  readonly entities: ReadonlyMap<string, Entity>;
  readonly channels: ReadonlyMap<string, Channel>;
  /** Where a place stands in `places`: facts by place are arrays. */
  readonly placeIndex: ReadonlyMap<string, number>;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #lanes: ReadonlyMap<string, readonly Lane[]>;
  readonly #lanesFrom: ReadonlyMap<string, readonly Lane[]>;
  readonly #policies: ReadonlyMap<PolicyKind, readonly PolicyVersion[]>;
  readonly #rows: BookRows;

  constructor(rows: BookRows) {
    this.#rows = rows;
    this.edition = rows.edition;
    this.snapshot = rows.snapshot ?? 0;
    this.places = [...rows.places].sort((a, b) => (a.code < b.code ? -1 : 1));
    this.placeIndex = new Map(this.places.map((place, index) => [place.code, index]));
    this.#places = byCode(rows.places);
    this.entities = byCode(rows.entities);
    this.channels = byCode(rows.channels);
    this.#lanes = groupBy(rows.lanes, (lane) => lane.to);
    this.#lanesFrom = groupBy(rows.lanes, (lane) => lane.from);
    this.#policies = groupBy(rows.policies, (policy) => policy.kind);
  }

  remember(items: ReadonlyMap<string, Item>): void {
    if (this.items.size > MOST_ITEMS) this.items.clear();
    for (const [code, item] of items) this.items.set(code, item);
  }

  place(code: string): Place | undefined {
    return this.#places.get(code);
  }

  entity(code: string): Entity {
    return must(this.entities.get(code), `entity ${code}`);
  }

  lanesTo(place: string): readonly Lane[] {
    return this.#lanes.get(place) ?? [];
  }

  lanesFrom(place: string): readonly Lane[] {
    return this.#lanesFrom.get(place) ?? [];
  }

  /** The policy in force at a moment with its version; the defaults, version 0, where none was ever written. */
  policy<K extends PolicyKind>(kind: K, at: Instant): { readonly version: number; readonly document: PolicyOf<K> } {
    let best: PolicyVersion | undefined;
    for (const each of this.#policies.get(kind) ?? []) {
      if (each.activeFrom <= at && (!best || each.version > best.version)) best = each;
    }
    return best
      ? { version: best.version, document: best.document as PolicyOf<K> }
      : { version: 0, document: defaults[kind] as PolicyOf<K> };
  }

  policyVersion<K extends PolicyKind>(kind: K, version: number): PolicyOf<K> {
    const found = (this.#policies.get(kind) ?? []).find((each) => each.version === version);
    return (found?.document ?? defaults[kind]) as PolicyOf<K>;
  }

  /** The same book with one more version of a policy, that nobody has written: to ask what would be. */
  withPolicy(kind: PolicyKind, document: unknown, activeFrom: Instant): { book: Book; version: number } {
    const version = (this.#policies.get(kind) ?? []).reduce((most, each) => Math.max(most, each.version), 0) + 1;
    const policies = [...this.#rows.policies, { kind, version, activeFrom, document }];
    return { book: new Book({ ...this.#rows, policies }), version };
  }

  /** The business date of an entity at a moment. */
  businessDay(entity: string, at: Instant): Day {
    return dayIn(this.entity(entity).zone, at);
  }
}

const defaults = Object.fromEntries(Object.entries(policySchemas).map(([kind, schema]) => [kind, schema.parse({})]));

function byCode<T extends { readonly code: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.code, row]));
}
