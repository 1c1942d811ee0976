import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plusDays, plusMinutes } from '../../src/kernel/time.ts';
import { proveBooks } from '../support/audit.ts';
import { placeId, places } from '../support/ground.ts';
import { anOrder, type Edge, openEdge, type Role } from './edge.ts';

/** A count is asked for over HTTP, done, and seen on the decision that it makes surer. */

let edge: Edge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(async () => {
  await proveBooks(edge.house);
  await edge.close();
});

const ask = (body: object, as: Role = 'operations', place: string = places.s14) =>
  edge.call('POST', `places/${place}/count-requests`, body, { as });
const because = 'nobody has counted it for long';

describe('asking a place for a count', () => {
  test('lays a task there, due within the hour or by the time that is given; asked again, nothing changes', async () => {
    const { time } = edge.house;
    const asked = await ask({ item: 'MUG', because });
    expect(asked.body).toMatchObject({ outcome: 'done', events: ['CountAsked'] });
    expect((await ask({ item: 'MUG', because })).body).toMatchObject({ outcome: 'unchanged', events: [] });
    await ask({ item: 'PACK', because, dueBy: plusMinutes(time, 15) });
    const preview = await edge.house.preview('fulfill.ask_count', placeId(places.s14), { item: 'SOCK', because });
    expect(preview.page).toMatchObject({
      counts: [
        { item: 'MUG', askedAt: time, dueBy: plusMinutes(time, 60), because },
        { item: 'PACK', dueBy: plusMinutes(time, 15) },
        { item: 'SOCK' },
      ],
    });
  });

  test.each([
    ['an item that we do not have', { item: 'NOPE', because }, 422, 'unknown_item', 'item'],
    ['no reason', { item: 'MUG', because: '' }, 422, 'invalid_input', 'because'],
    ['a time that is none', { item: 'MUG', because, dueBy: 'soon' }, 422, 'invalid_input', 'dueBy'],
  ])('%s is refused with the field', async (_what, body, status, code, field) => {
    expect(await ask(body)).toMatchObject({ status, body: { code, field } });
  });

  test('a place that we do not have is not found, and an associate may not ask', async () => {
    expect((await ask({ item: 'MUG', because }, 'operations', 'store-999')).status).toBe(404);
    expect((await ask({ item: 'MUG', because }, 'associate')).status).toBe(403);
  });
});

describe('a decision that rests on an old record', () => {
  const groups = [{ id: 'G1', method: 'pickup', place: places.s21 }];
  let order: string;
  const decision = async (as: Role = 'operations') =>
    (await edge.call('GET', `orders/${order}/decisions/G1`, undefined, { as })).body;

  beforeAll(async () => {
    const lines = [{ item: 'JACKET', quantity: 2 }];
    await edge.house.give('fulfill.receive_stock', placeId(places.s21), { from: 'opening', counted: true, lines });
    edge.house.time = plusDays(edge.house.time, 40);
    const taken = await edge.call('POST', 'orders', anOrder({ groups }));
    order = (taken.body.subject as { id: string }).id;
  });

  test('says which count makes it surer, what it costs, and that it can be asked for', async () => {
    const { surer, plans, replay } = await decision();
    const [{ kept }] = plans as [{ kept: number }];
    expect(surer).toMatchObject({
      item: 'JACKET',
      title: 'Item JACKET',
      place: places.s21,
      minutes: 3,
      cost: 90,
      kept,
      dueBy: plusMinutes(edge.house.time, 60),
      asked: null,
      countedAt: null,
      allowed: { operation: 'fulfill.ask_count', path: `/v1/places/${places.s21}/count-requests`, ready: true },
    });
    expect((surer as { lifted: number }).lifted).toBeGreaterThan(kept);
    expect(replay).toEqual({ same: true, changed: [] });
    expect((await decision('associate')).surer).toMatchObject({
      allowed: { ready: false, because: 'needs the role service or manager or operations or administrator' },
    });
  });

  test('says when it was asked, then when it was counted; the decision stays as it was', async () => {
    const asked = edge.house.time;
    await ask({ item: 'JACKET', because }, 'operations', places.s21);
    expect((await decision()).surer).toMatchObject({
      asked: { at: asked, dueBy: plusMinutes(asked, 60) },
      allowed: { ready: false, because: expect.stringMatching(/^Store 021 was asked at 14:31 to count it by 15:31$/) },
    });
    edge.house.time = plusMinutes(asked, 9);
    await edge.call('POST', `places/${places.s21}/counts`, { item: 'JACKET', units: 2 }, { as: 'manager' });
    expect(await decision()).toMatchObject({
      surer: {
        asked: null,
        countedAt: edge.house.time,
        allowed: { ready: false, because: 'it was counted at 14:40, after this was decided' },
      },
      replay: { same: true },
    });
  });

  test('has nothing to count once its units are cancelled', async () => {
    await edge.call('POST', `orders/${order}/cancellations`, { reason: 'changed mind', by: 'customer' });
    expect((await decision()).surer).toMatchObject({
      allowed: { ready: false, because: 'no unit of it waits to be picked at Store 021' },
    });
  });

  test('says nothing where the record is fresh', async () => {
    const taken = await edge.call('POST', 'orders', anOrder());
    order = (taken.body.subject as { id: string }).id;
    expect((await decision()).surer).toBeNull();
  });
});
