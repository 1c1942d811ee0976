import type { AliasRow, ChannelRow, EntityRow, PolicyRow } from '../../src/books/reference/write.ts';
import { at, OPENING_DAY } from '../when.ts';
import { items } from './items.ts';

/** Two legal entities: one sells and owns the stores, one owns the warehouses. */
export const entities: readonly EntityRow[] = [
  { code: 'retail', name: 'IMV Retail', currency: 'USD', zone: 'America/Chicago' },
  { code: 'logistics', name: 'IMV Logistics', currency: 'USD', zone: 'America/Chicago' },
];

const channel = (code: string, name: string, settings: ChannelRow['settings']): ChannelRow => ({
  code,
  name,
  kind: code === 'shopify' ? 'shopify' : 'native',
  entity: 'retail',
  brand: 'IMV',
  currency: 'USD',
  settings: { place: 'A', ...settings },
});

export const channels: readonly ChannelRow[] = [
  channel('web', 'Web', { provider: 'local' }),
  channel('pos', 'Store POS', { provider: 'local' }),
  channel('assisted', 'Assisted selling', { provider: 'local' }),
  channel('shopify', 'Shopify', { provider: 'local', shop: 'imv-outfitters.example' }),
  channel('marketplace', 'Marketplace', { provider: 'marketplace', taxRounding: 'unit' }),
];

/** The marketplace has names of its own for what it sells of ours. */
export const aliases: readonly AliasRow[] = items
  .filter((_, i) => i % 3 === 0)
  .map(({ code }, i) => ({ channel: 'marketplace', alias: `MKT-${String(7001 + i)}`, item: code }));

/** The rules of the business for routing. Oak Brook is a small shop with one pair of hands. */
const rules = [
  {
    name: 'nothing dear from Oak Brook',
    when: { channels: ['marketplace'], value: { from: 50_000 } },
    do: { exclude: { codes: ['009'] } },
  },
  { name: 'Oak Brook has one pair of hands', when: {}, do: { mostADay: { orders: 15, at: { codes: ['009'] } } } },
  {
    name: 'stores deliver nearby',
    when: { methods: ['ship'] },
    do: { farthest: { km: 800, at: { kinds: ['store'] } } },
  },
  { name: 'no small parcels', when: { methods: ['ship'] }, do: { leastPart: 3000 } },
  {
    name: 'three days for stock to come',
    when: { channels: ['shopify', 'marketplace'] },
    do: { park: { minutes: 3 * 1440, end: 'ask' } },
  },
] as const;

/**
 * The rules that the shop began with, and one that it learned: shelves of the stores drift faster than the default
 * assumes, so a record counts as doubtful earlier.
 */
export const policies: readonly PolicyRow[] = [
  { kind: 'routing', activeFrom: at(OPENING_DAY, '00:00'), author: 'Joy Okoro', note: 'as delivered', document: {} },
  { kind: 'promise', activeFrom: at(OPENING_DAY, '00:00'), author: 'Joy Okoro', note: 'as delivered', document: {} },
  { kind: 'validation', activeFrom: at(OPENING_DAY, '00:00'), author: 'Joy Okoro', note: 'as delivered', document: {} },
  { kind: 'returns', activeFrom: at(OPENING_DAY, '00:00'), author: 'Joy Okoro', note: 'as delivered', document: {} },
  {
    kind: 'commission',
    activeFrom: at(OPENING_DAY, '00:00'),
    author: 'Hiro Sato',
    note: '2 % of the net of what an associate sold',
    document: { rate: 20_000 },
  },
  {
    kind: 'likelihood',
    activeFrom: at('2026-10-26', '06:00'),
    author: 'Lena Marsh',
    note: 'store records are wrong earlier than we thought: counts of October',
    document: { record: { store: { days: 140 }, perUnit: 7500 } },
  },
  {
    kind: 'rules',
    activeFrom: at(OPENING_DAY, '00:00'),
    author: 'Lena Marsh',
    note: 'how we have always done it',
    document: { rules },
  },
];

/** What somebody would like to try before Christmas; it waits for a second pair of eyes. */
export const draft = {
  author: 'Lena Marsh',
  kind: 'rules',
  base: 1,
  note: 'December: spare the stores, and know within the hour that a parcel is seen to',
  document: {
    rules: [
      ...rules,
      {
        name: 'warehouses first',
        when: { methods: ['ship'], dates: { from: '2026-12-01', to: '2026-12-24' } },
        do: { tiers: [{ kinds: ['warehouse'] }, { kinds: ['store'] }] },
      },
      {
        name: 'a store says yes',
        when: { methods: ['ship'] },
        do: { accept: { minutes: 45, at: { kinds: ['store'] } } },
      },
    ],
  },
} as const;

/** What the marketplace calls an item of ours, where it has a name of its own for it. */
export const marketNames: ReadonlyMap<string, string> = new Map(aliases.map(({ item, alias }) => [item, alias]));
