import { Failure, type Problem, Refusal } from './refusal.ts';
import type { components, paths } from './schema.gen.ts';

type Schemas = components['schemas'];
export type Preview = Schemas['Preview'];
export type CommandAnswer = Schemas['CommandAnswer'];

type Json<T> = { content: { 'application/json': T } };
type Readable<T> = { get: { responses: { 200: Json<T> } } };
export type ReadPath = { [P in keyof paths]: paths[P] extends Readable<unknown> ? P : never }[keyof paths];
type Answer<P extends ReadPath> = paths[P] extends Readable<infer T> ? T : never;
type Given<P extends ReadPath, K extends 'path' | 'query'> = paths[P] extends {
  get: { parameters: { [key in K]?: infer T } };
}
  ? T
  : never;

type ReadOptions<P extends ReadPath> = {
  path?: Given<P, 'path'>;
  query?: Given<P, 'query'>;
  signal?: AbortSignal;
};

/** Reads one address of the API; parameters and answer are typed by its description. */
export async function read<P extends ReadPath>(path: P, given: ReadOptions<P> = {}): Promise<Answer<P>> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((given.query ?? {}) as Record<string, unknown>))
    if (value !== undefined && value !== '') search.set(name, String(value));
  const address = filled(path, (given.path ?? {}) as Record<string, string>);
  const query = search.size > 0 ? `?${search}` : '';
  return (await call(`${address}${query}`, { ...(given.signal ? { signal: given.signal } : {}) })) as Answer<P>;
}

/** A command on its way: where to, what it says, the version that was looked at, and the key that makes it one. */
export type Write = {
  readonly path: string;
  readonly body: unknown;
  readonly version?: number | undefined;
  readonly key: string;
};

/** What the command would do now; nothing is changed. */
export async function preview(write: Omit<Write, 'version'>, signal?: AbortSignal): Promise<Preview> {
  return (await send(`${write.path}?preview=true`, write, signal)) as Preview;
}

export async function perform(write: Write): Promise<CommandAnswer> {
  return (await send(write.path, write)) as CommandAnswer;
}

export function send(
  path: string,
  { body, version, key }: Omit<Write, 'path'>,
  signal?: AbortSignal,
): Promise<unknown> {
  return call(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

export function filled(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

export async function call(address: string, init: RequestInit = {}): Promise<unknown> {
  const answer = await answered(address, init);
  return answer.status === 204 ? null : answer.json().catch(() => null);
}

/** What comes bit by bit, a JSON value a line; who does not read on, or whose signal is aborted, ends it. */
export async function* sendForLines(path: string, body: unknown, signal: AbortSignal): AsyncGenerator<unknown> {
  const { body: stream } = await answered(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    body: JSON.stringify(body),
    signal,
  });
  if (!stream) throw new Failure('The server sent nothing. Nothing was changed.', null);
  const text = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await text.read(); !part.done; part = await text.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line);
  }
}

async function answered(address: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(address, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Failure('The server did not answer. Nothing was changed.', null);
  });
  if (answer.ok) return answer;
  const body: unknown = await answer.json().catch(() => null);
  if (isProblem(body) && answer.status < 500) throw new Refusal(body as Problem & Record<string, unknown>);
  throw new Failure(
    isProblem(body) ? body.detail : `The server answered ${answer.status}.`,
    answer.headers.get('x-request-id'),
  );
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}
