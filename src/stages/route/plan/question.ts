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
  /** Places in the order of their codes, with what each has of each line. */
  readonly places: readonly AskedPlace[];
  /** Places that may not be used, with the reason. */
  readonly except: Readonly<Record<string, string>>;
};

export type AskedLine = { readonly line: string; readonly item: string; readonly quantity: number; readonly grams: number };

export type AskedPlace = {
  readonly place: string;
  /** Units that wait to be picked there. */
  readonly queue: number;
  /** By line: units that may be claimed, age of the last count in days (-1: never), short picks since then. */
  readonly stock: readonly (readonly [free: number, age: number, shorts: number] | null)[];
};
