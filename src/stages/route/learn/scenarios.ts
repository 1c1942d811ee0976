import type { Book } from '../../../books/reference/book.ts';
import type { WorthRow } from '../../../books/reference/worth.ts';
import { drawing } from '../../../kernel/drawing.ts';
import { laidOut, ruledBy } from '../plan/plan.ts';
import { pricesOf } from '../plan/prices.ts';
import type { Question } from '../plan/question.ts';
import { type Columns, cheapest, EXACT_LINES } from '../plan/search.ts';
import { corrections, type Shown } from '../worth/correct.ts';
import { type Effort, type Kind, type Local, noPrices, openDuals } from '../worth/duals.ts';
import { demandAt, strips } from '../worth/futures.ts';
import { MOST_DISPERSION } from '../worth/tail.ts';
import type { Shelved } from './outlook.ts';

/** All that futures are drawn from: orders as they came lately, what units are worth without futures, what lies where. */
export type Ahead = {
  /** What was asked in the last `days`, as it was recorded. */
  readonly questions: readonly Question[];
  readonly days: number;
  /** Days of a future. */
  readonly horizon: number;
  readonly rows: readonly WorthRow[];
  readonly shelves: readonly Shelved[];
};

/** So many futures, kinds of orders and cells at the most: a job of the background, a few seconds in all. */
const FUTURES = 4;
const MOST_KINDS = 200;
const MOST_CELLS = 3000;
const EFFORT: Effort = { rounds: 3, steps: 25, play: 200 };

/** An item is scarce where what is wanted until the receipts is more than this share of what lies anywhere, in percent. */
const SCARCE = 40;
const MILLI = 1000;

/** Units on hand, by item and place. */
type Lying = ReadonlyMap<string, number>;

/** A cell is a scarce item at a place that has units of it. */
type Cell = { readonly row: WorthRow; readonly nth: number; readonly units: number };

/**
 * The same worths with what futures say beyond the closed form, for what is scarce. Each future draws the orders and the
 * people of one horizon, and is settled in hindsight; yields between them, so that orders are served meanwhile. The same
 * for the same seed.
 */
export function* correctedBy(ahead: Ahead, book: Book, seed: number): Generator<null, readonly WorthRow[]> {
  const lies: Lying = new Map(ahead.shelves.map(({ item, place, onHand }) => [`${item} ${place}`, onHand]));
  const cells = scarceCells(ahead, lies);
  const rowOf = new Map(cells.map(({ row, nth }, at) => [`${row.item} ${row.places[nth]}`, at]));
  const kinds = kindsOf(ahead, lies, book, rowOf);
  if (cells.length === 0 || kinds.length === 0) return ahead.rows;
  const duals = openDuals(kinds, cells.length);
  const value = Int32Array.from(cells, ({ row }) => row.value);
  const stock = Int32Array.from(cells, ({ units }) => units);
  const often = (MILLI * ahead.horizon) / ahead.days;
  const times = draws(kinds.length, () => [often, MOST_DISPERSION], seed);
  const demand = draws(cells.length, (at) => wantedAt(cells[at] as Cell), seed + 1);
  const shown: Shown[] = [];
  for (let future = 0; future < FUTURES; future += 1) {
    const wants = demand[future] as Int32Array;
    const at = noPrices(cells.length);
    const locals: Local[] = [];
    wants.forEach((units, row) => {
      if (units > 0) locals.push({ row, units, worth: value[row] as number });
      if (units >= (stock[row] as number)) at[row] = value[row] as number;
    });
    const { prices } = duals.settle({ times: times[future] as Int32Array, stock, locals }, at, EFFORT);
    shown.push({ prices, demand: wants });
    yield null;
  }
  return withCorrections(ahead.rows, cells, corrections(shown, value, stock));
}

/** The scarcest first, as far as the job reaches. */
function scarceCells({ questions, days, horizon, rows }: Ahead, lies: Lying): Cell[] {
  const asked = new Map<string, number>();
  for (const { lines } of questions)
    for (const { item, quantity } of lines) asked.set(item, (asked.get(item) ?? 0) + quantity);
  const wanted = rows.map((row) => {
    const cells = row.places.map((place, nth): Cell => ({ row, nth, units: lies.get(`${row.item} ${place}`) ?? 0 }));
    const there = cells.reduce((sum, { units }) => sum + units, 0);
    const local = row.mean.reduce((sum, mean) => sum + mean, 0) / MILLI;
    const share = there === 0 ? 0 : (100 * (local + ((asked.get(row.item) ?? 0) * horizon) / days)) / there;
    return { cells: cells.filter(({ units }) => units > 0), share };
  });
  return wanted
    .filter(({ share }) => share > SCARCE)
    .sort((a, b) => b.share - a.share)
    .flatMap(({ cells }) => cells)
    .slice(0, MOST_CELLS);
}

