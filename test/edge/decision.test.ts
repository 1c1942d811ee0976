import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDemoKeys } from '../../seed/keys.ts';
import { seedWorld } from '../../seed/world.ts';
import { latestDecisions, type RecordedDecision, worthFor } from '../../src/edge/http/reads/decision-record.ts';
import { openServer } from '../../src/edge/http/server.ts';
import { must } from '../../src/kernel/assert.ts';
import { changedFacts, isSame, outcomeOf } from '../../src/stages/route/plan/again.ts';
import { explain } from '../../src/stages/route/plan/explain.ts';
import { isExplained } from '../../src/tool/decide.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

type Plan = { place: string; places: string[]; chosen: boolean; armed: boolean; costs: Record<string, number> } & {
  cost: number;
  regret: number;
  decides: string | null;
};
type Seen = {
  place: string;
  name: string;
  state: string;
  says: string;
  regret: number | null;
  rule: string | null;
};
type View = {
  plans: Plan[];
  places: Seen[];
  terms: { name: string }[];
  replay: { same: boolean; changed: string[] };
  considered: { plans: number; places: number };
} & Record<string, unknown>;
type Why = { answer: string; regret: number | null; plan: Plan | null; terms: Record<string, number>[] } & Record<
  string,
  unknown
>;

const MINUTES = 5 * 60_000;

