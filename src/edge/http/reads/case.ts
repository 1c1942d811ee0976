import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Case, isOpen } from '../../../books/order/case.ts';
import { loadPages } from '../../../books/order/store.ts';
import { quantityOf } from '../../../books/order/units.ts';
import type { Page } from '../../../books/page.ts';
import { keptAt } from '../../../books/stock/store.ts';
import { must } from '../../../kernel/assert.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Choice } from '../../../stages/exception/choice.ts';
import { choicesOf, type Elsewhere } from '../../../stages/exception/choices.ts';
import type { House } from '../../house.ts';
import { previewOf, previewView } from '../commands.ts';
import { Refused } from '../errors.ts';
import { caseNumberText, findCasePage } from '../find.ts';
import { actorOf, type Person } from '../identity.ts';
import { namesIn } from '../names.ts';
import { allowedOnCase, allowedView } from '../views/allowed.ts';
import { caseRow, rowOf, rowView } from './case-row.ts';

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

export const caseView = caseRow
  .extend({
    version: z.number().int().meta({ description: 'Of the page that the case is on: for If-Match' }),
    evidence: z.record(z.string(), z.unknown()),
    byDefault: z.string().nullable(),
    choices: z.array(choiceView),
    allowed: z.array(allowedView).meta({ description: 'What you may do with the case as such' }),
    others: z
      .array(z.object({ number: z.string(), says: z.string(), id: z.string() }))
      .meta({ description: 'Other open cases on the same page' }),
  })
  .meta({ id: 'Case' });

/** One case with its choices, each worked out as it would be now. */
export async function viewCase(house: House, text: string, person: Person) {
  const found = await findCasePage(house.db, text);
  const [row, loaded] = await Promise.all([rowOf(house, found.id), loadPages(house.db, [found.subject])]);
  const page = must(loaded.get(found.subject), 'page').page;
  const each = page.cases.find((one) => one.id === found.id);
  if (!each) throw new Refused(refuse('not_found', `there is no case ${text}`, { field: 'case' }));
  const allowed = allowedOnCase(each, house.operations, actorOf(person));
  const choices = isOpen(each) ? choicesOf(page, each, house.clock.now(), await elsewhereFor(house, page, each)) : [];
  const views = [];
  for (const choice of choices) views.push(await viewChoice(house, found, each, choice, person, whyNot(allowed)));
  const best = views.find((choice) => choice.ready && choice.operation !== GIVES_UP);
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
    choices: views.map((choice) => ({ ...choice, recommended: choice === best })),
    allowed,
    others: others.map((one) => ({
      id: one.id,
      says: one.says,
      number: caseNumberText(numbers.find((n) => n.id === one.id)?.number ?? 0n),
    })),
  };
}

/** To cancel is always a way out, and never the one that we propose. */
const GIVES_UP = 'capture.cancel';

function whyNot(allowed: ReturnType<typeof allowedOnCase>): string | null {
  return allowed.find((each) => each.operation === 'exception.resolve')?.because ?? null;
}

/** A choice, previewed: what it would do now, or why it cannot be taken. */
async function viewChoice(
  house: House,
  found: { id: string; subject: string },
  each: Case,
  choice: Choice,
  person: Person,
  because: string | null,
) {
  const shown = {
    key: choice.key,
    operation: choice.command?.operation ?? null,
    title: choice.title,
    says: choice.says,
    asks: [...choice.asks],
    cause: choice.cause,
    byDefault: each.byDefault === choice.key,
  };
  if (because) return { ...shown, ready: false, because, preview: null };
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
  if (page.kind !== 'order') return [];
  const wanted = page.lines.flatMap((line) => {
    const waits = page.slices.filter(
      (slice) =>
        slice.line === line.id && slice.group === each.key && ['open', 'reserved', 'released'].includes(slice.state),
    );
    const quantity = quantityOf(waits);
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
