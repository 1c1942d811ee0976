import type { Book } from '../../../books/reference/book.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import type { Limits } from '../rules/limits.ts';
import { KINDS } from './atlas.ts';
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
  policy: RoutingPolicy,
  limits: Limits,
  places: ByPlace,
  ways: readonly Way[],
  room: Room,
): ByLine {
  const size = ways.length;
  const columns = question.lines.map((_, i) => {
    const column = { source: room.ints(size), free: room.ints(size), has: room.bytes(size), fails: room.ints(size) };
    fillLine(column, lineOf(question, book, policy, limits, places, i), ways);
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

function fillLine({ source, free, has, fails }: Column, line: LineOf, ways: readonly Way[]): void {
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
}

/** What is asked of each place about one line. */
type LineOf = {
  /** Three figures a place, as the question has them. */
  readonly stock: readonly number[];
  readonly need: number;
  /** Units that a place keeps back. */
  kept(nth: number): number;
  /** How likely a picker does not find the line where so many are free. */
  misses(nth: number, free: number): Ppm;
};

function lineOf(
  question: Question,
  book: Book,
  policy: RoutingPolicy,
  limits: Limits,
  { kinds, doubt }: ByPlace,
  i: number,
): LineOf {
  const stock = question.stock[i] ?? [];
  const need = question.lines[i]?.quantity ?? 1;
  const kept = KINDS.map((kind) => (kind === 'supplier' ? 0 : policy.buffer[kind]));
  const likelihood = book.policyVersion('likelihood', question.likelihood);
  const [store, warehouse] = [recordOf('store', likelihood), recordOf('warehouse', likelihood)];
  const tagged = learnedOf(likelihood).tags(question.lines[i]?.tags);
  const isRuled = limits.applied.length > 0;
  return {
    stock,
    need,
    kept: (nth) => (isRuled ? limits.buffer(nth, i) : null) ?? (kept[kinds[nth] as number] as number),
    misses(nth, free) {
      const record = kinds[nth] === 0 ? store : warehouse;
      const miss = notFound(need, free, stock[nth * 3 + 1] ?? -1, stock[nth * 3 + 2] ?? 0, record);
      const known = doubt[nth] as number;
      const factor = tagged === AS_EXPECTED ? known : times(known, tagged);
      return factor === AS_EXPECTED ? miss : Math.min(CERTAIN, times(miss, factor));
    },
  };
}
