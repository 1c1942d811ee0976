import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { runDue } from '../properties/player.ts';
import { proveBooks } from '../support/audit.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { sale } from './sale.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await openHouse();
  await layGround(house.owner);
  await house.give('fulfill.receive_stock', placeId(places.wa), {
    from: 'opening',
    counted: true,
    lines: [{ item: 'JACKET', quantity: 100 }],
  });
});
afterAll(async () => {
  await proveBooks(house);
  await house.close();
});

const page = (id: Uuid) => house.order(id);
const orders = statement<{ n: number }>('test.orders', 'select count(*)::int as n from source_key where value = $1');

/** Two people, or one person twice, in two processes, in the same moment. */
async function atOnce(operation: string, id: Uuid, one: unknown, other: unknown) {
  const both = await Promise.all([
    house.desk.perform(house.command(operation, id, one)),
    house.elsewhere.perform(house.command(operation, id, other)),
  ]);
  return both.map(({ answer }) => answer.refusal?.refused ?? answer.outcome).sort();
}

async function shipped(key: string, quantity: number): Promise<Uuid> {
  const id = (await house.give('capture.order', null, sale(key, 'JACKET', quantity))).answer.subject;
  if ((await page(id)).groups[0]?.route.state !== 'confirmed') await house.give('route.confirm', id, {});
  const done = await house.give('fulfill.ship', id, { carrier: 'UPS', tracking: `1Z${key}` });
  expect(done.answer.outcome).toBe('done');
  await runDue(house);
  expect((await page(id)).tenders[0]?.captured).toBe(BigInt(quantity * 1000));
  return id;
}

test('an order that is submitted twice is there once', async () => {
  const command = house.command('capture.order', null, sale('twice', 'JACKET', 1), { key: 'twice' });
  const [one, other] = await Promise.all([house.desk.perform(command), house.elsewhere.perform(command)]);
  expect(one.answer).toEqual(other.answer);
  expect(await house.db.run(orders, ['twice'])).toEqual([{ n: 1 }]);
});

test('an order that comes twice under two names is there once', async () => {
  const give = (desk: TestHouse['desk'], key: string) =>
    desk.perform(house.command('capture.order', null, sale('two-names', 'JACKET', 1), { key }));
  const both = await Promise.all([give(house.desk, 'name-1'), give(house.elsewhere, 'name-2')]);
  expect(both.map(({ answer }) => answer.outcome).sort()).toEqual(['done', 'refused']);
  expect(await house.db.run(orders, ['two-names'])).toEqual([{ n: 1 }]);
});

test('units are picked by one of two pickers', async () => {
  const id = (await house.give('capture.order', null, sale('picked', 'JACKET', 1))).answer.subject;
  if ((await page(id)).groups[0]?.route.state !== 'confirmed') await house.give('route.confirm', id, {});
  expect(await atOnce('fulfill.pick', id, {}, {})).toEqual(['done', 'nothing_to_take']);
});

test('a line that is named twice is picked twice, and never more than there is', async () => {
  const id = (await house.give('capture.order', null, sale('named-twice', 'JACKET', 3))).answer.subject;
  if ((await page(id)).groups[0]?.route.state !== 'confirmed') await house.give('route.confirm', id, {});
  const [one, three] = [1, 3].map((quantity) => ({ line: 'L1', quantity }));
  const refused = await house.give('fulfill.pick', id, { units: [one, three] });
  expect(refused.answer.refusal?.field).toBe('units.1.quantity');
  expect((await house.give('fulfill.pick', id, { units: [one, one] })).answer.outcome).toBe('done');
  const picked = (await page(id)).slices.filter((slice) => slice.state === 'picked');
  expect(picked.reduce((n, slice) => n + slice.quantity, 0)).toBe(2);
});

test('an order that is shipped and cancelled in one moment is one of both', async () => {
  const id = (await house.give('capture.order', null, sale('both', 'JACKET', 1))).answer.subject;
  if ((await page(id)).groups[0]?.route.state !== 'confirmed') await house.give('route.confirm', id, {});
  await Promise.all([
    house.desk.perform(house.command('fulfill.ship', id, { carrier: 'UPS', tracking: '1Z' })),
    house.elsewhere.perform(house.command('capture.cancel', id, { reason: 'changed my mind', by: 'customer' })),
  ]);
  expect(['shipped', 'cancelled']).toContain((await page(id)).slices.map((slice) => slice.state).join());
  await runDue(house);
});

test('money is given back once, however often it is asked for in one moment', async () => {
  const id = await shipped('refunded', 2);
  const back = { line: 'L1', quantity: 2, reason: 'not_wanted', place: places.s14 };
  expect(await atOnce('return.open', id, back, back)).toEqual(['done', 'unit_not_returnable']);
  await atOnce('return.receive', id, {}, {});
  await atOnce('return.accept', id, {}, {});
  await runDue(house);
  await runDue(house);
  const [tender] = (await page(id)).tenders;
  expect([tender?.captured, tender?.refunded]).toEqual([2000n, 2000n]);
  expect((await page(id)).accounts.refundsPayable).toBe(0n);
  const again = { tender: 'T1', amount: 2000 };
  expect(await atOnce('close.record_refund', id, again, again)).not.toContain('done');
});
