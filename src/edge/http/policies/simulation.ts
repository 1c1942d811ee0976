import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { journalOf } from '../../../books/order/commits.ts';
import { hasPlan } from '../../../books/order/engine.ts';
import type { Decision, NoPlan } from '../../../books/order/plan.ts';
import { draftOf } from '../../../books/reference/drafts.ts';
import { read } from '../../../kernel/json.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { text, uuid } from '../../../kernel/schema.ts';
import type { Question } from '../../../stages/route/plan/question.ts';
import { type Proposal, TRIED, type TriedKind, testDrive, trialOf } from '../../../stages/route/simulate/proposal.ts';
import { recordedQuestions, worthsFor } from '../../../stages/route/simulate/recorded.ts';
import { openSimulation, type Simulation } from '../../../stages/route/simulate/simulate.ts';
import type { House } from '../../house.ts';
import { Refused } from '../errors.ts';
import { findOrderId } from '../find.ts';
import type { Person } from '../identity.ts';
import { checkedDocument } from './document.ts';
import { may, WRITES } from './review.ts';
import { drivesView, simulationView } from './simulation-views.ts';

const MOST_ORDERS = 2000;
const tags = ['policies'];
const kind = z.enum(TRIED);
const document = z.record(z.string(), z.unknown());
const description = 'Changes nothing. Roles: operations, administrator.';

type Asked = { readonly document?: unknown; readonly draft?: string; readonly orders: number };

/** What would be: a proposed policy tried on one order, or on the latest ones, with the engine that decides. */
export function simulationRoutes(app: FastifyInstance, house: House): void {
  app.route({
    method: 'POST',
    url: '/v1/policies/:kind/simulations',
    schema: {
      operationId: 'policies.simulate', tags,
      summary: 'Decide the latest orders again, as the policies are and as they might become',
      description,
      params: z.object({ kind }),
      body: z
        .strictObject({
          document: document.optional().meta({ description: 'The policy to try, or' }),
          draft: uuid().optional().meta({ description: 'a draft of it' }),
          orders: z.number().int().min(1).max(MOST_ORDERS).default(500),
        })
        .refine((sent) => (sent.document === undefined) !== (sent.draft === undefined), 'send a document or a draft, one of them'),
      response: { 200: simulationView },
    },
    handler: async (request) => {
      const { kind } = request.params as { kind: TriedKind };
      const asked = request.body as Asked;
      may(personOf(request), WRITES);
      return simulated(house, await proposalIn(house, kind, asked), asked.orders);
    },
  }); // biome-ignore format: a list
  app.route({
    method: 'POST',
    url: '/v1/orders/:order/test-drives',
    schema: {
      operationId: 'orders.test_drive', tags,
      summary: 'Decide one order again with the facts of its decision, as the policies are and as they might become',
      description,
      params: z.object({ order: text(100) }),
      body: z.strictObject({ kind, document }),
      response: { 200: drivesView },
    },
    handler: async (request) => {
      const { kind, document } = request.body as { kind: TriedKind; document: unknown };
      may(personOf(request), WRITES);
      const proposal = await proposalIn(house, kind, { document });
      return driven(house, proposal, (request.params as { order: string }).order);
    },
  }); // biome-ignore format: a list
}

async function proposalIn(
  house: House,
  kind: TriedKind,
  { document, draft }: Omit<Asked, 'orders'>,
): Promise<Proposal> {
  const book = await house.book();
  if (draft === undefined) return { kind, document: checkedDocument(kind, document, book) };
  const found = await draftOf(house.db, draft);
  if (found?.kind !== kind)
    throw no('not_found', `there is no such draft of ${kind}`, 'draft', 'look at GET /v1/policies');
  return { kind, document: checkedDocument(kind, JSON.parse(found.document), book) };
}

/** Other requests are answered between two spells of work. */
const SPELL = 20;

async function simulated(house: House, proposal: Proposal, orders: number): Promise<Simulation> {
  const recorded = await recordedQuestions(house.db, orders);
  if (recorded.length === 0)
    throw no('nothing_recorded', 'no order has been decided yet', 'orders', 'capture some orders first');
  const questions = recorded.map((each) => each.question);
  const running = openSimulation(proposal, {
    book: await house.book(),
    now: house.clock.now(),
    worthOf: await worthsFor(house.db, questions),
  });
  let spell = performance.now();
  for (const each of recorded) {
    running.next(each);
    if (performance.now() - spell < SPELL) continue;
    await setImmediate();
    spell = performance.now();
  }
  return running.sum();
}

async function driven(house: House, proposal: Proposal, order: string) {
  const questions = await questionsOf(house, order);
  const [trial, worthOf] = [
    trialOf(proposal, await house.book(), house.clock.now()),
    await worthsFor(house.db, questions),
  ];
  return {
    groups: questions.map((question) => {
      const { today, draft } = testDrive(question, trial, worthOf(question.worth));
      return { group: question.group, askedAt: question.at, today: shown(today), draft: shown(draft) };
    }),
  };
}

/** The latest question of each ship group of an order. */
async function questionsOf(house: House, order: string): Promise<Question[]> {
  const journal = await journalOf(house.db, await findOrderId(house.db, order));
  if (journal.length === 0) throw no('not_found', `there is no order ${order}`, 'order', 'use its id or its number');
  const latest = new Map<string, Question>();
  for (const { decision } of journal)
    for (const [group, { question }] of Object.entries(
      decision ? read<Record<string, { question: Question }>>(decision) : {},
    ))
      latest.set(group, question);
  if (latest.size === 0)
    throw no('nothing_recorded', 'no source was chosen for this order yet', 'order', 'wait for its promise');
  return [...latest.values()];
}

function shown(answer: Decision | NoPlan) {
  return hasPlan(answer) ? { decision: answer, noPlan: null } : { decision: null, noPlan: answer };
}

const personOf = (request: FastifyRequest) => request.person as Person;

function no(code: string, because: string, field: string, remedy: string): Refused {
  return new Refused(refuse(code, because, { field, remedy }));
}
