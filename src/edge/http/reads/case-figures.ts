import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import { plusMinutes } from '../../../kernel/time.ts';
import type { House } from '../../house.ts';
import { caseNumberText, numberText } from '../find.ts';
import { COLUMNS, titleOf } from './case-row.ts';

/** What the head of the queue says; each figure names the case behind it. */
export const figures = z.object({
  breaking: z.number().int().meta({ description: 'Open cases whose last moment is less than 15 minutes off, or past' }),
  first: z.object({ number: z.string(), on: z.string().nullable(), says: z.string() }).nullable(),
  waitingSince: z.string().nullable().meta({ description: 'Since when the oldest open case has nobody' }),
  largest: z.object({ number: z.string(), title: z.string(), atStake: z.number().int() }).nullable(),
});

const BREAKS_WITHIN = 15;

export async function figuresOf(
  house: House,
  open: RawBuilder<boolean>,
  now: string,
): Promise<z.infer<typeof figures>> {
  const soon = plusMinutes(now, BREAKS_WITHIN);
  const list = house.lists
    .selectFrom('case_index')
    .leftJoin('orders', 'orders.id', 'case_index.subject')
    .select([...COLUMNS])
    .where(open);
  const [counted, [first], [largest]] = await Promise.all([
    house.lists
      .selectFrom('case_index')
      .where(open)
      .select((eb) => [
        eb.fn.countAll<bigint>().filterWhere('act_by', '<=', soon).as('breaking'),
        eb.fn.min('opened_at').filterWhere('person', 'is', null).as('waiting'),
      ])
      .executeTakeFirstOrThrow(),
    list.where('case_index.act_by', '<=', soon).orderBy('case_index.act_by').limit(1).execute(),
    list.where('case_index.at_stake', '>', 0n).orderBy('case_index.at_stake', 'desc').limit(1).execute(),
  ]);
  return {
    breaking: Number(counted.breaking),
    first: first
      ? {
          number: caseNumberText(first.number),
          on: first.order_number === null ? null : numberText(first.order_number),
          says: first.says,
        }
      : null,
    waitingSince: counted.waiting,
    largest: largest
      ? { number: caseNumberText(largest.number), title: titleOf(largest.type), atStake: Number(largest.at_stake) }
      : null,
  };
}
