import { hash } from '@node-rs/argon2';
import { z } from 'zod';
import { writeCustomers, writePeople } from '../../../books/reference/write.ts';
import { idFromKey } from '../../../kernel/ids.ts';
import { amount, code, text } from '../../../kernel/schema.ts';
import { codes, only, part } from './part.ts';

/** Customers with a rule, and those who work here. */

export const customers = part({
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

export const people = part({
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
