/** A bug, not an answer: what must never be false in a correct program. Assertions stay on in production. */
export class Bug extends Error {
  override name = 'Bug';
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Bug(message);
}

/** For the default branch of a switch over a union: a forgotten case does not compile. */
export function never(value: never): never {
  throw new Bug(`unexpected value ${JSON.stringify(value)}`);
}

/** The value, which cannot be missing here; says what was missing if it is. */
export function must<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Bug(`missing ${what}`);
  return value;
}
