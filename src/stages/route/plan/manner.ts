import type { Place } from '../../../books/reference/book.ts';
import { KINDS } from './atlas.ts';

/** In which manner units leave: all that many terms look at. There are some dozens of manners, and thousands of ways. */
export type Manner = {
  /** What place packs them; of a line, where it lies. */
  readonly kind: Place['kind'];
  /** A carrier or the supplier brings them; otherwise they are collected. */
  readonly isSent: boolean;
  /** That carrier has rates of its own. */
  readonly isRated: boolean;
  /** A truck brings them to the place that packs them, or hands them over. */
  readonly isTrucked: boolean;
  /** The place is of another entity than the seller. */
  readonly isForeign: boolean;
};

/** Manners as columns have them: bits, with the kind of the place (see `KINDS`) in the lowest two. */
const KIND = 3;
export const SENT = 4;
export const RATED = 8;
export const TRUCKED = 16;
export const FOREIGN = 32;

/** Every manner, by its bits. */
export const MANNERS: readonly Manner[] = Array.from({ length: 64 }, (_, bits) => ({
  kind: KINDS[bits & KIND] ?? 'supplier',
  isSent: (bits & SENT) !== 0,
  isRated: (bits & RATED) !== 0,
  isTrucked: (bits & TRUCKED) !== 0,
  isForeign: (bits & FOREIGN) !== 0,
}));

/** Of a line that lies at a place of another kind, or that the truck of its way does not bring. */
export function mannerOf(way: number, kind: number, isBrought: boolean): number {
  return (way & ~(KIND | (isBrought ? 0 : TRUCKED))) | kind;
}
