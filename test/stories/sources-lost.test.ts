import { afterEach, beforeEach, expect, test } from 'vitest';
import { plusMinutes } from '../../src/kernel/time.ts';
import { proveBooks } from '../support/audit.ts';
import { placeId, places } from '../support/ground.ts';
import { DAY, type Jackets, openJackets } from './jackets.ts';

/** What becomes of orders when stock comes, turns out to be less, or a place cannot do what it was to do. */

let house: Jackets['house'];
let { settle, rules, receive, count, order, route, sources } = {} as Jackets;

beforeEach(async () => {
  ({ house, settle, rules, receive, count, order, route, sources } = await openJackets());
});

afterEach(async () => {
  await proveBooks(house);
  await house.close();
});

test('who waits for stock gets it when it comes, the oldest first', async () => {
  await rules({ park: { minutes: 3 * DAY, end: 'ask' } });
  const [first, second, third] = [await order('a', 2), await order('b', 2), await order('c', 1)];
  await settle();
  expect(await route(first)).toMatchObject({ state: 'parked', parked: { until: plusMinutes(house.time, 3 * DAY) } });
  expect((await house.order(first)).cases).toEqual([]);
  expect((await house.order(first)).contacts.map((each) => each.kind)).toEqual(['parked']);
  house.time = plusMinutes(house.time, DAY);
  await receive(places.s14, 3);
  await settle();
  expect(await sources(first)).toEqual(['2 released store-014']);
  expect(await route(second)).toMatchObject({ state: 'parked' });
  expect(await sources(third)).toEqual(['1 released store-014']);
});

test('a wait ends with a person or with a cancellation, as the rule says', async () => {
  await rules({ park: { minutes: DAY, end: 'ask' } });
  const asks = await order('a', 1);
  await rules({ park: { minutes: DAY, end: 'cancel' } });
  const cancels = await order('b', 1);
  await settle();
  await settle(DAY + 1);
  expect(await route(asks)).toMatchObject({
    state: 'failed',
    because: expect.stringContaining('nothing came in time'),
  });
  expect((await house.order(asks)).cases.map((each) => each.type)).toEqual(['no_plan']);
  const cancelled = await house.order(cancels);
  expect(cancelled.slices.map((slice) => slice.state)).toEqual(['cancelled']);
  expect(cancelled.contacts.map((each) => each.kind)).toEqual(['parked', 'given_up']);
  expect(cancelled.tenders[0]?.state).toBe('voided');
});

test('without a rule nobody waits, and stock that comes still serves who has a case', async () => {
  const id = await order('a', 1);
  await settle();
  expect(await route(id)).toMatchObject({ state: 'failed' });
  await receive(places.s14, 1);
  await settle();
  expect(await sources(id)).toEqual(['1 released store-014']);
  expect((await house.order(id)).cases.map((each) => each.state)).toEqual(['closed_itself']);
});

test('units of a cancelled order go to who waits for them', async () => {
  await rules({ park: { minutes: DAY, end: 'ask' } });
  await receive(places.s14, 1);
  const [has, waits] = [await order('a', 1), await order('b', 1)];
  await settle();
  expect(await route(waits)).toMatchObject({ state: 'parked' });
  await house.give('capture.cancel', has, { reason: 'changed my mind' });
  await settle();
  expect(await sources(waits)).toEqual(['1 released store-014']);
});

test('a count that finds less than is claimed takes units from the order that is due last', async () => {
  await receive(places.s14, 3);
  const first = await order('a', 2);
  house.time = plusMinutes(house.time, 60);
  const last = await order('b', 1);
  await receive(places.wa, 5);
  await settle();
  await count(places.s14, 2);
  await settle();
  expect(await sources(first)).toEqual(['2 released store-014']);
  expect(await sources(last)).toEqual(['1 coming warehouse-a']);
  expect(
    await house.lists.selectFrom('stock').select(['place', 'on_hand', 'reserved']).orderBy('place').execute(),
  ).toEqual([
    { place: places.s14, on_hand: 2, reserved: 2 },
    { place: places.wa, on_hand: 5, reserved: 1 },
  ]);
});

test('a place that does not accept in time loses the pick; one that accepts keeps it', async () => {
  await rules({ accept: { minutes: 45, at: { kinds: ['store'] } } });
  await receive(places.s14, 2);
  await receive(places.wa, 5);
  const [late, kept] = [await order('a', 1), await order('b', 1)];
  await settle();
  expect(await sources(late)).toEqual(['1 released store-014']);
  expect((await house.order(late)).groups[0]?.plan?.packages[0]?.acceptWithin).toBe(45);
  expect((await house.give('fulfill.accept', kept, { place: places.s14 })).answer.outcome).toBe('done');
  expect((await house.give('fulfill.accept', kept, {})).answer.refusal?.refused).toBe('nothing_to_take');
  await settle(46);
  expect(await sources(late)).toEqual(['1 coming warehouse-a']);
  expect(await sources(kept)).toEqual(['1 released store-014']);
});

