import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusMinutes } from '../../src/kernel/time.ts';
import { places } from '../support/ground.ts';
import { type Edge, openEdge } from './edge.ts';

/** A place is stopped and resumed over HTTP: who may, what is said no to, and where it is seen. */

let edge: Edge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge.close());

const stops = async () => (await edge.call('GET', `places/${places.s14}/work`)).body.stops;
const stop = (body: object, as: 'manager' | 'associate' = 'manager') =>
  edge.call('POST', `places/${places.s14}/stops`, body, { as });

test('a manager stops a place for a while, sees it, and resumes it', async () => {
  const until = plusMinutes(edge.house.time, 120);
  expect(await stops()).toEqual([]);
  const stopped = await stop({ until, because: 'the till is down' });
  expect(stopped.status, JSON.stringify(stopped.body)).toBeLessThan(300);
  await stop({ until, because: 'strike', carrier: 'UPS' });
  expect(await stops()).toEqual([
    { carrier: null, until, because: 'the till is down' },
    { carrier: 'UPS', until, because: 'strike' },
  ]);
  const resumed = await edge.call('POST', `places/${places.s14}/resumptions`, {}, { as: 'manager' });
  expect(resumed.status, JSON.stringify(resumed.body)).toBeLessThan(300);
  expect(await stops()).toEqual([{ carrier: 'UPS', until, because: 'strike' }]);
});

test.each([
  ['a time that has passed', { until: '2026-01-01T00:00:00.000Z', because: 'x' }, 409, 'until'],
  ['no reason', { until: '2027-01-01T00:00:00.000Z', because: '' }, 422, 'because'],
  ['a time that is none', { until: 'tomorrow', because: 'x' }, 422, 'until'],
  ['a carrier that does not come', { until: '2027-01-01T00:00:00.000Z', because: 'x', carrier: 'DHL' }, 409, 'carrier'],
])('%s is refused with the field', async (_what, body, status, field) => {
  expect(await stop(body)).toMatchObject({ status, body: { field } });
});

test('it is the manager\u2019s to say', async () => {
  const until = plusMinutes(edge.house.time, 120);
  expect((await stop({ until, because: 'x' }, 'associate')).status).toBe(403);
});
