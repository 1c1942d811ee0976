import { expect, test } from 'vitest';
import { deadlinesOf } from '../../src/books/order/deadlines.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { proveBooks } from '../support/audit.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

const counters = statement<{ place: string; on_hand: number; in_transit: number; coming: number; quarantine: number }>(
  'test.counters',
  `select place, on_hand, in_transit, coming, quarantine from stock where item = 'JACKET' order by place`,
);

/** Three jackets of one order shall go from the warehouse to the store at which they are collected. */
async function requested(house: TestHouse): Promise<Uuid> {
  await layGround(house.owner);
  const stock = { from: 'opening', counted: true, lines: [{ item: 'JACKET', quantity: 9 }] };
  await house.give('fulfill.receive_stock', placeId(places.wa), stock);
  const done = await house.give('capture.order', null, {
    channel: 'web',
    source: { key: 'truck' },
    currency: 'USD',
    groups: [{ id: 'G1', method: 'pickup', place: places.s14 }],
    lines: [{ item: 'JACKET', quantity: 3, price: 1000 }],
    tenders: [{ kind: 'card', provider: 'local', reference: 'a', amount: 3000, authorised: { amount: 3000 } }],
    total: 3000,
    require: 'promise',
  });
  const id = done.answer.subject;
  const order = await house.order(id);
  if (order.groups[0]?.route.state !== 'confirmed') await house.give('route.confirm', id, {});
  return id;
}

test('units that are cancelled on the truck belong to the store when they arrive', async () => {
  const house = await openHouse();
  try {
    const id = await requested(house);
    expect((await house.give('fulfill.ship_transfer', id, {})).answer.outcome).toBe('done');
    await house.give('capture.cancel', id, { reason: 'changed my mind', by: 'customer' });
    const cancelled = await house.order(id);
    expect(cancelled.closedAt).toBeNull();
    expect(cancelled.slices.map(({ state, loose, transfer }) => [state, loose, transfer])).toEqual([
      ['cancelled', 'in_transit', 'X1'],
    ]);
    await proveBooks(house);

    const damaged = { damaged: [{ line: 'L1', quantity: 1 }] };
    expect((await house.give('fulfill.receive_transfer', id, damaged)).answer.outcome).toBe('done');
    const arrived = await house.order(id);
    expect(arrived.transfers.map(({ state }) => state)).toEqual(['received']);
    expect(arrived.slices.flatMap(({ loose, units }) => [loose, ...units])).toEqual([null, 2, 3, null, 1]);
    expect(await house.db.run(counters)).toEqual([
      { place: places.s14, on_hand: 2, in_transit: 0, coming: 0, quarantine: 1 },
      { place: places.wa, on_hand: 6, in_transit: 0, coming: 0, quarantine: 0 },
    ]);
    await proveBooks(house);
  } finally {
    await house.close();
  }
});

test('units that are sent for once more cost their owner what they cost him, not what the last truck brought', async () => {
  const house = await openHouse();
  try {
    const id = await requested(house);
    await house.give('fulfill.ship_transfer', id, {});
    await house.give('fulfill.receive_transfer', id, {});
    expect((await house.order(id)).slices.map(({ cost }) => cost?.entity)).toEqual(['retail']);
    await house.give('fulfill.withdraw', id, { because: 'sold to somebody at the till' });
    expect((await house.give('route.assign', id, { place: places.wa })).answer.outcome).toBe('done');
    expect((await house.give('fulfill.ship_transfer', id, {})).answer.outcome).toBe('done');
    expect((await house.order(id)).slices.map(({ cost }) => cost?.entity)).toEqual(['logistics']);
    await proveBooks(house);
  } finally {
    await house.close();
  }
});

test('a transfer that nobody waits for before it is loaded is withdrawn', async () => {
  const house = await openHouse();
  try {
    const id = await requested(house);
    await house.give('capture.cancel', id, { reason: 'changed my mind', by: 'customer' });
    const order = await house.order(id);
    expect(order.transfers.map(({ state }) => state)).toEqual(['withdrawn']);
    expect(deadlinesOf(order)).toEqual([]);
    expect((await house.give('fulfill.ship_transfer', id, {})).answer.refusal?.refused).toBe('no_transfer');
    await proveBooks(house);
  } finally {
    await house.close();
  }
});
