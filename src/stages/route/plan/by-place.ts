import type { Book } from '../../../books/reference/book.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import type { Limits } from '../rules/limits.ts';
import { atlasOf, indexOf, KINDS, trustOf } from './atlas.ts';
import { AS_EXPECTED, CERTAIN, learnedOf, notFound, type Ppm, recordOf, times } from './likelihood.ts';
import type { Question } from './question.ts';
import { Room } from './room.ts';
import type { Setting } from './setting.ts';

/** What is known of each place of a question, as columns. */
export type ByPlace = Pick<Setting, 'index' | 'kinds' | 'crowded' | 'doubt'>;

/** How full a day is counts by the fourth power of its share, in parts per million of a full one. */
export function placesOf(question: Question, book: Book): ByPlace {
  const index = indexOf(question.places, book);
  const atlas = atlasOf(book);
  const trust = trustOf(book.policyVersion('likelihood', question.likelihood), book);
  const room = new Room(3, index.length);
  const kinds = room.bytes(index.length);
  const crowded = room.ints(index.length);
  const doubt = room.ints(index.length).fill(AS_EXPECTED);
  for (let n = 0; n < index.length; n += 1) {
    const at = index[n] as number;
    if (at < 0) continue;
    kinds[n] = atlas.kinds[at] as number;
    doubt[n] = trust.doubt[at] as number;
    const most = atlas.most[at] as number;
    if (most === 0) continue;
    const share = Math.min(1000, Math.floor(((question.taken[n] ?? 0) * 1000) / most));
    crowded[n] = Math.floor((share * share) / 1000) ** 2;
  }
  return { index, kinds, crowded, doubt };
}

/** What is asked of each place about one line. */
export type LineOf = {
  /** Three figures a place, as the question has them. */
  readonly stock: readonly number[];
  readonly need: number;
  /** Units that a place keeps back. */
  kept(nth: number): number;
  /** How likely a picker does not find the line where so many are free. */
  misses(nth: number, free: number): Ppm;
};

export function lineOf(
  question: Question,
  book: Book,
  policy: RoutingPolicy,
  limits: Limits,
  { kinds, doubt }: ByPlace,
  i: number,
): LineOf {
  const stock = question.stock[i] ?? [];
  const need = question.lines[i]?.quantity ?? 1;
  const kept = Int32Array.from(KINDS, (kind) => (kind === 'supplier' ? 0 : policy.buffer[kind]));
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
      const factor = times(doubt[nth] as number, tagged);
      return factor === AS_EXPECTED ? miss : Math.min(CERTAIN, times(miss, factor));
    },
  };
}
