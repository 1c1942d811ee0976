import { assert } from '../../../kernel/assert.ts';
import type { Uuid } from '../../../kernel/ids.ts';
import { type Currency, minorDigits } from '../../../kernel/money.ts';
import { bools, int4s, int8s, texts, uuids } from '../../../kernel/sql/arrays.ts';
import { statement, type Tx } from '../../../kernel/sql/statement.ts';
import { isZone, type Zone } from '../../../kernel/time.ts';
import type { ChannelSettings, Lane } from '../book.ts';
import { type Calendar, calendarSchema } from '../calendar.ts';
import { documents, list, put, RAISED } from './put.ts';

export type EntityRow = {
  readonly code: string;
  readonly name: string;
  readonly currency: Currency;
  readonly zone: Zone;
};

const upsertEntities = statement(
  'entity.write',
  `${RAISED} insert into entity (code, name, currency, zone)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
    on conflict (code) do update set name = excluded.name, currency = excluded.currency, zone = excluded.zone`,
);

/** Legal entities: who sells, who owns stock. */
export async function writeEntities(tx: Tx, rows: readonly EntityRow[]): Promise<void> {
  for (const row of rows) {
    checkCurrency(row);
    checkZone(row);
  }
  await put(tx, upsertEntities, rows, [
    texts(rows.map((r) => r.code)),
    texts(rows.map((r) => r.name)),
    texts(rows.map((r) => r.currency)),
    texts(rows.map((r) => r.zone)),
  ]);
}

export type PlaceRow = {
  readonly code: string;
  /** Also the id of its page in the stock book; it never changes. */
  readonly id: Uuid;
  readonly name: string;
  readonly kind: 'store' | 'warehouse' | 'supplier';
  readonly entity: string;
  readonly zone: Zone;
  /** Decimal degrees as text, such as '41.88190'. */
  readonly latitude: string;
  readonly longitude: string;
  readonly address: Readonly<Record<string, unknown>>;
  readonly services: readonly string[];
  readonly calendar: CalendarInput;
  readonly active?: boolean;
};
/** A calendar as people write it: what is left out gets its default. */
export type CalendarInput = Partial<Calendar>;

const upsertPlaces = statement(
  'place.write',
  `${RAISED} insert into place (code, id, name, kind, entity, zone, latitude, longitude, address, services, calendar, active)
    select code, id, name, kind, entity, zone, latitude::numeric, longitude::numeric, address::jsonb, ${list('services')}, calendar::jsonb, active
      from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::json[], $10::json[], $11::json[], $12::bool[])
        as n(code, id, name, kind, entity, zone, latitude, longitude, address, services, calendar, active)
    on conflict (code) do update set name = excluded.name, kind = excluded.kind, entity = excluded.entity, zone = excluded.zone, latitude = excluded.latitude,
      longitude = excluded.longitude, address = excluded.address, services = excluded.services, calendar = excluded.calendar, active = excluded.active`,
);

/** Stores, warehouses and suppliers, with their hours, in their own time zone. */
export async function writePlaces(tx: Tx, rows: readonly PlaceRow[]): Promise<void> {
  for (const row of rows) checkZone(row);
  await put(tx, upsertPlaces, rows, [
    texts(rows.map((r) => r.code)),
    uuids(rows.map((r) => r.id)),
    texts(rows.map((r) => r.name)),
    texts(rows.map((r) => r.kind)),
    texts(rows.map((r) => r.entity)),
    texts(rows.map((r) => r.zone)),
    texts(rows.map((r) => r.latitude)),
    texts(rows.map((r) => r.longitude)),
    documents(rows.map((r) => r.address)),
    documents(rows.map((r) => r.services)),
    documents(rows.map((r) => calendarSchema.parse(r.calendar))),
    bools(rows.map((r) => r.active ?? true)),
  ]);
}