test('a place that is stopped gives away what it cannot do in time, and takes orders again', async () => {
  await receive(places.s14, 5);
  await receive(places.wa, 5);
  const id = await order('a', 1);
  await settle();
  expect(await sources(id)).toEqual(['1 released store-014']);
  const until = plusMinutes(house.time, 6 * DAY);
  const stopped = await house.give('fulfill.stop_place', placeId(places.s14), { until, because: 'power cut' });
  expect(stopped.answer.outcome).toBe('done');
  await settle();
  expect(await sources(id)).toEqual(['1 coming warehouse-a']);
  const other = await order('b', 1);
  expect(await sources(other)).toEqual(['1 coming warehouse-a']);
  await house.give('fulfill.resume_place', placeId(places.s14), {});
  const third = await order('c', 1);
  await settle();
  expect((await sources(third))[0]).toContain('store-014');
  expect((await house.give('fulfill.resume_place', placeId(places.s14), {})).answer.refusal?.refused).toBe(
    'not_stopped',
  );
});

test('nobody else can do it: a person is asked, and when the place is back the order is served', async () => {
  await receive(places.s14, 1);
  const id = await order('a', 1);
  await settle();
  const until = plusMinutes(house.time, 6 * DAY);
  await house.give('fulfill.stop_place', placeId(places.s14), { until, because: 'flood' });
  await settle();
  expect(await sources(id)).toEqual(['1 open nowhere']);
  const [gone] = (await house.order(id)).cases;
  expect(gone).toMatchObject({ type: 'capacity_gone', state: 'open', role: 'manager' });
  await settle(DAY);
  await house.give('fulfill.resume_place', placeId(places.s14), { because: 'dry again' });
  await settle();
  expect(await sources(id)).toEqual(['1 released store-014']);
  // half an hour later the best other plan was tried by itself, and there was none
  expect((await house.order(id)).cases.map(({ type, state }) => `${type} ${state}`)).toEqual([
    'capacity_gone resolved',
    'no_plan closed_itself',
  ]);
});

test('a carrier that does not collect loses its parcels to the fallback', async () => {
  await receive(places.s14, 1);
  await receive(places.wa, 1);
  const id = await order('a', 1, 'ship');
  await settle();
  const from = (await house.order(id)).slices[0]?.place ?? '';
  const other = from === places.wa ? places.s14 : places.wa;
  const until = plusMinutes(house.time, 6 * DAY);
  const stop = (carrier: string) =>
    house.give('fulfill.stop_place', placeId(from), { until, because: 'strike', carrier });
  expect((await stop('DHL')).answer.refusal?.refused).toBe('unknown_carrier');
  await stop('UPS');
  await settle();
  expect((await sources(id))[0]).toContain(other);
  await house.give('fulfill.stop_place', placeId(other), { until, because: 'strike', carrier: 'UPS' });
  await settle();
  expect((await house.order(id)).cases.map(({ type }) => type)).toEqual(['carrier_failed']);
});

test('a place that says no, or nothing, and nobody else has it: the case says so', async () => {
  await rules({ accept: { minutes: 45, at: { kinds: ['store'] } } });
  await receive(places.s14, 2);
  const [late, refused] = [await order('a', 1), await order('b', 1)];
  await settle();
  await house.give('route.decline', refused, { place: places.s14, because: 'nobody is here' });
  await settle(46);
  for (const id of [late, refused]) expect((await house.order(id)).cases.map(({ type }) => type)).toEqual(['declined']);
});

test('orders that wait for a wave are confirmed together, each by the plan that is best then', async () => {
  await rules({ wave: 60 });
  await receive(places.wa, 3);
  house.time = plusMinutes(house.time, 7);
  const collected = await order('a', 1);
  const sent = await order('b', 1, 'ship');
  await settle(13);
  for (const id of [collected, sent])
    expect(await route(id)).toMatchObject({ state: 'decided', confirmsAt: '2026-11-19T16:00:00.000Z' });
  expect(await sources(collected)).toEqual(['1 coming warehouse-a']);
  await receive(places.s14, 1);
  await settle();
  expect(await sources(collected)).toEqual(['1 coming warehouse-a']);
  await settle(40);
  for (const id of [collected, sent]) expect(await route(id)).toMatchObject({ state: 'confirmed' });
  expect(await sources(collected)).toEqual(['1 released store-014']);
  expect(await sources(sent)).toEqual(['1 released warehouse-a']);
  const { promises, transfers } = await house.order(collected);
  expect(promises.map(({ kind, because }) => [kind, because])).toEqual([
    ['made', 'the truck may be late'],
    ['told', null],
    ['revised', 'a better plan has come up while it waited'],
  ]);
  expect(transfers.map((each) => each.state)).toEqual(['withdrawn']);
});
