import { afterEach, beforeEach, expect, test } from 'vitest';
import { plusMinutes } from '../../src/kernel/time.ts';
import { proveBooks } from '../support/audit.ts';
import { placeId, places } from '../support/ground.ts';
import { DAY, type Jackets, openJackets } from './jackets.ts';

/** Orders that wait for a supply which was announced to a place: it comes, in part, later, or not at all. */

let house: Jackets['house'];
let { settle, receive, announce, order, route, sources, stock, supplies } = {} as Jackets;

/** One order after another: the first is the older one. */
async function two(units: number, more: number) {
  const first = await order('first', units, 'ship', 10);
  house.time = plusMinutes(house.time, 1);
  return [first, await order('second', more, 'ship', 10)] as const;
}

beforeEach(async () => {
  ({ house, settle, receive, announce, order, route, sources, stock, supplies } = await openJackets());
});

afterEach(async () => {
  await proveBooks(house);
  await house.close();
});

test('an order waits for what was announced, is promised its date, and goes out when it has come', async () => {
  await announce(places.wa, 'PO-771', 3, 5);
  const id = await order('a', 2, 'ship', 10);
  await settle();
  expect(await sources(id)).toEqual(['2 coming warehouse-a by PO-771']);
  expect(await supplies()).toEqual([{ reference: 'PO-771', expected: 5, claimed: 2, arrived: 0 }]);
  const { groups, cases } = await house.order(id);
  expect(cases).toEqual([]);
  expect(groups[0]).toMatchObject({ route: { state: 'confirmed' }, plan: { path: 'wait' } });
  const [pack] = groups[0]?.plan?.packages ?? [];
  expect(pack?.steps.map(({ step }) => step)).toEqual(['arrive', 'pick', 'pack', 'carrier', 'deliver']);
  expect(pack?.lines).toEqual([{ line: 'L1', item: 'JACKET', quantity: 2, supply: 'PO-771' }]);
  house.time = plusMinutes(house.time, 3 * DAY);
  await receive(places.wa, 5, { reference: 'PO-771' });
  expect(await stock()).toEqual([{ place: places.wa, on_hand: 5, reserved: 0, held: 2 }]);
  await settle();
  expect(await sources(id)).toEqual(['2 released warehouse-a']);
  expect(await stock()).toEqual([{ place: places.wa, on_hand: 5, reserved: 2, held: 0 }]);
  expect(await supplies()).toEqual([]);
  await house.give('fulfill.ship', id, { carrier: 'UPS', tracking: '1Z' });
  expect(await sources(id)).toEqual(['2 shipped warehouse-a']);
});

test('what is here goes first; nobody waits who need not', async () => {
  await announce(places.wa, 'PO-771', 3, 5);
  await receive(places.wa, 1);
  const [first, second] = [await order('a', 1, 'ship', null), await order('b', 1, 'ship', null)];
  expect(await sources(first)).toEqual(['1 released warehouse-a']);
  expect(await sources(second)).toEqual(['1 coming warehouse-a by PO-771']);
});

test('what comes in part goes to the oldest orders, and nobody else takes it', async () => {
  await announce(places.wa, 'PO-771', 3, 4);
  const [first, second] = await two(2, 2);
  house.time = plusMinutes(house.time, 3 * DAY);
  await receive(places.wa, 3, { reference: 'PO-771' });
  // before the orders have taken theirs: all that came is spoken for
  const third = await order('c', 1, 'ship', null);
  expect(await route(third)).toMatchObject({ state: 'failed' });
  await settle();
  expect(await sources(first)).toEqual(['2 released warehouse-a']);
  expect(await sources(second)).toEqual(['1 coming warehouse-a by PO-771', '1 released warehouse-a']);
  expect(await supplies()).toEqual([{ reference: 'PO-771', expected: 1, claimed: 1, arrived: 0 }]);
});

test('whose order is cancelled before he has taken his, leaves it to who has waited in vain', async () => {
  await announce(places.wa, 'PO-771', 3, 2);
  const has = await order('a', 2, 'ship', 20);
  const waits = await order('b', 1, 'ship', 20);
  await settle();
  expect(await route(waits)).toMatchObject({ state: 'failed' });
  house.time = plusMinutes(house.time, 3 * DAY);
  await receive(places.wa, 2, { reference: 'PO-771' });
  await house.give('capture.cancel', has, { reason: 'changed my mind' });
  await settle();
  expect(await sources(waits)).toEqual(['1 released warehouse-a']);
  expect(await stock()).toEqual([{ place: places.wa, on_hand: 2, reserved: 1, held: 0 }]);
  expect(await supplies()).toEqual([]);
});

test('a cancelled wait leaves the supply to who comes next', async () => {
  await announce(places.wa, 'PO-771', 3, 1);
  const [has, waits] = [await order('a', 1, 'ship', 10), await order('b', 1, 'ship', 10)];
  await settle();
  expect(await route(waits)).toMatchObject({ state: 'failed' });
  await house.give('capture.cancel', has, { reason: 'changed my mind' });
  await settle();
  expect(await sources(waits)).toEqual(['1 coming warehouse-a by PO-771']);
});

test('a supply that moves: the order goes another way if one keeps its promise, else it waits on and is told', async () => {
  await announce(places.wa, 'PO-771', 2, 2);
  const [first, second] = await two(1, 1);
  await settle();
  await receive(places.s14, 1);
  await announce(places.wa, 'PO-771', 12, 2);
  await settle();
  expect(await sources(first)).toEqual(['1 released store-014']);
  expect((await house.order(first)).cases).toEqual([]);
  expect(await sources(second)).toEqual(['1 coming warehouse-a by PO-771']);
  const { promises, cases, contacts } = await house.order(second);
  expect(promises.map(({ kind }) => kind)).toEqual(['made', 'told', 'revised', 'told']);
  expect((promises.at(-1)?.by ?? '') > plusMinutes(house.time, 12 * DAY)).toBe(true);
  expect(contacts.map((each) => each.kind)).toEqual(['promised', 'revised']);
  expect(cases.map(({ type, state }) => [type, state])).toEqual([['supply_late', 'open']]);
});

