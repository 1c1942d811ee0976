import {
  writeApiKeys,
  writeChannels,
  writeEntities,
  writeItemCosts,
  writeItems,
  writePeople,
  writePlaces,
  writePostcodes,
} from '../../src/books/reference/write.ts';
import { sha256 } from '../../src/kernel/hash.ts';
import { idFromKey } from '../../src/kernel/ids.ts';
import { statement, type Tx } from '../../src/kernel/sql/statement.ts';

export const ITEMS = 300;
export const POSTCODES = 999;
export const STORES = 40;
export const WAREHOUSES = 3;
export const UNITS = 100_000;
export const KEY = 'bench-key';

export const itemCode = (n: number): string => `ITEM-${String(n).padStart(3, '0')}`;
export const placeCode = (n: number): string => (n < STORES ? `store-${n}` : `warehouse-${n}`);
export const places: readonly string[] = Array.from({ length: STORES + WAREHOUSES }, (_, n) => placeCode(n));
export const postcode = (n: number): string => String(10_000 + n);

const NOW = '2026-11-20T15:00:00.000Z';
const days = (from: string, to: string) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), [from, to] as [string, string]]));
const finish = statement(
  'bench.found',
  "insert into world (name, clock, made_at) values ('bench', 'wall', $1::timestamptz)",
);

/** 40 stores and 3 warehouses over a country, two entities, 300 items, a web shop, and somebody with a key. */
export async function layGround(tx: Tx): Promise<void> {
  await tx.run(finish, [NOW]);
  await writeEntities(tx, [
    { code: 'retail', name: 'Retail', currency: 'USD', zone: 'America/Chicago' },
    { code: 'logistics', name: 'Logistics', currency: 'USD', zone: 'America/Chicago' },
  ]);
  await writePlaces(
    tx,
    places.map((code, n) => ({
      code,
      id: idFromKey('place', code),
      name: code,
      kind: n < STORES ? ('store' as const) : ('warehouse' as const),
      entity: n < STORES ? 'retail' : 'logistics',
      zone: 'America/Chicago',
      address: {},
      latitude: String(30 + n * 0.3),
      longitude: String(-120 + n),
      services: ['pickup', 'ship'],
      calendar: {
        hours: days('08:00', '21:00'),
        picksPerHour: 60,
        associates: 40,
        collections: [{ carrier: 'UPS', at: '17:00', closesBefore: 15 }],
      },
    })),
  );
  const codes = Array.from({ length: ITEMS }, (_, n) => itemCode(n));
  await writeItems(
    tx,
    codes.map((code) => ({ code, title: code, grams: 500 })),
  );
  await writeItemCosts(
    tx,
    codes.flatMap((item) => ['retail', 'logistics'].map((entity) => ({ item, entity, cost: 500n, transfer: 500n }))),
  );
  await writeChannels(tx, [
    { code: 'web', name: 'Web', kind: 'web', entity: 'retail', brand: 'Bench', currency: 'USD' },
  ]);
  await writePostcodes(
    tx,
    Array.from({ length: POSTCODES }, (_, n) => ({
      country: 'US',
      code: postcode(n),
      latitude: String(30 + (n % 130) / 10),
      longitude: String(-120 + (n % 430) / 10),
    })),
  );
  const person = idFromKey('bench', 'person');
  await writePeople(tx, [
    {
      id: person,
      name: 'Lena Marsh',
      email: 'lena@example.com',
      role: 'operations',
      places: null,
      entities: null,
      moneyLimit: 100_000n,
      password: null,
    },
  ]);
  await writeApiKeys(tx, [{ id: idFromKey('bench', 'key'), name: 'bench', hash: sha256(KEY), person, created: NOW }]);
}
