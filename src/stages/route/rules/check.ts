import type { Book } from '../../../books/reference/book.ts';
import type { RulesPolicy } from '../../../books/reference/routing-rules.ts';
import { contradictions } from './checks/contradictions.ts';
import { deadEnds } from './checks/dead-ends.ts';
import { unknownNames } from './checks/names.ts';

/** What is wrong with rules that are well-formed: where, what, and what would help. */
export type Fault = { readonly field: string; readonly reason: string; readonly remedy: string };

/** Rules that name what is there are looked at together; names that nobody knows come first. */
export function faultsOf(document: RulesPolicy, book: Book): readonly Fault[] {
  const unknown = unknownNames(document, book);
  return unknown.length > 0 ? unknown : [...contradictions(document, book), ...deadEnds(document, book)];
}
