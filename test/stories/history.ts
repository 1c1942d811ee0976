import { type Journal, journalOf } from '../../src/books/order/commits.ts';
import type { Order } from '../../src/books/order/order.ts';
import { said } from '../../src/books/order/says.ts';
import type { Page, PageEvent } from '../../src/books/page.ts';
import type { Book } from '../../src/books/reference/book.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import { read } from '../../src/kernel/json.ts';
import { type Reader, statement } from '../../src/kernel/sql/statement.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { actedBy } from '../../src/lifecycle/fold.ts';
import { begin, type Captured, foldCommit } from '../../src/report/audit/fold.ts';

/** What happened since a moment, read back from the books: nothing that the story itself has said. */
export type Told = {
  readonly at: Instant;
  readonly of: string;
  readonly title: string;
  readonly says: string;
  readonly by: string;
  readonly command: string;
};
/** An order after one of its commits, and what the commit was about. */
export type Stand = { readonly at: Instant; readonly title: string; readonly order: Order };
export type Move = { at: Instant; title: string; item: string; quantity: number; from: string; to: string };
/** `event` names the event by page, commit and place in it. */
export type Leg = { at: Instant; event: string; title: string; entity: string; account: string; amount: bigint };
export type History = { readonly told: Told[]; readonly stands: Stand[]; readonly moves: Move[]; readonly legs: Leg[] };

const subjects = statement<{ subject: Uuid; kind: string; number: string | null }>(
  'story.subjects',
  `select c.subject, c.kind, 'IMV-' || o.number as number from commit c left join orders o on o.id = c.subject
    where c.at >= $1::timestamptz group by 1, 2, 3 order by min(c.position)`,
);
const positions = statement<{ name: string }>(
  'story.positions',
  `select subject || ' ' || sequence as name from commit where at >= $1::timestamptz order by at, position`,
);
const captured = statement<Captured>('story.captured', 'select opening, sold from order_capture where id = $1');
type Moved = { at: Instant; event: string; item: string; quantity: number } & Record<
  'fromPlace' | 'from' | 'toPlace' | 'to',
  string | null
>;
const moves = statement<Moved>(
  'story.moves',
  `select at, subject || ' ' || sequence || '.' || event as event, item, quantity,
          from_place as "fromPlace", from_bucket as "from", to_place as "toPlace", to_bucket as "to"
     from move where at >= $1::timestamptz order by at, subject, sequence, n`,
);
type Posted = { at: Instant; event: string; entity: string; accounts: string[]; amounts: string[] };
const postings = statement<Posted>(
  'story.postings',
  `select p.at, p.subject || ' ' || p.sequence || '.' || p.event as event, p.entity, p.accounts, p.amounts::text[] as amounts
     from posting p where p.at >= $1::timestamptz order by p.at, p.subject, p.sequence, p.event, p.entity desc`,
);

export async function historySince(db: Reader, book: Book, since: Instant): Promise<History> {
  const told = new Map<string, Told[]>();
  const stands: Stand[] = [];
  const titles = new Map<string, string>();
  for (const { subject, kind, number } of await db.run(subjects, [since])) {
    const [was] = kind === 'order' ? await db.run(captured, [subject]) : [];
    let page = begin(subject, kind);
    for (const commit of await journalOf(db, subject)) {
      const { after } = foldCommit(page, commit, was);
      if (after.broken) throw new Error(after.broken);
      page = after;
      if (commit.at < since || !after.page) continue;
      const of = number ?? nameOf(after.page, book);
      const events = read<Kept[]>(commit.events);
      told.set(
        `${subject} ${commit.sequence}`,
        events.map((event) => tell(event, commit, of)),
      );
      for (const [nth, event] of events.entries()) titles.set(`${subject} ${commit.sequence}.${nth}`, titleOf(event));
      if (after.page.kind === 'order') stands.push({ at: commit.at, title: titlesOf(events), order: after.page });
    }
  }
  return {
    // in the order in which they were committed: what follows stands behind its cause
    told: (await db.run(positions, [since])).flatMap(({ name }) => told.get(name) ?? []),
    stands,
    moves: (await db.run(moves, [since])).map(({ at, event, item, quantity, ...move }) => ({
      at,
      title: titles.get(event) ?? '',
      item,
      quantity,
      from: bucket(move.from, move.fromPlace),
      to: bucket(move.to, move.toPlace),
    })),
    legs: (await db.run(postings, [since])).flatMap(({ at, event, entity, accounts, amounts }) =>
      accounts.map((account, i) => ({
        at,
        event,
        title: titles.get(event) ?? '',
        entity,
        account,
        amount: BigInt(amounts[i] ?? '0'),
      })),
    ),
  };
}

const balances = statement<{ entity: string; account: string; amount: bigint }>(
  'story.balances',
  'select entity, account, sum(amount)::bigint as amount from posting_leg where at < $1::timestamptz group by entity, account',
);

/** What each account held before a moment, by entity and account. */
export async function balancesBefore(db: Reader, moment: Instant): Promise<Map<string, bigint>> {
  return new Map(
    (await db.run(balances, [moment])).map(({ entity, account, amount }) => [`${entity} ${account}`, amount]),
  );
}

type Kept = PageEvent & { readonly via?: string };

function titleOf(event: PageEvent): string {
  return event.type === 'OrderCaptured' ? 'Captured' : said(event, 'USD').title;
}

function titlesOf(events: readonly PageEvent[]): string {
  return [...new Set(events.map(titleOf))].join(', ');
}

function tell({ via, ...event }: Kept, commit: Journal, of: string): Told {
  const { title, says } = said(event as PageEvent, 'USD');
  return { at: commit.at, of, title, says, by: actedBy(via ?? null, commit.actor), command: via ?? commit.operation };
}

function nameOf(page: Page, book: Book): string {
  switch (page.kind) {
    case 'order':
      return page.source.key;
    case 'place':
      return book.place(page.place)?.name ?? page.place;
    case 'payout':
      return page.payout;
    case 'ledger':
      return `ledger ${page.entity}`;
    case 'delivery':
      return 'delivery';
  }
}

function bucket(name: string | null, place: string | null): string {
  return `${(name ?? '').replaceAll('_', ' ')}${place ? ` ${place}` : ''}`;
}
