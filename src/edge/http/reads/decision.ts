import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { hasPlan } from '../../../books/order/engine.ts';
import { classOf } from '../../../books/order/plan.ts';
import { sourceName } from '../../../books/order/replan.ts';
import type { Book } from '../../../books/reference/book.ts';
import { must } from '../../../kernel/assert.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { changedFacts, isSame, outcomeOf } from '../../../stages/route/plan/again.ts';
import { explain, type WeighedPlan } from '../../../stages/route/plan/explain.ts';
import { ruledBy } from '../../../stages/route/plan/plan.ts';
import type { House } from '../../house.ts';
import { Refused } from '../errors.ts';
import { actorOf, type Person } from '../identity.ts';
import { namesIn } from '../names.ts';
import { decisionHeads, decisionView, whyNotView } from '../views/decision.ts';
import { calledIn, detailOf, placeSays, type Speaker, titleOf, whyNot } from '../views/decision-words.ts';
import { inSentence, type Names, sentence } from '../views/words.ts';
import { decisionsOf, type RecordedDecision, worthFor } from './decision-record.ts';
import { text } from './order-filter.ts';
import { loadOrder } from './orders.ts';
import { surerFor } from './surer.ts';

const tags = ['orders'];
const newest = z.object({ sequence: z.coerce.number().int().min(0).optional() });
type Asked = { readonly order: string; readonly group: string; readonly place: string };

/** How sources were chosen, opened in full: the recorded question is asked again and every plan is told. */
export function decisionReads(app: FastifyInstance, house: House): void {
  app.route({
    method: 'GET',
    url: '/v1/orders/:order/decisions',
    schema: {
      operationId: 'orders.decisions', tags,
      summary: 'The decisions for an order, newest first',
      params: z.object({ order: text }),
      response: { 200: decisionHeads },
    },
    handler: async (request) => headsFor(house, (request.params as Asked).order),
  }); // biome-ignore format: a list
  app.route({
    method: 'GET',
    url: '/v1/orders/:order/decisions/:group',
    schema: {
      operationId: 'orders.decision_of_group', tags,
      summary: 'One decision: every plan with its cost term by term, every place with what became of it',
      params: z.object({ order: text, group: text }),
      querystring: newest,
      response: { 200: decisionView },
    },
    handler: async (request) => {
      const opened = await openDecision(house, request.params as Asked, sequenceIn(request.query));
      const surer = await surerFor(house, opened, actorOf(request.person as Person));
      return { ...viewDecision(opened), surer };
    },
  }); // biome-ignore format: a list
  app.route({
    method: 'GET',
    url: '/v1/orders/:order/decisions/:group/places/:place',
    schema: {
      operationId: 'orders.why_not', tags,
      summary: 'Why not from this place? What its best plan costs beside the chosen one, or what ruled it out',
      params: z.object({ order: text, group: text, place: text }),
      querystring: newest,
      response: { 200: whyNotView },
    },
    handler: async (request) => {
      const asked = request.params as Asked;
      return viewWhyNot(await openDecision(house, asked, sequenceIn(request.query)), asked.place);
    },
  }); // biome-ignore format: a list
}

function sequenceIn(query: unknown): number | undefined {
  return (query as z.infer<typeof newest>).sequence;
}

async function headsFor(house: House, asked: string) {
  const { order } = await loadOrder(house, asked);
  const names = namesIn(await house.book(), house.clock.now());
  const decisions = await decisionsOf(house.db, order.id);
  return {
    decisions: decisions.map((each) => {
      const { group, sequence, at, actor, operation } = each;
      return { group, sequence, at, actor, operation, says: headSays(each, names, order.currency) };
    }),
  };
}

function headSays(recorded: RecordedDecision, names: Names, currency: string): string {
  const outcome = outcomeOf(recorded);
  if (!outcome) return 'Nothing came of it';
  if (outcome.type === 'RouteFailed' || outcome.type === 'RouteParked') return sentence(outcome.says);
  const { plan } = outcome;
  if (!plan) return sentence(outcome.says ?? 'A promise');
  return `${titleOf(plan, names)} for ${inSentence(plan.cost, currency)}`;
}

async function openDecision(house: House, asked: Asked, sequence: number | undefined) {
  const { order, number } = await loadOrder(house, asked.order);
  const all = (await decisionsOf(house.db, order.id)).filter((each) => each.group === asked.group);
  const found = all.find((each) => sequence === undefined || each.sequence === sequence);
  if (!found) {
    const which = sequence === undefined ? '' : ` with the number ${sequence}`;
    const no = refuse('not_found', `there is no decision for group ${asked.group}${which}`, {
      field: 'group',
      remedy: 'look at the decisions for the order',
    });
    throw new Refused(no);
  }
  const book = await house.book();
  const worthOf = await worthFor(house.db, found.question);
  const opened = explain(found.question, book, worthOf);
  const isNewest = found === all[0];
  const names = namesIn(book, house.clock.now());
  return { order, number, found, isNewest, book, opened, worthOf, names, currency: order.currency };
}

