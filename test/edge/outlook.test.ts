import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasPlan } from '../../src/books/order/engine.ts';
import { itemsOf } from '../../src/books/reference/store.ts';
import type { Worth } from '../../src/books/reference/worth.ts';
import { writePolicies } from '../../src/books/reference/write.ts';
import { decisionsOf, worthFor } from '../../src/edge/http/reads/decision-record.ts';
import { causeNow, makeOutlook, type Outlook } from '../../src/edge/worker/outlook.ts';
import { must } from '../../src/kernel/assert.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { type Instant, plusDays, plusMinutes } from '../../src/kernel/time.ts';
import { outcomesOf } from '../../src/stages/route/learn/facts.ts';
import { seenOf } from '../../src/stages/route/learn/sales.ts';
import { isSame } from '../../src/stages/route/plan/again.ts';
import { decide } from '../../src/stages/route/plan/plan.ts';
import type { Question } from '../../src/stages/route/plan/question.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

const { s14, wa } = places;
const START: Instant = '2026-09-07T15:00:00.000Z';
const snapshots = statement<{ n: number; rows: number }>(
  't.snapshots',
  'select (select count(*)::int from worth_snapshot) as n, (select count(*)::int from unit_worth) as rows',
);

/**
 * Four weeks of a small shop: two jackets a day over the counter of a store, one delivery, one pickup whose pick took an
 * hour, one that was not found, one transfer, one jacket brought back.
 */
let house: TestHouse;
let first: Outlook;

beforeAll(async () => {
  house = await openHouse(START);
  await layGround(house.owner, ['JACKET', 'SOCK']);
  await writePolicies(house.owner, [
    { kind: 'outlook', activeFrom: START, document: { days: 28, changes: 1 }, author: 'Lena Marsh' },
  ]);
  await receive(s14, 'opening', ['JACKET', 70], ['SOCK', 4]);
  await receive(wa, 'opening', ['JACKET', 40]);
  for (let day = 0; day < 28; day += 1) {
    house.time = plusMinutes(plusDays(START, day), 60);
    await order('taken', 'JACKET', 2);
  }
  house.time = plusDays(START, 14);
  await receive(s14, 'supplier', ['JACKET', 6]);
  house.time = plusDays(START, 20);
  await collected();
  await notFound();
  house.time = plusDays(START, 28);
  first = await makeOutlook(house, 'test');
});
afterAll(() => house.close());

async function receive(place: string, from: string, ...lines: [item: string, quantity: number][]): Promise<void> {
  const input = { from, counted: true, lines: lines.map(([item, quantity]) => ({ item, quantity })) };
  expect((await house.give('fulfill.receive_stock', placeId(place), input)).answer.outcome).toBe('done');
}

const home = { lines: ['1 Main'], city: 'Chicago', postcode: '60601', country: 'US' };
let made = 0;
async function order(method: 'taken' | 'pickup' | 'ship', item: string, quantity: number): Promise<Uuid> {
  made += 1;
  const total = quantity * 2500;
  const paid = method === 'taken' ? { captured: { amount: total } } : { authorised: { amount: total } };
  const { answer } = await house.give('capture.order', null, {
    channel: method === 'taken' ? 'till' : 'web',
    source: { key: `K-${made}` },
    currency: 'USD',
    groups: [{ id: 'G1', method, ...(method === 'ship' ? { address: home } : { place: s14 }) }],
    lines: [{ item, quantity, price: 2500 }],
    tenders: [{ kind: 'card', provider: 'local', reference: `R-${made}`, amount: total, ...paid }],
    total,
  });
  expect(answer.outcome).toBe('done');
  return answer.subject;
}

async function step(operation: string, id: Uuid, input: object = {}): Promise<void> {
  const { answer } = await house.give(operation, id, input);
  expect(answer.outcome, `${operation}: ${answer.refusal?.because}`).toBe('done');
}

async function confirmed(id: Uuid): Promise<Uuid> {
  if ((await house.order(id)).groups[0]?.route.state !== 'confirmed') await step('route.confirm', id);
  return id;
}

/** Four jackets of the store's own, picked in an hour, and one of them brought back. */
async function collected(): Promise<void> {
  const id = await confirmed(await order('pickup', 'JACKET', 4));
  const began = house.time;
  house.time = plusMinutes(began, 60);
  await step('fulfill.pick', id, { began });
  await step('fulfill.pack', id);
  await step('fulfill.hand_over', id, { proof: 'code' });
  await step('return.open', id, { line: 'L1', quantity: 1, reason: 'faulty', place: s14 });
  await step('return.receive', id);
}

