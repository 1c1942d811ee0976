import type { Reader } from '../kernel/sql/statement.ts';
import type { Instant } from '../kernel/time.ts';
import { moneyProofs } from './audit/money.ts';
import { orderProofs } from './audit/orders.ts';
import { pageChecks, provePages } from './audit/pages.ts';
import { type Difference, MOST_ROWS, type Proof } from './audit/proof.ts';
import { stockProofs } from './audit/stock.ts';

/** What one proof found: the rows that differ, at most a thousand, and the milliseconds that it took. */
export type Proved = { readonly check: string; readonly rows: readonly Difference[]; readonly took: number };

export type AuditOptions = {
  /** Only what has changed since then, proved against all that it rests on. */
  readonly since?: Instant;
  /** All of history, whatever `since` says. */
  readonly all?: boolean;
  readonly onProgress?: (check: string, done: number, of: number) => void;
};

const proofs: readonly Proof[] = [...moneyProofs, ...stockProofs, ...orderProofs];

/**
 * Proves the books: that each agrees with itself, that the three agree with each other, and that the commits of
 * every page make the page again. It reads and never writes. Beside a business at work it wants a snapshot to
 * read from, or it would compare one moment with another.
 */
export async function audit(db: Reader, options: AuditOptions = {}): Promise<Proved[]> {
  const since = options.all ? null : (options.since ?? null);
  const tell = options.onProgress ?? (() => undefined);
  const proved: Proved[] = [];
  for (const [nth, { check, find }] of proofs.entries()) {
    tell(check, nth, proofs.length + pageChecks.length);
    const begun = performance.now();
    proved.push({ check, rows: await find(db, since), took: performance.now() - begun });
  }
  const begun = performance.now();
  const pages = await provePages(db, since, (done, of) => tell(pageChecks[0], done, of));
  const took = performance.now() - begun;
  return [...proved, ...pageChecks.map((check) => ({ check, rows: pages[check].slice(0, MOST_ROWS), took }))];
}

/** The proofs that found something. */
export function differences(proved: readonly Proved[]): Proved[] {
  return proved.filter((each) => each.rows.length > 0);
}
