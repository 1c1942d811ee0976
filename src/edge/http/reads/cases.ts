import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { type Case, isOpen } from '../../../books/order/case.ts';
import { loadPages } from '../../../books/order/store.ts';
import type { Page } from '../../../books/page.ts';
import { keptAt } from '../../../books/stock/store.ts';
import { must } from '../../../kernel/assert.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { plusMinutes } from '../../../kernel/time.ts';
import { catalogue } from '../../../stages/exception/catalogue.ts';
import { type Choice, choicesOf, type Elsewhere } from '../../../stages/exception/choices.ts';
import type { House } from '../../house.ts';
import { cursorOf } from '../../read.ts';
import { afterOf } from '../after.ts';
import { previewOf, previewView } from '../commands.ts';
import { Refused } from '../errors.ts';
import { caseNumberText, findCasePage, numberText } from '../find.ts';
import { actorOf, type Person } from '../identity.ts';
import { namesIn } from '../names.ts';
import type { Names } from '../views/spine.ts';

const moment = z.string().nullable();
const caseRow = z
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
    actBy: moment,
    snoozedUntil: moment,
    openedAt: z.string(),
    closedAt: moment,
    outcome: z.string().nullable(),
    zone: z.string().meta({ description: 'The zone in which its times are said' }),
  })
  .meta({ id: 'CaseRow' });

const listedCase = caseRow.extend({
  next: z.string().meta({ description: 'The first choices, as one short line' }),
});

/** What the head of the queue says; each figure names the case behind it. */
const figures = z.object({
  breaking: z.number().int().meta({ description: 'Open cases whose last moment is less than 15 minutes off, or past' }),
  first: z.object({ number: z.string(), on: z.string().nullable(), says: z.string() }).nullable(),
  waitingSince: moment.meta({ description: 'Since when the oldest open case has nobody' }),
  largest: z.object({ number: z.string(), title: z.string(), atStake: z.number().int() }).nullable(),
});

const choiceView = z.object({
  key: z.string(),
  operation: z.string().nullable().meta({ description: 'The command that it runs; what it asks for are its fields' }),
  title: z.string(),
  says: z.string(),
  asks: z.array(z.string()),
  cause: z.string(),
  recommended: z.boolean(),
  byDefault: z.boolean(),
  ready: z.boolean(),
  because: z.string().nullable().meta({ description: 'Why it cannot be chosen' }),
  preview: previewView.nullable(),
});

const caseView = caseRow
  .extend({
    version: z.number().int().meta({ description: 'Of the page that the case is on: for If-Match' }),
    evidence: z.record(z.string(), z.unknown()),
    byDefault: z.string().nullable(),
    choices: z.array(choiceView),
    others: z
      .array(z.object({ number: z.string(), says: z.string(), id: z.string() }))
      .meta({ description: 'Other open cases on the same page' }),
  })
  .meta({ id: 'Case' });

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

const COLUMNS = [
  'case_index.id', 'case_index.number', 'case_index.type', 'case_index.severity', 'case_index.says', 'case_index.subject', 'case_index.kind', 'case_index.role',
  'case_index.place', 'case_index.person', 'case_index.at_stake', 'case_index.currency', 'case_index.act_by', 'case_index.snoozed_until',
  'case_index.opened_at', 'case_index.closed_at', 'case_index.outcome', 'orders.number as order_number', 'orders.place as order_place',
] as const; // biome-ignore format: a list of columns

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

const BREAKS_WITHIN = 15;

async function figuresOf(house: House, open: RawBuilder<boolean>, now: string): Promise<z.infer<typeof figures>> {
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

function titleOf(type: string): string {
  return catalogue[type as Case['type']].title;
}

type Row = Awaited<ReturnType<typeof rowOf>>;

async function rowOf(house: House, id: string) {
  return house.lists
    .selectFrom('case_index')
    .leftJoin('orders', 'orders.id', 'case_index.subject')
    .select([...COLUMNS])
    .where('case_index.id', '=', id)
    .executeTakeFirstOrThrow();
}

function rowView(row: Row, names: Names): z.infer<typeof caseRow> {
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

async function viewCase(house: House, text: string, person: Person) {
  const found = await findCasePage(house.db, text);
  const [row, loaded] = await Promise.all([rowOf(house, found.id), loadPages(house.db, [found.subject])]);
  const page = must(loaded.get(found.subject), 'page').page;
  const each = page.cases.find((one) => one.id === found.id);
  if (!each) throw new Refused(refuse('not_found', `there is no case ${text}`, { field: 'case' }));
  const choices = isOpen(each) ? choicesOf(page, each, house.clock.now(), await elsewhereFor(house, page, each)) : [];
  const views = [];
  for (const [i, choice] of choices.entries())
    views.push(await viewChoice(house, found, each, choice, i === 0, person));
  const others = page.cases.filter((one) => isOpen(one) && one.id !== each.id);
  const numbers =
    others.length > 0
      ? await house.lists
          .selectFrom('case_index')
          .select(['id', 'number'])
          .where(
            'id',
            'in',
            others.map((one) => one.id),
          )
          .execute()
      : [];
  return {
    ...rowView(row, namesIn(await house.book(), house.clock.now())),
    version: page.version,
    evidence: each.evidence,
    byDefault: each.byDefault,
    choices: views,
    others: others.map((one) => ({
      id: one.id,
      says: one.says,
      number: caseNumberText(numbers.find((n) => n.id === one.id)?.number ?? 0n),
    })),
  };
}

/** A choice, previewed: what it would do now, or why it cannot be taken. */
async function viewChoice(
  house: House,
  found: { id: string; subject: string },
  each: Case,
  choice: Choice,
  first: boolean,
  person: Person,
) {
  const shown = {
    key: choice.key,
    operation: choice.command?.operation ?? null,
    title: choice.title,
    says: choice.says,
    asks: [...choice.asks],
    cause: choice.cause,
    recommended: first,
    byDefault: each.byDefault === choice.key,
  };
  if (choice.asks.length > 0) return { ...shown, ready: true, because: null, preview: null };
  const performed = await house.desk.preview({
    id: randomUUID(),
    operation: 'exception.resolve',
    subject: found.subject,
    input: { case: found.id, choice: choice.key },
    actor: actorOf(person),
    now: house.clock.now(),
  });
  const { refusal } = performed.answer;
  return refusal
    ? { ...shown, ready: false, because: refusal.because, preview: null }
    : { ...shown, ready: true, because: null, preview: previewOf(performed) };
}

/** Up to three other places that have the units which the case is about. */
async function elsewhereFor(house: House, page: Page, each: Case): Promise<Elsewhere[]> {
  if (page.kind !== 'order' || !['no_plan', 'short_pick', 'late_pick'].includes(each.type)) return [];
  const wanted = page.lines.flatMap((line) => {
    const waits = page.slices.filter(
      (slice) =>
        slice.line === line.id && slice.group === each.key && ['open', 'reserved', 'released'].includes(slice.state),
    );
    const quantity = waits.reduce((n, slice) => n + slice.quantity, 0);
    return line.item && line.stocked && quantity > 0 ? [{ item: line.item, quantity }] : [];
  });
  if (wanted.length === 0) return [];
  const book = await house.book();
  const now = new Set(page.slices.flatMap((slice) => slice.place ?? []));
  const places = await keptAt(house.db, wanted);
  return places
    .filter((place) => !now.has(place) && book.place(place))
    .slice(0, 3)
    .map((place) => ({ place, name: book.place(place)?.name ?? place }));
}
