import type { Command } from './books/operation.ts';
import { earlierAnswers } from './books/order/commits.ts';
import { lockPagesOf } from './books/order/store.ts';
import type { Book } from './books/reference/book.ts';
import { must } from './kernel/assert.ts';
import { read } from './kernel/json.ts';
import { refuse } from './kernel/refusal.ts';
import { type Reader, statement, type Tx } from './kernel/sql/statement.ts';
import type { Lifecycle } from './lifecycle/consequence.ts';
import { claimAll } from './perform/claim.ts';
import { decideAll, type Registry } from './perform/decide.ts';
import { type Answer, Work } from './perform/work.ts';
import { BatchWorld } from './perform/world.ts';
import { writeAll } from './perform/write.ts';

/** What the path needs to know: the operations by name, the table of consequences, and the reference book. */
export type Path = {
  readonly registry: Registry;
  readonly lifecycle: Lifecycle;
  readonly keepBook: (db: Reader) => Promise<Book>;
};

const begin = statement('tx.begin', 'begin');
const commit = statement('tx.commit', 'commit');
const rollback = statement('tx.rollback', 'rollback');

/**
 * The one path. A batch of commands of different pages goes through one transaction: load, decide, move units,
 * save, post, queue what comes next. A preview is the same, rolled back. A command that is refused or fails leaves
 * its neighbours untouched; one that came up short is marked so, and the caller has it and those behind it decided
 * again.
 */
export async function performBatch(
  tx: Tx,
  commands: readonly Command[],
  path: Path,
  mode: 'commit' | 'preview',
  lastTry = false,
): Promise<Work[]> {
  try {
    const [, earlier, pages, book] = await Promise.all([
      tx.run(begin),
      earlierAnswers(
        tx,
        commands.map((command) => command.id),
      ),
      lockPagesOf(tx, [...new Set(commands.map((command) => command.subject))]),
      path.keepBook(tx),
    ]);
    const works = commands.map((command) => {
      const work = new Work(
        must(path.registry.get(command.operation), `operation ${command.operation}`),
        command,
        pages.get(command.subject) ?? null,
      );
      const said = earlier.get(command.id);
      if (said) repeat(work, said);
      else check(work);
      return work;
    });
    const world = new BatchWorld(tx, book);
    await decideAll(works, world, path);
    const claimed = await claimAll(tx, works, book);
    if (lastTry) for (const work of works) if (work.short) work.refuseShort();
    await hearAgain(tx, works);
    await Promise.all([writeAll(tx, works, claimed, book), tx.run(mode === 'commit' ? commit : rollback)]);
    return works;
  } catch (error) {
    await tx.run(rollback).catch(() => undefined);
    throw error;
  }
}

/**
 * Another process may have done the same command since we asked: what is refused now may be refused because of that,
 * and then its answer is the other's.
 */
async function hearAgain(tx: Tx, works: readonly Work[]): Promise<void> {
  const quiet = works.filter((work) => work.leavesNothing);
  if (quiet.length === 0) return;
  const earlier = await earlierAnswers(
    tx,
    quiet.map((work) => work.command.id),
  );
  for (const work of quiet) {
    const said = earlier.get(work.command.id);
    if (said) repeat(work, said);
  }
}

/** Said twice is said once: the same command gets its answer again, another one under its name is refused. */
function repeat(work: Work, said: { input_hash: Buffer; answer: string; number: bigint | null }): void {
  work.number = said.number ?? work.number;
  if (work.inputHash.equals(said.input_hash)) work.repeated = read<Answer>(said.answer);
  else
    work.repeated = {
      ...read<Answer>(said.answer),
      outcome: 'refused',
      events: [],
      refusal: refuse('key_reused', 'this key was used for another command', {
        field: 'Idempotency-Key',
        remedy: 'use a new key for a new command',
      }),
    };
}

/** What is true of every command: its page exists, is of its kind, and is the version that the caller looked at. */
function check(work: Work): void {
  const { operation, command, loaded } = work;
  if (!loaded) {
    if (!operation.begins)
      work.refuse(refuse('not_found', `there is no such ${operation.on}`, { remedy: 'look for it in the list' }));
  } else if (!operation.anywhere && loaded.page.kind !== operation.on) {
    work.refuse(refuse('not_found', `this is a ${loaded.page.kind}, not a ${operation.on}`));
  } else if (command.expect !== undefined && command.expect !== loaded.page.version) {
    work.refuse(
      refuse(
        'stale_version',
        `it has changed: you looked at version ${command.expect}, it is at ${loaded.page.version}`,
        {
          field: 'If-Match',
          remedy: 'look at it again, then decide again',
          facts: { version: loaded.page.version },
        },
      ),
    );
  }
}
