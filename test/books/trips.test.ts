import { expect, test } from 'vitest';
import { bookKeeper } from '../../src/books/reference/store.ts';
import { connect } from '../../src/kernel/postgres/connect.ts';
import { onConnection } from '../../src/kernel/sql/statement.ts';
import { plusMinutes } from '../../src/kernel/time.ts';
import { lifecycle } from '../../src/lifecycle.ts';
import { performBatch } from '../../src/perform.ts';
import { registry } from '../../src/registry.ts';
import { sale } from '../races/sale.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse } from '../support/house.ts';
import { countingTrips } from '../support/trips.ts';

const here = Array.from({ length: 40 }, (_, i) => `HERE-${i}`);
const toCome = Array.from({ length: 40 }, (_, i) => `TO-COME-${i}`);

/** Four, and some more where an answer comes between statements that go together: never one for an order. */
const MOST = 8;

test('forty orders of forty items wait for the database no oftener than one, whether they are served from a shelf or wait for a supply', async () => {
  const house = await openHouse();
  const client = await connect(house.database.app);
  try {
    await layGround(house.owner, [...here, ...toCome]);
    const some = (items: readonly string[]) => items.map((item) => ({ item, quantity: 9 }));
    await house.give('fulfill.receive_stock', placeId(places.wa), { lines: some(here) });
    await house.give('fulfill.announce_supply', placeId(places.wa), {
      reference: 'PO-1',
      due: plusMinutes(house.time, 2880),
      lines: some(toCome),
    });
    const counting = countingTrips(client);
    const tx = onConnection(counting.client);
    const path = { registry, lifecycle, keepBook: bookKeeper() };
    const trips = async (key: string, items: readonly string[]) => {
      const commands = items.map((item) =>
        house.command('capture.order', null, sale(`${key} ${item}`, item, 1), { key: `${key} ${item}` }),
      );
      counting.trips = 0;
      const done = await performBatch(tx, commands, path, 'commit');
      expect(done.map(({ answer }) => answer.outcome)).toEqual(commands.map(() => 'done'));
      return counting.trips;
    };
    await trips('warm', [...here, ...toCome]);
    expect(await trips('one', here.slice(0, 1))).toBeLessThanOrEqual(MOST);
    expect(await trips('many', here)).toBeLessThanOrEqual(MOST);
    expect(await trips('many', toCome)).toBeLessThanOrEqual(MOST);
  } finally {
    await client.end();
    await house.close();
  }
});
