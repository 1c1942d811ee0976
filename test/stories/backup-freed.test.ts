import { expect, test } from 'vitest';
import { statement } from '../../src/kernel/sql/statement.ts';
import { plusMinutes } from '../../src/kernel/time.ts';
import { proveBooks } from '../support/audit.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse } from '../support/house.ts';

const held = statement<{ held: number }>('test.held', 'select coalesce(sum(held), 0)::int as held from stock');

test('a backup is free again when the units behind it are cancelled', async () => {
  const house = await openHouse();
  try {
    await layGround(house.owner);
    // two at the store, which nobody has counted for six weeks, and many in the warehouse
    for (const [place, quantity] of [
      [places.s14, 2],
      [places.wa, 60],
    ] as const)
      await house.give('fulfill.receive_stock', placeId(place), {
        from: 'opening',
        counted: true,
        lines: [{ item: 'JACKET', quantity }],
      });
    house.time = plusMinutes(house.time, 42 * 24 * 60);
    const { answer } = await house.give('capture.order', null, {
      channel: 'web',
      source: { key: 'backup' },
      currency: 'USD',
      groups: [{ id: 'G1', method: 'pickup', place: places.s14, wantedBy: plusMinutes(house.time, 24 * 60) }],
      lines: [{ item: 'JACKET', quantity: 2, price: 1000 }],
      tenders: [{ kind: 'card', provider: 'local', reference: 'a', amount: 2000, authorised: { amount: 2000 } }],
      total: 2000,
    });
    expect(await house.db.run(held)).toEqual([{ held: 2 }]);
    await house.give('capture.cancel', answer.subject, { reason: 'changed my mind', by: 'customer' });
    const order = await house.order(answer.subject);
    expect(order.groups[0]?.backup).toBeNull();
    expect(await house.db.run(held)).toEqual([{ held: 0 }]);
    await proveBooks(house);
  } finally {
    await house.close();
  }
});
