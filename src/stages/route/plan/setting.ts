import type { Book } from '../../../books/reference/book.ts';
import type { Item } from '../../../books/reference/item.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import { must } from '../../../kernel/assert.ts';
import type { Millis } from '../../../kernel/time.ts';
import type { Limits } from '../rules/limits.ts';
import { type ByLine, linesAt } from './by-line.ts';
import type { ByPlace } from './by-place.ts';
import { type ByWay, fillLate, waysAt } from './by-way.ts';
import type { Prices } from './prices.ts';
import type { Question } from './question.ts';
import { Room } from './room.ts';
import type { Way, Ways } from './ways.ts';

/** What the cost terms look at: one question with its ways, and what is known of each way, as columns. */
export type Setting = {
  readonly question: Question;
  readonly book: Book;
  readonly policy: RoutingPolicy;
  readonly limits: Limits;
  /** What a unit of each line is worth where it lies; null where nobody has reckoned it. */
  readonly worth: readonly Item['worth'][];
  readonly wantedBy: Millis | null;
  /** All ways of the question, and which of them the columns by way are of; null: all of them. */
  readonly allWays: Ways;
  readonly rows: readonly number[] | null;
  /** Of which setting it has some ways and some lines; null where it is whole. */
  readonly part: Part | null;
  /**
   * What was worked out for it, kept with it so that it goes with it. In a weak map, which is old, all that is young would
   * live until the whole memory is swept.
   */
  readonly memo: { prices: Prices | null };
  /** By way: 1 where it may be taken; from the others nothing comes. */
  readonly open: Uint8Array;
  /** By line and way: where in the question the units lie. A truck or a supply comes to a place that may have the line itself. */
  readonly source: readonly Int32Array[];
  /** By line and way: units that may be claimed where they lie. */
  readonly free: readonly Int32Array[];
  /** By line and way: 1 where the way has the whole line. */
  readonly has: readonly Uint8Array[];
  /** By line and way: how likely a picker does not find the line. */
  readonly fails: readonly Int32Array[];
  /** By way: how likely it is late. */
  readonly late: Int32Array;
  /** By way: where in the question its place stands, and in which of `MANNERS` its packages leave; then by line and way. */
  readonly nth: Int32Array;
  readonly manner: Uint8Array;
  readonly manners: readonly Uint8Array[];
  /** By way: where in the question the place stands that units are brought to; -1: nowhere. Null: none is brought to any. */
  readonly home: Int32Array | null;
  /** By way: what its truck costs, and when the customer has it. */
  readonly truck: Int32Array;
  readonly ready: Float64Array;
  /** By way: what a kilo costs to send, in millionths of a minor unit a gram; 0 where a carrier has rates of its own. */
  readonly rate: Int32Array;
  /** By place of the question: where it stands in the book, which kind it is (see `KINDS`), and how full its day is. */
  readonly index: Int32Array;
  readonly kinds: Uint8Array;
  readonly crowded: Int32Array;
  /** By line and place of the question: units that it could give. */
  readonly spare: readonly Int32Array[];
  /** By place of the question: how often its record is wrong beside the priors, in ten thousandths. */
  readonly doubt: Int32Array;
};

/** Which ways and lines of a setting; null: all of them. */
export type Part = {
  readonly of: Setting;
  readonly ways: readonly number[] | null;
  readonly lines: readonly number[] | null;
};

/** The question with its ways, before anything is worked out. */
export type Asked = Pick<
  Setting,
  'question' | 'book' | 'policy' | 'limits' | 'worth' | 'wantedBy' | 'allWays' | 'rows'
>;

export function settingOf(asked: Asked, places: ByPlace): Setting {
  const { question, allWays } = asked;
  const ways = allWays.length;
  const room = new Room(COLUMNS + 5 * question.lines.length, ways);
  const by = waysAt(asked, places, room);
  const open = room.bytes(ways).fill(1);
  return shaped({ ...asked, part: null, open }, linesAt(asked, places, by, room), by, places);
}

/** Columns of ways; a float counts for two. */
const COLUMNS = 9;

/** One shape for all settings: the terms read of each hundreds of times, and of many shapes each reading takes longer. */
export function shaped(
  asked: Asked & Pick<Setting, 'part' | 'open'>,
  lines: ByLine,
  by: ByWay,
  places: ByPlace,
): Setting {
  return {
    question: asked.question,
    book: asked.book,
    policy: asked.policy,
    limits: asked.limits,
    worth: asked.worth,
    wantedBy: asked.wantedBy,
    allWays: asked.allWays,
    rows: asked.rows,
    part: asked.part,
    open: asked.open,
    source: lines.source,
    free: lines.free,
    has: lines.has,
    fails: lines.fails,
    manners: lines.manners,
    late: by.late,
    nth: by.nth,
    home: by.home,
    manner: by.manner,
    truck: by.truck,
    ready: by.ready,
    rate: by.rate,
    index: places.index,
    kinds: places.kinds,
    crowded: places.crowded,
    doubt: places.doubt,
    spare: places.spare,
    memo: { prices: null },
  };
}

/** A way of its columns as people know it. */
export function wayAt({ allWays, rows }: Setting, w: number): Way {
  return allWays.at(rows ? must(rows[w], 'way') : w);
}

/** Every line lies somewhere whole. */
export function liesWhole({ has }: Setting): boolean {
  return has.every((line) => line.includes(1));
}

