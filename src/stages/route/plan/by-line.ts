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
  { question, book, ways }: Asked,
  places: ByPlace,
  { nth, manner }: Pick<Setting, 'nth' | 'manner'>,
  room: Room,
): ByLine {
  const size = ways.length;
  const home = ways.some((way) => way.home >= 0) ? Int32Array.from(ways, (way) => way.home) : null;
  const columns = question.lines.map((_, i) => {
    const column = {
      source: room.ints(size),
      free: room.ints(size),
      has: room.bytes(size),
      fails: room.ints(size),
      manners: room.bytes(size),
    };
    const line = lineOf(question, book, places, i);
    fillSources(column, line, nth, home);
    fillMisses(column, line);
    fillManners(column, places, nth, manner);
    return column;
  });
  return {
    source: columns.map((each) => each.source),
    free: columns.map((each) => each.free),
    has: columns.map((each) => each.has),
    fails: columns.map((each) => each.fails),
    manners: columns.map((each) => each.manners),
  };
}

type Column = { readonly [K in keyof ByLine]: ByLine[K][number] };

/** A place that a truck or a supply comes to gives the line itself if it has it whole. */
function fillSources(
  { source, free, has }: Column,
  { stock, need, spare }: LineOf,
  nth: Int32Array,
  home: Int32Array | null,
) {
  for (let w = 0; w < source.length; w += 1) {
    let at = nth[w] as number;
    if (home) {
      const own = home[w] as number;
      if (own >= 0 && need <= (spare[own] as number)) at = own;
    }
    source[w] = at;
    free[w] = stock[at * 3] ?? 0;
    // without a branch: no processor foresees which place has the line
    has[w] = (need - 1 - (spare[at] as number)) >>> 31;
  }
}

/** A truck brings only what lies where it comes from. */
function fillManners({ source, manners }: Column, { kinds }: ByPlace, nth: Int32Array, manner: Uint8Array): void {
  for (let w = 0; w < source.length; w += 1) {
    const at = source[w] as number;
    manners[w] = mannerOf(manner[w] as number, kinds[at] as number, at === nth[w]);
  }
}

/** How likely a picker does not find the line. */
function fillMisses({ source, free, fails }: Column, { stock, need, kinds, doubt, records, tagged }: LineOf): void {
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
