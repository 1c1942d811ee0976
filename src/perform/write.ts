import { changeJobs, type Job } from '../books/jobs.ts';
import { keepLines } from '../books/money/settlement.ts';
import { type PostingRow, post, writeGuarded } from '../books/money/store.ts';
import { type IndexedCase, indexCases } from '../books/order/case-index.ts';
import { append, type CommitRow, hashOf, noCommit, rememberAnswers } from '../books/order/commits.ts';
import { deadlinesOf } from '../books/order/deadlines.ts';
import { keepRaw, type RawDelivery } from '../books/order/deliveries.ts';
import { demandOf } from '../books/order/demand.ts';
import { keysOf } from '../books/order/keys.ts';
import type { Order } from '../books/order/order.ts';
import {
  addKeys,
  freezeCaptures,
  insertOrders,
  rewriteDemand,
  type SavedOrder,
  savePages,
  updateOrders,
} from '../books/order/store.ts';
import { summarize } from '../books/order/summary.ts';
import type { Page } from '../books/page.ts';
import type { Book } from '../books/reference/book.ts';
import { isStopEvent } from '../books/stock/stops.ts';
import { changeStock, changeStops, changeWorkload, recordMoves } from '../books/stock/store.ts';
import { writeSupplies } from '../books/stock/supply-store.ts';
import { must } from '../kernel/assert.ts';
import { sha256Hex } from '../kernel/hash.ts';
import { idOf, type Uuid } from '../kernel/ids.ts';
import { write } from '../kernel/json.ts';
import type { Tx } from '../kernel/sql/statement.ts';
import type { Claimed } from './claim.ts';
import type { Work } from './work.ts';

/** What was captured, as it is written. */
type Opening = { readonly opening: string; readonly sold: string };

type Committed = {
  readonly work: Work;
  readonly page: Page;
  readonly row: CommitRow;
  readonly hash: Buffer;
  readonly captured: Opening | null;
};

/** Writes everything that a batch decided into the books: one statement a table, sent together. */
export async function writeAll(tx: Tx, works: readonly Work[], claimed: Claimed, book: Book): Promise<void> {
  const done = works.filter((work) => work.changes).map(committed);
  const quiet = works.filter((work) => work.leavesNothing);
  const fresh = done.filter(({ work }) => work.loaded === null);
  const at = works[0]?.command.now ?? '';
  const [numbers] = await Promise.all([
    insertOrders(tx, fresh.flatMap(saved), at),
    freezeCaptures(tx, fresh.flatMap(capture)),
    updateOrders(tx, done.filter(({ work }) => work.loaded !== null).flatMap(saved), at),
    savePages(
      tx,
      done.flatMap(({ page, hash, work }) =>
        page.kind === 'order' ? [] : [{ page, head: hash, fresh: work.loaded === null }],
      ),
    ),
    append(
      tx,
      done.map(({ row, hash }) => ({ ...row, hash })),
    ),
    rememberAnswers(tx, quiet.map(answered)),
    rewriteDemand(
      tx,
      done.filter(({ work }) => work.loaded !== null && work.page?.kind === 'order').map(({ page }) => page.id),
      done.flatMap(demands),
    ),
    keysIn(tx, done),
    casesIn(tx, done),
    keepRaw(tx, done.flatMap(raw)),
    keepLines(
      tx,
      done.flatMap(({ work, row }) =>
        work.events.flatMap(({ event }) => (event.type === 'StatementReceived' ? [{ event, at: row.at }] : [])),
      ),
    ),
    changeStock(tx, claimed.changes, claimed.fresh),
    changeWorkload(tx, claimed.loads),
    writeSupplies(tx, claimed.supplies),
    changeStops(
      tx,
      done.flatMap(({ work }) => work.events.flatMap(({ event }) => (isStopEvent(event) ? [event] : []))),
    ),
    recordMoves(tx, done.flatMap(movesOf)),
    post(
      tx,
      done.flatMap((each) => postings(each, book)),
    ),
    writeGuarded(tx, claimed.balances),
    jobsIn(tx, done),
  ]);
  for (const { work, page } of fresh) work.number = numbers.get(page.id) ?? null;
}

function committed(work: Work): Committed {
  const sequence = (work.loaded?.page.version ?? 0) + 1;
  const page = { ...must(work.page, 'page'), version: sequence } as Page;
  work.page = page;
  const { command } = work;
  const captured = openingOf(work);
  const row: CommitRow = {
    subject: command.subject,
    sequence,
    kind: page.kind,
    command: command.id,
    inputHash: work.inputHash,
    operation: command.operation,
    actor: command.actor.name,
    request: command.request ?? null,
    at: command.now,
    events: write(work.events.map((each) => journaled(each, captured))),
    answer: write(work.answer),
    decision: work.record === null ? null : write(work.record),
    before: work.loaded?.head ?? noCommit,
  };
  return { work, page, row, hash: hashOf(row), captured };
}

