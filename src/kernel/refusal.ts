/**
 * A refusal is a normal answer, not an error: a code from the operation's own short list, a sentence
 * for a person, the field it concerns, what would help, and the facts that it rests on.
 */
export type Refusal = {
  readonly refused: string;
  readonly because: string;
  readonly field?: string;
  readonly remedy?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
};

type Detail = Omit<Refusal, 'refused' | 'because'>;

export function refuse(code: string, because: string, detail: Detail = {}): Refusal {
  return { refused: code, because, ...detail };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
