import { hash } from '@node-rs/argon2';
import { z } from 'zod';
import type { Book } from '../../../books/reference/book.ts';
import { calendarSchema } from '../../../books/reference/calendar.ts';
import { versionsOf } from '../../../books/reference/drafts.ts';
import { type PolicyKind, policySchemas } from '../../../books/reference/policies.ts';
import {
  writeAliases, writeChannels, writeCustomers, writeEntities, writeItemCosts, writeItems, writeLanes, writePeople, writePlaces,
  writePolicies, writePostcodes,
} from '../../../books/reference/write.ts'; // biome-ignore format: a list
import type { DB } from '../../../books/tables.gen.ts';
import { idFromKey, type Uuid } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { amount, code, currency, text, time } from '../../../kernel/schema.ts';
import type { Tx } from '../../../kernel/sql/statement.ts';
import { type Instant, isZone } from '../../../kernel/time.ts';
import { Refused } from '../errors.ts';
import { checkedDocument } from '../policies/document.ts';

/** Who changes the book, when, and what it knows already. */
export type Change = {
  readonly tx: Tx;
  readonly book: Book;
  readonly by: string;
  readonly now: Instant;
  /** Ids of people by their address. */
  readonly people: ReadonlyMap<string, Uuid>;
};

/** A name in a row that must be in the book already. */
export type Reference = {
  readonly field: string;
  readonly to: 'entity' | 'place' | 'channel' | 'item';
  readonly code: string;
};

export type Role = 'administrator' | 'operations' | 'service' | 'finance' | 'manager';

/** A row as the database has it. */
type Stored = Record<string, unknown>;

/** A part of the reference book: the shape of its rows, what they name, who may write them. */
export type Part<R> = {
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly row: z.ZodType<R>;
  /** Where its rows are kept, by what they are known, and how a stored one is shown: as it would be written. */
  readonly table: keyof DB;
  readonly key: readonly string[];
  readonly view?: (row: Stored) => Stored;
  readonly refers?: (row: R) => readonly Reference[];
  readonly write: (change: Change, rows: readonly R[]) => Promise<unknown>;
};

function part<R>(of: Part<R>): Part<R> {
  return of;
}

const without =
  (column: string) =>
  ({ [column]: _gone, ...row }: Stored): Stored =>
    row;

/** Documents are kept as text; they are shown as what they say. */
const opened = (row: Stored, ...columns: readonly string[]): Stored => ({
  ...row,
  ...Object.fromEntries(columns.map((column) => [column, JSON.parse(String(row[column]))])),
});

const degrees = (most: number) =>
  z
    .union([z.number(), z.string().regex(/^-?\d{1,3}(\.\d+)?$/)])
    .transform(Number)
    .refine((value) => Math.abs(value) <= most, `degrees between -${most} and ${most}`)
    .transform((value) => value.toFixed(5));
const point = { latitude: degrees(90), longitude: degrees(180) };
const zone = () => z.string().refine(isZone, 'an IANA time zone such as America/Chicago');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 16:30');
const codes = () => z.array(code()).max(1000);
const entityOf = (row: { entity: string }): Reference[] => [{ field: 'entity', to: 'entity', code: row.entity }];
const only: readonly Role[] = ['administrator'];

const entities = part({
  name: 'entities',
  title: 'Legal entities: who sells, who owns stock',
  roles: only,
  row: z.strictObject({ code: code(), name: text(200).min(1), currency: currency(), zone: zone() }),
  table: 'entity',
  key: ['code'],
  view: without('policy'),
  write: ({ tx }, rows) => writeEntities(tx, rows),
});

const places = part({
  name: 'places',
  title: 'Stores, warehouses and suppliers, with their hours in their own time zone',
  roles: only,
  row: z.strictObject({
    code: code(),
    name: text(200).min(1),
    kind: z.enum(['store', 'warehouse', 'supplier']),
    entity: code(),
    zone: zone(),
    ...point,
    address: z.record(z.string(), z.unknown()).default({}),
    /** pickup, ship and transfer mean something to the engine; others are there for rules that need them. */
    services: z
      .array(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'a word such as pickup, ship, transfer or hazmat'))
      .max(50)
      .default([]),
    calendar: calendarSchema.prefault({}),
    active: z.boolean().default(true),
  }),
  refers: entityOf,
  table: 'place',
  key: ['code'],
  view: ({ id: _id, ...row }) => opened(row, 'address', 'calendar'),
  // the id is also that of the place's page, so it is made from the code and never changes
  write: ({ tx, book }, rows) =>
    writePlaces(tx, rows.map((row) => ({ ...row, id: book.place(row.code)?.id ?? idFromKey('place', row.code) }))),
}); // biome-ignore format: reads better so