describe('a decision of the demonstration world, opened in full', () => {
  let house: TestHouse;
  let app: FastifyInstance;
  let key: string;
  let all: RecordedDecision[];

  beforeAll(async () => {
    house = await openHouse();
    await seedWorld({ desk: house.desk, tx: house.write });
    key = (await makeDemoKeys(house.owner)).operations;
    app = await openServer(house);
    all = await latestDecisions(house.db, 100_000);
  }, MINUTES);
  afterAll(async () => {
    await app.close();
    await house.close();
  });

  async function get<T>(path: string, status = 200): Promise<T> {
    const answer = await app.inject({ url: `/v1/orders/${path}`, headers: { authorization: `Bearer ${key}` } });
    expect(answer.statusCode, answer.body).toBe(status);
    return answer.json() as T;
  }
  const viewOf = ({ order, group, sequence }: RecordedDecision) =>
    get<View>(`${order}/decisions/${group}?sequence=${sequence}`);
  const whyNot = ({ order, group, sequence }: RecordedDecision, place: string) =>
    get<Why>(`${order}/decisions/${group}/places/${place}?sequence=${sequence}`);

  /** The latest decision in which some place was ruled out, and some other lost. */
  async function rich(): Promise<{ recorded: RecordedDecision; view: View }> {
    for (const recorded of all) {
      if (recorded.question.places.length < 4 || recorded.losers.length === 0) continue;
      const view = await viewOf(recorded);
      const states = new Set(view.places.map((each) => each.state));
      if (states.has('ruled_out') && (states.has('lost') || states.has('armed'))) return { recorded, view };
    }
    throw new Error('no decision has both');
  }

  test('all are asked again with the same answer, byte for byte, and every one is explained', async () => {
    const book = await house.book();
    expect(all.length).toBeGreaterThan(400);
    for (const each of all) {
      const opened = explain(each.question, book, await worthFor(house.db, each.question));
      const which = `${each.order} ${each.group} ${each.sequence}`;
      expect(changedFacts(each, opened.answer, book), which).toEqual([]);
      expect(isSame(each, opened.answer), which).toBe(true);
      expect(isExplained(opened), which).toBe(true);
    }
  });

  test('the list names each decision, newest first, and none is passed over', async () => {
    const { order } = must(all[0], 'decision');
    const { decisions } = await get<{ decisions: { group: string; sequence: number; says: string }[] }>(
      `${order}/decisions`,
    );
    expect(decisions).toHaveLength(all.filter((each) => each.order === order).length);
    expect(decisions.map((each) => each.sequence)).toEqual(
      decisions.map((each) => each.sequence).sort((a, b) => b - a),
    );
    expect(decisions[0]?.says).toMatch(/\S/);
  });

  test('every plan is told to the cent, the chosen one first, and every place of the question', async () => {
    const { recorded, view } = await rich();
    expect(view.replay).toEqual({ same: true, changed: [] });
    expect(view).toMatchObject({
      group: recorded.group,
      answer: 'plan',
      because: null,
      edition: recorded.question.edition,
    });
    const [chosen, ...lost] = view.plans;
    expect(chosen).toMatchObject({ rank: 1, chosen: true, regret: 0, decides: null });
    const named = new Set(view.terms.map((each) => each.name));
    for (const plan of view.plans) {
      expect(Object.values(plan.costs).reduce((a, b) => a + b, 0)).toBe(plan.cost);
      expect(plan.cost - (chosen?.cost ?? 0)).toBe(plan.regret);
      for (const [term, cost] of Object.entries(plan.costs)) if (cost !== 0) expect(named).toContain(term);
    }
    for (const loser of recorded.losers)
      expect(lost.find((each) => each.place === loser.place)).toMatchObject({
        regret: loser.more,
        decides: loser.term,
      });
    expect(view.places.map((each) => each.place)).toEqual(recorded.question.places);
    expect(view.considered).toEqual({ plans: view.plans.length, places: view.places.length });
  });

  test('why not: the chosen place, one that lost, one that was ruled out, one without units, and no place at all', async () => {
    const { recorded, view } = await rich();
    const at = (...states: string[]) =>
      must(
        view.places.find((each) => states.includes(each.state)),
        states.join(),
      );
    const [chosen, lost, out] = [at('chosen'), at('lost', 'armed'), at('ruled_out')];

    const won = await whyNot(recorded, chosen.place);
    expect(won).toMatchObject({ name: chosen.name, regret: 0, rule: null, plan: { chosen: true } });
    expect(won.answer).toContain(`${chosen.name} was chosen`);

    const behind = await whyNot(recorded, lost.place);
    expect(behind.regret).toBe(lost.regret);
    expect(behind.terms.reduce((sum, { more = 0 }) => sum + more, 0)).toBe(behind.regret);
    expect(behind.answer).toMatch(
      /^The best plan with .* costs \$\d+\.\d\d, (\$\d+\.\d\d more than|the same as) the chosen one/,
    );

    const no = await whyNot(recorded, out.place);
    expect(no).toMatchObject({ rule: 'stores deliver nearby', regret: null, terms: [], plan: null });
    expect(no.answer).toBe(`${out.name} was ruled out by the rule stores deliver nearby: farther than 800 km.`);

    const others = (await house.book()).places.filter((each) => !recorded.question.places.includes(each.code));
    const other = must(others[0], 'a place without units');
    expect((await whyNot(recorded, other.code)).answer).toContain(`${other.name} was not asked`);
    await get(`${recorded.order}/decisions/${recorded.group}/places/nowhere`, 404);
    await get(`${recorded.order}/decisions/G99`, 404);
    await get(`${recorded.order}/decisions/${recorded.group}?sequence=9999`, 404);
  });

  test('what has changed is named: a place that is gone from the book', async () => {
    const recorded = must(
      all.find((each) => each.losers.length > 0),
      'decision',
    );
    const book = await house.book();
    const edition = String(book.edition - 1n);
    const outcome = outcomeOf(recorded);
    const taken = outcome && 'plan' in outcome ? outcome.plan?.packages[0]?.place : undefined;
    const places = recorded.question.places.map((place) => (place === taken ? 'gone' : place));
    const question = { ...recorded.question, edition, places };
    const changed = { ...recorded, question };
    const { answer } = explain(question, book, await worthFor(house.db, question));
    expect(isSame(changed, answer)).toBe(false);
    expect(changedFacts(changed, answer, book).join()).toContain('gone is not in the book');
  });
});
