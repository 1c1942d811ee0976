import type { World } from '../../books/operation.ts';
import { loadPages, ordersBehind } from '../../books/order/store.ts';
import { isUuid } from '../../kernel/ids.ts';
import { texts } from '../../kernel/sql/arrays.ts';
import { statement } from '../../kernel/sql/statement.ts';
import { type KnownLeg, legsByReference } from './match.ts';

const seen = statement<{ line: string; payout: string }>(
  'settlement.seen',
  'select line, payout from settlement_line where provider = $1 and line = any($2::text[])',
);

/** What is known about the lines of a statement: which came before, and the legs that their references may mean. */
export type StatementFacts = {
  readonly seen: ReadonlyMap<string, string>;
  readonly legs: ReadonlyMap<string, readonly KnownLeg[]>;
};

export async function statementFacts(
  world: World,
  provider: string,
  lines: readonly { line: string; reference?: string | null | undefined }[],
): Promise<StatementFacts> {
  const references = [...new Set(lines.flatMap((line) => line.reference ?? []))];
  const ids = references.map((reference) => reference.split('.')[0] ?? '').filter(isUuid);
  const [before, keys] = await Promise.all([
    world.db.run(seen, [provider, texts(lines.map((line) => line.line))]),
    ordersBehind(
      world.db,
      references.map((value) => ({ scope: 'payment', value })),
    ),
  ]);
  const pages = await loadPages(world.db, [...new Set([...keys.map((key) => key.subject), ...ids])]);
  const legs = new Map<string, KnownLeg[]>();
  for (const { page } of pages.values()) {
    if (page.kind !== 'order') continue;
    for (const [reference, leg] of legsByReference(page)) legs.set(reference, [...(legs.get(reference) ?? []), leg]);
  }
  return { seen: new Map(before.map((row) => [row.line, row.payout])), legs };
}
