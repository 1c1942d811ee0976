import type { Actor } from '../../books/operation.ts';
import type { Book, Channel } from '../../books/reference/book.ts';
import { must } from '../../kernel/assert.ts';
import { idFromKey, type Uuid } from '../../kernel/ids.ts';
import type { Reader } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Desk } from '../../perform/desk.ts';
import type { Performed } from '../../perform/work.ts';
import { registry } from '../../registry.ts';

/** One delivery on its way to the desk. */
export type Errand = {
  readonly channel: Channel;
  readonly delivery: Uuid;
  /** How often it was read before: what was refused then may be possible now. */
  readonly attempt: number;
  readonly now: Instant;
  readonly desk: Desk;
  readonly db: Reader;
  readonly book: Book;
};

/** An input that the operation's schema does not take. */
export type Misfit = { readonly misfit: true; readonly path: readonly PropertyKey[]; readonly says: string };

export type Say = { readonly name: string; readonly operation: string; readonly subject: Uuid; readonly input: unknown; readonly expect?: number };

/**
 * Gives a command in the name of the channel. Its id is made of the delivery and of what is done, so a delivery that
 * comes twice, even at once, says everything once.
 */
export async function command(errand: Errand, { name, operation, subject, input, expect }: Say): Promise<Performed | Misfit> {
  const parsed = must(registry.get(operation), operation).input.safeParse(input);
  if (!parsed.success) {
    const issue = must(parsed.error.issues[0], 'issue');
    return { misfit: true, path: issue.path, says: issue.message };
  }
  const id = idFromKey('channel', errand.delivery, String(errand.attempt), name, expect === undefined ? '' : String(expect));
  return errand.desk.perform({ id, operation, subject, input: parsed.data, actor: actorOf(errand.channel), now: errand.now, because: errand.delivery, ...(expect === undefined ? {} : { expect }) });
}

export function isMisfit(answer: Performed | Misfit): answer is Misfit {
  return 'misfit' in answer;
}

function actorOf(channel: Channel): Actor {
  return { kind: 'channel', name: channel.name, role: null, places: null, entities: null, limit: 0n };
}
