import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { journalOf } from '../../../books/order/commits.ts';
import { hasPlan } from '../../../books/order/engine.ts';
import type { Decision, NoPlan } from '../../../books/order/plan.ts';
import { read } from '../../../kernel/json.ts';
import { text } from '../../../kernel/schema.ts';
import type { Question } from '../../../stages/route/plan/question.ts';
import { termsIn } from '../../../stages/route/plan/terms/terms.ts';
import { type Proposal, type TriedKind, testDrive, trialOf } from '../../../stages/route/simulate/proposal.ts';
import { worthsFor } from '../../../stages/route/simulate/recorded.ts';
import type { House } from '../../house.ts';
import { findOrderId } from '../find.ts';
import type { Person } from '../identity.ts';
import { houseCurrency } from '../names.ts';
import { isOne, no, ONE, type Proposed, proposalIn, proposed, triedKind } from './proposed.ts';
import { may } from './review.ts';
import { drivesView } from './simulation-views.ts';
import { MAY } from './steps.ts';

/** One order decided again with the facts of its decision. */
export function testDriveRoutes(app: FastifyInstance, house: House): void {
  app.route({
    method: 'POST',
    url: '/v1/orders/:order/test-drives',
    schema: {
      operationId: 'orders.test_drive', tags: ['policies'],
      summary: 'Decide one order again with the facts of its decision, as the policies are and as they might become',
      description: `Changes nothing. Roles: ${MAY.simulate.join(', ')}.`,
      params: z.object({ order: text(100) }),
      body: z.strictObject({ kind: triedKind, ...proposed }).refine(isOne, ONE),
      response: { 200: drivesView },
    },
    handler: async (request) => {
      may(request.person as Person, MAY.simulate);
      const { kind, ...sent } = request.body as Proposed & { kind: TriedKind };
      return driven(house, await proposalIn(house, kind, sent), orderIn(request));
    },
  }); // biome-ignore format: a list
}

const orderIn = (request: FastifyRequest) => (request.params as { order: string }).order;

async function driven(house: House, proposal: Proposal, order: string) {
  const questions = await questionsOf(house, order);
  const book = await house.book();
  const [trial, worthOf] = [trialOf(proposal, book, house.clock.now()), await worthsFor(house.db, questions)];
  const drives = questions.map((question) => ({ question, ...testDrive(question, trial, worthOf(question.worth)) }));
  return {
    currency: houseCurrency(book),
    terms: termsIn(drives.flatMap(({ today, draft }) => [...costsOf(today), ...costsOf(draft)])),
    groups: drives.map(({ question, today, draft }) => ({
      group: question.group,
      askedAt: question.at,
      today: shown(today),
      draft: shown(draft),
    })),
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

function costsOf(answer: Decision | NoPlan) {
  return hasPlan(answer) ? answer.plan.packages.map(({ costs }) => costs) : [];
}

function shown(answer: Decision | NoPlan) {
  return hasPlan(answer) ? { decision: answer, noPlan: null } : { decision: null, noPlan: answer };
}
