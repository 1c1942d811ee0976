import type { Book } from '../../../books/reference/book.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import type { Limits } from '../rules/limits.ts';
import { atlasOf, indexOf, KINDS, trustOf } from './atlas.ts';
import { AS_EXPECTED, CERTAIN, learnedOf, notFound, recordOf, times } from './likelihood.ts';
import type { Question } from './question.ts';
import type { Setting } from './setting.ts';

/** What is known of each place of a question, as columns. */
export type ByPlace = Pick<Setting, 'index' | 'kinds' | 'crowded' | 'doubt'>;

/** How full a day is counts by the fourth power of its share, in parts per million of a full one. */
export function placesOf(question: Question, book: Book): ByPlace {
  const index = indexOf(question.places, book);
  const atlas = atlasOf(book);
  const trust = trustOf(book.policyVersion('likelihood', question.likelihood), book);
  const kinds = new Uint8Array(index.length);
  const crowded = new Int32Array(index.length);
  const doubt = new Int32Array(index.length).fill(AS_EXPECTED);
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

/** What there is of a line by place of the question: units, those beyond what is kept back, how likely they are missed. */
export function placesWith(
  question: Question,
  book: Book,
  policy: RoutingPolicy,
  limits: Limits,
  { index, kinds, doubt }: ByPlace,
  i: number,
) {
  const spare = new Int32Array(index.length);
  const misses = new Int32Array(index.length);
  const stock = question.stock[i] ?? [];
  const need = question.lines[i]?.quantity ?? 1;
  const kept = KINDS.map((kind) => (kind === 'supplier' ? 0 : policy.buffer[kind]));
  const likelihood = book.policyVersion('likelihood', question.likelihood);
  const [store, warehouse] = [recordOf('store', likelihood), recordOf('warehouse', likelihood)];
  const tagged = learnedOf(likelihood).tags(question.lines[i]?.tags);
  const isRuled = limits.applied.length > 0;
  for (let n = 0; n < index.length; n += 1) {
    const free = stock[n * 3] ?? 0;
    const kind = kinds[n] as number;
    const buffer = (isRuled ? limits.buffer(n, i) : null) ?? (kept[kind] as number);
    spare[n] = free - buffer;
    const miss = notFound(need, free, stock[n * 3 + 1] ?? -1, stock[n * 3 + 2] ?? 0, kind === 0 ? store : warehouse);
    misses[n] = Math.min(CERTAIN, times(miss, times(doubt[n] as number, tagged)));
  }
  return { spare, misses };
}
