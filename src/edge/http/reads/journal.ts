import { z } from 'zod';
import { journalOf } from '../../../books/order/commits.ts';
import { said } from '../../../books/order/says.ts';
import { loadPages } from '../../../books/order/store.ts';
import type { PageEvent } from '../../../books/page.ts';
import { read } from '../../../kernel/json.ts';
import { statement } from '../../../kernel/sql/statement.ts';
import type { House } from '../../house.ts';
import { findOrderId } from '../find.ts';

export const journalView = z
  .object({
    chain: z.object({ verified: z.boolean(), commits: z.number().int() }),
    events: z.array(
      z.object({
        ref: z.string().meta({ description: 'sequence.ordinal: the event within its order' }),
        at: z.string(),
        event: z.string(),
        title: z.string(),
        says: z.string(),
        by: z.string(),
        operation: z.string(),
        units: z.array(
          z.object({
            item: z.string(),
            quantity: z.number().int(),
            from: z.string(),
            fromPlace: z.string().nullable(),
            to: z.string(),
            toPlace: z.string().nullable(),
          }),
        ),
        money: z.array(z.object({ entity: z.string(), account: z.string(), amount: z.number().int() })),
      }),
    ),
  })
  .meta({ id: 'Journal' });

const movesBehind = statement<{
  sequence: number;
  event: number;
  item: string;
  quantity: number;
  from: string;
  fromPlace: string | null;
  to: string;
  toPlace: string | null;
}>(
  'journal.moves',
  'select sequence, event, item, quantity, from_bucket as "from", from_place as "fromPlace", to_bucket as "to", to_place as "toPlace" from move where subject = $1 order by sequence, n',
);
const postingsBehind = statement<{ sequence: number; event: number; entity: string; account: string; amount: bigint }>(
  'journal.postings',
  'select sequence, event, entity, account, amount from posting_leg where subject = $1 order by sequence, event, n',
);

export async function journalFor(house: House, text: string) {
  const id = await findOrderId(house.db, text);
  const [journal, moves, postings, loaded] = await Promise.all([
    journalOf(house.db, id),
    house.db.run(movesBehind, [id]),
    house.db.run(postingsBehind, [id]),
    loadPages(house.db, [id]),
  ]);
  const page = loaded.get(id)?.page;
  const currency = page && 'currency' in page ? page.currency : 'USD';
  const behind = <T extends { sequence: number; event: number }>(rows: readonly T[], sequence: number, event: number) =>
    rows
      .filter((row) => row.sequence === sequence && row.event === event)
      .map(({ sequence: _s, event: _e, ...rest }) => rest);
  const events = journal.flatMap((commit) =>
    read<(PageEvent & { via?: string })[]>(commit.events).map((event, nth) => ({
      ref: `${commit.sequence}.${nth}`,
      at: event.occurred ?? commit.at,
      event: event.type,
      ...said(event, currency),
      by: event.via ? titled(event.via) : commit.actor,
      operation: event.via ?? commit.operation,
      units: behind(moves, commit.sequence, nth),
      money: behind(postings, commit.sequence, nth),
    })),
  );
  return { chain: { verified: isChained(journal), commits: journal.length }, events };
}

/** 'promise.make' acted in the name of its stage: Promise. */
function titled(operation: string): string {
  const stage = operation.split('.')[0] ?? operation;
  return stage.charAt(0).toUpperCase() + stage.slice(1);
}

function isChained(journal: readonly { before: Buffer; hash: Buffer }[]): boolean {
  return journal.every((commit, i) => i === 0 || commit.before.equals((journal[i - 1] as { hash: Buffer }).hash));
}
