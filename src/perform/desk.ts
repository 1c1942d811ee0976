import type { Command } from '../books/operation.ts';
import { isConnectionLoss, isWorthRetrying } from '../kernel/sql/errors.ts';
import type { Tx } from '../kernel/sql/statement.ts';
import type { Path } from '../perform.ts';
import { performBatch } from '../perform.ts';
import type { Performed, Work } from './work.ts';

/** Connections that `perform` may write on; one that broke is replaced. */
export type Connections = { take(): Promise<{ tx: Tx; give(broken: boolean): void }> };

export type Desk = {
  /** Performs a command; the answer is there when it is committed. */
  perform(command: Command): Promise<Performed>;
  performAll(commands: readonly Command[]): Promise<Performed[]>;
  /** What the command would do now; nothing of it stays. */
  preview(command: Command): Promise<Performed>;
  /** After each commit, with what changed. */
  onCommit(listener: (done: readonly Performed[]) => void): void;
  /** Waits until everything that was given is answered. */
  rest(): Promise<void>;
};

type Waiting = {
  command: Command;
  attempts: number;
  resolve: (done: Performed) => void;
  reject: (error: unknown) => void;
};

const BATCH = 64;
const WRITERS = 2;
/** How often a command that came up short is decided again on fresh facts. */
const ATTEMPTS = 4;
const RETRIES = 8;

/**
 * Natural batching: a writer that is free takes what has gathered while the last batch was committing. There is no
 * timer, so an idle system answers at once. No two commands of one page are under way at the same time.
 */
export function openDesk(connections: Connections, path: Path, mostWriters = WRITERS): Desk {
  const queue: Waiting[] = [];
  const busy = new Set<string>();
  const listeners: ((done: readonly Performed[]) => void)[] = [];
  const idle: (() => void)[] = [];
  let writers = 0;

  function pump(): void {
    while (writers < mostWriters) {
      const batch = gather();
      if (batch.length === 0) break;
      writers += 1;
      for (const each of batch) busy.add(each.command.subject);
      void run(batch).finally(() => {
        writers -= 1;
        for (const each of batch) busy.delete(each.command.subject);
        pump();
        if (writers === 0 && queue.length === 0) for (const wake of idle.splice(0)) wake();
      });
    }
  }

  function gather(): Waiting[] {
    const batch: Waiting[] = [];
    // a last try goes alone, so that a neighbour which may try again is not refused with it
    const subjects = new Set<string>();
    for (let i = 0; i < queue.length && batch.length < BATCH; ) {
      const next = queue[i] as Waiting;
      if (next.attempts >= ATTEMPTS && batch.length > 0) break;
      if (batch[0] && batch[0].attempts >= ATTEMPTS) break;
      if (busy.has(next.command.subject) || subjects.has(next.command.subject)) i += 1;
      else {
        subjects.add(next.command.subject);
        batch.push(next);
        queue.splice(i, 1);
      }
    }
    return batch;
  }

  async function run(batch: readonly Waiting[]): Promise<void> {
    try {
      const lastTry = batch.some((each) => each.attempts >= ATTEMPTS);
      const works = await transact(
        connections,
        batch.map((each) => each.command),
        path,
        'commit',
        lastTry,
      );
      settle(batch, works);
    } catch (error) {
      // one of them cannot be written: alone, the others can
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const each of batch) await run([each]);
    }
  }

  function settle(batch: readonly Waiting[], works: readonly Work[]): void {
    const done: Performed[] = [];
    const again: Waiting[] = [];
    batch.forEach((waiting, i) => {
      const work = works[i] as Work;
      if (!work.isSettled) again.push(work.short === null ? waiting : { ...waiting, attempts: waiting.attempts + 1 });
      else if (work.error !== null) waiting.reject(work.error);
      else {
        if (work.changes) done.push(work.performed);
        waiting.resolve(work.performed);
      }
    });
    queue.unshift(...again);
    if (done.length > 0) for (const listener of listeners) listener(done);
  }

  const perform = (command: Command) =>
    new Promise<Performed>((resolve, reject) => {
      queue.push({ command, attempts: 1, resolve, reject });
      queueMicrotask(pump);
    });

  return {
    perform,
    performAll: (commands) => Promise.all(commands.map(perform)),
    preview: (command) => previewOnce(connections, path, command),
    onCommit: (listener) => void listeners.push(listener),
    rest: () => (writers === 0 && queue.length === 0 ? Promise.resolve() : new Promise((wake) => idle.push(wake))),
  };
}

async function previewOnce(connections: Connections, path: Path, command: Command): Promise<Performed> {
  for (let attempt = 1; ; attempt += 1) {
    const [work] = (await transact(connections, [command], path, 'preview', attempt >= ATTEMPTS)) as [Work];
    if (work.error !== null) throw work.error;
    if (work.short === null) return work.performed;
  }
}

/** The whole unit of work again, on errors that are worth it. */
async function transact(
  connections: Connections,
  commands: readonly Command[],
  path: Path,
  mode: 'commit' | 'preview',
  lastTry: boolean,
): Promise<Work[]> {
  for (let attempt = 1; ; attempt += 1) {
    const { tx, give } = await connections.take();
    try {
      const works = await performBatch(tx, commands, path, mode, lastTry);
      give(false);
      return works;
    } catch (error) {
      give(isConnectionLoss(error));
      if (
        attempt >= RETRIES ||
        !isWorthRetrying(error) ||
        (attempt >= 2 && commands.length > 1 && !isConnectionLoss(error))
      )
        throw error;
      await new Promise((wake) => setTimeout(wake, 5 * 2 ** attempt));
    }
  }
}
