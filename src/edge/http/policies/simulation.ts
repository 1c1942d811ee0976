import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { must } from '../../../kernel/assert.ts';
import { time } from '../../../kernel/schema.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Proposal, TriedKind } from '../../../stages/route/simulate/proposal.ts';
import { drawnWeek, recordedQuestions, worthsFor } from '../../../stages/route/simulate/recorded.ts';
import {
  openSimulation,
  type Recorded,
  type Running,
  type Simulation,
} from '../../../stages/route/simulate/simulate.ts';
import type { House } from '../../house.ts';
import { toWire } from '../../wire.ts';
import type { Person } from '../identity.ts';
import { houseCurrency } from '../names.ts';
import { isOne, no, ONE, type Proposed, proposalIn, proposed, triedKind } from './proposed.ts';
import { may } from './review.ts';
import { simulationView, toldView } from './simulation-views.ts';
import { MAY } from './steps.ts';
import { testDriveRoutes } from './test-drives.ts';

const MOST_ORDERS = 2000;
const MOST_A_DAY = 500;
const LINES = 'application/x-ndjson';

type Asked = Proposed & {
  readonly orders: number;
  readonly from?: Instant | null;
  readonly to?: Instant | null;
  readonly week?: { readonly perDay: number; readonly seed: number; readonly begins?: string | null };
};

/** What would be: a proposed policy tried on one order, on recorded ones or on a generated week, with the engine that decides. */
export function simulationRoutes(app: FastifyInstance, house: House): void {
  testDriveRoutes(app, house);
  app.route({
    method: 'POST',
    url: '/v1/policies/:kind/simulations',
    schema: {
      operationId: 'policies.simulate', tags: ['policies'],
      summary: 'Decide recorded orders, or a week drawn from them, as the policies are and as they might become',
      description:
        `Changes nothing. Who accepts \`${LINES}\` is told how far it is, a line each time, and ends it by hanging up. Roles: ${MAY.simulate.join(', ')}.`,
      params: z.object({ kind: triedKind }),
      body: z.strictObject({
        ...proposed,
        orders: z.number().int().min(1).max(MOST_ORDERS).default(500).meta({ description: 'The latest so many' }),
        from: time().nullish().meta({ description: 'Decided from then on' }),
        to: time().nullish().meta({ description: 'Decided before' }),
        week: z
          .strictObject({
            perDay: z.number().int().min(1).max(MOST_A_DAY),
            seed: z.number().int().min(1).max(2 ** 31).default(1),
            begins: z.iso.date().nullish().meta({ description: 'Left out: the day after the last that was recorded' }),
          })
          .optional()
          .meta({ description: 'Draw a week of so many orders a day from them; the same seed draws the same week' }),
      }).refine(isOne, ONE),
      response: {
        200: {
          description: 'What became of the orders in both arms',
          content: { 'application/json': { schema: simulationView }, [LINES]: { schema: toldView } },
        },
      },
    },
    handler: async (request, reply) => {
      may(request.person as Person, MAY.simulate);
      const { kind } = request.params as { kind: TriedKind };
      const asked = request.body as Asked;
      const work = await opened(house, await proposalIn(house, kind, asked), asked);
      if (!request.headers.accept?.includes(LINES)) return resultOf(work);
      return reply.type(LINES).send(Readable.from(linesOf(work), { objectMode: false }));
    },
  }); // biome-ignore format: a list
}

type Work = { readonly orders: readonly Recorded[]; readonly running: Running; readonly currency: string };

async function opened(house: House, proposal: Proposal, asked: Asked): Promise<Work> {
  const orders = await ordersOf(house, asked);
  const questions = orders.map((each) => each.question);
  const [book, worthOf] = await Promise.all([house.book(), worthsFor(house.db, questions)]);
  const isFilledAtNight = asked.week !== undefined;
  const running = openSimulation(proposal, { book, now: house.clock.now(), worthOf, isFilledAtNight });
  return { orders, running, currency: houseCurrency(book) };
}

async function ordersOf(house: House, { orders, from = null, to = null, week }: Asked): Promise<readonly Recorded[]> {
  const recorded = await recordedQuestions(house.db, orders, { from, to });
  if (recorded.length > 0) return week ? drawnWeek(house.db, recorded, week) : recorded;
  throw from || to
    ? no('nothing_recorded', 'no order was decided in this time', 'from', 'choose a longer time')
    : no('nothing_recorded', 'no order has been decided yet', 'orders', 'capture some orders first');
}

type Told =
  | { readonly done: number; readonly of: number }
  | { readonly simulation: Simulation & { readonly currency: string } };

/** Other requests are answered between two spells of work. */
const SPELL = 20;

async function* told({ orders, running, currency }: Work): AsyncGenerator<Told> {
  let spell = performance.now();
  for (const [nth, each] of orders.entries()) {
    running.next(each);
    if (performance.now() - spell < SPELL) continue;
    yield { done: nth + 1, of: orders.length };
    await setImmediate();
    spell = performance.now();
  }
  yield { simulation: { ...running.sum(), currency } };
}

async function* linesOf(work: Work): AsyncGenerator<string> {
  for await (const each of told(work)) yield `${toWire(each)}\n`;
}

async function resultOf(work: Work) {
  let last: Told | null = null;
  for await (const each of told(work)) last = each;
  const result = must(last, 'a last line');
  return 'simulation' in result ? result.simulation : null;
}
