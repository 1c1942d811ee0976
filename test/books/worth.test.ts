import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookKeeper, itemsOf } from '../../src/books/reference/store.ts';
import type { WorthRow } from '../../src/books/reference/worth.ts';
import { lastSnapshot, latestWorths, publishWorth } from '../../src/books/reference/write/worth.ts';
import { sha256 } from '../../src/kernel/hash.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { layGround, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  await layGround(house.owner);
});
afterAll(() => house.close());

const jacket: WorthRow = {
  item: 'JACKET',
  value: 4000,
  dispersion: 11,
  returned: 150_000,
  places: [places.s14, places.wa],
  mean: [2500, 0],
  correction: [-20, 130],
  markdown: [400, 0],
};
const sock: WorthRow = { ...jacket, item: 'SOCK', value: 300, places: [], mean: [], correction: [], markdown: [] };

const publish = (snapshot: number, rows: WorthRow[], at = house.time) =>
  publishWorth(house.write, { snapshot, at, cause: 'test', digest: sha256(String(snapshot)), figures: {} }, rows);

test('a snapshot comes with the items, and whoever holds the book reads again', async () => {
  const keep = bookKeeper();
  const before = await keep(house.db);
  expect(before.snapshot).toBe(0);
  expect((await itemsOf(house.db, ['JACKET'])).get('JACKET')?.worth).toBeNull();

  expect(await publish(1, [jacket, sock])).toBe(true);
  const book = await keep(house.db);
  expect([book.snapshot, book.edition]).toEqual([1, before.edition + 1n]);
  const items = await itemsOf(house.db, ['JACKET', 'SOCK', 'MUG'], book.snapshot);
  const worth = items.get('JACKET')?.worth;
  expect(worth).toMatchObject({ snapshot: 1, value: 4000, dispersion: 11, returned: 150_000 });
  expect(worth).toMatchObject({
    places: [places.s14, places.wa],
    mean: [2500, 0],
    correction: [-20, 130],
    markdown: [400, 0],
  });
  expect(items.get('SOCK')?.worth?.places).toEqual([]);
  expect(items.get('MUG')?.worth).toBeNull();
});

test('a replay reads what an older snapshot said; an item that has not changed keeps its row', async () => {
  await publish(2, [{ ...jacket, value: 5000 }]);
  const read = async (snapshot?: number) => {
    const items = await itemsOf(house.db, ['JACKET', 'SOCK'], snapshot);
    return [items.get('JACKET')?.worth?.value, items.get('SOCK')?.worth?.snapshot];
  };
  expect(await read()).toEqual([5000, 1]);
  expect(await read(1)).toEqual([4000, 1]);
  expect(await read(0)).toEqual([undefined, undefined]);
  expect((await latestWorths(house.db)).get('JACKET')).toEqual({ ...jacket, value: 5000 });
});

test('of two processes that make the same number one is too late, and leaves nothing', async () => {
  const { edition } = await house.book();
  expect(await publish(2, [{ ...sock, value: 1 }])).toBe(false);
  expect((await house.book()).edition).toBe(edition);
  expect(await lastSnapshot(house.db)).toMatchObject({ snapshot: 2, at: house.time });
});

test('a snapshot is never changed', async () => {
  const change = statement('t.change', 'update unit_worth set value = 1');
  await expect(house.write.run(change)).rejects.toMatchObject({ code: '42501' });
});
