import type { components } from './schema.gen.ts';

export type Problem = components['schemas']['Problem'];

/** The server said no, with a reason: a normal answer, to be read like a colleague's. */
export class Refusal extends Error {
  readonly problem: Problem;
  /** What came with it, such as the people of the demo world. */
  readonly also: Readonly<Record<string, unknown>>;

  constructor(problem: Problem & Record<string, unknown>) {
    super(problem.detail);
    this.name = 'Refusal';
    this.problem = problem;
    this.also = problem;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** Nothing was changed: the server did not answer, or something broke on its side. */
export class Failure extends Error {
  readonly request: string | null;

  constructor(says: string, request: string | null) {
    super(says);
    this.name = 'Failure';
    this.request = request;
  }
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}
