import type { Book } from '../../books/reference/book.ts';
import type { OutlookPolicy } from '../../books/reference/likelihood.ts';
import { sameWorth, type WorthRow } from '../../books/reference/worth.ts';
import { lastSnapshot, latestWorths, publishWorth } from '../../books/reference/write/worth.ts';
import { writePolicies } from '../../books/reference/write.ts';
import { sha256 } from '../../kernel/hash.ts';
import { canonical } from '../../kernel/json.ts';
import type { Log } from '../../kernel/log.ts';
import { type Reader, statement } from '../../kernel/sql/statement.ts';
import { dayNumberIn, type Instant, millis, minutesBetween, plusDays } from '../../kernel/time.ts';
import { outcomesOf } from '../../stages/route/learn/facts.ts';
import { learn, taught } from '../../stages/route/learn/likelihood.ts';
import { outlookOf, type Seen } from '../../stages/route/learn/outlook.ts';
import { seenOf } from '../../stages/route/learn/sales.ts';
import { correctedBy } from '../../stages/route/learn/scenarios.ts';
import type { Question } from '../../stages/route/plan/question.ts';
import { inForce } from '../../stages/route/simulate/proposal.ts';
import { recordedQuestions } from '../../stages/route/simulate/recorded.ts';
import type { House } from '../house.ts';

/** What an outlook came to: nothing is written where nothing has changed. */
export type Outlook = {
  /** The snapshot that holds now; 0: there is none yet. */
  readonly snapshot: number;
  /** Items that were written with it; 0: it is the one before. */
  readonly changed: number;
  readonly items: number;
  /** Places of items where futures add something to the closed form. */
  readonly corrections: number;
  /** The version of the likelihoods that was learned; null: they stand. */
  readonly likelihood: number | null;
};

type Place = Pick<House, 'db' | 'keep' | 'book' | 'clock'>;

/** Looks at what was sold and what came of our plans, and publishes what has changed by it. */
export async function makeOutlook(house: Place, cause: string): Promise<Outlook> {
  const now = house.clock.now();
  const likelihood = await learnLikelihoods(house, now);
  return { ...(await publish(house, now, cause)), likelihood };
}

async function publish(house: Place, now: Instant, cause: string): Promise<Omit<Outlook, 'likelihood'>> {
  const book = await house.book();
  const { document: policy } = book.policy('outlook', now);
  const [seen, asked, last] = await Promise.all([
    seenOf(house.db, now, policy.days),
    recordedQuestions(house.db, ORDERS, { from: plusDays(now, -policy.days), to: now }),
    lastSnapshot(house.db),
  ]);
  const today = inForce(book, now);
  const orders = asked.map(({ order, question }) => [order, question.group]);
  const digest = sha256(canonical({ seen, orders, today, policy }));
  const stays = { snapshot: last?.snapshot ?? 0, changed: 0, items: seen.items.length, corrections: 0 };
  if (last?.digest.equals(digest)) return stays;
  const snapshot = stays.snapshot + 1;
  // what was asked lately, as if it were asked today: by the policies in force
  const questions = asked.map(({ question }) => ({ ...question, ...today }));
  const rows = await corrected(book, now, { seen, questions, policy });
  const changed = changedOf(rows, await latestWorths(house.db));
  if (changed.length === 0) return stays;
  const counted = {
    items: rows.length,
    changed: changed.length,
    corrections: rows.reduce((n, { correction }) => n + correction.filter((cents) => cents !== 0).length, 0),
  };
  const figures = { ...counted, sold: seen.left.reduce((n, each) => n + each.units, 0) };
  const made = await publishWorth(house.keep, { snapshot, at: now, cause, digest, figures }, changed);
  return made ? { snapshot, ...counted } : stays;
}

/** So many of the latest orders are what futures are drawn from. */
const ORDERS = 400;

type Facts = { readonly seen: Seen; readonly questions: readonly Question[]; readonly policy: OutlookPolicy };

