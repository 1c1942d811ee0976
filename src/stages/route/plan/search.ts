import { type Columns, EXACT_LINES, linesOf, NEVER, type Part, type Partition, SETS } from './search/columns.ts';
import { compacted } from './search/compact.ts';
import { bestOf, emptyLayers, join } from './search/layers.ts';
import { keepWhatMatters } from './search/matter.ts';
import { bestSingles, type Singles } from './search/singles.ts';

export { type Columns, EXACT_LINES, linesOf, NEVER, type Part, type Partition };

/** Written over by every search, so that none allocates. */
const singles: Singles = { cost: new Int32Array(SETS), way: new Int32Array(SETS) };
const layers = emptyLayers(EXACT_LINES, SETS);

/**
 * The cheapest way to cut the lines into packages, exactly: w[S] is the best single package for the lines S, f[k][S] the
 * best partition of S into at most k packages, the first of which holds the lowest line. Ties go to fewer packages, then
 * to the earlier way. Ways that can have no part in it are left out first, which changes neither cost nor plan.
 */
export function cheapest(columns: Columns): Partition | null {
  const all = 2 ** columns.line.length - 1;
  const ways = compacted(columns);
  keepWhatMatters(ways, columns);
  bestSingles(ways, columns, singles);
  join(singles, columns, columns.most, layers);
  return bestOf(singles, layers, all);
}