const upsertLanes = statement(
  'lane.write',
  `${RAISED} insert into lane (from_place, to_place, departs, closes_before, minutes, cost)
    select from_place, to_place, ${list('departs')}, closes_before, minutes, cost
      from unnest($1::text[], $2::text[], $3::json[], $4::int4[], $5::int4[], $6::int8[]) as n(from_place, to_place, departs, closes_before, minutes, cost)
    on conflict (from_place, to_place) do update set departs = excluded.departs, closes_before = excluded.closes_before, minutes = excluded.minutes, cost = excluded.cost`,
);

/** Trucks between our places, by when they leave in the sender's zone. */
export async function writeLanes(tx: Tx, rows: readonly Lane[]): Promise<void> {
  await put(tx, upsertLanes, rows, [
    texts(rows.map((r) => r.from)),
    texts(rows.map((r) => r.to)),
    documents(rows.map((r) => r.departs)),
    int4s(rows.map((r) => r.closesBefore)),
    int4s(rows.map((r) => r.minutes)),
    int8s(rows.map((r) => r.cost)),
  ]);
}

export type ChannelRow = {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly entity: string;
  readonly brand: string;
  readonly currency: Currency;
  /** What verifies its deliveries; null keeps the one that is there. */
  readonly secret?: string | null;
  readonly settings?: ChannelSettings;
  readonly active?: boolean;
};

const upsertChannels = statement(
  'channel.write',
  `${RAISED} insert into channel (code, name, kind, entity, brand, currency, secret, settings, active)
    select code, name, kind, entity, brand, currency, secret, settings::jsonb, active
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::json[], $9::bool[])
        as n(code, name, kind, entity, brand, currency, secret, settings, active)
    on conflict (code) do update set name = excluded.name, kind = excluded.kind, entity = excluded.entity, brand = excluded.brand, currency = excluded.currency,
      secret = coalesce(excluded.secret, channel.secret), settings = excluded.settings, active = excluded.active`,
);

/** Where orders come from. */
export async function writeChannels(tx: Tx, rows: readonly ChannelRow[]): Promise<void> {
  for (const row of rows) checkCurrency(row);
  await put(tx, upsertChannels, rows, [
    texts(rows.map((r) => r.code)),
    texts(rows.map((r) => r.name)),
    texts(rows.map((r) => r.kind)),
    texts(rows.map((r) => r.entity)),
    texts(rows.map((r) => r.brand)),
    texts(rows.map((r) => r.currency)),
    texts(rows.map((r) => r.secret)),
    documents(rows.map((r) => r.settings ?? {})),
    bools(rows.map((r) => r.active ?? true)),
  ]);
}

/** Coordinates are decimal degrees as text; the code is the part that `postcodes.ts` looks up. */
export type PostcodeRow = {
  readonly country: string;
  readonly code: string;
  readonly latitude: string;
  readonly longitude: string;
};

const upsertPostcodes = statement(
  'postcode.write',
  `${RAISED} insert into postcode (country, code, latitude, longitude)
    select country, code, latitude::numeric, longitude::numeric from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as n(country, code, latitude, longitude)
    on conflict (country, code) do update set latitude = excluded.latitude, longitude = excluded.longitude`,
);

/** Where postcodes lie, for distances. */
export async function writePostcodes(tx: Tx, rows: readonly PostcodeRow[]): Promise<void> {
  await put(tx, upsertPostcodes, rows, [
    texts(rows.map((r) => r.country)),
    texts(rows.map((r) => r.code)),
    texts(rows.map((r) => r.latitude)),
    texts(rows.map((r) => r.longitude)),
  ]);
}

function checkCurrency({ code, currency }: { readonly code: string; readonly currency: Currency }): void {
  assert(minorDigits(currency) !== undefined, `${code}: there is no currency ${currency}`);
}

function checkZone({ code, zone }: { readonly code: string; readonly zone: Zone }): void {
  assert(isZone(zone), `${code}: there is no time zone ${zone}`);
}
