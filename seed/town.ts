import { type ClaimedJob, claimJobs, finishJobs } from '../src/books/jobs.ts';
import type { Actor, Command } from '../src/books/operation.ts';
import type { Order } from '../src/books/order/order.ts';
import { loadPages } from '../src/books/order/store.ts';
import { asOrder } from '../src/books/page.ts';
import type { Book } from '../src/books/reference/book.ts';
import { localNotices } from '../src/edge/notices/notice.ts';
import { localPayments } from '../src/edge/payments/local.ts';
import { commandId, tasks } from '../src/edge/worker/tasks.ts';
import { must } from '../src/kernel/assert.ts';
import { idFromKey, type Uuid } from '../src/kernel/ids.ts';
import { read } from '../src/kernel/json.ts';
import type { Minor } from '../src/kernel/money.ts';
import type { Tx } from '../src/kernel/sql/statement.ts';
import { type Instant, later, plusMinutes } from '../src/kernel/time.ts';
import type { Desk } from '../src/perform/desk.ts';
import type { Performed } from '../src/perform/work.ts';
import { machine } from './facts/people.ts';

/** Money that a provider has moved for us, as its next statement will say it. */
export type Moved = {
  readonly provider: string;
  readonly kind: 'capture' | 'refund';
  readonly reference: string;
  readonly amount: Minor;
  readonly at: Instant;
};

/**
 * The outside of the world: the clock that makes deadlines come true, the bank behind cards, the post that carries
 * notices. It does what the server's worker does, with the same local providers, only in the world's time and in the
 * same order every time.
 */
export type Town = {
  /** Answers everything that is due. */
  answer(until: Instant): Promise<void>;
  /** Sees what was performed: providers remember the money that they have moved. */
  witness(done: readonly Performed[], commands: readonly Command[]): void;
  /** Takes what a provider has moved up to a moment, once. */
  statementOf(provider: string, until: Instant): Moved[];
  readonly answered: number;
  /** Answers that nobody could use: each has become a case, or stands in one. */
  readonly refused: number;
};

const BATCH = 64;
const MOST = 1000;
/** How long the outside takes, in seconds. */
const TAKES: Readonly<Record<string, number>> = {
  'notices.tell': 2,
  'payments.authorise': 1,
  'payments.capture': 2,
  'payments.refund': 3,
  'payments.void': 2,
  'counts.ask': 1,
};

const clock = machine('timer', 'Clock');
const robot = machine('job', 'Worker');
const outside = { payments: () => localPayments, notices: localNotices };

export function openTown(desk: Desk, tx: Tx, book: () => Promise<Book>): Town {
  const moved: Moved[] = [];
  const latest = new Map<Uuid, Instant>();
  let answered = 0;
  let refused = 0;

  async function answer(until: Instant): Promise<void> {
    for (;;) {
      // claimed for no time at all: what waits behind another job of its page is found again in the next round
      const jobs = oneEach(await claimJobs(tx, until, secondsAfter(until, -1), MOST));
      if (jobs.length === 0) return;
      for (let i = 0; i < jobs.length; i += BATCH) await answerSome(jobs.slice(i, i + BATCH));
    }
  }

  async function answerSome(jobs: readonly ClaimedJob[]): Promise<void> {
    const pages = await loadPages(
      tx,
      jobs.map((job) => job.subject),
    );
    const known = await book();
    const commands: Command[] = [];
    for (const job of jobs) {
      const page = pages.get(job.subject)?.page;
      commands.push(...(await commandsOf(job, page?.kind === 'order' ? page : null, known)));
    }
    const done = await desk.performAll(commands);
    witness(done, commands);
    await openCases(done, commands);
    answered += commands.length;
    await finishJobs(
      tx,
      jobs.map((job) => job.id),
    );
  }

  /** A job that is refused becomes a case, as it would with the server's worker. */
  async function openCases(done: readonly Performed[], commands: readonly Command[]): Promise<void> {
    for (const [i, { answer }] of done.entries()) {
      if (!answer.refusal) continue;
      refused += 1;
      const { operation, input, ...command } = must(commands[i], 'command');
      if (operation.startsWith('exception.')) continue; // a case stays open for people: it needs no second one
      const says = `${operation}: ${answer.refusal.because}`;
      const opened = { type: 'job_gave_up', key: operation, says, evidence: { operation, input } };
      const id = idFromKey('job', command.id, 'case');
      await desk.perform({ ...command, id, operation: 'exception.open', input: opened, actor: robot });
    }
  }

  async function commandsOf(job: ClaimedJob, order: Order | null, known: Book): Promise<Command[]> {
    const now = later(
      secondsAfter(job.runAt, TAKES[job.operation] ?? 0),
      secondsAfter(latest.get(job.subject) ?? job.runAt, 1),
    );
    const task = tasks[job.operation];
    const replies = task
      ? await task({ job, order, book: known, now, db: tx }, outside)
      : [{ operation: job.operation, subject: job.subject, input: read<unknown>(job.input) }];
    const actor: Actor = task ? robot : clock;
    const because = job.because ? { because: job.because } : {};
    return replies.map((reply) => ({ id: commandId(job, reply), ...reply, actor, now, ...because }));
  }

  function witness(done: readonly Performed[], commands: readonly Command[]): void {
    done.forEach(({ page, events }, i) => {
      const { now, subject } = must(commands[i], 'command');
      latest.set(subject, later(latest.get(subject) ?? now, now));
      for (const { event } of events) {
        if (event.type !== 'TenderCaptured' && event.type !== 'RefundPaid') continue;
        const order = asOrder(page);
        const provider = order.tenders.find((tender) => tender.id === event.tender)?.provider;
        const kind = event.type === 'TenderCaptured' ? 'capture' : 'refund';
        if (provider)
          moved.push({
            provider,
            kind,
            reference: event.reference ?? `${order.id}.${event.leg}`,
            amount: event.amount,
            at: now,
          });
      }
    });
  }

  return {
    answer,
    witness,
    statementOf(provider, until) {
      const due = moved.filter((each) => each.provider === provider && each.at <= until);
      for (const each of due) moved.splice(moved.indexOf(each), 1);
      return due;
    },
    get answered() {
      return answered;
    },
    get refused() {
      return refused;
    },
  };
}

/** The earliest job of each page; the others wait for the next round, when their page has moved on. */
function oneEach(jobs: readonly ClaimedJob[]): ClaimedJob[] {
  const seen = new Set<Uuid>();
  return jobs.filter((job) => !seen.has(job.subject) && seen.add(job.subject));
}

function secondsAfter(at: Instant, seconds: number): Instant {
  return plusMinutes(at, seconds / 60);
}
