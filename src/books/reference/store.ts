import { texts } from '../../kernel/sql/arrays.ts';
import { type Reader, statement } from '../../kernel/sql/statement.ts';
import { Book, type Channel, type Entity, type Lane, type Place, type PolicyVersion } from './book.ts';
import { calendarSchema, PlaceHours } from './calendar.ts';
import type { Item } from './item.ts';
import { policySchemas } from './policies.ts';
import { Worth } from './worth.ts';

const readEdition = statement<{ edition: bigint }>('book.edition', 'select edition from book_edition');
const readSnapshot = statement<{ snapshot: number }>(
  'book.snapshot',
  'select coalesce(max(snapshot), 0) as snapshot from worth_snapshot',
);
const readEntities = statement<Entity>('book.entities', 'select code, name, currency, zone from entity');
const readPlaces = statement<
  Omit<Place, 'latitude' | 'longitude' | 'hours'> & { latitude: string; longitude: string; calendar: string }
>(
  'book.places',
  'select code, id, name, kind, entity, zone, latitude, longitude, services, calendar from place where active',
);
const readLanes = statement<Lane>(
  'book.lanes',
  'select from_place as "from", to_place as "to", departs, closes_before as "closesBefore", minutes, cost from lane',
);
const readChannels = statement<Omit<Channel, 'settings'> & { settings: string }>(
  'book.channels',
  'select code, name, kind, entity, brand, currency, secret, settings from channel where active',
);
const readPolicies = statement<Omit<PolicyVersion, 'document'> & { document: string }>(
  'book.policies',
  'select kind, version, active_from as "activeFrom", document from policy',
);

export async function editionOf(db: Reader): Promise<bigint> {
  return (await db.run(readEdition))[0]?.edition ?? 0n;
}

/** Reads the whole book but its items. */
export async function readBook(db: Reader): Promise<Book> {
  const [edition, known, entities, places, lanes, channels, policies] = await Promise.all([
    editionOf(db),
    db.run(readSnapshot),
    db.run(readEntities),
    db.run(readPlaces),
    db.run(readLanes),
    db.run(readChannels),
    db.run(readPolicies),
  ]);
  return new Book({
    edition,
    snapshot: known[0]?.snapshot ?? 0,
    entities,
    lanes,
    places: places.map(({ calendar, latitude, longitude, ...place }) => ({
      ...place,
      latitude: Number(latitude),
      longitude: Number(longitude),
      hours: new PlaceHours(calendarSchema.parse(JSON.parse(calendar)), place.zone),
    })),
    channels: channels.map((channel) => ({ ...channel, settings: JSON.parse(channel.settings) })),
    policies: policies.map((policy) => ({
      ...policy,
      document: policySchemas[policy.kind].parse(JSON.parse(policy.document)),
    })),
  });
}

/** The book, read again only when its edition has changed. */
export function bookKeeper(): (db: Reader) => Promise<Book> {
  let known: Book | null = null;
  return async (db) => {
    if (known && known.edition === (await editionOf(db))) return known;
    known = await readBook(db);
    return known;
  };
}

type ItemRow = Omit<Item, 'costs' | 'worth'> & {
  entities: string[] | null;
  costs: string[] | null;
  transfers: (string | null)[] | null;
  snapshot: number | null;
  value: number;
  dispersion: number;
  returned: number;
  places: string[];
  mean: number[];
  correction: number[];
  markdown: number[];
};

const readItems = statement<ItemRow>(
  'item.read',
  `select i.code, i.title, i.grams, i.stocked, i.tags, c.entities, c.costs, c.transfers,
          w.snapshot, w.value, w.dispersion, w.returned, w.places, w.mean, w.correction, w.markdown
     from item i left join lateral (
       select array_agg(entity) as entities, array_agg(cost::text) as costs, array_agg(transfer::text) as transfers
         from item_cost where item = i.code) c on true
       left join lateral (
       select * from unit_worth where item = i.code and snapshot <= $2::int4 order by snapshot desc limit 1) w on true
    where i.code = any($1::text[])`,
);

const LATEST = 2 ** 31 - 1;

/** Items with what they cost and what a unit is worth, as the latest snapshot or an older one has it. */
export async function itemsOf(db: Reader, codes: readonly string[], snapshot = LATEST): Promise<Map<string, Item>> {
  if (codes.length === 0) return new Map();
  const rows = await db.run(readItems, [texts(codes), snapshot]);
  return new Map(rows.map((row) => [row.code, itemOf(row)]));
}

function itemOf(row: ItemRow): Item {
  const owners = (row.entities ?? []).map((entity, i) => {
    const transfer = row.transfers?.[i];
    return [entity, { cost: BigInt(row.costs?.[i] ?? 0), transfer: transfer ? BigInt(transfer) : null }] as const;
  });
  const { code, title, grams, stocked, tags } = row;
  const worth = row.snapshot === null ? null : new Worth(row.snapshot, row);
  return { code, title, grams, stocked, tags, costs: Object.fromEntries(owners), worth };
}

const readAliases = statement<{ channel: string; alias: string; item: string }>(
  'item.aliases',
  'select channel, alias, item from item_alias where (channel, alias) in (select * from unnest($1::text[], $2::text[]))',
);

/** Our items behind a channel's own names of them. */
export function aliasesOf(
  db: Reader,
  names: readonly { channel: string; alias: string }[],
): Promise<{ channel: string; alias: string; item: string }[]> {
  if (names.length === 0) return Promise.resolve([]);
  return db.run(readAliases, [texts(names.map((n) => n.channel)), texts(names.map((n) => n.alias))]);
}

export type CustomerRule = {
  readonly key: string;
  readonly rule: 'blocked' | 'prepaid_only' | 'review';
  readonly because: string | null;
};

const readRules = statement<CustomerRule>(
  'customer.rules',
  'select key, rule, rule_because as because from customer where rule is not null and key = any($1::text[])',
);

export async function customerRules(db: Reader, keys: readonly string[]): Promise<Map<string, CustomerRule>> {
  if (keys.length === 0) return new Map();
  return new Map((await db.run(readRules, [texts(keys)])).map((rule) => [rule.key, rule]));
}
