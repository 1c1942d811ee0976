import { type Reader, statement } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';

/** A row that should not be there: what differs, where, by how much. */
export type Difference = Readonly<Record<string, unknown>>;

/** A statement about the books that must hold; it holds when its query finds nothing. */
export type Proof = {
  readonly check: string;
  readonly find: (db: Reader, since: Instant | null) => Promise<Difference[]>;
};

/** Enough to see what is wrong; a broken book would otherwise answer with all of itself. */
export const MOST_ROWS = 1000;

/**
 * A proof in one query. A query with a parameter takes the moment since when changes matter, null for all of
 * history: what has changed since then is proved against everything that it rests on.
 */
export function proof(check: string, sql: string): Proof {
  const name = `audit.${check.replaceAll(' ', '_').slice(0, 50)}`;
  const query = statement<Difference>(name, `select * from (${sql}) as differing limit ${MOST_ROWS}`);
  return { check, find: (db, since) => db.run(query, sql.includes('$1') ? [since] : []) };
}

/** SQL for the texts of a list of our own. */
export function listed(texts: readonly string[]): string {
  return texts.map((text) => `'${text}'`).join(', ');
}