type Opened = Awaited<ReturnType<typeof openDecision>>;

/** More rows than people read are left off; each place is told all the same. */
const MOST_PLANS = 25;

function viewDecision({ order, number, found, book, opened, names, currency }: Opened) {
  const { question } = found;
  const { answer, by, terms, plans, places } = opened;
  const planned = hasPlan(answer) ? answer : null;
  const { routing, promise, rules, carriers, worth, likelihood } = question;
  const bounds = book.policyVersion('promise', promise);
  return {
    order: order.id,
    number,
    group: found.group,
    sequence: found.sequence,
    at: question.at,
    method: question.method,
    by,
    wantedBy: question.wantedBy,
    currency,
    policies: { routing, promise, rules, carriers, worth, likelihood },
    edition: question.edition,
    replay: { same: isSame(found, answer), changed: changedFacts(found, answer, book) },
    answer: planned ? ('plan' as const) : ('no_plan' as const),
    because: hasPlan(answer) ? null : answer.noPlan,
    terms,
    plans: plans.slice(0, MOST_PLANS).map((plan, rank) => viewPlan(plan, rank + 1, bounds, by, names)),
    places: places.map((each) => ({
      source: sourceName(each.place, each.supply),
      place: each.place,
      supply: each.supply ?? null,
      ...whereabouts(book, each.place),
      name: calledIn(each, names),
      km: each.km,
      state: each.state,
      says: placeSays(each, { names, currency, opened }),
      rule: each.rule,
      regret: each.regret,
      decides: each.decides,
    })),
    destination: question.destination,
    rules: { applied: planned ? planned.ruled.rules : ruledBy(question, book).applied, cost: planned?.ruled.cost ?? 0 },
    fallback: viewFallback(planned?.fallback ?? null, found),
    considered: { plans: plans.length, places: places.length },
  };
}

/** A place that the book has forgotten is told by its code. */
function whereabouts(book: Book, code: string) {
  const { name = code, kind = 'unknown', latitude = 0, longitude = 0 } = book.place(code) ?? {};
  return { name, kind, latitude, longitude };
}

type Bounds = Parameters<typeof classOf>[1];

function viewPlan(weighed: WeighedPlan, rank: number, bounds: Bounds, by: string, names: Names) {
  const { place, supply = null, plan, costs, cost, regret, decides, chosen, armed } = weighed;
  return {
    rank,
    place,
    supply,
    places: [...new Set(plan.packages.map((each) => each.place))],
    title: titleOf(plan, names),
    detail: detailOf(plan, names),
    mode: plan.packages.find((each) => each.place === place)?.mode ?? 'ship',
    path: plan.path,
    chosen,
    armed,
    kept: plan.kept,
    class: plan.ready > by ? ('risk' as const) : classOf(plan.kept, bounds),
    misses: plan.ready > by,
    ready: plan.ready,
    costs,
    cost,
    regret,
    decides,
  };
}

type Fallback = NonNullable<Extract<Opened['opened']['answer'], { plan: unknown }>['fallback']>;

function viewFallback(fallback: Fallback | null, { events, group }: RecordedDecision) {
  if (!fallback) return null;
  const { until, lastStart, regret, triggers, plan } = fallback;
  const steps = plan.packages.flatMap((each) => each.steps);
  return {
    until,
    lastStart,
    regret: Number(regret),
    triggers,
    held: events.some((event) => event.type === 'BackupHeld' && event.group === group),
    steps: [...steps].sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)),
  };
}

function viewWhyNot({ found, book, names, currency, opened }: Opened, source: string) {
  const isMeant = (each: { place: string; supply?: string }) => sourceName(each.place, each.supply) === source;
  const asked = opened.places.find(isMeant);
  const place = asked?.place ?? source;
  const name = asked ? calledIn(asked, names) : names.place(place);
  if (!asked) {
    if (!book.place(place))
      throw new Refused(refuse('not_found', `there is no place ${place}`, { field: 'place', remedy: 'use its code' }));
    const answer = `${name} was not asked: it had no free unit of what was ordered.`;
    return { place, name, answer, rule: null, regret: null, terms: [], plan: null };
  }
  const speaker: Speaker = { names, currency, opened };
  const chosen = opened.plans.find((each) => each.chosen);
  const rank = asked.state === 'chosen' ? 0 : opened.plans.findIndex((each) => !each.chosen && isMeant(each));
  const plan = opened.plans[rank];
  return {
    place,
    name,
    answer: whyNot(asked, speaker),
    rule: asked.rule,
    regret: asked.regret,
    terms: plan ? opened.terms.map((term) => besides(term, plan, must(chosen, 'chosen plan'))) : [],
    plan: plan
      ? viewPlan(plan, rank + 1, book.policyVersion('promise', found.question.promise), opened.by, names)
      : null,
  };
}

function besides(term: { name: string; says: string }, plan: WeighedPlan, best: WeighedPlan) {
  const here = plan.costs[term.name] ?? 0;
  const chosen = best.costs[term.name] ?? 0;
  return { ...term, here, chosen, more: here - chosen };
}
