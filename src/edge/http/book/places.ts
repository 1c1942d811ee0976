import { z } from 'zod';
import { calendarSchema } from '../../../books/reference/calendar.ts';
import { writeEntities, writeLanes, writePlaces, writePostcodes } from '../../../books/reference/write.ts';
import { idFromKey } from '../../../kernel/ids.ts';
import { amount, code, currency, text } from '../../../kernel/schema.ts';
import { clock, entityOf, only, opened, part, point, without, zone } from './part.ts';

/** Who owns stock, where it lies, what drives between, and where customers are. */

export const entities = part({
  name: 'entities',
  title: 'Legal entities: who sells, who owns stock',
  roles: only,
  row: z.strictObject({ code: code(), name: text(200).min(1), currency: currency(), zone: zone() }),
  table: 'entity',
  key: ['code'],
  view: without('policy'),
  write: ({ tx }, rows) => writeEntities(tx, rows),
});

export const places = part({
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

export const lanes = part({
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

export const postcodes = part({
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
