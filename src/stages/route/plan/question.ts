import type { Instant } from '../../../kernel/time.ts';

/**
 * All that the engine is asked for one ship group, as plain data: with the reference book of the named edition
 * it gives the same decision, byte for byte, whenever it is asked again.
 */
export type Question = {
  readonly at: Instant;
  readonly edition: string;
  readonly routing: number;
  readonly promise: number;
  readonly seller: string;
  readonly group: string;
  readonly method: 'pickup' | 'ship';
  /** The pickup store. */
  readonly pickup: string | null;
  readonly wantedBy: Instant | null;
  readonly destination: { readonly latitude: number; readonly longitude: number } | null;
  readonly lines: readonly AskedLine[];
  /** Places that have units of any line, in the order of their codes. */
  readonly places: readonly string[];
  /** Units that wait to be picked at each of them. */
  readonly queues: readonly number[];
  /** By line, three figures a place: units that may be claimed, days since the last count (-1: never), short picks since. */
  readonly stock: readonly (readonly number[])[];
  /** Places that may not be used, with the reason. */
  readonly except: Readonly<Record<string, string>>;
};

export type AskedLine = {
  readonly line: string;
  readonly item: string;
  readonly quantity: number;
  readonly grams: number;
};

export function freeAt(question: Question, line: number, place: number): number {
  return question.stock[line]?.[place * 3] ?? 0;
}

export function ageAt(question: Question, line: number, place: number): number {
  return question.stock[line]?.[place * 3 + 1] ?? -1;
}

export function shortsAt(question: Question, line: number, place: number): number {
  return question.stock[line]?.[place * 3 + 2] ?? 0;
}
