import type { Book } from '../../../books/reference/book.ts';
import type { Item } from '../../../books/reference/item.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import type { Millis } from '../../../kernel/time.ts';
import type { Limits } from '../rules/limits.ts';
import { type ByPlace, lineOf, placesOf } from './by-place.ts';
import { fillLate, waysAt } from './by-way.ts';
import type { Prices } from './prices.ts';
import { freeAt, type Question } from './question.ts';
import { Room } from './room.ts';
import { bufferAt, type Way } from './ways.ts';

/** What the cost terms look at: one question with its ways, and what is known of each way, as columns. */
export type Setting = {
  readonly question: Question;
  readonly book: Book;
  readonly policy: RoutingPolicy;
  readonly limits: Limits;
  /** What a unit of each line is worth where it lies; null where nobody has reckoned it. */
  readonly worth: readonly Item['worth'][];
  readonly wantedBy: Millis | null;
  readonly ways: readonly Way[];
  /** Of which setting it has some ways and some lines; null where it is whole. */
  readonly part: Part | null;
  readonly memo: Memo;
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
  /** By way: where in the question its place stands; 1 where it is sent, and where a truck brings it. */
  readonly nth: Int32Array;
  readonly sent: Uint8Array;
  readonly trucked: Uint8Array;
  /** By way: 1 where its place is of another entity than the seller, and where a carrier with rates of its own sends it. */
  readonly foreign: Uint8Array;
  readonly rated: Uint8Array;
  /** By way: of which kind (see `KINDS`) the place is that packs, what its truck costs, and when the customer has it. */
  readonly packer: Uint8Array;
  readonly truck: Int32Array;
  readonly ready: Float64Array;
  /** By way: what a kilo costs to send, in millionths of a minor unit a gram; 0 where a carrier has rates of its own. */
  readonly rate: Int32Array;
  /** By place of the question: where it stands in the book, which kind it is (see `KINDS`), and how full its day is. */
  readonly index: Int32Array;
  readonly kinds: Uint8Array;
  readonly crowded: Int32Array;
  /** By place of the question: how often its record is wrong beside the priors, in ten thousandths. */
  readonly doubt: Int32Array;
};

/** Which ways and lines of a setting; null: all of them. */
export type Part = {
  readonly of: Setting;
  readonly ways: readonly number[] | null;
  readonly lines: readonly number[] | null;
};

/**
 * What was worked out for a setting, kept with it so that it goes with it: plans, losers and fallback look at the same
 * few again and again. In a weak map, which is old, all that is young would live until the whole memory is swept.
 */
type Memo = { prices: Prices | null; alone: Map<number, Setting> | null };

/** Goes into each new setting: as a part of another one, or as a whole of its own. */
export function fresh(part: Part | null): Pick<Setting, 'part' | 'memo'> {
  return { part, memo: { prices: null, alone: null } };
}

export function settingOf(
  question: Question,
  book: Book,
  policy: RoutingPolicy,
  limits: Limits,
  worth: Setting['worth'],
  ways: readonly Way[],
  wantedBy: Millis | null,
): Setting {
  const places = placesOf(question, book);
  const byWay = waysAt(question, book, policy, places, ways, wantedBy);
  const { late, nth, sent, trucked, foreign, rated, packer, truck, ready, rate } = byWay;
  const { index, kinds, crowded, doubt } = places;
  const columns = question.lines.map((_, i) => linesAt(question, book, policy, limits, ways, places, i));
  return {
    question,
    book,
    policy,
    limits,
    worth,
    wantedBy,
    ways,
    ...fresh(null),
    source: columns.map((each) => each.source),
    free: columns.map((each) => each.free),
    has: columns.map((each) => each.has),
    fails: columns.map((each) => each.fails),
    late,
    nth,
    sent,
    trucked,
    foreign,
    rated,
    packer,
    truck,
    ready,
    rate,
    index,
    kinds,
    crowded,
    doubt,
  };
}

