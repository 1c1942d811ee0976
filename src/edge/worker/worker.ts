import { type ClaimedJob, claimJobs, finishJobs, tryAgain } from '../../books/jobs.ts';
import type { Actor, Command } from '../../books/operation.ts';
import { loadPages } from '../../books/order/store.ts';
import { idFromKey, type Uuid } from '../../kernel/ids.ts';
import { read } from '../../kernel/json.ts';
import type { Log } from '../../kernel/log.ts';
import type { Tx } from '../../kernel/sql/statement.ts';
import { plusMinutes } from '../../kernel/time.ts';
import type { Performed } from '../../perform/work.ts';
import type { House } from '../house.ts';
import { claims } from './claims.ts';
import { commandId, type Outside, type Reply, tasks } from './tasks.ts';

export type Worker = { stop(): Promise<void> };

const BATCH = 50;
const LEASE_MINUTES = 1;
const MOST_TRIES = 5;
const LOOK_MS = 400;

const timer: Actor = { kind: 'timer', name: 'Clock', role: null, places: null, entities: null, limit: 0n };
const robot: Actor = { kind: 'job', name: 'Worker', role: null, places: null, entities: null, limit: 0n };

/** Looks for due jobs again and again, at once after every commit of this process. */
export function startWorker(house: House, write: Tx, outside: Outside, log: Log): Worker {
  let stopped = false;
  let wake: (() => void) | null = null;

  async function loop(): Promise<void> {
    while (!stopped) {
      const ran = await runJobs(house, write, outside, log).catch((error) => {
        log.warn({ err: error }, 'the worker could not look for jobs; it tries again');
        return 0;
      });
      if (ran < BATCH && !stopped) await pause();
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

  house.desk.onCommit(() => wake?.());
  const done = loop();
  return {
    async stop() {
      stopped = true;
      wake?.();
      await done;
    },
  };
}

/**
 * Does what commits have asked for and is due now, at most fifty jobs, and says how many they were. A deadline becomes
 * its command, a question to the outside becomes the command with its answer. The command's id is the job's, so a job
 * that is run twice says the same thing twice. One that is refused or gives up becomes a case; there is no drawer for
 * the dead. What is about the claims of many orders comes last, one after another: it looks at what the others have left.
 */
export async function runJobs(house: House, write: Tx, outside: Outside, log: Log): Promise<number> {
  const now = house.clock.now();
  const jobs = await claimJobs(write, now, plusMinutes(now, LEASE_MINUTES), BATCH);
  if (jobs.length === 0) return 0;
  const subjects = [...new Set(jobs.map((job) => job.subject))];
  const [pages, book] = await Promise.all([loadPages(house.db, subjects), house.book()]);
  const run = async (job: ClaimedJob) => {
    const page = pages.get(job.subject)?.page;
    const task = tasks[job.operation];
    try {
      const replies = task
        ? await task({ job, order: page?.kind === 'order' ? page : null, book, now, db: house.db }, outside)
        : [{ operation: job.operation, subject: job.subject, input: read<unknown>(job.input) }];
      await Promise.all(replies.map((each) => answer(house, job, each, task ? robot : timer)));
      return [job.id];
    } catch (error) {
      log.warn({ err: error, job: job.operation, attempt: job.attempts }, 'a job failed');
      return await failed(house, write, job, error as Error);
    }
  };
  const isOfMany = (job: ClaimedJob) => job.operation in claims;
  const finished = await Promise.all(jobs.filter((job) => !isOfMany(job)).map(run));
  for (const job of jobs.filter(isOfMany)) finished.push(await run(job));
  await finishJobs(write, finished.flat());
  return jobs.length;
}

async function answer(house: House, job: ClaimedJob, reply: Reply, actor: Actor): Promise<void> {
  const { answer } = await house.desk.perform(command(house, job, reply, actor, commandId(job, reply)));
  // a case whose default is refused stays open for people: it needs no second one
  if (answer.refusal && !reply.operation.startsWith('exception.'))
    await openCase(house, job, reply.operation, answer.refusal.because);
}

/** Tries again a little later, each time twice as late, until it gives up to a person. */
async function failed(house: House, write: Tx, job: ClaimedJob, error: Error): Promise<ClaimedJob['id'][]> {
  if (job.attempts < MOST_TRIES) {
    await tryAgain(write, job.id, plusMinutes(house.clock.now(), 2 ** job.attempts / 4), error.message);
    return [];
  }
  await openCase(house, job, job.operation, error.message);
  return [job.id];
}

function openCase(house: House, job: ClaimedJob, operation: string, says: string): Promise<Performed> {
  const input = {
    type: 'job_gave_up',
    key: job.key,
    says: `${operation}: ${says}`,
    evidence: { operation, input: read<unknown>(job.input), attempts: job.attempts },
  };
  return house.desk.perform(
    command(
      house,
      job,
      { operation: 'exception.open', subject: job.subject, input },
      robot,
      idFromKey('job', job.id, 'case'),
    ),
  );
}

function command(house: House, job: ClaimedJob, reply: Reply, actor: Actor, id: Uuid): Command {
  return {
    id,
    operation: reply.operation,
    subject: reply.subject,
    input: reply.input,
    actor,
    now: house.clock.now(),
    ...(job.because ? { because: job.because } : {}),
  };
}