const lanes = part({
  name: 'lanes',
  title: "Trucks between our places, by when they leave in the sender's zone",
  roles: only,
  row: z.strictObject({
    from: code(),
    to: code(),
    departs: z.array(clock).min(1).max(48),
    closesBefore: z.number().int().nonnegative().default(15),
    minutes: z.number().int().positive(),
    cost: amount(),
  }),
  refers: ({ from, to }) => [
    { field: 'from', to: 'place', code: from },
    { field: 'to', to: 'place', code: to },
  ],
  table: 'lane',
  key: ['from_place', 'to_place'],
  view: ({ from_place, to_place, closes_before, ...row }) => ({
    from: from_place,
    to: to_place,
    ...row,
    closesBefore: closes_before,
  }),
  write: ({ tx }, rows) => writeLanes(tx, rows),
});

const channels = part({
  name: 'channels',
  title: 'Where orders come from',
  roles: only,
  row: z.strictObject({
    code: code(),
    name: text(200).min(1),
    kind: z.enum(['native', 'shopify']),
    entity: code(),
    brand: text(100).min(1),
    currency: currency(),
    secret: text(500)
      .min(1)
      .nullish()
      .meta({ description: 'What verifies its deliveries; left out, the one that is there stays' }),
    settings: z
      .strictObject({
        place: code().optional(),
        provider: code().optional(),
        taxRounding: z.enum(['unit', 'line', 'order']).optional(),
        shop: text(200).optional(),
        locations: z.record(z.string(), code()).optional(),
      })
      .default({}),
    active: z.boolean().default(true),
  }),
  refers: ({ entity, settings }) => [
    ...entityOf({ entity }),
    ...(settings.place ? [{ field: 'settings.place', to: 'place', code: settings.place } as const] : []),
    ...Object.entries(settings.locations ?? {}).map(
      ([id, place]) => ({ field: `settings.locations.${id}`, to: 'place', code: place }) as const,
    ),
  ],
  table: 'channel',
  key: ['code'],
  view: ({ secret: _secret, ...row }) => opened(row, 'settings'),
  write: ({ tx }, rows) => writeChannels(tx, rows as Parameters<typeof writeChannels>[1]),
});

const items = part({
  name: 'items',
  title: 'What is sold. Orders keep their own copy of title and price',
  roles: only,
  row: z.strictObject({
    code: code(200),
    title: text(500).min(1),
    style: code(200).nullish(),
    variant: text(200).nullish(),
    grams: z.number().int().nonnegative().default(0),
    stocked: z.boolean().default(true),
    price: amount().nullish(),
    currency: currency().nullish(),
    tags: z.array(text(100).min(1)).max(100).default([]),
  }),
  table: 'item',
  key: ['code'],
  write: ({ tx }, rows) =>
    writeItems(
      tx,
      rows.map(({ style, variant, price, currency: of, ...row }) => ({
        ...row,
        style: style ?? null,
        variant: variant ?? null,
        price: price ?? null,
        currency: of ?? null,
      })),
    ),
});

const costs = part({
  name: 'costs',
  title: 'What a unit is carried at by each entity, and what it bills a sister entity for it',
  roles: ['administrator', 'finance'],
  row: z.strictObject({ item: code(200), entity: code(), cost: amount(), transfer: amount().nullable().default(null) }),
  refers: (row) => [{ field: 'item', to: 'item', code: row.item }, ...entityOf(row)],
  table: 'item_cost',
  key: ['item', 'entity'],
  write: ({ tx }, rows) => writeItemCosts(tx, rows),
});

const aliases = part({
  name: 'aliases',
  title: "A channel's own names of our items",
  roles: ['administrator', 'operations'],
  row: z.strictObject({ channel: code(), alias: text(200).min(1), item: code(200) }),
  refers: ({ channel, item }) => [
    { field: 'channel', to: 'channel', code: channel },
    { field: 'item', to: 'item', code: item },
  ],
  table: 'item_alias',
  key: ['channel', 'alias'],
  write: ({ tx }, rows) => writeAliases(tx, rows),
});