async function notFound(): Promise<void> {
  const id = await confirmed(await order('pickup', 'SOCK', 1));
  await step('fulfill.short', id, { answer: 'empty' });
}

/** What a snapshot says of an item at one place. */
function at(worth: Worth | null | undefined, place: string) {
  const { places: all, mean, correction } = must(worth, 'worth');
  const nth = all.indexOf(place);
  return { mean: mean[nth] ?? 0, correction: correction[nth] ?? 0 };
}

test('what was sold, received, paid and brought back is read from the books', async () => {
  const seen = await seenOf(house.db, house.time, 28);
  expect(seen.items).toEqual([
    { code: 'JACKET', price: 2500n, cost: 500n, back: 1 },
    { code: 'SOCK', price: 2500n, cost: 600n, back: 0 },
  ]);
  expect(seen.places).toEqual([
    { code: s14, kind: 'store', sells: true, days: 28 },
    { code: wa, kind: 'warehouse', sells: false, days: 28 },
  ]);
  expect(seen.shelves).toEqual([
    { item: 'JACKET', place: s14, onHand: 16, receipts: 1 },
    { item: 'JACKET', place: wa, onHand: 40, receipts: 0 },
    { item: 'SOCK', place: s14, onHand: 0, receipts: 0 },
  ]);
  expect(seen.left.map(({ week, local, units }) => [week, local, units])).toEqual([
    [0, 14, 14],
    [1, 18, 18],
    [2, 14, 14],
    [3, 14, 14],
  ]);
});

test('the snapshot says what one can reckon by hand', async () => {
  expect(first).toMatchObject({ snapshot: 1, changed: 2, items: 2 });
  const jacket = (await itemsOf(house.db, ['JACKET'])).get('JACKET')?.worth;
  // four fifths of 25.00 less 5.00; 3 of 20 that nobody has seen and 1 of 60 come back
  expect(jacket).toMatchObject({ value: 1600, returned: Math.round((1_000_000 * (0.15 * 20 + 1)) / (20 + 60)) });
  // 60 in 28 days, until a receipt that comes after (2 x 28 + 28) / (2 + 1) = 28 days: a little less, as it is not sure yet
  const mean = at(jacket, s14).mean;
  expect(mean).toBeLessThan(60_000);
  expect(mean).toBeGreaterThan(0.9 * 60_000);
  expect(at(jacket, wa)).toMatchObject({ mean: 0, correction: 0 });
});

test('said twice it writes nothing, until something is sold again', async () => {
  const before = await house.book();
  const [stood] = await house.db.run(snapshots);
  expect(await makeOutlook(house, 'again')).toMatchObject({ snapshot: 1, changed: 0, likelihood: null });
  expect(await house.db.run(snapshots)).toEqual([stood]);
  expect((await house.book()).edition).toBe(before.edition);
  await order('taken', 'JACKET', 1);
  const next = await makeOutlook(house, 'again');
  expect(next).toMatchObject({ snapshot: 2, items: 2 });
  expect((await house.book()).snapshot).toBe(2);
  expect((await itemsOf(house.db, ['JACKET'], 1)).get('JACKET')?.worth?.snapshot).toBe(1);
});

test('picks that found, one that did not, and how fast a place picks', async () => {
  const { picks, work, lanes } = await outcomesOf(house.db, await house.book(), house.time, 28);
  expect(picks).toEqual([
    // 34 by the record, counted six days before; twelve more than wanted are as good as any number
    { place: s14, kind: 'store', tags: [], age: 3, wanted: 4, recorded: 16, tries: 1, missed: 0 },
    { place: s14, kind: 'store', tags: [], age: 17, wanted: 1, recorded: 4, tries: 1, missed: 1 },
  ]);
  expect(work).toEqual([{ place: s14, planned: 30, picks: 4, minutes: 60, left: 0, leftInTime: 0 }]);
  expect(lanes).toEqual([]);
});

test('likelihoods that have moved become a version of their own, by the learner', async () => {
  expect(first.likelihood).toBe(1);
  const { version, document } = (await house.book()).policy('likelihood', house.time);
  expect(version).toBe(1);
  // 30 an hour as the calendar says weigh ten hours, 4 in one hour were seen
  expect(document.pace.places[s14]?.picksPerHour).toBe(Math.round((30 * 10 + 4) / 11));
  expect(document.record.places[s14]).toBeGreaterThan(10_000);
  expect(document.record.store).toEqual({ ceiling: 7500, days: 250 });
});

