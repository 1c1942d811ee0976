import type { Actor, AnyOperation, Command } from '../../books/operation.ts';
import type { Book, Channel } from '../../books/reference/book.ts';
import { must } from '../../kernel/assert.ts';
import { idFromKey, type Uuid } from '../../kernel/ids.ts';
import type { Reader } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Desk } from '../../perform/desk.ts';
import type { Performed } from '../../perform/work.ts';
import { captureOperations } from '../../stages/capture/operations.ts';
import { closeOperations } from '../../stages/close/operations.ts';
import { exceptionOperations } from '../../stages/exception/operations.ts';
import { validateOperations } from '../../stages/validate/operations.ts';

/** What a channel may do at all. */
const operations: ReadonlyMap<string, AnyOperation> = new Map(
  [...captureOperations, ...validateOperations, ...closeOperations, ...exceptionOperations].map((each) => [
    each.name,
    each,
  ]),
);

/** One delivery on its way to the desk. */
export type Errand = {
  readonly channel: Channel;
  readonly delivery: Uuid;
  /** How often it was read before: what was refused then may be possible now. */
  readonly attempt: number;
  /** It was read before, and nothing came of it: what is refused again leaves no second trace. */
  readonly again: boolean;
  readonly now: Instant;
  readonly desk: Desk;
  readonly db: Reader;
  readonly book: Book;
};

/** An input that the operation's schema does not take. */
export type Misfit = { readonly misfit: true; readonly path: readonly PropertyKey[]; readonly says: string };

export type Say = {
  readonly name: string;
  readonly operation: string;
  readonly subject: Uuid;
  readonly input: unknown;
  readonly expect?: number;
};

/**
 * Gives a command in the name of the channel. Its id is made of the delivery and of what is done, so a delivery that
 * comes twice, even at once, says everything once.
 */
export async function command(
  errand: Errand,
  { name, operation, subject, input, expect }: Say,
): Promise<Performed | Misfit> {
  const parsed = must(operations.get(operation), operation).input.safeParse(input);
  if (!parsed.success) {
    const issue = must(parsed.error.issues[0], 'issue');
    return { misfit: true, path: issue.path, says: issue.message };
  }
  const id = idFromKey(
    'channel',
    errand.delivery,
    String(errand.attempt),
    name,
    expect === undefined ? '' : String(expect),
  );
  const given: Command = {
    id,
    operation,
    subject,
    input: parsed.data,
    actor: actorOf(errand.channel),
    now: errand.now,
    because: errand.delivery,
    ...(expect === undefined ? {} : { expect }),
  };
  if (!errand.again) return errand.desk.perform(given);
  const preview = await errand.desk.preview(given);
  return preview.answer.refusal ? preview : errand.desk.perform(given);
}

export function isMisfit(answer: Performed | Misfit): answer is Misfit {
  return 'misfit' in answer;
}

function actorOf(channel: Channel): Actor {
  return { kind: 'channel', name: channel.name, role: null, places: null, entities: null, limit: 0n };
}
