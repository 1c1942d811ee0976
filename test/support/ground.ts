import {
  writeChannels,
  writeCustomers,
  writeEntities,
  writeItemCosts,
  writeItems,
  writeLanes,
  writePlaces,
  writePostcodes,
} from '../../src/books/reference/write.ts';
import { idFromKey, type Uuid } from '../../src/kernel/ids.ts';
import type { Tx } from '../../src/kernel/sql/statement.ts';

/** A small world for tests: two stores and a warehouse around Chicago, two entities, some items, three channels. */
export const places = { s14: 'store-014', s21: 'store-021', wa: 'warehouse-a' } as const;
export const placeId = (code: string): Uuid => idFromKey('place', code);

const open = (from: string, to: string) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), [from, to] as [string, string]]));
const ups = { carrier: 'UPS', at: '17:00', closesBefore: 15 };

export async function layGround(tx: Tx, items: readonly string[] = ['JACKET', 'SOCK', 'PACK', 'MUG']): Promise<void> {
  await writeEntities(tx, [
    { code: 'retail', name: 'IMV Retail', currency: 'USD', zone: 'America/Chicago' },
    { code: 'logistics', name: 'IMV Logistics', currency: 'USD', zone: 'America/Chicago' },
  ]);
  const base = { zone: 'America/Chicago', address: {} };
  await writePlaces(tx, [
    {
      ...base,
      code: places.s14,
      id: placeId(places.s14),
      name: 'Store 014',
      kind: 'store',
      entity: 'retail',
      latitude: '41.88',
      longitude: '-87.63',
      services: ['pickup', 'ship'],
      calendar: { hours: open('08:00', '21:00'), collections: [ups] },
    },
    {
      ...base,
      code: places.s21,
      id: placeId(places.s21),
      name: 'Store 021',
      kind: 'store',
      entity: 'retail',
      latitude: '41.95',
      longitude: '-87.65',
      services: ['pickup', 'ship'],
      calendar: { hours: open('08:00', '21:00'), collections: [ups] },
    },
    {
      ...base,
      code: places.wa,
      id: placeId(places.wa),
      name: 'Warehouse A',
      kind: 'warehouse',
      entity: 'logistics',
      latitude: '41.7',
      longitude: '-88.1',
      services: ['ship', 'transfer'],
      calendar: {
        hours: open('06:00', '22:00'),
        picksPerHour: 60,
        associates: 6,
        collections: [{ carrier: 'UPS', at: '19:00', closesBefore: 15 }],
      },
    },
  ]);
  await writeLanes(tx, [
    { from: places.wa, to: places.s14, departs: ['16:30'], closesBefore: 15, minutes: 80, cost: 350n },
    { from: places.wa, to: places.s21, departs: ['11:30', '16:30'], closesBefore: 15, minutes: 95, cost: 350n },
  ]);
  const channel = { entity: 'retail', brand: 'IMV', currency: 'USD' };
  await writeChannels(tx, [
    { ...channel, code: 'web', name: 'Web', kind: 'native', settings: {} },
    { ...channel, code: 'till', name: 'Store POS', kind: 'native', settings: { place: places.s14 } },
    { ...channel, code: 'market', name: 'Marketplace', kind: 'native', settings: { provider: 'market' } },
  ]);
  await writeItems(
    tx,
    items.map((code, i) => ({ code, title: `Item ${code}`, grams: 200 + 100 * i })),
  );
  await writeItemCosts(
    tx,
    items.flatMap((item, i) =>
      ['retail', 'logistics'].map((entity) => ({
        item,
        entity,
        cost: BigInt(500 + 100 * i),
        transfer: BigInt(500 + 100 * i),
      })),
    ),
  );
  await writePostcodes(tx, [
    { country: 'US', code: '60601', latitude: '41.886', longitude: '-87.623' },
    { country: 'US', code: '94103', latitude: '37.773', longitude: '-122.411' },
  ]);
  await writeCustomers(tx, [{ key: 'blocked', name: 'Somebody', rule: 'blocked', because: 'two chargebacks' }]);
}