/** The closed form, and what futures show beyond it. The day is the seed that draws them: what differs is the world. */
async function corrected(book: Book, now: Instant, { seen, questions, policy }: Facts) {
  const rows = await unhurried(outlookOf(seen, policy));
  const first = questions[0]?.at;
  if (!first) return rows;
  const days = Math.max(1, Math.ceil(minutesBetween(first, now) / 1440));
  const { horizon } = policy;
  const futures = correctedBy(
    { questions, days, horizon, rows, shelves: seen.shelves },
    book,
    dayNumberIn('UTC', millis(now)),
  );
  for (;;) {
    const { done, value } = futures.next();
    if (done) return value;
    await served();
  }
}

const AT_ONCE = 100;

/** Orders are served in between. */
async function unhurried<T>(rows: Iterable<T>): Promise<T[]> {
  const all: T[] = [];
  for (const row of rows) if (all.push(row) % AT_ONCE === 0) await served();
  return all;
}

function served(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}

function changedOf(rows: readonly WorthRow[], before: ReadonlyMap<string, WorthRow>): WorthRow[] {
  return rows.filter((row) => {
    const known = before.get(row.item);
    return !known || !sameWorth(known, row);
  });
}

async function learnLikelihoods(house: Place, now: Instant): Promise<number | null> {
  const book = await house.book();
  const { document: known } = book.policy('likelihood', now);
  const { document: policy } = book.policy('outlook', now);
  const learned = learn(await outcomesOf(house.db, book, now, policy.outcomes), known);
  if (!taught(known, learned)) return null;
  const note = `from the outcomes of ${policy.outcomes} days`;
  const row = { kind: 'likelihood', activeFrom: now, document: learned, author: 'learned', note } as const;
  return (await writePolicies(house.keep, [row]))[0] ?? null;
}

const countChanges = statement<{ changes: number }>(
  'outlook.changes',
  `select count(*)::int as changes from move where at > $1::timestamptz and reason in ('StockReceived', 'StockCounted')`,
);

const LOOK_MS = 60_000;

/** Makes an outlook when its hours have passed, or a while after many receipts and counts or a new policy. */
export function startOutlook(house: Place, log: Log): { stop(): Promise<void> } {
  let last: Instant | null = null;
  let busy = Promise.resolve();

  async function look(): Promise<void> {
    last ??= (await lastSnapshot(house.db))?.at ?? null;
    const cause = await causeNow(house, last);
    if (cause === null) return;
    const now = house.clock.now();
    const made = await makeOutlook(house, cause);
    last = now;
    if (made.changed > 0) log.info(made, 'a new outlook');
  }

  const tick = () => {
    busy = busy.then(look).catch((error) => log.warn({ err: error }, 'the outlook could not be made; it tries again'));
  };
  const timer = setInterval(tick, LOOK_MS);
  return {
    async stop() {
      clearInterval(timer);
      await busy;
    },
  };
}

/** Policies that an outlook is made by; not the likelihoods, which it writes itself. */
const MADE_BY = ['outlook', 'routing', 'rules', 'carriers', 'promise'] as const;

/** Why an outlook is due now; null when it is not. */
export async function causeNow(house: Place, last: Instant | null): Promise<string | null> {
  if (last === null) return 'first';
  const now = house.clock.now();
  const book = await house.book();
  const { hours, least, changes } = book.policy('outlook', now).document;
  const minutes = minutesBetween(last, now);
  if (minutes >= hours * 60) return 'schedule';
  if (minutes < least) return null;
  if (MADE_BY.some((kind) => book.policy(kind, last).version !== book.policy(kind, now).version))
    return 'a policy has changed';
  return (await changesSince(house.db, last)) >= changes ? 'stock has changed' : null;
}

async function changesSince(db: Reader, at: Instant): Promise<number> {
  return (await db.run(countChanges, [at]))[0]?.changes ?? 0;
}
