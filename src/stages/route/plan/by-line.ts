import type { Book } from '../../../books/reference/book.ts';
import type { ByPlace } from './by-place.ts';
import { AS_EXPECTED, CERTAIN, learnedOf, notFound, type RecordOf, recordOf, times } from './likelihood.ts';
import { mannerOf } from './manner.ts';
import type { Question } from './question.ts';
import type { Room } from './room.ts';
import type { Asked, Setting } from './setting.ts';

/** What is known of each line of a question at each of its ways, as columns. */
export type ByLine = Pick<Setting, 'source' | 'free' | 'has' | 'fails' | 'manners'>;

export function linesAt(
  { question, book, allWays }: Asked,
  places: ByPlace,
  { nth, home, manner }: Pick<Setting, 'nth' | 'home' | 'manner'>,
  room: Room,
): ByLine {
  const size = nth.length;
  const there = home ? null : mannersAt(nth, nth, manner, places, allWays.lanes.size === 0, room);
  const by: Writable<ByLine> = { source: [], free: [], has: [], fails: [], manners: [] };
  for (let i = 0; i < question.lines.length; i += 1) {
    const line = lineOf(question, book, places, i);
    const source = home ? sourcesOf(line, nth, home, room) : nth;
    const free = room.ints(size);
    const has = room.bytes(size);
    const fails = room.ints(size);
    fillStock(source, free, has, line);
    fillMisses(source, free, fails, line);
    by.source.push(source);
    by.free.push(free);
    by.has.push(has);
    by.fails.push(fails);
    by.manners.push(there ?? mannersAt(source, nth, manner, places, false, room));
  }
  return by;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Of)[] ? Of[] : T[K] };

/** A place that a truck or a supply comes to gives the line itself if it has it whole. */
function sourcesOf({ need, spare }: LineOf, nth: Int32Array, home: Int32Array, room: Room): Int32Array {
  const source = room.ints(nth.length);
  for (let w = 0; w < source.length; w += 1) {
    const own = home[w] as number;
    source[w] = own >= 0 && need <= (spare[own] as number) ? own : (nth[w] as number);
  }
  return source;
}

function fillStock(source: Int32Array, free: Int32Array, has: Uint8Array, { stock, need, spare }: LineOf): void {
  for (let w = 0; w < source.length; w += 1) {
    const at = source[w] as number;
    free[w] = stock[at * 3] ?? 0;
    // without a branch: no processor foresees which place has the line
    has[w] = (need - 1 - (spare[at] as number)) >>> 31;
  }
}

/** A truck brings only what lies where it comes from. Without any, lines leave as their packages do. */
function mannersAt(
  source: Int32Array,
  nth: Int32Array,
  manner: Uint8Array,
  { kinds }: ByPlace,
  hasNoTrucks: boolean,
  room: Room,
): Uint8Array {
  if (hasNoTrucks && source === nth) return manner;
  const manners = room.bytes(source.length);
  for (let w = 0; w < manners.length; w += 1) {
    const at = source[w] as number;
    manners[w] = mannerOf(manner[w] as number, kinds[at] as number, at === nth[w]);
  }
  return manners;
}

/** How likely a picker does not find the line. */
function fillMisses(source: Int32Array, free: Int32Array, fails: Int32Array, line: LineOf): void {
  const { stock, need, kinds, doubt, records, tagged } = line;
  const [store, other] = records;
  for (let w = 0; w < source.length; w += 1) {
    const at = source[w] as number;
    const record = kinds[at] === 0 ? store : other;
    const miss = notFound(need, free[w] as number, stock[at * 3 + 1] ?? -1, stock[at * 3 + 2] ?? 0, record);
    const known = doubt[at] as number;
    const factor = tagged === AS_EXPECTED ? known : times(known, tagged);
    fails[w] = factor === AS_EXPECTED ? miss : Math.min(CERTAIN, times(miss, factor));
  }
}

/** What is asked of each place about one line. */
type LineOf = Pick<ByPlace, 'kinds' | 'doubt'> & {
  /** Three figures a place, as the question has them. */
  readonly stock: readonly number[];
  readonly need: number;
  readonly spare: Int32Array;
  /** How records of stores go wrong, and those of other places. */
  readonly records: readonly [RecordOf, RecordOf];
  /** Misses of lines with such tags beside the others. */
  readonly tagged: number;
};

function lineOf(question: Question, book: Book, { kinds, doubt, spare }: ByPlace, i: number): LineOf {
  const likelihood = book.policyVersion('likelihood', question.likelihood);
  return {
    kinds,
    doubt,
    stock: question.stock[i] ?? [],
    need: question.lines[i]?.quantity ?? 1,
    spare: spare[i] as Int32Array,
    records: [recordOf('store', likelihood), recordOf('warehouse', likelihood)],
    tagged: learnedOf(likelihood).tags(question.lines[i]?.tags),
  };
}
