import type { Book } from '../../../books/reference/book.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import type { Limits } from '../rules/limits.ts';
import { atlasOf, indexOf, KINDS, trustOf } from './atlas.ts';
import { AS_EXPECTED } from './likelihood.ts';
import type { Question } from './question.ts';
import { Room } from './room.ts';
import type { Setting } from './setting.ts';

/** What is known of each place of a question, as columns. */
export type ByPlace = Pick<Setting, 'index' | 'kinds' | 'crowded' | 'doubt' | 'spare'>;

/** How full a day is counts by the fourth power of its share, in parts per million of a full one. */
export function placesOf(question: Question, book: Book, policy: RoutingPolicy, limits: Limits): ByPlace {
  const index = indexOf(question.places, book);
  const atlas = atlasOf(book);
  const trust = trustOf(book.policyVersion('likelihood', question.likelihood), book);
  const room = new Room(3 + question.lines.length, index.length);
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
  const spare = question.lines.map((_, i) => spareOf(question, policy, limits, kinds, i, room));
  return { index, kinds, crowded, doubt, spare };
}

/** What is free of a line, less what a rule says that the place keeps, else what the routing policy says of its kind. */
function spareOf(
  { stock }: Question,
  { buffer }: RoutingPolicy,
  limits: Limits,
  kinds: Uint8Array,
  line: number,
  room: Room,
): Int32Array {
  const free = stock[line] ?? [];
  const kept = KINDS.map((kind) => (kind === 'supplier' ? 0 : buffer[kind]));
  const isRuled = limits.applied.length > 0;
  const spare = room.ints(kinds.length);
  for (let nth = 0; nth < kinds.length; nth += 1) {
    const keeps = (isRuled ? limits.buffer(nth, line) : null) ?? (kept[kinds[nth] as number] as number);
    spare[nth] = (free[nth * 3] ?? 0) - keeps;
  }
  return spare;
}