test('a supply with fewer units: the youngest orders give theirs back and fall back', async () => {
  await announce(places.wa, 'PO-771', 3, 3);
  const [first, second] = await two(2, 1);
  await receive(places.s21, 1);
  await settle();
  await announce(places.wa, 'PO-771', 3, 2);
  await settle();
  expect(await sources(first)).toEqual(['2 coming warehouse-a by PO-771']);
  expect(await sources(second)).toEqual(['1 released store-021']);
  await announce(places.wa, 'PO-771', 3, 0);
  await settle();
  expect(await sources(first)).toEqual(['2 open nowhere']);
  expect((await house.order(first)).cases.map(({ type }) => type)).toEqual(['supply_lost']);
  expect(await supplies()).toEqual([]);
});

test('a supply that nobody receives in time opens a case, and who does not want to wait goes another way', async () => {
  await announce(places.wa, 'PO-771', 2, 1);
  const id = await order('a', 1, 'ship', 10);
  await settle(2 * DAY + 121);
  const [late] = (await house.order(id)).cases;
  expect(late).toMatchObject({ type: 'supply_late', state: 'open' });
  await receive(places.s14, 1);
  await settle();
  await house.give('route.stop_waiting', id, { because: 'the customer cannot wait' });
  expect(await sources(id)).toEqual(['1 released store-014']);
  expect((await house.order(id)).cases[0]?.state).toBe('closed_itself');
  expect(await supplies()).toEqual([{ reference: 'PO-771', expected: 1, claimed: 0, arrived: 0 }]);
  const again = await house.give('route.stop_waiting', id, { because: 'again' });
  expect(again.answer.refusal?.refused).toBe('not_waiting');
});

test('some here and some to come: what is here goes, the rest follows', async () => {
  await receive(places.wa, 3);
  await announce(places.wa, 'PO-771', 2, 2);
  const id = await order('a', 5, 'ship', 10);
  await settle();
  expect(await sources(id)).toEqual(['2 coming warehouse-a by PO-771', '3 released warehouse-a']);
  // what is here is late when nobody picks it, what is to come when nobody receives it: each by its own time
  const late = async () => (await house.order(id)).cases.map(({ type }) => type).sort();
  await settle(2 * DAY + 121);
  expect(await late()).toEqual(['supply_late']);
  await settle(7 * DAY);
  expect(await late()).toEqual(['late_pick', 'supply_late']);
});

test('lines of one parcel wait for each other', async () => {
  await announce(places.wa, 'PO-771', 2, 1);
  await house.give('fulfill.receive_stock', placeId(places.wa), {
    counted: true,
    lines: [{ item: 'SOCK', quantity: 5 }],
  });
  const { answer } = await house.give('capture.order', null, {
    channel: 'web',
    source: { key: 'both' },
    currency: 'USD',
    groups: [
      {
        id: 'G1',
        method: 'ship',
        wantedBy: plusMinutes(house.time, 10 * DAY),
        address: { lines: ['1 Main'], city: 'Chicago', postcode: '60601', country: 'US' },
      },
    ],
    lines: [
      { item: 'JACKET', quantity: 1, price: 1000 },
      { item: 'SOCK', quantity: 1, price: 1000 },
    ],
    tenders: [{ kind: 'card', provider: 'local', reference: 'x', amount: 2000, authorised: { amount: 2000 } }],
    total: 2000,
  });
  await settle();
  expect(await sources(answer.subject)).toEqual(['1 coming warehouse-a by PO-771', '1 reserved warehouse-a']);
  expect((await house.order(answer.subject)).groups[0]?.plan?.packages).toHaveLength(1);
  house.time = plusMinutes(house.time, 2 * DAY);
  await receive(places.wa, 1, { reference: 'PO-771' });
  await settle();
  expect(await sources(answer.subject)).toEqual(['1 released warehouse-a', '1 released warehouse-a']);
});

test('collected where the supply comes', async () => {
  await announce(places.s14, 'PO-9', 2, 1);
  const id = await order('a', 1, 'pickup', 6);
  await settle();
  expect(await sources(id)).toEqual(['1 coming store-014 by PO-9']);
});

test('what is no supply is refused, with the field and the remedy', async () => {
  const give = async (input: object) =>
    (await house.give('fulfill.announce_supply', placeId(places.wa), { reference: 'PO-1', ...input })).answer.refusal;
  const due = plusMinutes(house.time, DAY);
  const line = { item: 'JACKET', quantity: 1 };
  expect(await give({ lines: [] })).toMatchObject({ refused: 'unknown_supply', field: 'reference' });
  expect(await give({ lines: [line] })).toMatchObject({ refused: 'no_date', field: 'due' });
  expect(await give({ due: house.time, lines: [line] })).toMatchObject({ refused: 'in_the_past', field: 'due' });
  expect(await give({ due, lines: [line, line] })).toMatchObject({ refused: 'item_twice', field: 'lines.1.item' });
  expect(await give({ due, lines: [line, { item: 'NONE', quantity: 1 }] })).toMatchObject({
    refused: 'unknown_item',
    field: 'lines.1.item',
  });
  const received = await receive(places.wa, 1, { reference: 'PO-2' });
  expect(received.answer.refusal).toMatchObject({ refused: 'unknown_supply', field: 'reference' });
});
