/** Something that a person has to put right before there is a database; the message says what to do. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}

/** Where the database says what it does. A pino logger fits. */
export type Log = {
  info(line: string): void;
  warn(line: string): void;
};

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether an error of the system or of PostgreSQL carries one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
