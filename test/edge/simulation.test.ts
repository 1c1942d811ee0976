import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeDemoKeys } from '../../seed/keys.ts';
import { seedWorld } from '../../seed/world.ts';
import { totalOf } from '../../src/books/order/plan.ts';
import { latestDecisions } from '../../src/edge/http/reads/decision-record.ts';
import { openServer } from '../../src/edge/http/server.ts';
import { must } from '../../src/kernel/assert.ts';
import { write } from '../../src/kernel/json.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { plusMinutes } from '../../src/kernel/time.ts';
import { outcomeOf } from '../../src/stages/route/plan/again.ts';
import type { Question } from '../../src/stages/route/plan/question.ts';
import { recordedQuestions } from '../../src/stages/route/simulate/recorded.ts';
import { simulatePolicy } from '../../src/tool/simulate.ts';
import { placeId, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { anOrder, type Edge, openEdge, type Role } from './edge.ts';

type Arm = { planned: number; noPlan: number; cost: number; units: number };
type Load = { units: number; busiest: number };
type Simulated = {
  orders: number;
  from: string;
  to: string;
  today: Arm;
  draft: Arm;
  moved: number;
  lost: number;
  rose: { orders: number; by: number };
  fell: { orders: number; by: number };
  losers: { order: string; today: number; draft: number; by: number; from: string[]; to: string[] }[];
  places: { place: string; today: Load; draft: Load }[];
};

const ORDERS = 6;
const home = { lines: ['1 Main'], city: 'Chicago', postcode: '60601', country: 'US' };
const rule = (what: object) => ({ rules: [{ name: 'a try', do: what }] });
const withoutWarehouse = rule({ exclude: { codes: [places.wa] } });
const commits = statement<{ n: bigint }>('test.commits', 'select count(*) as n from commit');

let edge: Edge;
let made: string[];
beforeAll(async () => {
  edge = await openEdge();
  made = [];
  for (let i = 0; i < ORDERS; i += 1) {
    const ship = anOrder({ groups: [{ id: 'G1', method: 'ship', address: home }] });
    const { status, body } = await edge.call('POST', 'orders', ship);
    expect(status, JSON.stringify(body)).toBeLessThan(300);
    made.push((body as { subject: { id: string } }).subject.id);
    await edge.house.give('promise.make', made[i] as string, {});
  }
});
afterAll(() => edge.close());

const post = (path: string, body: unknown, as: Role = 'operations') => edge.call('POST', path, body, { as });
async function simulated(kind: string, body: object): Promise<Simulated> {
  const answer = await post(`policies/${kind}/simulations`, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body as unknown as Simulated;
}

test('with the policy that is in force both arms are the same, and cost what was promised', async () => {
  const same = await simulated('rules', { document: {} });
  expect(same).toMatchObject({ orders: ORDERS, moved: 0, losers: [], rose: { orders: 0, by: 0 } });
  expect(same.draft).toEqual(same.today);
  expect(same.today).toMatchObject({ planned: ORDERS, noPlan: 0, units: ORDERS });
  const promised = await Promise.all(made.map((id) => edge.house.order(id)));
  const cost = promised.reduce((sum, order) => sum + Number(order.groups[0]?.plan?.cost ?? 0n), 0);
  expect(cost).toBeGreaterThan(0);
  expect(same.today.cost).toBe(cost);
});

test('a rule that excludes the place of least cost moves its load, and it costs more', async () => {
  const same = await simulated('rules', { document: {} });
  const [best] = [...same.places].sort((a, b) => b.today.units - a.today.units);
  const document = rule({ exclude: { codes: [best?.place] } });
  const { today, draft, ...of } = await simulated('rules', { document });
  expect(today).toEqual(same.today);
  expect(of.places.find(({ place }) => place === best?.place)).toMatchObject({
    today: { units: best?.today.units },
    draft: { units: 0 },
  });
  expect(draft.planned).toBe(ORDERS);
  expect(of.moved).toBe(best?.today.units);
  expect(of.rose).toEqual({ orders: of.moved, by: draft.cost - today.cost });
  expect(draft.cost).toBeGreaterThan(today.cost);
  expect(of.losers[0]).toMatchObject({ order: expect.stringMatching(/^IMV-\d+$/), from: [best?.place] });
});

test('a draft can be simulated as it stands, over the latest orders alone', async () => {
  const written = await post('policies/drafts', { kind: 'rules', base: 0, document: withoutWarehouse, note: 'a try' });
  expect(written.status).toBe(201);
  const { id } = written.body as { id: string };
  const byDraft = await simulated('rules', { draft: id, orders: 2 });
  expect(byDraft).toEqual(await simulated('rules', { document: withoutWarehouse, orders: 2 }));
  expect(byDraft.orders).toBe(2);
  expect(await post('policies/routing/simulations', { draft: id })).toMatchObject({ status: 404 });
});

describe('the tool', () => {
  const folder = mkdtempSync(join(tmpdir(), 'imv-simulate-'));
  const policy = join(folder, 'rules.json');
  writeFileSync(policy, JSON.stringify(withoutWarehouse));
  afterAll(() => rmSync(folder, { recursive: true }));
  let told = '';
  const run = async (options: Record<string, string>) => {
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const { house } = edge;
    const bench = { house, database: house.database as never, arguments: [], say: () => undefined };
    await simulatePolicy({ ...bench, options: { policy, kind: 'rules', ...options } }).finally(() => {
      told = printed.mock.calls.map(([text]) => String(text)).join('');
      printed.mockRestore();
    });
    return JSON.parse(told.trim().split('\n').at(-1) ?? '') as Simulated;
  };

  test('takes the orders of a time, as the API does', async () => {
    const [first] = await recordedQuestions(edge.house.db, ORDERS);
    const from = must(first, 'a recorded order').question.at;
    const to = plusMinutes(edge.house.time, 1);
    const asked = await simulated('rules', { document: withoutWarehouse, from, to });
    expect(asked.orders).toBe(ORDERS);
    expect(await run({ from, to })).toEqual(asked);
    expect(await run({ from: '2026-11-19', to: '2026-11-19' })).toEqual(asked);
  });

  test('says which option to change where no order was decided then', async () => {
    await expect(run({ to: '2026-11-18' })).rejects.toThrow(
      /^No order was decided in this time: give an earlier --from/,
    );
    await expect(run({ from: 'monday' })).rejects.toThrow(/^--from wants a day such as/);
  });
});

test('a test drive decides one order both ways, as the simulation does', async () => {
  const document = rule({ exclude: { kinds: ['warehouse'] } });
  const { status, body } = await post(`orders/${made[0]}/test-drives`, { kind: 'rules', document });
  expect(status, JSON.stringify(body)).toBe(200);
  const [group] = (body as { groups: { group: string; today: Side; draft: Side }[] }).groups;
  const order = await edge.house.order(made[0] as string);
  expect(group?.group).toBe('G1');
  expect(group?.today.decision.plan.cost).toBe(Number(order.groups[0]?.plan?.cost));
  expect(group?.draft.decision.plan.packages.map((each) => each.place)).not.toContain(places.wa);
  expect(group?.draft.decision.ruledOut).toContainEqual(expect.objectContaining({ place: places.wa, rule: 'a try' }));
  const nowhere = rule({ only: { codes: [places.s21] } });
  const none = await post(`orders/${made[0]}/test-drives`, { kind: 'rules', document: nowhere });
  expect(none.body).toMatchObject({
    groups: [{ draft: { decision: null, noPlan: { noPlan: expect.stringContaining('within the rules a try') } } }],
  });
});
type Side = {
  decision: {
    plan: { cost: number; packages: { place: string }[] };
    ruledOut: { place: string; rule?: string }[];
  };
};

test('a draft is test driven as it stands, also by who reviews it', async () => {
  const written = await post('policies/drafts', { kind: 'rules', base: 0, document: withoutWarehouse, note: 'a try' });
  const { id } = written.body as { id: string };
  const byDraft = await post(`orders/${made[0]}/test-drives`, { kind: 'rules', draft: id }, 'manager');
  expect(byDraft.status, JSON.stringify(byDraft.body)).toBe(200);
  const byDocument = await post(`orders/${made[0]}/test-drives`, { kind: 'rules', document: withoutWarehouse });
  expect(byDraft.body).toEqual(byDocument.body);
});

test('a time is asked for, and what was decided in it alone is decided again', async () => {
  const all = await simulated('rules', { document: {} });
  expect(all.orders).toBe(ORDERS);
  const [first, second] = all.from === all.to ? [all.to, edge.house.time] : [all.from, all.to];
  expect((await simulated('rules', { document: {}, from: first })).orders).toBe(ORDERS);
  const none = await post('policies/rules/simulations', { document: {}, to: first });
  expect(none).toMatchObject({ status: 409, body: { code: 'nothing_recorded', field: 'from' } });
  expect(second >= first).toBe(true);
});

test('a week drawn from the record is the same for the same seed, and counts against what a place takes on', async () => {
  const week = { perDay: 20, seed: 3 };
  const same = await simulated('rules', { document: {}, week });
  expect(same).toMatchObject({ orders: 140, moved: 0 });
  expect(await simulated('rules', { document: {}, week })).toEqual(same);
  for (const { today } of same.places) expect(today.busiest).toBeLessThanOrEqual(today.units);
  expect(Math.max(...same.places.map(({ today }) => today.busiest))).toBeGreaterThan(1);
});

test('who asks for lines is told how far it is, and the last line is the result', async () => {
  const body = { document: withoutWarehouse, week: { perDay: 300, seed: 1 } };
  const answer = await edge.app.inject({
    method: 'POST',
    url: '/v1/policies/rules/simulations',
    headers: { authorization: 'Bearer key-operations', accept: 'application/x-ndjson' },
    payload: body,
  });
  expect(answer.headers['content-type']).toContain('application/x-ndjson');
  const lines = answer.body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const [last, ...before] = lines.reverse();
  expect(before.length).toBeGreaterThan(0);
  for (const { done, of } of before) expect(done).toBeLessThanOrEqual(of);
  expect(last.simulation).toEqual(await simulated('rules', body));
});

test('who hangs up ends it', async () => {
  const origin = await edge.app.listen({ port: 0, host: '127.0.0.1' });
  const headers = {
    authorization: 'Bearer key-operations',
    accept: 'application/x-ndjson',
    'content-type': 'application/json',
  };
  const ended = await new Promise<boolean>((resolve, reject) => {
    edge.app.server.once('request', (_request, response) => {
      response.once('close', () => resolve(response.writableFinished));
    });
    const asked = request(`${origin}/v1/policies/rules/simulations`, { method: 'POST', headers }, (answer) => {
      answer.once('data', () => answer.destroy());
    });
    asked.on('error', reject);
    asked.end(JSON.stringify({ document: withoutWarehouse, week: { perDay: 500 } }));
  });
  // the answer was closed before it was told to the end, and nothing of it lingers
  expect(ended).toBe(false);
  expect(await connections()).toBe(0);
});

function connections(): Promise<number> {
  return new Promise((resolve, reject) =>
    edge.app.server.getConnections((error, open) => (error ? reject(error) : resolve(open))),
  );
}

test('nothing is changed by either', async () => {
  const before = await edge.house.db.run(commits);
  const free = (await edge.call('GET', `orders/${made[0]}`)).body;
  await simulated('rules', { document: withoutWarehouse });
  await post(`orders/${made[0]}/test-drives`, { kind: 'rules', document: withoutWarehouse });
  expect(await edge.house.db.run(commits)).toEqual(before);
  expect((await edge.call('GET', `orders/${made[0]}`)).body).toEqual(free);
  expect((await edge.house.book()).policy('rules', edge.house.time).version).toBe(0);
});

describe('who and what', () => {
  test.each(['service', 'finance', 'associate'] as const)('is not simulated by %s', async (role) => {
    expect(await post('policies/rules/simulations', { document: {} }, role)).toMatchObject({ status: 403 });
    expect(await post(`orders/${made[0]}/test-drives`, { kind: 'rules', document: {} }, role)).toMatchObject({
      status: 403,
    });
  });

  test.each<[string, string, unknown, number, object]>([
    ['a place that is not there', 'policies/rules/simulations', { document: rule({ exclude: { codes: ['moon'] } }) }, 422, { field: 'document.rules.0.do.exclude.codes.0' }],
    ['a kind that decides no source', 'policies/commission/simulations', { document: {} }, 422, { field: 'kind' }],
    ['more orders than it answers for', 'policies/rules/simulations', { document: {}, orders: 2001 }, 422, { field: 'orders' }],
    ['neither document nor draft', 'policies/rules/simulations', {}, 422, {}],
    ['a draft that is not there', 'policies/rules/simulations', { draft: placeId('nowhere') }, 404, { field: 'draft' }],
    ['an order that is not there', 'orders/IMV-99999999/test-drives', { kind: 'rules', document: {} }, 404, { field: 'order' }],
  ])('%s is refused', async (_what, path, body, status, problem) => {
    expect(await post(path, body)).toMatchObject({ status, body: problem });
  }); // biome-ignore format: one a line
});

describe('on the demonstration world', () => {
  const keyOf = ({ at, group, postcode, lines }: Question) =>
    write([at, group, postcode ?? '', lines.map(({ line, item, quantity }) => [line, item, quantity])]);

  /** What the plans cost that were recorded for these questions; beside them stands what an earlier plan still has to do. */
  async function promisedFor(house: TestHouse, questions: readonly Question[]) {
    const decisions = new Map((await latestDecisions(house.db, 5000)).map((each) => [keyOf(each.question), each]));
    let [cost, planned] = [0, 0];
    for (const question of questions) {
      const outcome = outcomeOf(must(decisions.get(keyOf(question)), 'decision'));
      if (outcome?.type !== 'PromiseMade') continue;
      planned += 1;
      for (const { lines, costs } of outcome.plan.packages)
        if (question.lines.some(({ line }) => line === lines[0]?.line)) cost += Number(totalOf(costs));
    }
    return { cost, planned };
  }

  test('what was promised since the routing policy last changed is decided the same again, and a rule has its price', async () => {
    const house = await openHouse();
    await seedWorld({ desk: house.desk, tx: house.owner });
    const keys = await makeDemoKeys(house.owner);
    const app = await openServer(house);
    const ask = async (payload: object) => {
      const headers = { authorization: `Bearer ${keys.operations}` };
      const answer = await app.inject({ method: 'POST', url: '/v1/policies/rules/simulations', headers, payload });
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.json() as Simulated;
    };
    const orders = 300;
    const { document } = (await house.book()).policy('rules', house.clock.now());
    const same = await ask({ document, orders });
    const questions = (await recordedQuestions(house.db, orders)).map((each) => each.question);
    const { cost, planned } = await promisedFor(house, questions);
    // one has a case because nobody had nine lanterns, another waits for nine by a rule
    expect(questions.length - planned).toBe(2);
    expect(planned).toBeGreaterThan(280);
    expect(same).toMatchObject({ orders: questions.length, moved: 0, today: { planned, noPlan: 2, cost } });
    expect(same.draft).toEqual(same.today);
    const withoutB = { ...document, rules: [...document.rules, ...rule({ exclude: { codes: ['B'] } }).rules] };
    const without = await ask({ document: withoutB, orders });
    const at = (place: string) => without.places.find((each) => each.place === place);
    expect(at('B')?.today.units).toBeGreaterThan(100);
    expect(at('B')?.draft.units).toBe(0);
    expect(without.draft.planned).toBe(same.today.planned - without.lost);
    expect(without.rose.orders).toBeGreaterThan(20);
    expect(without.rose.by).toBeGreaterThan(-without.fell.by);
    await app.close();
    await house.close();
  }, 240_000);
});