function wantedAt({ row, nth }: Cell): readonly [mean: number, dispersion: number] {
  return [row.mean[nth] as number, row.dispersion];
}

/** For each future, a draw for each of so many things, in even strips. */
function draws(size: number, of: (at: number) => readonly [mean: number, dispersion: number], seed: number) {
  const chance = { below: drawing(seed) };
  const found = Array.from({ length: FUTURES }, () => new Int32Array(size));
  const drawn = new Int32Array(FUTURES);
  for (let at = 0; at < size; at += 1) {
    const [mean, dispersion] = of(at);
    if (mean === 0) continue;
    strips(chance, FUTURES, drawn);
    found.forEach((future, k) => {
      future[at] = demandAt(mean, dispersion, drawn[k] as number);
    });
  }
  return found;
}

/** Each recorded order that wants something scarce, as if all that lies anywhere were free and no day had begun. */
function kindsOf({ questions, shelves }: Ahead, lies: Lying, book: Book, rowOf: ReadonlyMap<string, number>): Kind[] {
  const items = new Set([...rowOf.keys()].map((key) => key.slice(0, key.lastIndexOf(' '))));
  const about = questions.filter(
    ({ lines }) => lines.length <= EXACT_LINES && lines.some(({ item }) => items.has(item)),
  );
  const places = [...new Set(shelves.map(({ place }) => place))].sort();
  const step = Math.max(1, Math.ceil(about.length / MOST_KINDS));
  return about.filter((_, n) => n % step === 0).flatMap((question) => kindOf(question, places, lies, book, rowOf));
}

function kindOf(
  recorded: Question,
  all: readonly string[],
  lies: Lying,
  book: Book,
  rowOf: ReadonlyMap<string, number>,
): Kind[] {
  const lines = recorded.lines.map((line) => ({ ...line, quantity: 1 }));
  const places = all.filter((place) => lines.some(({ item }) => (lies.get(`${item} ${place}`) ?? 0) > 0));
  const none = places.map(() => 0);
  const stock = lines.map(({ item }) => places.flatMap((place) => [lies.get(`${item} ${place}`) ?? 0, 0, 0]));
  const question = {
    ...recorded,
    lines,
    places,
    queues: none,
    taken: none,
    orders: none,
    stock,
    except: {},
    uncollected: {},
  };
  const { setting } = laidOut(question, book, () => null, ruledBy(question, book));
  const { columns } = pricesOf(setting);
  if (setting.nth.length === 0 || !cheapest(columns)) return [];
  const rows = lines.map(({ item }, i) =>
    Int32Array.from([...(setting.source[i] as Int32Array), -1], (nth) => rowOf.get(`${item} ${places[nth]}`) ?? -1),
  );
  return [{ columns: orUnserved(columns, lines, setting.policy.lateness), rows }];
}

/** One way more: an order that nobody serves loses its margin and disappoints. No unit is worth more than that. */
function orUnserved(columns: Columns, lines: Question['lines'], disappointed: number): Columns {
  const more = (column: Int32Array, cost: number) => Int32Array.from([...column, cost]);
  const { tariffs, tariffOf } = columns;
  const sets = 2 ** lines.length;
  return {
    ...columns,
    ways: columns.ways + 1,
    fixed: more(columns.fixed, disappointed),
    line: columns.line.map((column, i) => more(column, Math.max(0, (lines[i]?.price ?? 0) - (lines[i]?.cost ?? 0)))),
    ...(tariffs && tariffOf
      ? { tariffs: [...tariffs, new Int32Array(sets)], tariffOf: Uint16Array.from([...tariffOf, tariffs.length]) }
      : {}),
  };
}

function withCorrections(rows: readonly WorthRow[], cells: readonly Cell[], found: Int32Array): WorthRow[] {
  const byRow = new Map<WorthRow, number[]>();
  cells.forEach(({ row, nth }, at) => {
    const correction = byRow.get(row) ?? [...row.correction];
    correction[nth] = found[at] as number;
    byRow.set(row, correction);
  });
  return rows.map((row) => ({ ...row, correction: byRow.get(row) ?? row.correction }));
}
