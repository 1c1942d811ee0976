import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AnyOperation, Command } from '../../books/operation.ts';
import { effectsOf } from '../../books/order/effects.ts';
import { said } from '../../books/order/says.ts';
import type { Book } from '../../books/reference/book.ts';
import { idFromKey, idOf, type Uuid } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Performed } from '../../perform/work.ts';
import type { House } from '../house.ts';
import { Refused } from './errors.ts';
import { findCasePage, findOrderId, numberText } from './find.ts';
import { actorOf, type Person } from './identity.ts';
import { sendProblem } from './problem.ts';
import { effectsView } from './views/effects.ts';

/** What a command answers. The same key gets the same answer, however often and whenever it is asked. */
export const commandView = z
  .object({
    command: z.string(),
    operation: z.string(),
    outcome: z.enum(['done', 'unchanged', 'preview']),
    subject: z.object({ kind: z.string(), id: z.string(), number: z.string().nullable(), version: z.number().int() }),
    events: z.array(z.string()),
    summary: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'CommandAnswer' });

export const previewView = commandView
  .extend({
    journal: z.array(z.object({ event: z.string(), title: z.string(), says: z.string(), by: z.string().nullable() })),
    effects: effectsView.nullable(),
  })
  .meta({ id: 'Preview' });

const query = z.object({ preview: z.enum(['true', 'false']).optional() });
const headers = z.object({
  'idempotency-key': z.string().max(255).optional(),
  'if-match': z.string().max(50).optional(),
});

/** A command is a resource that is created: one route an operation, drawn from its own description. */
export function commandRoutes(app: FastifyInstance, house: House, operations: readonly AnyOperation[]): void {
  for (const operation of operations) {
    if (!operation.path) continue;
    const named = /\{(\w+)\}/.exec(operation.path)?.[1];
    app.route({
      method: 'POST',
      url: `/v1${operation.path.replace(/\{(\w+)\}/, ':$1')}`,
      schema: {
        operationId: operation.name,
        summary: operation.title,
        description: describe(operation),
        tags: [operation.name.split('.')[0] ?? ''],
        ...(named ? { params: z.object({ [named]: z.string().max(200) }) } : {}),
        querystring: query,
        headers,
        body: bodyOf(operation, named),
        response: { 200: z.union([commandView, previewView]), 201: commandView },
      },
      handler: async (request, reply) => {
        const person = request.person as Person;
        const preview = (request.query as z.infer<typeof query>).preview === 'true';
        const command = await commandOf(operation, named, request, person, house);
        if (!operation.roles.includes(person.role)) {
          throw new Refused(
            refuse(
              'not_allowed',
              `${operation.title} needs the role ${operation.roles.join(' or ')}; you are ${person.role}`,
              { remedy: 'ask somebody who has the role' },
            ),
          );
        }
        const performed = await (preview ? house.desk.preview(command) : house.desk.perform(command));
        const { refusal } = performed.answer;
        if (refusal) return sendProblem(request, reply, refusal);
        const made = !preview && performed.answer.outcome === 'done';
        return reply.code(made ? 201 : 200).send(preview ? previewOf(performed) : answerOf(performed));
      },
    });
  }
}

function describe(operation: AnyOperation): string {
  const codes = Object.entries(operation.refusals).map(([code, says]) => `* \`${code}\`: ${says}`);
  const roles = `Roles: ${operation.roles.join(', ')}.`;
  return [operation.summary, roles, ...(codes.length > 0 ? ['Refusals:', codes.join('\n')] : [])].join('\n\n');
}

/** What stands in the path need not be said again in the body. */
function bodyOf(operation: AnyOperation, named: string | undefined): z.ZodType {
  if (named === 'case' && operation.input instanceof z.ZodObject) return operation.input.omit({ case: true });
  if (operation.name === 'close.open_balance' && operation.input instanceof z.ZodObject)
    return operation.input.omit({ entity: true });
  return operation.input;
}

async function commandOf(
  operation: AnyOperation,
  named: string | undefined,
  request: FastifyRequest,
  person: Person,
  house: House,
): Promise<Command> {
  const { 'idempotency-key': key, 'if-match': match } = request.headers as z.infer<typeof headers>;
  const id = key ? idFromKey('http', person.id, key) : randomUUID();
  const now = house.clock.now();
  const value = named ? (request.params as Record<string, string>)[named] : undefined;
  const target = await targetOf(operation, value, named, request.body, id, now, house);
  return {
    id,
    operation: operation.name,
    subject: target.subject,
    input: { ...(request.body as object), ...target.also },
    actor: actorOf(person),
    now,
    request: request.id,
    ...(match ? { expect: versionOf(match) } : {}),
  };
}

function versionOf(match: string): number {
  const version = Number(match.replaceAll(/["W/]/g, ''));
  if (!Number.isSafeInteger(version) || version < 0)
    throw new Refused(
      refuse('invalid_input', 'If-Match is a version number such as "4"', {
        field: 'If-Match',
        remedy: 'send the version that the order view shows',
      }),
    );
  return version;
}

type Target = { readonly subject: Uuid; readonly also?: Record<string, unknown> };

/** The page that a path names: by id, by number, by code. */
async function targetOf(
  operation: AnyOperation,
  value: string | undefined,
  named: string | undefined,
  body: unknown,
  id: Uuid,
  now: string,
  house: House,
): Promise<Target> {
  switch (named) {
    case 'order':
      return { subject: await findOrderId(house.db, value ?? '') };
    case 'case': {
      const found = await findCasePage(house.db, value ?? '');
      return { subject: found.subject, also: { case: found.id } };
    }
    case 'place':
      return { subject: placeId(await house.book(), value ?? '') };
    case 'payout':
      return { subject: value ?? '' };
    case 'ledger':
      return { subject: idFromKey('ledger', value ?? ''), also: { entity: value } };
    default:
      if (operation.name === 'close.import_statement') {
        const { provider, payout } = body as { provider: string; payout: string };
        return { subject: idFromKey('payout', provider, payout) };
      }
      return { subject: idOf(now, id, 0) };
  }
}

function placeId(book: Book, code: string): Uuid {
  const place = book.place(code);
  if (!place)
    throw new Refused(
      refuse('not_found', `there is no place ${code}`, { field: 'place', remedy: 'name one of our places' }),
    );
  return place.id;
}

export function answerOf({ answer, number }: Performed) {
  const { command, operation, outcome, subject, kind, version, events } = answer;
  return {
    command,
    operation,
    outcome: outcome === 'refused' ? 'unchanged' : outcome,
    subject: { kind, id: subject, number: number === null ? null : numberText(number), version },
    events,
    summary: answer.summary ?? null,
  };
}

export function previewOf(performed: Performed) {
  const { page, before, sold, events, jobs } = performed;
  const currency = page && 'currency' in page ? page.currency : 'USD';
  const notices = jobs.flatMap((job) => (job.job === 'notices.tell' ? [(job.input as { notice: string }).notice] : []));
  const effects =
    page?.kind === 'order' && sold
      ? effectsOf({
          before: before?.kind === 'order' ? before : null,
          after: page,
          sold,
          moves: events.flatMap((each) => each.moves),
          entries: events.flatMap((each) => each.entries),
          notices,
        })
      : null;
  return {
    ...answerOf(performed),
    outcome: 'preview',
    journal: events.map(({ event, by }) => ({ event: event.type, ...said(event, currency), by })),
    effects,
  };
}