function linesAt(
  question: Question,
  book: Book,
  policy: RoutingPolicy,
  limits: Limits,
  ways: readonly Way[],
  places: ByPlace,
  i: number,
) {
  const room = new Room(4, ways.length);
  const source = room.ints(ways.length);
  const free = room.ints(ways.length);
  const has = room.bytes(ways.length);
  const fails = room.ints(ways.length);
  const line = lineOf(question, book, policy, limits, places, i);
  const { stock, need } = line;
  for (let w = 0; w < ways.length; w += 1) {
    const way = ways[w] as Way;
    const atHome = way.home >= 0 && need + line.kept(way.home) <= (stock[way.home * 3] ?? 0);
    const nth = atHome ? way.home : way.nth;
    const units = stock[nth * 3] ?? 0;
    source[w] = nth;
    free[w] = units;
    if (atHome || need + line.kept(nth) <= units) has[w] = 1;
    fails[w] = line.misses(nth, units);
  }
  return { source, free, has, fails };
}

/** Every line lies somewhere whole. */
export function liesWhole({ has }: Setting): boolean {
  return has.every((line) => line.includes(1));
}

/** Units of a line that the place of a way could give. */
export function spareAt({ question, policy, limits }: Setting, { place, nth }: Way, line: number): number {
  return freeAt(question, line, nth) - bufferAt(policy, limits, place, nth, line);
}

/** The same question with one of its ways. */
export function aloneAt(setting: Setting, way: number): Setting {
  const known = (setting.memo.alone ??= new Map());
  let found = known.get(way);
  if (!found) known.set(way, (found = narrowed(setting, [way])));
  return found;
}

/** The same question with some of its ways, or with some of its lines. */
export function narrowed(setting: Setting, ways: readonly number[]): Setting {
  const room = new Room(11 + 4 * setting.source.length, ways.length);
  return {
    ...setting,
    ...fresh(partOf(setting, ways, null)),
    ways: ways.map((w) => setting.ways[w] as Way),
    source: setting.source.map((of) => someOf(of, ways, room)),
    free: setting.free.map((of) => someOf(of, ways, room)),
    has: setting.has.map((of) => bytesOf(of, ways, room)),
    fails: setting.fails.map((of) => someOf(of, ways, room)),
    late: someOf(setting.late, ways, room),
    nth: someOf(setting.nth, ways, room),
    sent: bytesOf(setting.sent, ways, room),
    trucked: bytesOf(setting.trucked, ways, room),
    foreign: bytesOf(setting.foreign, ways, room),
    rated: bytesOf(setting.rated, ways, room),
    packer: bytesOf(setting.packer, ways, room),
    truck: someOf(setting.truck, ways, room),
    ready: floatsOf(setting.ready, ways, room),
    rate: someOf(setting.rate, ways, room),
  };
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
  return {
    ...setting,
    ...fresh(partOf(setting, null, lines)),
    question: { ...setting.question, lines: some(setting.question.lines), stock: some(setting.question.stock) },
    worth: some(setting.worth),
    limits: limitsFor(setting.limits, lines),
    source: some(setting.source),
    has: some(setting.has),
    fails: some(setting.fails),
    free: some(setting.free),
  };
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
    buffer: (place, line) => limits.buffer(place, lines[line] as number),
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
  const { book, policy, limits, ways } = some;
  const columns = lines.map((_, i) => linesAt(question, book, policy, limits, ways, setting, i));
  return {
    ...some,
    ...fresh(null),
    question,
    source: columns.map((each) => each.source),
    free: columns.map((each) => each.free),
    has: columns.map((each) => each.has),
    fails: columns.map((each) => each.fails),
  };
}

/** Reckoned to another time. */
export function wantedAt(setting: Setting, wantedBy: Millis): Setting {
  if (setting.wantedBy === wantedBy) return setting;
  const { question, book, ways, index } = setting;
  const late = new Int32Array(ways.length);
  fillLate(late, question, book, ways, index, wantedBy);
  return { ...setting, ...fresh(partOf(setting, null, null)), wantedBy, late };
}
