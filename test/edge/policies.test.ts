import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { places } from '../support/ground.ts';
import { type Edge, openEdge, type Role } from './edge.ts';

let edge: Edge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge.close());

const call = (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown, as: Role = 'operations') =>
  edge.call(method, `policies${path}`, body, { as });
const rule = (name: string, what: object, when: object = {}) => ({ name, when, do: what });
const rules = (...all: object[]) => ({ rules: all, clusters: { Airport: [places.s21] } });

async function newest(kind: string): Promise<number> {
  const { versions } = (await call('GET', `/${kind}`)).body as { versions: { version: number }[] };
  return versions.at(-1)?.version ?? 0;
}

async function write(kind: string, document: object, note = 'a try', as: Role = 'operations') {
  const answer = await call('POST', '/drafts', { kind, base: await newest(kind), document, note }, as);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body as { id: string } & Record<string, unknown>;
}

async function step(id: string, name: string, body: object = {}, as: Role = 'operations') {
  const answer = await call('POST', `/drafts/${id}/${name}`, body, as);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

async function approved(kind: string, document: object, note?: string): Promise<string> {
  const { id } = await write(kind, document, note);
  await step(id, 'submit');
  await step(id, 'approve', { note: 'fine' }, 'manager');
  return id;
}

test('a rule is written, reviewed by somebody else, begins on its day, and what it says is told', async () => {
  const dear = rule(
    'dear ones',
    { exclude: { codes: [places.s14], clusters: ['Airport'] } },
    { channels: ['market'], value: { from: 50_000 } },
  );
  const draft = await write('rules', rules(dear), 'fraud at the airport');
  expect(draft).toMatchObject({ state: 'open', author: 'The operations', stale: false });
  expect(draft.sentences).toEqual([
    {
      rule: 'dear ones',
      says: 'Orders of Marketplace worth $500.00 or more are never served by Store 014 or a place of cluster Airport.',
    },
  ]);
  expect((await call('POST', `/drafts/${draft.id}/approve`, {}, 'manager')).body).toMatchObject({
    code: 'wrong_state',
  });
  await step(draft.id, 'submit');
  expect((await call('POST', `/drafts/${draft.id}/approve`)).status).toBe(403);
  await step(draft.id, 'approve', { note: 'agreed' }, 'manager');
  const at = '2026-11-20T06:00:00.000Z';
  expect(await step(draft.id, 'activate', { at })).toMatchObject({ state: 'scheduled', activeFrom: at });

  const list = async () =>
    ((await call('GET', '')).body as { kinds: Record<string, unknown>[] }).kinds.find((each) => each.kind === 'rules');
  expect(await list()).toMatchObject({ active: null, scheduled: [{ version: 1, activeFrom: at }], drafts: [] });
  const book = await edge.house.book();
  expect(book.policy('rules', edge.house.time).version).toBe(0);
  expect(book.policy('rules', at).document.rules.map((each) => each.name)).toEqual(['dear ones']);

  const { body } = await call('GET', '/rules/1');
  expect(body).toMatchObject({ author: 'The operations', note: 'fraud at the airport', state: 'scheduled' });
  expect(body.steps).toMatchObject([
    { step: 'written', by: 'The operations' },
    { step: 'submitted', by: 'The operations' },
    { step: 'approved', by: 'The manager', note: 'agreed' },
    { step: 'activated', by: 'The operations' },
  ]);

  expect(await step(draft.id, 'withdraw', { note: 'not before Christmas' })).toMatchObject({
    state: 'withdrawn',
    version: null,
  });
  expect((await edge.house.book()).policy('rules', at).version).toBe(0);
  expect(await list()).toMatchObject({ active: null, scheduled: [], drafts: [] });
});

test('nobody approves what he wrote himself, whatever his role', async () => {
  const { id } = await write('rules', rules(), 'mine', 'administrator');
  await step(id, 'submit', {}, 'administrator');
  const answer = await call('POST', `/drafts/${id}/approve`, {}, 'administrator');
  expect(answer).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
  await step(id, 'reject', { note: 'say more' }, 'manager');
  expect((await call('PUT', `/drafts/${id}`, { base: 0, document: rules(), note: 'x' })).status).toBe(403);
  const changed = { base: await newest('rules'), document: rules(), note: 'says more' };
  expect((await call('PUT', `/drafts/${id}`, changed, 'administrator')).body).toMatchObject({
    state: 'open',
    note: 'says more',
  });
  await step(id, 'withdraw', {}, 'administrator');
});

test.each(['service', 'finance', 'associate', 'manager'] as const)('a draft is not written by %s', async (role) => {
  const answer = await call('POST', '/drafts', { kind: 'rules', base: 0, document: {}, note: 'x' }, role);
  expect(answer).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
});

test('a draft on an older version is refused with what has changed since; rolling back is a version of its own', async () => {
  const base = await newest('promise');
  const late = await approved('promise', { safe: 9400 });
  const first = await approved('promise', { pickupDays: 7 }, 'longer on the shelf');
  expect(await step(first, 'activate')).toMatchObject({ state: 'activated', version: base + 1 });
  const stale = await call('POST', `/drafts/${late}/activate`, {});
  expect(stale).toMatchObject({ status: 409, body: { code: 'stale_base', field: 'base' } });
  expect(stale.body.detail).toContain('pickupDays is 7, was 5');
  expect(stale.body.facts).toMatchObject({
    newest: base + 1,
    differences: [{ path: 'pickupDays', before: 5, after: 7 }],
  });
  expect((await call('GET', `/drafts/${late}`)).body.stale).toBe(true);

  expect((await edge.house.book()).policy('promise', edge.house.time).document.pickupDays).toBe(7);
  const back = await call('POST', '/promise/rollback', { version: base, note: 'shelves are full' }, 'manager');
  expect(back).toMatchObject({
    status: 201,
    body: { version: base + 2, note: `back to version ${base}: shelves are full` },
  });
  expect((await edge.house.book()).policy('promise', edge.house.time).document.pickupDays).toBe(5);
  const { body } = await call('GET', `/promise/differences?from=${base + 1}&to=${base + 2}`);
  expect(body.differences).toMatchObject([{ path: 'pickupDays', before: 7, after: 5, says: 'pickupDays is 5, was 7' }]);
  expect((await call('POST', '/promise/rollback', { version: base, note: 'again' })).status).toBe(403);
  expect((await call('POST', '/promise/rollback', { version: 99, note: 'again' }, 'manager')).status).toBe(404);
});

test('of two people who activate at once one is too late', async () => {
  const both = [await approved('validation', { fraudReview: 60 }), await approved('validation', { fraudReview: 80 })];
  const answers = await Promise.all(both.map((id) => call('POST', `/drafts/${id}/activate`, {})));
  expect(answers.map((each) => each.status).sort()).toEqual([200, 409]);
  expect(answers.find((each) => each.status === 409)?.body.code).toBe('stale_base');
  expect(await newest('validation')).toBe(1);
});

test('a time that has passed is no beginning; nothing begins before a version that is scheduled', async () => {
  const first = await approved('commission', { rate: 10 });
  const past = await call('POST', `/drafts/${first}/activate`, { at: '2026-11-01T00:00:00Z' });
  expect(past).toMatchObject({ status: 409, body: { code: 'in_the_past', field: 'at' } });
  await step(first, 'activate', { at: '2026-12-01T00:00:00Z' });
  const second = await approved('commission', { rate: 20 });
  expect((await call('POST', `/drafts/${second}/activate`, {})).body).toMatchObject({ code: 'before_scheduled' });
  expect((await call('POST', '/commission/rollback', { version: 0, note: 'x' }, 'manager')).body.code).toBe(
    'before_scheduled',
  );
  await step(second, 'activate', { at: '2026-12-02T00:00:00Z' });
  expect((await call('POST', `/drafts/${first}/withdraw`, {})).body).toMatchObject({ code: 'not_newest' });
  await step(second, 'withdraw');
  await step(first, 'withdraw');
  expect(await newest('commission')).toBe(0);
});

/** What is written, the field that is named, and what is said of it. */
const refused: [string, string, object, string, RegExp][] = [
  ['a place that is not there', 'rules', rules(rule('r', { exclude: { codes: ['moon'] } })), 'rules.0.do.exclude.codes.0', /no place moon/],
  ['a channel that is not there', 'rules', rules(rule('r', { mostPackages: 1 }, { channels: ['fax'] })), 'rules.0.when.channels.0', /no channel fax/],
  ['a brand that is not there', 'rules', rules(rule('r', { mostPackages: 1 }, { brands: ['ACME'] })), 'rules.0.when.brands.0', /no brand ACME/],
  ['a cluster that is not there', 'rules', rules(rule('r', { surcharge: { cents: 5, at: { clusters: ['Mall'] } } })), 'rules.0.do.surcharge.at.clusters.0', /no cluster Mall/],
  ['a cluster of a place that is not there', 'rules', { clusters: { Mall: ['moon'] } }, 'clusters.Mall.0', /no place moon/],
  ['a service that nobody has', 'rules', rules(rule('r', { needs: { service: 'hazmat' } }, { anyTags: ['hazmat'] })), 'rules.0.do.needs.service', /no place has the service hazmat/],
  ['a negative amount', 'rules', rules(rule('r', { leastPart: -5 })), 'rules.0.do.leastPart', /not negative|at least/],
  ['an absurd amount', 'rules', rules(rule('r', { surcharge: { cents: 99_000_000, at: { kinds: ['store'] } } })), 'rules.0.do.surcharge.cents', /at most/],
  ['half a cent', 'rules', rules(rule('r', { leastPart: 0.5 })), 'rules.0.do.leastPart', /whole|cents/],
  ['two things in one rule', 'rules', rules(rule('r', { mostPackages: 1, remorse: 30 })), 'rules.0.do', /exactly one of/],
  ['nothing to do', 'rules', rules(rule('r', {})), 'rules.0.do', /exactly one of/],
  ['a name twice', 'rules', rules(rule('r', { mostPackages: 1 }), rule('r', { mostPackages: 2 })), 'rules.1.name', /rule 0 has this name/],
  ['a field that is not there', 'rules', rules(rule('r', { mostPackages: 1 }, { colour: 'red' })), 'rules.0.when', /colour/],
  ['a value from above to', 'rules', rules(rule('r', { mostPackages: 1 }, { value: { from: 2, to: 1 } })), 'rules.0.when.value', /not above/],
  ['only a place and not that place', 'rules', rules(rule('only', { only: { codes: [places.s14] } }, { anyTags: ['x'] }), rule('not', { exclude: { codes: [places.s14] } }, { anyTags: ['x'] })), 'rules.1.do', /"only" leaves only places that "not" takes away/],
  ['tiers with a place twice', 'rules', rules(rule('r', { tiers: [{ kinds: ['store'] }, { codes: [places.s14] }] })), 'rules.0.do.tiers.1', /store-014 is in tier 0 already/],
  ['rules that leave no place', 'rules', rules(rule('no stores', { exclude: { kinds: ['store'] } }), rule('no warehouse', { mostADay: { orders: 0, at: { codes: [places.wa] } } }, { channels: ['market'], methods: ['ship'] })), 'rules.1.do', /"no stores" and "no warehouse" leave no place for delivery orders of Marketplace/],
  ['a negative cost', 'routing', { split: -1 }, 'split', /./],
  ['an absurd cost', 'routing', { labour: { store: { pack: 99_000_000 } } }, 'labour.store.pack', /./],
  ['a slip of the pen', 'routing', { latenes: 1 }, 'latenes', /no such field/],
]; // biome-ignore format: one a line

describe('a policy that is not written', () => {
  test.each(refused)('%s: says which field, why and what helps', async (_what, kind, document, field, reason) => {
    const answer = await call('POST', '/drafts', { kind, base: await newest(kind), document, note: 'a try' });
    expect(answer.status, JSON.stringify(answer.body)).toBe(422);
    expect(answer.body).toMatchObject({ code: 'invalid_input', field: `document.${field}` });
    expect(String(answer.body.detail)).toMatch(reason);
    expect(String(answer.body.remedy).length).toBeGreaterThan(5);
  });
});

test('two rules change and one stands elsewhere: the differences are sentences', async () => {
  const [a, b] = [rule('a', { mostPackages: 2 }), rule('b', { remorse: 30 })];
  await step(await approved('rules', rules(a, b)), 'activate');
  const { id } = await write(
    'rules',
    rules({ ...b, do: { remorse: 60 } }, a, rule('c', { needs: { service: 'transfer', tags: ['bulky'] } })),
  );
  const { differences } = (await call('GET', `/drafts/${id}`)).body as { differences: { says: string }[] };
  expect(differences.map((each) => each.says)).toEqual([
    'Orders are confirmed after 1 hour at the earliest. Before: Orders are confirmed after 30 minutes at the earliest.',
    'new: Orders have items tagged bulky served only by places with the service transfer.',
    'the rules stand in another order: b, a',
  ]);
});

test('the reference book takes no rule that a draft would not be, and a place may have services of the shop', async () => {
  const row = (document: object) => ({ rows: [{ kind: 'rules', activeFrom: '2026-11-20T00:00:00Z', document }] });
  const needs = row(rules(rule('r', { needs: { service: 'hazmat' } }, { allTags: ['hazmat'] })));
  const refusal = await edge.call('PUT', 'book/policies', needs);
  expect(refusal).toMatchObject({ status: 422, body: { field: 'rows.0.document.rules.0.do.needs.service' } });
  const depot = {
    code: 'depot',
    name: 'Depot',
    kind: 'warehouse',
    entity: 'retail',
    zone: 'UTC',
    latitude: 41,
    longitude: -88,
  };
  const services = ['ship', 'hazmat'];
  expect((await edge.call('PUT', 'book/places', { rows: [{ ...depot, services: ['Haz mat'] }] })).status).toBe(422);
  expect((await edge.call('PUT', 'book/places', { rows: [{ ...depot, services }] })).status).toBe(200);
  const reviewed = await edge.call('PUT', 'book/policies', needs);
  expect(reviewed).toMatchObject({ status: 409, body: { code: 'needs_review', field: 'rows.0.kind' } });
});

test('the reference book lays down what a house begins with; what holds already is changed by a draft alone', async () => {
  const row = (document: object) => ({
    rows: [{ kind: 'returns', activeFrom: '2026-11-20T00:00:00Z', document, note: 'the first' }],
  });
  expect((await edge.call('PUT', 'book/policies', row({ refundOrder: 'ratio' }))).status).toBe(200);
  const again = await edge.call('PUT', 'book/policies', row({ refundOrder: 'stored-first' }));
  expect(again).toMatchObject({
    status: 409,
    body: { code: 'needs_review', remedy: expect.stringContaining('draft') },
  });
  expect(await newest('returns')).toBe(1);
  const { rows } = (await edge.call('GET', 'book/policies')).body as { rows: { kind: string; document: object }[] };
  expect(rows.find((each) => each.kind === 'returns')?.document).toMatchObject({ refundOrder: 'ratio' });
});

describe('a draft says which steps it allows whom', () => {
  type Allowed = { step: string; ready: boolean; because: string | null }[];
  const said = async (id: string, as: Role) => {
    const { allowed } = (await call('GET', `/drafts/${id}`, undefined, as)).body as { allowed: Allowed };
    return Object.fromEntries(allowed.map(({ step, ready, because }) => [step, ready || because]));
  };

  test('only steps that come into question are named; of these each is ready, or says why not', async () => {
    const { id } = await write('rules', rules());
    const needs = (roles: string, you: string) => `this needs the role ${roles}; you are ${you}`;
    expect(await said(id, 'operations')).toEqual({ change: true, simulate: true, submit: true, withdraw: true });
    expect(await said(id, 'manager')).toEqual({
      change: needs('operations or administrator', 'manager'),
      simulate: true,
      submit: needs('operations or administrator', 'manager'),
      withdraw: true,
    });
    await step(id, 'submit');
    expect(await said(id, 'operations')).toMatchObject({ approve: needs('manager or administrator', 'operations') });
    expect(await said(id, 'manager')).toMatchObject({ approve: true, reject: true });
    await step(id, 'approve', {}, 'manager');
    expect(await said(id, 'operations')).toMatchObject({ activate: true });
    expect(await said(id, 'service')).toMatchObject({ activate: expect.stringContaining('needs the role') });
    await step(id, 'withdraw');
    expect(await said(id, 'administrator')).toEqual({});
  });

  test('what it says is what happens: the author reviews nothing, and an overtaken draft is not approved', async () => {
    const mine = await write('rules', rules(), 'mine', 'administrator');
    await step(mine.id, 'submit', {}, 'administrator');
    expect(await said(mine.id, 'administrator')).toMatchObject({ approve: 'nobody reviews what he wrote himself' });
    const base = await newest('rules');
    await step(await approved('rules', rules(rule('other', { mostPackages: 2 }))), 'activate');
    expect(await said(mine.id, 'manager')).toMatchObject({
      approve: `version ${base + 1} is newer than ${base}, on which it rests`,
      reject: true,
    });
    expect((await call('POST', `/drafts/${mine.id}/approve`, {}, 'manager')).body.code).toBe('stale_base');
    await step(mine.id, 'withdraw', {}, 'administrator');
  });

  test('a draft of what decides no source is not simulated, and an old version may be rolled back to by whoever reviews', async () => {
    const { id } = await write('commission', { rate: 5 });
    expect(await said(id, 'operations')).not.toHaveProperty('simulate');
    await step(id, 'withdraw');
    const back = async (as: Role) => (await call('GET', '/rules/1', undefined, as)).body.allowed;
    expect(await back('manager')).toMatchObject([{ step: 'roll_back', ready: true }]);
    expect(await back('operations')).toMatchObject([{ step: 'roll_back', ready: false }]);
    expect((await call('GET', `/rules/${await newest('rules')}`)).body.allowed).toEqual([]);
  });
});
