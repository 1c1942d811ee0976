import type { Decision, NoPlan } from '../../../books/order/plan.ts';
import type { Book } from '../../../books/reference/book.ts';
import type { Instant } from '../../../kernel/time.ts';
import { decide, type WorthOf } from '../plan/plan.ts';
import type { Question } from '../plan/question.ts';

/** The policies that the engine decides by, and so those that can be tried. */
export const TRIED = ['routing', 'rules', 'carriers', 'promise', 'likelihood'] as const;
export type TriedKind = (typeof TRIED)[number];

/** A policy as it might become: a document that was checked, every default filled in. */
export type Proposal = { readonly kind: TriedKind; readonly document: unknown };

type Versions = Readonly<Record<TriedKind, number>>;

/** One book that has both: what is in force at a moment, and the same with the proposal in place of one policy. */
export type Trial = { readonly book: Book; readonly today: Versions; readonly draft: Versions };

export function trialOf({ kind, document }: Proposal, book: Book, now: Instant): Trial {
  const today = inForce(book, now);
  const { book: both, version } = book.withPolicy(kind, document, now);
  return { book: both, today, draft: { ...today, [kind]: version } };
}

/** The versions that an order of this moment is decided by. */
export function inForce(book: Book, now: Instant): Versions {
  return Object.fromEntries(TRIED.map((kind) => [kind, book.policy(kind, now).version])) as Versions;
}

export type SideBySide = { readonly today: Decision | NoPlan; readonly draft: Decision | NoPlan };

/** The test drive of one question: decided as the policies are, and as they might become. */
export function testDrive(question: Question, { book, today, draft }: Trial, worthOf: WorthOf): SideBySide {
  return {
    today: decide({ ...question, ...today }, book, worthOf),
    draft: decide({ ...question, ...draft }, book, worthOf),
  };
}
