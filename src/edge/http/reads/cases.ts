import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { isOpen } from '../../../books/order/case.ts';
import { loadPages } from '../../../books/order/store.ts';
import type { Page } from '../../../books/page.ts';
import { choicesOf } from '../../../stages/exception/choices.ts';
import type { House } from '../../house.ts';
import { cursorOf } from '../../read.ts';
import { afterOf } from '../after.ts';
import type { Person } from '../identity.ts';
import { namesIn } from '../names.ts';
import { caseView, viewCase } from './case.ts';
import { figures, figuresOf } from './case-figures.ts';
import { COLUMNS, caseRow, rowView } from './case-row.ts';

const listedCase = caseRow.extend({
  next: z.string().meta({ description: 'The first choices, as one short line' }),
});

const caseQuery = z.object({
  view: z.enum(['open', 'mine', 'nobody', 'place', 'finance', 'resolved']).default('open'),
  type: z.string().max(50).optional(),
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
type CaseQuery = z.infer<typeof caseQuery>;

export function caseReads(app: FastifyInstance, house: House): void {
  app.route({
    method: 'GET',
    url: '/v1/cases',
    schema: {
      operationId: 'cases.list',
      summary: 'The case queue: what breaks first comes first',
      tags: ['cases'],
      querystring: caseQuery,
      response: {
        200: z.object({
          cases: z.array(listedCase),
          next: z.string().nullable(),
          counts: z.record(z.string(), z.number().int()),
          atStake: z.number().int(),
          figures,
        }),
      },
    },
    handler: async (request) => listCases(house, request.query as CaseQuery, request.person as Person),
  });

  app.route({
    method: 'GET',
    url: '/v1/cases/:case',
    schema: {
      operationId: 'cases.get',
      summary: 'One case: what happened, the choices, and what each would do',
      tags: ['cases'],
      params: z.object({ case: z.string().max(200) }),
      response: { 200: caseView },
    },
    handler: async (request) => viewCase(house, (request.params as { case: string }).case, request.person as Person),
  });
}

async function listCases(house: House, query: CaseQuery, person: Person) {
  const now = house.clock.now();
  const startOfDay = `${now.slice(0, 10)}T00:00:00.000Z`;
  const open = sql<boolean>`case_index.closed_at is null and (snoozed_until is null or snoozed_until <= ${now}::timestamptz)`;
  const conditions = {
    open,
    mine: sql<boolean>`${open} and (person = ${person.name} or (person is null and role = ${person.role}))`,
    nobody: sql<boolean>`${open} and person is null`,
    place: sql<boolean>`${open} and case_index.place = any(${sql.val(person.places ?? [])}::text[])`,
    finance: sql<boolean>`${open} and role = 'finance'`,
    resolved: sql<boolean>`case_index.closed_at >= ${startOfDay}::timestamptz`,
  };
  let list = house.lists
    .selectFrom('case_index')
    .leftJoin('orders', 'orders.id', 'case_index.subject')
    .select([...COLUMNS])
    .where(conditions[query.view]);
  if (query.type) list = list.where('case_index.type', '=', query.type);
  const cursor = afterOf(query.after, 2);
  if (cursor?.[0])
    list = list.where(
      sql<boolean>`(coalesce(case_index.act_by, 'infinity'), case_index.id) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
    );
  const rows = await list
    .orderBy(sql`coalesce(case_index.act_by, 'infinity')`)
    .orderBy('case_index.id')
    .limit(query.limit + 1)
    .execute();
  const names = Object.keys(conditions) as (keyof typeof conditions)[];
  const counted = await house.lists
    .selectFrom('case_index')
    .select((eb) => [
      ...names.map((name) => eb.fn.countAll<bigint>().filterWhere(conditions[name]).as(name)),
      sql<bigint>`coalesce(sum(at_stake) filter (where ${open}), 0)::int8`.as('stake'),
    ])
    .executeTakeFirstOrThrow();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const called = namesIn(await house.book(), now);
  const pages = await loadPages(house.db, [...new Set(page.map((row) => row.subject))]);
  return {
    cases: page.map((row) => ({ ...rowView(row, called), next: nextStep(pages.get(row.subject)?.page, row.id, now) })),
    next: rows.length > query.limit && last ? cursorOf(last.act_by ?? 'infinity', last.id) : null,
    counts: Object.fromEntries(names.map((name) => [name, Number((counted as Record<string, bigint>)[name])])),
    atStake: Number((counted as unknown as { stake: bigint }).stake),
    figures: await figuresOf(house, open, now),
  };
}

/** What somebody could do about a case, without looking whether it would work. */
function nextStep(page: Page | undefined, id: string, now: string): string {
  const each = page?.cases.find((one) => one.id === id);
  if (!page || !each || !isOpen(each)) return '';
  const [first, second] = choicesOf(page, each, now).map((choice) => choice.title);
  return [first, second && lowered(second)].filter(Boolean).join(', or ');
}

function lowered(title: string): string {
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
