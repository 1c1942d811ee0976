import { z } from 'zod';
import type { House } from '../../house.ts';
import type { Person } from '../identity.ts';
import { type Filter, filterOf, filters, VIEWS } from './order-filter.ts';

export const countQuery = z.object(filters);

export const orderCounts = z.object({
  views: z.record(z.string(), z.number().int()),
  classes: z.array(
    z.object({
      class: z.string().nullable(),
      orders: z.number().int(),
      total: z.number().int(),
      currency: z.string(),
      firstBreak: z.string().nullable(),
      backup: z.number().int(),
    }),
  ),
});

/** How many stand in each view, and what a filter lets through, by promise class. */
export async function countOrders(house: House, query: z.infer<typeof countQuery>, person: Person) {
  const filter = await filterOf(house, query, person);
  const names = Object.keys(VIEWS) as (keyof typeof VIEWS)[];
  const counted = await house.lists
    .selectFrom('orders')
    .select((eb) =>
      names.map((name) =>
        eb.fn
          .countAll<bigint>()
          .filterWhere((inner) => VIEWS[name](inner as Filter, person))
          .as(name),
      ),
    )
    .executeTakeFirstOrThrow();
  const classes = await house.lists
    .selectFrom('orders')
    .where(filter)
    .select((eb) => [
      'class',
      'currency',
      eb.fn.countAll<bigint>().as('orders'),
      eb.fn.sum<string>('total').as('total'),
      eb.fn.min('act_by').as('first'),
      eb.fn.countAll<bigint>().filterWhere('backup', '=', true).as('backup'),
    ])
    .groupBy(['class', 'currency'])
    .execute();
  return {
    views: Object.fromEntries(names.map((name) => [name, Number((counted as Record<string, bigint>)[name])])),
    classes: classes.map((row) => ({
      class: row.class,
      orders: Number(row.orders),
      total: Number(row.total),
      currency: row.currency,
      firstBreak: row.first,
      backup: Number(row.backup),
    })),
  };
}