const postcodes = part({
  name: 'postcodes',
  title:
    'Where postcodes lie, for distances: the five digits of a ZIP code, the first three characters of a Canadian one',
  roles: only,
  row: z.strictObject({
    country: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 country code such as US'),
    code: code(20),
    ...point,
  }),
  table: 'postcode',
  key: ['country', 'code'],
  write: ({ tx }, rows) => writePostcodes(tx, rows),
});

const customers = part({
  name: 'customers',
  title: 'Customers with a rule: blocked, prepaid only, or reviewed first',
  roles: ['administrator', 'operations', 'service'],
  row: z.strictObject({
    key: code(200),
    name: text(200).nullable().default(null),
    email: text(320).nullable().default(null),
    since: z.iso.date().nullable().default(null),
    rule: z.enum(['blocked', 'prepaid_only', 'review']).nullable().default(null),
    because: text(500).nullable().default(null),
  }),
  table: 'customer',
  key: ['key'],
  view: ({ rule_because, ...row }) => ({ ...row, because: rule_because }),
  write: ({ tx }, rows) => writeCustomers(tx, rows),
});

const policies = part({
  name: 'policies',
  title: 'Rules of the business that a house begins with. Once a kind has a version, a draft changes it',
  roles: only,
  row: z
    .strictObject({
      kind: z.enum(Object.keys(policySchemas) as [keyof typeof policySchemas]),
      activeFrom: time(),
      document: z.record(z.string(), z.unknown()),
      note: text(500).nullish(),
    })
    .superRefine(({ kind, document }, context) => {
      for (const { path, message } of policySchemas[kind].safeParse(document).error?.issues ?? [])
        context.addIssue({ code: 'custom', path: ['document', ...path], message });
    }),
  table: 'policy',
  key: ['kind', 'version'],
  view: ({ active_from, ...row }) => ({ ...opened(row, 'document'), activeFrom: active_from }),
  write: async ({ tx, by, book }, rows) => {
    const checked = rows.map((row, i) => ({
      ...row,
      document: checkedDocument(row.kind, row.document, book, `rows.${i}.document`),
      author: by,
      note: row.note ?? null,
    }));
    await firstVersions(tx, rows);
    await writePolicies(tx, checked);
  },
});

/** The book lays down what a house begins with. What holds already is changed by a draft, which somebody else reviews. */
async function firstVersions(tx: Tx, rows: readonly { readonly kind: PolicyKind }[]): Promise<void> {
  const written = new Set((await versionsOf(tx)).map(({ kind }) => kind));
  const nth = rows.findIndex(({ kind }) => written.has(kind));
  if (nth < 0) return;
  throw new Refused(
    refuse('needs_review', `${rows[nth]?.kind} has a version already, and a change of it is reviewed`, {
      field: `rows.${nth}.kind`,
      remedy: 'write a draft: POST /v1/policies/drafts',
    }),
  );
}

const people = part({
  name: 'people',
  title: 'People, known by their address, with the role and the limits that they act under',
  roles: only,
  row: z.strictObject({
    email: z.email().max(320),
    name: text(200).min(1),
    role: z.enum(['associate', 'manager', 'service', 'finance', 'operations', 'administrator']),
    places: codes().nullable().default(null),
    entities: codes().nullable().default(null),
    limit: amount().default(0n).meta({ description: 'What he may refund or give away alone, in minor units' }),
    password: text(200)
      .min(12, 'at least 12 characters')
      .nullish()
      .meta({ description: 'Left out, the one that is there stays; only a hash is kept' }),
    active: z.boolean().default(true),
  }),
  refers: (row) => [
    ...(row.places ?? []).map((place, i) => ({ field: `places.${i}`, to: 'place', code: place }) as const),
    ...(row.entities ?? []).map((entity, i) => ({ field: `entities.${i}`, to: 'entity', code: entity }) as const),
  ],
  table: 'person',
  key: ['email'],
  view: ({ id: _id, password: _password, demo: _demo, money_limit, ...row }) => ({ ...row, limit: money_limit }),
  write: async ({ tx, people: known }, rows) => {
    const hashed = rows.map(async ({ limit, password, ...row }) => ({
      ...row,
      id: known.get(row.email.toLowerCase()) ?? idFromKey('person', row.email.toLowerCase()),
      moneyLimit: limit,
      password: password ? await hash(password) : null,
    }));
    await writePeople(tx, await Promise.all(hashed));
  },
});

// biome-ignore lint/suspicious/noExplicitAny: a list of parts of different rows
export const parts: readonly Part<any>[] = [
  entities, places, lanes, channels, items, costs, aliases, postcodes, customers, policies, people,
]; // biome-ignore format: a list