/**
 * What the journal keeps of an event, and `via` which following command it came. What was captured stands in its
 * own row; the event has its digest.
 */
function journaled({ event, by }: Work['events'][number], captured: Opening | null) {
  const kept =
    event.type === 'OrderCaptured' && captured
      ? { type: event.type, digest: sha256Hex(captured.opening, captured.sold) }
      : event;
  return by ? { ...kept, via: by } : kept;
}

function openingOf(work: Work): Opening | null {
  const event = work.events[0]?.event;
  return event?.type === 'OrderCaptured' ? { opening: write(event.order), sold: write(event.sold) } : null;
}

function capture({ captured, page }: Committed) {
  return captured ? [{ id: page.id, ...captured }] : [];
}

function saved({ page, hash }: Committed): SavedOrder[] {
  return page.kind === 'order' ? [{ order: page, summary: summarize(page), head: hash }] : [];
}

function answered(work: Work) {
  const { command, inputHash } = work;
  return {
    command: command.id,
    inputHash,
    operation: command.operation,
    actor: command.actor.name,
    at: command.now,
    answer: write(work.answer),
  };
}

function demands({ page }: Committed) {
  return page.kind === 'order' ? demandOf(page).map((row) => ({ ...row, subject: page.id })) : [];
}

function keysIn(tx: Tx, done: readonly Committed[]) {
  const keys = done.flatMap(({ page, work }) =>
    page.kind === 'order' ? work.events.map(({ event }) => keysOf(page, event)) : [],
  );
  const others = new Map(keys.flatMap((each) => each.others).map((key) => [`${key.scope}\u0000${key.value}`, key]));
  return addKeys(
    tx,
    keys.flatMap((each) => each.own),
    [...others.values()],
  );
}

function casesIn(tx: Tx, done: readonly Committed[]) {
  const opened: IndexedCase[] = [];
  const changed: IndexedCase[] = [];
  for (const { work, page } of done) {
    const before = new Map(work.loaded?.page.cases.map((each) => [each.id, each]));
    const currency = page.kind === 'order' || page.kind === 'payout' ? page.currency : null;
    for (const each of page.cases) {
      const indexed = { of: each, subject: page.id, kind: page.kind, currency };
      if (!before.has(each.id)) opened.push(indexed);
      else if (before.get(each.id) !== each) changed.push(indexed);
    }
  }
  return indexCases(tx, opened, changed);
}

function raw({ work, row }: Committed): RawDelivery[] {
  if (work.events[0]?.event.type !== 'DeliveryKept') return [];
  const { channel, topic, key, headers, body, digest } = work.command.input as {
    channel: string;
    topic: string;
    key: string | null;
    headers: object;
    body: string;
    digest: string;
  };
  return [
    {
      id: row.subject,
      channel,
      topic,
      key,
      receivedAt: row.at,
      headers: JSON.stringify(headers),
      body: Buffer.from(body, 'base64'),
      digest: Buffer.from(digest, 'hex'),
    },
  ];
}

function movesOf({ work, row }: Committed) {
  let n = 0;
  return work.events.flatMap(({ event, moves }, index) =>
    moves.map((move) => ({
      ...move,
      subject: row.subject,
      sequence: row.sequence,
      n: n++,
      event: index,
      reason: event.type,
      at: row.at,
    })),
  );
}

function postings({ work, row }: Committed, book: Book): PostingRow[] {
  return work.events.flatMap(({ event, entries }, index) =>
    entries.map((entry) => ({
      ...entry,
      subject: row.subject,
      sequence: row.sequence,
      event: index,
      reason: event.type,
      at: row.at,
      onDay: book.businessDay(entry.entity, event.occurred ?? row.at),
    })),
  );
}

/** Jobs that the events asked for, and deadlines that are new, moved or gone with the page. */
function jobsIn(tx: Tx, done: readonly Committed[]) {
  const added: Job[] = [];
  const gone: { subject: Uuid; key: string }[] = [];
  for (const { work, page, row } of done) {
    let made = 500;
    const id = () => idOf(row.at, row.command, made++);
    const because = `${row.sequence}`;
    const asked = new Map(work.jobs.map((job) => [`${job.subject ?? page.id} ${job.key}`, job]));
    for (const job of asked.values()) {
      added.push({
        id: id(),
        subject: job.subject ?? page.id,
        key: job.key,
        runAt: job.at ?? row.at,
        operation: job.job,
        input: write(job.input),
        because,
      });
    }
    if (page.kind !== 'order') continue;
    const before = new Map((work.loaded ? deadlinesOf(work.loaded.page as Order) : []).map((each) => [each.key, each]));
    for (const { key, at, operation, input } of deadlinesOf(page)) {
      const same = before.get(key);
      before.delete(key);
      if (same?.at === at && same.operation === operation) continue;
      added.push({ id: id(), subject: page.id, key, runAt: at, operation, input: write(input), because });
    }
    for (const key of before.keys()) gone.push({ subject: page.id, key });
  }
  return changeJobs(tx, added, gone);
}
