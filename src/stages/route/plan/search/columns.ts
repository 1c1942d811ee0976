/** A line that a way does not have whole, or a set of lines that may not go as one package. */
export const NEVER = 2 ** 26;

/**
 * What packages cost, as columns: a package of lines S from way w costs
 * `fixed[w] + sum of line[i][w] over S + tariffs[tariffOf[w]][S]`. All are integers, of any unit below `NEVER`; sets of
 * lines are bits. A cost may be a credit, as long as all credits of an order stay above half of `-NEVER`. Lines come
 * first, so that the search walks each column from end to end.
 */
export type Columns = {
  readonly ways: number;
  readonly fixed: Int32Array;
  readonly line: readonly Int32Array[];
  /** Costs that are no sum over lines: weight breaks, boxes. None: there are no such costs. */
  readonly tariffs?: readonly Int32Array[];
  readonly tariffOf?: Uint16Array;
  /** What each package beyond the first costs more, and how many there may be. */
  readonly extra: number;
  readonly most: number;
};

export type Part = { readonly way: number; readonly lines: number };
export type Partition = { readonly cost: number; readonly parts: readonly Part[] };

/** Up to here the search over all partitions is exact: L x 2^n package prices and 3^n joins. */
export const EXACT_LINES = 10;
export const SETS = 2 ** EXACT_LINES;

/**
 * What stands in sums for `NEVER`: ten of them fit into 32 bits, and with the credits of an order taken off one of them
 * is still no less than `NEVER`.
 */
export const BEYOND = 1.5 * NEVER;

/** The lines of a set, lowest first. */
export function linesOf(set: number): number[] {
  const lines: number[] = [];
  for (let i = 0; set >> i; i += 1) if (set & (1 << i)) lines.push(i);
  return lines;
}
