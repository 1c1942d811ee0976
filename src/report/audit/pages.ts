import type { Journal } from '../../books/order/commits.ts';
import { demandOf } from '../../books/order/demand.ts';
import type { Order } from '../../books/order/order.ts';
import { loadPages } from '../../books/order/store.ts';
import { summarize } from '../../books/order/summary.ts';
import type { Page } from '../../books/page.ts';
import type { Uuid } from '../../kernel/ids.ts';
import { canonical } from '../../kernel/json.ts';
import type { Reader } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';
import { begin, type Folding, foldCommit, type Happened } from './fold.ts';
import {
  type BookedLeg,
  type BookedMove,
  bookedFor,
  capturesOf,
  caseRows,
  commitsSince,
  demandRows,
  history,
  indexOf,
} from './history.ts';
import type { Difference } from './proof.ts';

/**
 * The commits fold to the pages. Commits are read page by page in batches, so memory holds one batch and one
 * unfinished page; what each event means is compared with the rows that stand in the other books for it, and a
 * page that is finished with its document, its demand, its cases and its index.
 */
export const pageChecks = [
  'the commits fold to the page, in an unbroken chain',
  'moves and postings are what the events mean',
  'demand is made from the page',
  'the queues index what is on the page',
] as const;

export type PageDifferences = Record<(typeof pageChecks)[number], Difference[]>;

const BATCH = 1000;

export async function provePages(
  db: Reader,
  since: Instant | null,
  onBatch: (done: number, of: number) => void,
): Promise<PageDifferences> {
  const found = Object.fromEntries(pageChecks.map((check) => [check, []])) as unknown as PageDifferences;
  const total = await commitsSince(db, since);
  let open: Folding | null = null;
  let done = 0;
  for await (const commits of history(db, since, BATCH)) {
    const { finished, unfinished, happened } = foldBatch(
      open,
      commits,
      await capturesOf(db, [...new Set(commits.map((commit) => commit.subject))]),
    );
    open = unfinished;
    found['moves and postings are what the events mean'].push(...(await misbooked(db, commits, happened)));
    await finish(db, finished, found);
    done += commits.length;
    onBatch(done, total);
  }
  if (open) await finish(db, [open], found);
  return found;
}

type Of = { readonly subject: Uuid; readonly happened: Happened };

function foldBatch(
  open: Folding | null,
  commits: readonly Journal[],
  captures: Awaited<ReturnType<typeof capturesOf>>,
) {
  const finished: Folding[] = [];
  const happened: Of[] = [];
  let page = open;
  for (const commit of commits) {
    if (page && page.id !== commit.subject) finished.push(page);
    if (!page || page.id !== commit.subject) page = begin(commit.subject, commit.kind);
    const step = foldCommit(page, commit, captures.get(commit.subject));
    page = step.after;
    happened.push(...step.happened.map((each) => ({ subject: commit.subject, happened: each })));
  }
  return { finished, unfinished: page, happened };
}

/** Legs and moves that an event means and nobody booked, and those that are booked and no event means. */
async function misbooked(db: Reader, commits: readonly Journal[], happened: readonly Of[]): Promise<Difference[]> {
  const { legs, moves } = await bookedFor(db, commits);
  const meant = happened.flatMap(({ subject, happened: { sequence, event, type, consequence } }) => {
    const of = { subject, sequence, event, reason: type };
    return [
      ...consequence.entries.flatMap((entry) =>
        entry.legs.map((leg) =>
          legKey({ ...of, entity: leg.entity, currency: entry.currency, account: leg.account, amount: leg.amount }),
        ),
      ),
      ...consequence.moves.map((move) => moveKey({ ...of, ...move })),
    ];
  });
  return differing(meant, [...legs.map(legKey), ...moves.map(moveKey)]);
}

function legKey({ subject, sequence, event, entity, currency, account, amount, reason }: BookedLeg): string {
  return [subject, sequence, event, reason, entity, currency, account, amount].join(' ');
}

