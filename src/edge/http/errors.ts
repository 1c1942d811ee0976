import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import { isConnectionLoss, sqlState } from '../../kernel/sql/errors.ts';
import { sendProblem } from './problem.ts';

/** A refusal on its way to the caller. */
export class Refused extends Error {
  readonly refusal: Refusal;
  readonly extra: Record<string, unknown>;

  constructor(refusal: Refusal, extra: Record<string, unknown> = {}) {
    super(refusal.because);
    this.refusal = refusal;
    this.extra = extra;
  }
}

type Issue = { readonly field: string; readonly reason: string };
type Raw = {
  readonly instancePath?: string;
  readonly message?: string;
  readonly params?: { readonly issue?: { readonly path?: readonly PropertyKey[]; readonly message?: string } };
};

/** Every error ends as a problem that says what happened; only a bug of ours is a 500, and it is logged. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Refused, request, reply) => {
    if (error instanceof Refused) return sendProblem(request, reply, error.refusal, error.extra);
    const known = refusalOf(error, request);
    if (known) return sendProblem(request, reply, known.refusal, known.extra);
    request.log.error({ err: error }, 'unexpected');
    return sendProblem(
      request,
      reply,
      refuse('unexpected', 'something went wrong on our side; nothing was changed', {
        remedy: 'try again; if it happens again, tell us the request id',
      }),
    );
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      request,
      reply,
      refuse('no_route', `there is no ${request.method} ${request.url.split('?')[0]}`, {
        remedy: 'look at the API description at /v1/openapi.json',
      }),
    ),
  );
}

function refusalOf(
  error: FastifyError,
  request: FastifyRequest,
): { refusal: Refusal; extra?: Record<string, unknown> } | null {
  if (error.validation) return invalid((error.validation as unknown as Raw[]).map(issueOf), error.validationContext);
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return {
        refusal: refuse('unsupported_media_type', `we read application/json, not ${request.headers['content-type']}`, {
          field: 'Content-Type',
        }),
      };
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return {
        refusal: refuse('too_large', 'the body is larger than we read', {
          remedy: 'send at most 8 MB; split large orders',
        }),
      };
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return { refusal: refuse('malformed_json', 'the body is empty', { remedy: 'send a JSON object' }) };
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return { refusal: refuse('malformed_json', error.message, { remedy: 'send valid JSON' }) };
  }
  if (error.statusCode === 429)
    return { refusal: refuse('too_many_requests', error.message, { remedy: 'wait a moment' }) };
  if (error instanceof SyntaxError || error.statusCode === 400)
    return { refusal: refuse('malformed_json', error.message, { remedy: 'send valid JSON' }) };
  if (sqlState(error)?.startsWith('22'))
    return invalid([{ field: '', reason: 'a value is not of its form' }], 'address');
  if (isConnectionLoss(error))
    return {
      refusal: refuse('not_ready', 'the database is not there right now; nothing was changed', {
        remedy: 'try again with the same Idempotency-Key',
      }),
    };
  return null;
}

export function invalid(
  issues: readonly Issue[],
  where = 'body',
): { refusal: Refusal; extra: Record<string, unknown> } {
  const first = issues[0] ?? { field: '', reason: 'not understood' };
  return {
    refusal: refuse('invalid_input', `${first.field || where}: ${first.reason}`, {
      field: first.field || where,
      remedy: 'correct the fields that are named and send it again',
    }),
    extra: { errors: issues.slice(0, 50) },
  };
}

function issueOf(raw: Raw): Issue {
  const path =
    raw.params?.issue?.path?.map(String).join('.') ?? raw.instancePath?.replace(/^\//, '').replaceAll('/', '.') ?? '';
  return { field: path, reason: raw.params?.issue?.message ?? raw.message ?? 'not understood' };
}
