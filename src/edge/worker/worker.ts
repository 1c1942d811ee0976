import { type ClaimedJob, claimJobs, finishJobs, tryAgain } from '../../books/jobs.ts';
import type { Actor, Command } from '../../books/operation.ts';
import { loadPages } from '../../books/order/store.ts';
import { idFromKey } from '../../kernel/ids.ts';
import { read } from '../../kernel/json.ts';
import type { Log } from '../../kernel/log.ts';
import type { Tx } from '../../kernel/sql/statement.ts';
import { plusMinutes } from '../../kernel/time.ts';
import type { Performed } from '../../perform/work.ts';
import type { House } from '../house.ts';
import { type Outside, type Reply, tasks } from './tasks.ts';

export type Worker = {
  stop(): Promise<void> /** Runs what is due now, and says how many jobs that were. */;
  runDue(): Promise<number>;
};

const BATCH = 50;
const LEASE_MINUTES = 5;
const MOST_TRIES = 5;
const LOOK_MS = 400;

const timer: Actor = { kind: 'timer', name: 'Clock', role: null, places: null, entities: null, limit: 0n };
const robot: Actor = { kind: 'job', name: 'Worker', role: null, places: null, entities: null, limit: 0n };

/**
 * Does what commits have asked for: a deadline becomes its command, a question to the outside becomes the command with
 * its answer. The command's id is the job's, so a job that is run twice says the same thing twice. One that is refused
 * or gives up becomes a case; there is no drawer for the dead.
 */
export function startWorker(house: House, write: Tx, outside: Outside, log: Log): Worker {
  let stopped = false;
  let running: Promise<number> = Promise.resolve(0);
  let wake: (() => void) | null = null;

  async function loop(): Promise<void> {
    while (!stopped) {
      running = runDue().catch((error) => {
        log.warn({ err: error }, 'the worker could not look for jobs; it tries again');
        return 0;
      });
      if ((await running) < BATCH && !stopped) await pause();
    }
  }

  function pause(): Promise<void> {
    return new Promise((resume) => {
      const due = setTimeout(resume, LOOK_MS);
      wake = () => {
        clearTimeout(due);
        resume();
      };
    });
  }

  async function runDue(): Promise<number> {
    const now = house.clock.now();
    const jobs = await claimJobs(write, now, plusMinutes(now, LEASE_MINUTES), BATCH);
    if (jobs.length === 0) return 0;
    const [pages, book] = await Promise.all([
      loadPages(house.db, [...new Set(jobs.map((job) => job.subject))]),
      house.book(),
    ]);
    const finished = await Promise.all(
      jobs.map(async (job) => {
        try {
          const page = pages.get(job.subject)?.page;
          const task = tasks[job.operation];
          const reply = task
            ? await task({ job, order: page?.kind === 'order' ? page : null, book, now }, outside)
            : { operation: job.operation, subject: job.subject, input: read<unknown>(job.input) };
          if (reply) await answer(job, reply, task ? robot : timer);
          return job.id;
        } catch (error) {
          await failed(job, error as Error);
          return null;
        }
      }),
    );
    await finishJobs(
      write,
      finished.flatMap((id) => id ?? []),
    );
    return jobs.length;
  }

  async function answer(job: ClaimedJob, reply: NonNullable<Reply>, actor: Actor): Promise<void> {
    const performed = await house.desk.perform(command(job, reply, actor, 'answer'));
    const { refusal } = performed.answer;
    if (refusal && reply.operation !== 'exception.open') await openCase(job, reply.operation, refusal.because);
  }

  function command(job: ClaimedJob, reply: NonNullable<Reply>, actor: Actor, what: string): Command {
    const because = job.because ?? undefined;
    return {
      id: idFromKey('job', job.id, what),
      operation: reply.operation,
      subject: reply.subject,
      input: reply.input,
      actor,
      now: house.clock.now(),
      ...(because ? { because } : {}),
    };
  }

  function openCase(job: ClaimedJob, operation: string, says: string): Promise<Performed> {
    const input = {
      type: 'job_gave_up',
      key: job.key,
      says: `${operation}: ${says}`,
      evidence: { operation, input: read<unknown>(job.input), attempts: job.attempts },
    };
    return house.desk.perform(
      command(job, { operation: 'exception.open', subject: job.subject, input }, robot, 'case'),
    );
  }

  async function failed(job: ClaimedJob, error: Error): Promise<void> {
    log.warn({ err: error, job: job.operation, attempt: job.attempts }, 'a job failed');
    if (job.attempts < MOST_TRIES)
      return tryAgain(write, job.id, plusMinutes(house.clock.now(), 2 ** job.attempts / 4), error.message);
    await openCase(job, job.operation, error.message);
    await finishJobs(write, [job.id]);
  }

  house.desk.onCommit(() => wake?.());
  const done = loop();
  return {
    runDue,
    async stop() {
      stopped = true;
      wake?.();
      await Promise.all([done, running]);
    },
  };
}
