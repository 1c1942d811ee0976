import { z } from 'zod';
import type { Case } from '../../../books/order/case.ts';
import { catalogue } from '../../../stages/exception/catalogue.ts';
import type { House } from '../../house.ts';
import { caseNumberText, numberText } from '../find.ts';
import type { Names } from '../views/words.ts';

export const caseRow = z
  .object({
    id: z.string(),
    number: z.string(),
    type: z.string(),
    title: z.string(),
    severity: z.enum(['red', 'amber', 'grey']),
    says: z.string(),
    on: z.object({ kind: z.string(), id: z.string(), number: z.string().nullable() }),
    role: z.string(),
    place: z.string().nullable(),
    person: z.string().nullable(),
    atStake: z.number().int(),
    currency: z.string().nullable(),
    actBy: z.string().nullable(),
    snoozedUntil: z.string().nullable(),
    openedAt: z.string(),
    closedAt: z.string().nullable(),
    outcome: z.string().nullable(),
    zone: z.string().meta({ description: 'The zone in which its times are said' }),
  })
  .meta({ id: 'CaseRow' });

export const COLUMNS = [
  'case_index.id', 'case_index.number', 'case_index.type', 'case_index.severity', 'case_index.says', 'case_index.subject', 'case_index.kind', 'case_index.role',
  'case_index.place', 'case_index.person', 'case_index.at_stake', 'case_index.currency', 'case_index.act_by', 'case_index.snoozed_until',
  'case_index.opened_at', 'case_index.closed_at', 'case_index.outcome', 'orders.number as order_number', 'orders.place as order_place',
] as const; // biome-ignore format: a list of columns

type Row = Awaited<ReturnType<typeof rowOf>>;

export async function rowOf(house: House, id: string) {
  return house.lists
    .selectFrom('case_index')
    .leftJoin('orders', 'orders.id', 'case_index.subject')
    .select([...COLUMNS])
    .where('case_index.id', '=', id)
    .executeTakeFirstOrThrow();
}

export function rowView(row: Row, names: Names): z.infer<typeof caseRow> {
  return {
    id: row.id,
    number: caseNumberText(row.number),
    type: row.type,
    title: titleOf(row.type),
    severity: row.severity as Case['severity'],
    says: row.says,
    on: { kind: row.kind, id: row.subject, number: row.order_number === null ? null : numberText(row.order_number) },
    role: row.role,
    place: row.place,
    person: row.person,
    atStake: Number(row.at_stake),
    currency: row.currency,
    actBy: row.act_by,
    snoozedUntil: row.snoozed_until,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    outcome: row.outcome,
    zone: names.zone(row.place ?? row.order_place?.split(' + ')[0] ?? null),
  };
}

export function titleOf(type: string): string {
  return catalogue[type as Case['type']].title;
}
