import type { Book } from '../../../books/reference/book.ts';
import { atlasOf, indexOf, trustOf } from './atlas.ts';
import { AS_EXPECTED } from './likelihood.ts';
import type { Question } from './question.ts';
import type { Room } from './room.ts';
import type { Setting } from './setting.ts';

/** What is known of each place of a question, as columns. */
export type ByPlace = Pick<Setting, 'index' | 'kinds' | 'crowded' | 'doubt'>;

/** How full a day is counts by the fourth power of its share, in parts per million of a full one. */
export function placesOf(question: Question, book: Book, room: Room): ByPlace {
  const index = indexOf(question.places, book);
  const atlas = atlasOf(book);
  const trust = trustOf(book.policyVersion('likelihood', question.likelihood), book);
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