/** By way: 1 where it may be taken, and is one of these. */
export function openWhere({ open }: Setting, isOne: (way: number) => boolean): Uint8Array {
  const some = new Uint8Array(open.length);
  for (let w = 0; w < some.length; w += 1) if (open[w] === 1 && isOne(w)) some[w] = 1;
  return some;
}

/** The same question where only some of its ways may be taken. */
export function among(setting: Setting, open: Uint8Array): Setting {
  const room = new Room(setting.has.length, open.length);
  const { source, free, fails, manners } = setting;
  const has = setting.has.map((line) => inBoth(line, open, room));
  return shaped(
    { ...setting, part: partOf(setting, null, null), open },
    { source, free, has, fails, manners },
    setting,
    setting,
  );
}

function inBoth(a: Uint8Array, b: Uint8Array, room: Room): Uint8Array {
  const both = room.bytes(a.length);
  for (let w = 0; w < both.length; w += 1) both[w] = (a[w] as number) & (b[w] as number);
  return both;
}

/** The same question with some of its ways and no others. */
export function narrowed(setting: Setting, ways: readonly number[]): Setting {
  const room = new Room(COLUMNS + 5 * setting.source.length, ways.length);
  const open = bytesOf(setting.open, ways, room);
  const nth = someOf(setting.nth, ways, room);
  const manner = bytesOf(setting.manner, ways, room);
  return shaped(
    { ...setting, part: partOf(setting, ways, null), rows: within(setting.rows, ways), open },
    {
      source: setting.source.map((of) => (of === setting.nth ? nth : someOf(of, ways, room))),
      free: setting.free.map((of) => someOf(of, ways, room)),
      has: setting.has.map((of) => bytesOf(of, ways, room)),
      fails: setting.fails.map((of) => someOf(of, ways, room)),
      manners: setting.manners.map((of) => (of === setting.manner ? manner : bytesOf(of, ways, room))),
    },
    {
      late: someOf(setting.late, ways, room),
      nth,
      home: setting.home && someOf(setting.home, ways, room),
      manner,
      truck: someOf(setting.truck, ways, room),
      ready: floatsOf(setting.ready, ways, room),
      rate: someOf(setting.rate, ways, room),
    },
    setting,
  );
}

/** The figures of some ways. A function for each kind of column: one for all is several times as slow. */
export function someOf(column: Int32Array, ways: readonly number[], room: Room): Int32Array {
  const some = room.ints(ways.length);
  for (let n = 0; n < some.length; n += 1) some[n] = column[ways[n] as number] as number;
  return some;
}

function bytesOf(column: Uint8Array, ways: readonly number[], room: Room): Uint8Array {
  const some = room.bytes(ways.length);
  for (let n = 0; n < some.length; n += 1) some[n] = column[ways[n] as number] as number;
  return some;
}

function floatsOf(column: Float64Array, ways: readonly number[], room: Room): Float64Array {
  const some = room.floats(ways.length);
  for (let n = 0; n < some.length; n += 1) some[n] = column[ways[n] as number] as number;
  return some;
}

export function withLines(setting: Setting, lines: readonly number[]): Setting {
  const some = <T>(of: readonly T[]): T[] => lines.map((i) => of[i] as T);
  const { question, worth, limits, source, free, has, fails, manners, index, kinds, crowded, doubt, spare } = setting;
  const asked = { ...question, lines: some(question.lines), stock: some(question.stock) };
  return shaped(
    {
      ...setting,
      part: partOf(setting, null, lines),
      question: asked,
      worth: some(worth),
      limits: limitsFor(limits, lines),
    },
    { source: some(source), free: some(free), has: some(has), fails: some(fails), manners: some(manners) },
    setting,
    { index, kinds, crowded, doubt, spare: some(spare) },
  );
}

/** A part of a part is a part of the whole. */
function partOf(setting: Setting, ways: Part['ways'], lines: Part['lines']): Part {
  const { part } = setting;
  if (!part) return { of: setting, ways, lines };
  return { of: part.of, ways: within(part.ways, ways), lines: within(part.lines, lines) };
}

function within(some: readonly number[] | null, fewer: readonly number[] | null): readonly number[] | null {
  return some && fewer ? fewer.map((n) => some[n] as number) : (some ?? fewer);
}

/** What the rules say of some lines, by where these stand now: of lines that belong together, those that are here. */
function limitsFor(limits: Limits, lines: readonly number[]): Limits {
  if (limits.applied.length === 0) return limits;
  const together = limits.together.map((group) => lines.flatMap((line, i) => (group.includes(line) ? [i] : [])));
  return {
    ...limits,
    together: together.filter((group) => group.length > 1),
  };
}

/** The same ways for so many units of some lines. */
export function withUnits(
  setting: Setting,
  lines: readonly { readonly line: number; readonly quantity: number }[],
): Setting {
  const some = withLines(
    setting,
    lines.map(({ line }) => line),
  );
  const units = some.question.lines.map((each, i) => ({ ...each, quantity: lines[i]?.quantity ?? 0 }));
  const question = { ...some.question, lines: units };
  const asked = { ...some, part: null, question };
  const room = new Room(5 * lines.length, some.nth.length);
  return shaped(asked, linesAt(asked, some, some, room), some, some);
}

/** Reckoned to another time. */
export function wantedAt(setting: Setting, wantedBy: Millis): Setting {
  if (setting.wantedBy === wantedBy) return setting;
  const asked = { ...setting, part: partOf(setting, null, null), wantedBy };
  const late = new Int32Array(setting.nth.length);
  fillLate(late, asked, setting);
  return shaped(asked, setting, { ...setting, late }, setting);
}
