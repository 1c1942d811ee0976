import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Refusal } from '../../kernel/refusal.ts';
import { toWire } from '../wire.ts';

export const problemView = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string().meta({ description: 'The refusal: what to switch on' }),
    field: z.string().optional(),
    remedy: z.string().optional(),
    facts: z.unknown().optional(),
    request: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

/** Problem details (RFC 9457): what did not happen, which field, why, and what would help. */
export type Problem = z.infer<typeof problemView>;

/** The one table from refusal codes to HTTP; what is not here is 409: the state of things says no. */
const STATUS: Readonly<Record<string, number>> = {
  invalid_input: 422,
  malformed_json: 400,
  unsupported_media_type: 415,
  too_large: 413,
  not_signed_in: 401,
  bad_signature: 401,
  not_allowed: 403,
  out_of_scope: 403,
  over_limit: 403,
  not_found: 404,
  no_route: 404,
  method_not_allowed: 405,
  stale_version: 412,
  key_reused: 422,
  unknown_channel: 422,
  unknown_item: 422,
  unknown_place: 422,
  unknown_entity: 422,
  unknown_group: 422,
  unknown_line: 422,
  unknown_tender: 422,
  unknown_leg: 422,
  no_group: 422,
  no_place: 422,
  no_address: 422,
  no_account: 422,
  line_twice: 422,
  discount_above_base: 422,
  discount_shares_differ: 422,
  capture_does_not_reconcile: 422,
  does_not_foot: 422,
  wrong_item: 422,
  too_many_requests: 429,
  unexpected: 500,
  not_ready: 503,
};

export function problemOf(refusal: Refusal, request?: string): Problem {
  const { refused, because, field, remedy, facts } = refusal;
  return {
    type: `https://imv.dev/problems/${refused.replaceAll('_', '-')}`,
    title: refused.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase()),
    status: STATUS[refused] ?? 409,
    detail: because,
    code: refused,
    ...(field === undefined ? {} : { field }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(facts === undefined ? {} : { facts }),
    ...(request === undefined ? {} : { request }),
  };
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  extra: Record<string, unknown> = {},
): FastifyReply {
  const problem = { ...problemOf(refusal, request.id), ...extra };
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer(String)
    .send(toWire(problem));
}
