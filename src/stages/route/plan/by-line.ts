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
  // where no place that they are brought to may join, all lines lie where their ways begin
  const same = home ? null : allWays.lanes.size === 0 ? manner : mannersAt(nth, nth, manner, places, room);
  const source: Int32Array[] = [];
  const free: Int32Array[] = [];
  const has: Uint8Array[] = [];
  const fails: Int32Array[] = [];
  const manners: Uint8Array[] = [];
  for (let i = 0; i < question.lines.length; i += 1) {
    const line = lineOf(question, book, places, i);
    const lies = (source[i] = home ? sourcesOf(line, nth, home, room) : nth);
    const there = (free[i] = room.ints(size));
    fillStock(lies, there, (has[i] = room.bytes(size)), line);
    fillMisses(lies, there, (fails[i] = room.ints(size)), line);
    manners[i] = same ?? mannersAt(lies, nth, manner, places, room);
  }
  return { source, free, has, fails, manners };
}

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

/** A truck brings only what lies where it comes from. */
function mannersAt(
  source: Int32Array,
  nth: Int32Array,
  manner: Uint8Array,
  { kinds }: ByPlace,
  room: Room,
): Uint8Array {
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
