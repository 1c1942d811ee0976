import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { LockedStock } from '../../src/books/stock/counters.ts';
import { type Counter, type Move, type RowChange, rowChanges } from '../../src/books/stock/moves.ts';
import { changeStock, changeWorkload, lockStock, stockOf, workloads } from '../../src/books/stock/store.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { layGround, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { Connections } from './connections.ts';

const { s14, s21, wa } = places;
const noon = '2026-11-19T18:00:00.000Z';

let house: TestHouse;
let others: Connections;
beforeAll(async () => {
  house = await openHouse();
  others = new Connections(house);
  await layGround(house.owner, ['JACKET', 'SOCK', 'PACK', 'MUG', 'BELT']);
});
afterEach(() => others.close());
afterAll(() => house.close());

const row = (item: string, place: string, delta: RowChange['delta'], more: Partial<RowChange> = {}): RowChange => ({
  item,
  place,
  delta,
  shorts: 0,
  counted: null,
  ...more,
});
const keep = (item: string, place: string, delta: RowChange['delta']) =>
  changeStock(house.write, [], [row(item, place, delta)]);
const at = async (item: string, place: string) =>
  (await stockOf(house.db, [item])).find((each) => each.place === place);

test('counters gain and lose what a change says, row by row', async () => {
  await keep('JACKET', s14, { on_hand: 5 });
  await keep('JACKET', wa, { on_hand: 7, reserved: 1 });
  await changeStock(
    house.write,
    [row('JACKET', s14, { on_hand: -2, picked: 2 }), row('JACKET', wa, { reserved: 3, held: 1 })],
    [row('JACKET', s21, { in_transit: 4, coming: 4 })],
  );
  expect(await at('JACKET', s14)).toMatchObject({ on_hand: 3, picked: 2, reserved: 0 });
  expect(await at('JACKET', wa)).toMatchObject({ on_hand: 7, reserved: 4, held: 1 });
  expect(await at('JACKET', s21)).toMatchObject({ on_hand: 0, in_transit: 4, coming: 4 });
});

test('no counter falls below zero, and then nothing of the statement is done', async () => {
  await keep('SOCK', s14, { on_hand: 2, reserved: 1 });
  await keep('SOCK', wa, { on_hand: 2 });
  for (const [counter, lost] of [
    ['on_hand', 3],
    ['reserved', 2],
    ['picked', 1],
    ['coming', 1],
  ] as [Counter, number][]) {
    const changes = [row('SOCK', wa, { on_hand: -1 }), row('SOCK', s14, { [counter]: -lost })];
    await expect(changeStock(house.write, changes, []), counter).rejects.toMatchObject({ code: '23514' });
  }
  expect(await at('SOCK', s14)).toMatchObject({ on_hand: 2, reserved: 1, picked: 0, coming: 0 });
  expect(await at('SOCK', wa)).toMatchObject({ on_hand: 2 });
});

test('what is locked is given out once: the guard refuses the claim that finds no unit, and keeps the others', async () => {
  await keep('PACK', s14, { on_hand: 3 });
  const locked = new LockedStock(await lockStock(house.write, [{ item: 'PACK', place: s14 }]));
  const claim = (quantity: number): Move[] => [
    { item: 'PACK', from: 'free', fromPlace: s14, to: 'reserved', toPlace: s14, quantity },
  ];
  expect(locked.take(claim(2), [])).toBeNull();
  expect(locked.take(claim(2), [])).toEqual({ item: 'PACK', place: s14 });
  expect(locked.take(claim(1), [])).toBeNull();
  await changeStock(house.write, [...rowChanges([...claim(2), ...claim(1)], []).values()], []);
  expect(await at('PACK', s14)).toMatchObject({ on_hand: 3, reserved: 3 });
});

test('short picks weigh until somebody counts', async () => {
  await keep('MUG', s14, { on_hand: 9 });
  const found = (more: Partial<RowChange>) => changeStock(house.write, [row('MUG', s14, {}, more)], []);
  await found({ shorts: 1 });
  await found({ shorts: 2 });
  expect(await at('MUG', s14)).toMatchObject({ shorts: 3, countedAt: null });
  await found({ counted: noon });
  expect(await at('MUG', s14)).toMatchObject({ shorts: 0, countedAt: noon });
});

test('rows are locked in sorted order, whatever the order in which they are named', async () => {
  for (const place of [wa, s21, s14]) await keep('BELT', place, { on_hand: 1 });
  const key = (place: string) => ({ item: 'BELT', place });
  const [first, second, third] = [await others.begin(), await others.begin(), await others.begin()];
  await lockStock(first.tx, [key(s14)]);
  let got: string[] | null = null;
  const waits = lockStock(second.tx, [key(wa), key(s21), key(s14)]).then(
    (rows) => (got = rows.map((each) => each.place)),
  );
  await waitsForLock();
  expect(got).toBeNull();
  // it stands before the first row in order, so it holds none of those behind
  const free = statement<{ place: string }>(
    'test.nowait',
    "select place from stock where item = 'BELT' and place = any($1::text[]) for update nowait",
  );
  expect(await third.tx.run(free, [`{${s21},${wa}}`])).toHaveLength(2);
  await third.rollback();
  await first.commit();
  await waits;
  expect(got).toEqual([s14, s21, wa]);
  await second.rollback();
});

const waiting = statement<{ n: number }>(
  'test.waiting',
  "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
);

async function waitsForLock(): Promise<void> {
  await expect.poll(async () => (await house.owner.run(waiting))[0]?.n, { timeout: 10_000 }).toBe(1);
}

const load = (place: string, waiting: number, day: number, units: number) => ({
  place,
  waiting,
  day,
  units,
  orders: Math.sign(units),
});

test('a queue is as long as what joined it less what left it; what is taken on counts by day', async () => {
  await changeWorkload(house.write, [load(s14, 3, 100, 3), load(wa, 5, 100, 5), load(s21, 0, 100, 0)]);
  await changeWorkload(house.write, [load(wa, -2, 100, 0), load(s14, 1, 101, 1)]);
  await changeWorkload(house.write, [load(wa, 0, 100, -2)]);
  expect(await workloads(house.db)).toEqual(
    new Map([
      [s14, { waiting: 4, day: 101, units: 1, orders: 1 }],
      [wa, { waiting: 3, day: 100, units: 3, orders: 0 }],
    ]),
  );
  await expect(changeWorkload(house.write, [load(wa, -4, 100, 0)])).rejects.toMatchObject({ code: '23514' });
});