function moveKey({
  subject,
  sequence,
  event,
  item,
  from,
  fromPlace,
  to,
  toPlace,
  quantity,
  reason,
}: BookedMove): string {
  return [subject, sequence, event, reason, item, from, fromPlace, to, toPlace, quantity].join(' ');
}

function differing(meant: readonly string[], booked: readonly string[]): Difference[] {
  const left = new Map<string, number>();
  for (const key of meant) left.set(key, (left.get(key) ?? 0) + 1);
  for (const key of booked) left.set(key, (left.get(key) ?? 0) - 1);
  return [...left]
    .filter(([, n]) => n !== 0)
    .map(([key, n]) => (n > 0 ? { meant: key, booked: null } : { meant: null, booked: key }));
}

async function finish(db: Reader, finished: readonly Folding[], found: PageDifferences): Promise<void> {
  if (finished.length === 0) return;
  const ids = finished.map((page) => page.id);
  const [loaded, demand, index, cases] = await Promise.all([
    loadPages(db, ids),
    demandRows(db, ids),
    indexOf(db, ids),
    caseRows(db, ids),
  ]);
  for (const folding of finished) {
    const kept = loaded.get(folding.id);
    const differs = folding.broken ?? pageDiffers(folding, kept?.page ?? null, kept?.head ?? null);
    if (differs)
      found['the commits fold to the page, in an unbroken chain'].push({
        page: folding.id,
        kind: folding.kind,
        differs,
      });
    if (folding.broken || !folding.page) continue;
    found['the queues index what is on the page'].push(
      ...unlike(folding.id, casesOf(folding.page), cases.filter((row) => row.subject === folding.id).map(indexedCase)),
    );
    if (folding.page.kind !== 'order') continue;
    found['demand is made from the page'].push(
      ...unlike(
        folding.id,
        demanded(folding.page),
        demand.filter((row) => row.subject === folding.id).map(demandedRow),
      ),
    );
    found['the queues index what is on the page'].push(
      ...unlike(
        folding.id,
        [summary(folding.page)],
        index.filter((row) => row.id === folding.id).map(({ id: _id, ...row }) => row),
      ),
    );
  }
}

function pageDiffers(folding: Folding, page: Page | null, head: Buffer | null): string | null {
  if (!page) return 'there is no page';
  if (!head?.equals(folding.head)) return 'the page names another commit as its last';
  const fields = new Set([...Object.keys(folding.page ?? {}), ...Object.keys(page)]);
  const differing = [...fields].filter(
    (field) => canonical(part(folding.page, field)) !== canonical(part(page, field)),
  );
  return differing.length > 0 ? differing.join(', ') : null;
}

function part(page: Page | null, field: string): unknown {
  return (page as unknown as Record<string, unknown> | null)?.[field] ?? null;
}

function unlike(page: Uuid, made: readonly object[], kept: readonly object[]): Difference[] {
  return differing(
    made.map((row) => canonical(row)),
    kept.map((row) => canonical(row)),
  ).map((row) => ({ page, ...row }));
}

function demanded(order: Order): object[] {
  return demandOf(order).map(({ actBy, ...row }) => ({ ...row, act_by: actBy }));
}

function demandedRow({ subject: _subject, ...row }: { subject: Uuid }): object {
  return row;
}

function casesOf(page: Page): object[] {
  return page.cases.map(({ id, severity, role, person, actBy, closedAt }) => ({
    id,
    severity,
    role,
    person,
    act_by: actBy,
    closed_at: closedAt,
  }));
}

function indexedCase({ subject: _subject, ...row }: { subject: Uuid }): object {
  return row;
}

function summary(order: Order): object {
  const { stage, class: of, turn, units, held, backup, openCases, actBy, promisedBy } = summarize(order);
  return {
    stage,
    class: of,
    turn,
    units,
    total: order.total,
    held,
    backup,
    open_cases: openCases,
    act_by: actBy,
    promised_by: promisedBy,
    closed_at: order.closedAt,
  };
}
