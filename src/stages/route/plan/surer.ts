import type { Book } from '../../../books/reference/book.ts';
import { must } from '../../../kernel/assert.ts';
import { type Assignment, assign, type PickedLine, picksOf } from './assign.ts';
import { DOUBTFUL } from './likelihood.ts';
import { planOf } from './packages.ts';
import { laidOut, ruledBy, type WorthOf } from './plan.ts';
import type { Question } from './question.ts';
import { together } from './same-item.ts';
import type { Setting } from './setting.ts';

/** A count of an item at a place that would make a plan surer. */
export type Surer = {
  readonly item: string;
  readonly place: string;
  /** What the count takes, by the routing policy: minutes of somebody there, and minor units. */
  readonly minutes: number;
  readonly cost: number;
  /** How likely the plan is kept on its own, in parts per ten thousand: as it was decided, and if the count confirms the record. */
  readonly kept: number;
  readonly lifted: number;
};

/**
 * Of the doubtful records that the chosen plan rests on, the one whose count lifts its likelihood most for each minor
 * unit that counting costs; of those that lift as much for it, the one that lifts more, then the earlier line and place.
 * Null: there is no plan, nothing in it is doubtful, or no count of ours would help.
 */
export function surerBy(question: Question, book: Book, worthOf: WorthOf): Surer | null {
  const asked = together(question);
  const limits = ruledBy(asked, book);
  const lay = (what: Question) => laidOut(what, book, worthOf, limits).setting;
  const setting = lay(asked);
  const chosen = assign(setting);
  if (!('parts' in chosen)) return null;
  const kept = keptIn(setting, chosen);
  const counts = doubtfulRecords(setting, chosen).flatMap((record): Surer[] => {
    const effort = effortOf(setting, record);
    const lifted = keptIn(lay(counted(asked, record)), chosen);
    return effort && lifted > kept ? [{ ...namesOf(setting, record), ...effort, kept, lifted }] : [];
  });
  return counts.sort(byLift)[0] ?? null;
}

/** Of which line, and where in the question it lies. */
type StockRecord = Omit<PickedLine, 'misses'>;

function doubtfulRecords(setting: Setting, { parts }: Assignment): StockRecord[] {
  const records = parts.flatMap((part) => picksOf(setting, part)).filter(({ misses }) => misses >= DOUBTFUL);
  return records.sort((a, b) => a.line - b.line || a.nth - b.nth);
}

/** The steps of a plan are reckoned to its time, its likelihood is not. */
function keptIn(setting: Setting, chosen: Assignment): number {
  return planOf(setting, chosen, chosen.ready).kept;
}

/** The same question, had the record been confirmed today: no day old, and no pick came up short since. */
function counted(question: Question, { line, nth }: StockRecord): Question {
  const stock = question.stock.map((figures, i) =>
    i === line ? figures.with(nth * 3 + 1, 0).with(nth * 3 + 2, 0) : figures,
  );
  return { ...question, stock };
}

/** Nobody of ours counts at a supplier. */
function effortOf({ book, question, policy }: Setting, { nth }: StockRecord): Pick<Surer, 'minutes' | 'cost'> | null {
  const kind = book.place(question.places[nth] ?? '')?.kind;
  return kind === 'store' || kind === 'warehouse' ? policy.count[kind] : null;
}

function namesOf({ question }: Setting, { line, nth }: StockRecord): Pick<Surer, 'item' | 'place'> {
  return { item: must(question.lines[line], 'line').item, place: must(question.places[nth], 'place') };
}

function byLift(a: Surer, b: Surer): number {
  const [more, other] = [a.lifted - a.kept, b.lifted - b.kept];
  return other * a.cost - more * b.cost || other - more;
}