test('is due after its hours, or sooner when much has come in, though not at once', async () => {
  const last = house.time;
  expect(await causeNow(house, null)).toBe('first');
  expect(await causeNow(house, last)).toBeNull();
  await receive(s14, 'supplier', ['SOCK', 3]);
  house.time = plusMinutes(last, 10);
  expect(await causeNow(house, plusMinutes(last, -1))).toBeNull();
  house.time = plusMinutes(last, 15);
  expect(await causeNow(house, plusMinutes(last, -1))).toBe('stock has changed');
  expect(await causeNow(house, last)).toBeNull();
  house.time = plusMinutes(last, 360);
  expect(await causeNow(house, last)).toBe('schedule');
});

test('what many orders will want costs more than its own people would pay, and decisions name what they were made with', async () => {
  house.time = plusDays(START, 30);
  const before = await order('pickup', 'SOCK', 1);
  for (let n = 0; n < 30; n += 1) await order('ship', 'JACKET', 1);
  house.time = plusDays(START, 31);
  const { snapshot } = await makeOutlook(house, 'orders');
  const jacket = (await itemsOf(house.db, ['JACKET'], snapshot)).get('JACKET')?.worth;
  // nobody comes to the warehouse, so the closed form says nothing there; the orders to come do
  expect(at(jacket, wa).mean).toBe(0);
  expect(at(jacket, wa).correction).toBeGreaterThan(0);
  const [decided] = await decisionsOf(house.db, await order('ship', 'JACKET', 1));
  const likelihood = (await house.book()).policy('likelihood', house.time).version;
  expect(likelihood).toBeGreaterThan(0);
  expect(decided?.question).toMatchObject({ worth: snapshot, likelihood });
  for (const recorded of [decided, ...(await decisionsOf(house.db, before))]) {
    const { question } = must(recorded, 'decision');
    const answer = decide(question, await house.book(), await worthFor(house.db, question));
    expect(isSame(must(recorded, 'decision'), answer)).toBe(true);
  }
});

test('a new policy is a reason to look again', async () => {
  const last = house.time;
  house.time = plusMinutes(last, 20);
  expect(await causeNow(house, last)).toBeNull();
  await writePolicies(house.owner, [{ kind: 'routing', activeFrom: house.time, document: {}, author: 'Lena Marsh' }]);
  expect(await causeNow(house, last)).toBe('a policy has changed');
});

test('new orders alone make a new snapshot, and it says so', async () => {
  const { snapshot } = await makeOutlook(house, 'before');
  await order('ship', 'JACKET', 1);
  house.time = plusMinutes(house.time, 1);
  const next = await makeOutlook(house, 'orders');
  expect(next.snapshot).toBe(snapshot + 1);
  expect(next.corrections).toBeGreaterThan(0);
});

test('where picks come up short more often than expected, the next order is promised less surely', async () => {
  const asked = async () =>
    must((await decisionsOf(house.db, await order('pickup', 'JACKET', 1)))[0], 'decision').question;
  const before = await asked();
  for (let n = 0; n < 3; n += 1) {
    await receive(s14, 'supplier', ['SOCK', 2]);
    await notFound();
  }
  house.time = plusMinutes(house.time, 1);
  const { likelihood } = await makeOutlook(house, 'short picks');
  const after = await asked();
  expect(after.likelihood).toBe(likelihood);
  const book = await house.book();
  const worthOf = await worthFor(house.db, after);
  const kept = (version: number) => {
    const answer = decide({ ...after, likelihood: version, places: [s14], ...atStore14(after) }, book, worthOf);
    return hasPlan(answer) ? answer.plan.kept : 0;
  };
  expect(kept(after.likelihood)).toBeLessThan(kept(before.likelihood));
  expect(kept(before.likelihood)).toBeLessThan(kept(0));
});

/** The question about the store alone. */
function atStore14({ places: all, queues, taken, orders, stock }: Question) {
  const at = all.indexOf(s14);
  const of = (list: readonly number[]) => [list[at] ?? 0];
  return {
    queues: of(queues),
    taken: of(taken),
    orders: of(orders),
    stock: stock.map((row) => row.slice(3 * at, 3 * at + 3)),
  };
}
