import type { Book } from '../../../books/reference/book.ts';
import type { ByPlace } from './by-place.ts';
import { AS_EXPECTED, CERTAIN, learnedOf, notFound, type Ppm, recordOf, times } from './likelihood.ts';
import type { Question } from './question.ts';
import type { Room } from './room.ts';
import type { Setting } from './setting.ts';
import type { Way } from './ways.ts';

/** What is known of each line of a question at each of its ways, as columns. */
export type ByLine = Pick<Setting, 'source' | 'free' | 'has' | 'fails'>;

export function linesAt(
  question: Question,
  book: Book,
  places: ByPlace,
  { nth }: Pick<Setting, 'nth'>,
  ways: readonly Way[],
  room: Room,
): ByLine {
  const size = ways.length;
  const home = ways.some((way) => way.home >= 0) ? Int32Array.from(ways, (way) => way.home) : null;
  const columns = question.lines.map((_, i) => {
    const column = { source: room.ints(size), free: room.ints(size), has: room.bytes(size), fails: room.ints(size) };
    fillLine(column, lineOf(question, book, places, i), nth, home);
    return column;
  });
  return {
    source: columns.map((each) => each.source),
    free: columns.map((each) => each.free),
    has: columns.map((each) => each.has),
    fails: columns.map((each) => each.fails),
  };
}

type Column = { readonly [K in keyof ByLine]: ByLine[K][number] };

/** A place that a truck or a supply comes to gives the line itself if it has it whole. */
function fillLine({ source, free, has, fails }: Column, line: LineOf, nth: Int32Array, home: Int32Array | null): void {
  const { stock, need, spare } = line;
  for (let w = 0; w < source.length; w += 1) {
    let at = nth[w] as number;
    if (home) {
      const own = home[w] as number;
      if (own >= 0 && need <= (spare[own] as number)) at = own;
    }
    const units = stock[at * 3] ?? 0;
    source[w] = at;
    free[w] = units;
    // without a branch: no processor foresees which place has the line
    has[w] = (need - 1 - (spare[at] as number)) >>> 31;
    fails[w] = line.misses(at, units);
  }
}

/** What is asked of each place about one line. */
type LineOf = {
  /** Three figures a place, as the question has them. */
  readonly stock: readonly number[];
  readonly need: number;
  readonly spare: Int32Array;
  /** How likely a picker does not find the line where so many are free. */
  misses(nth: number, free: number): Ppm;
};

function lineOf(question: Question, book: Book, { kinds, doubt, spare }: ByPlace, i: number): LineOf {
  const stock = question.stock[i] ?? [];
  const need = question.lines[i]?.quantity ?? 1;
  const likelihood = book.policyVersion('likelihood', question.likelihood);
  const [store, warehouse] = [recordOf('store', likelihood), recordOf('warehouse', likelihood)];
  const tagged = learnedOf(likelihood).tags(question.lines[i]?.tags);
  return {
    stock,
    need,
    spare: spare[i] as Int32Array,
    misses(nth, free) {
      const record = kinds[nth] === 0 ? store : warehouse;
      const miss = notFound(need, free, stock[nth * 3 + 1] ?? -1, stock[nth * 3 + 2] ?? 0, record);
      const known = doubt[nth] as number;
      const factor = tagged === AS_EXPECTED ? known : times(known, tagged);
      return factor === AS_EXPECTED ? miss : Math.min(CERTAIN, times(miss, factor));
    },
  };
}
