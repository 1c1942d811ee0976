import { z } from 'zod';
import { writeItemCosts, writeItems } from '../../../books/reference/write.ts';
import { amount, code, currency, text } from '../../../kernel/schema.ts';
import { entityOf, only, part } from './part.ts';

/** What is sold, and what it is carried at. */

export const items = part({
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

export const costs = part({
  name: 'costs',
  title: 'What a unit is carried at by each entity, and what it bills a sister entity for it',
  roles: ['administrator', 'finance'],
  row: z.strictObject({ item: code(200), entity: code(), cost: amount(), transfer: amount().nullable().default(null) }),
  refers: (row) => [{ field: 'item', to: 'item', code: row.item }, ...entityOf(row)],
  table: 'item_cost',
  key: ['item', 'entity'],
  write: ({ tx }, rows) => writeItemCosts(tx, rows),
});
