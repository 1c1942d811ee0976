import { z } from 'zod';
import { writeAliases, writeChannels } from '../../../books/reference/write.ts';
import { code, currency, text } from '../../../kernel/schema.ts';
import { entityOf, only, opened, part } from './part.ts';

/** Where orders come from, and what we are called there. */

export const channels = part({
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

export const aliases = part({
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
