import { jsons } from '../../../kernel/sql/arrays.ts';
import type { Parameter, Statement, Tx } from '../../../kernel/sql/statement.ts';

/** Raises the edition of the book in the statement that changes it. */
export const RAISED = 'with raised as (update book_edition set edition = edition + 1)';

/** Lists of texts travel as JSON, because SQL has no array of arrays of different lengths. */
export const list = (column: string) => `array(select json_array_elements_text(${column}))`;

export function documents(values: readonly unknown[]): Buffer {
  return jsons(values.map((value) => (value === null || value === undefined ? null : JSON.stringify(value))));
}

/** Nothing to write raises no edition. */
export async function put(
  tx: Tx,
  what: Statement<never>,
  rows: readonly unknown[],
  parameters: readonly Parameter[],
): Promise<void> {
  if (rows.length > 0) await tx.run(what, parameters);
}
