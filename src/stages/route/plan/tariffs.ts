import type { CarrierService } from './carriers.ts';
import { RATED } from './manner.ts';
import { NEVER } from './search.ts';
import type { Setting } from './setting.ts';
import type { Way } from './ways.ts';

/** What a parcel of so many grams costs by a way whose carrier has rates; 0 where the carrier has none of its own. */
export function parcelRate({ service, zone }: Pick<Way, 'service' | 'zone'>, grams: number): number {
  return service ? (service.rate(zone, grams) ?? NEVER) : 0;
}

type Tariffs = { readonly tariffs: readonly Int32Array[]; readonly tariffOf: Uint16Array };

/**
 * What packages cost that is no sum over their lines, for each set of lines: the carrier's price by weight and zone, and
 * sets that a rule forbids. Null where there is no such cost.
 */
export function tariffsOf(setting: Setting, forbidden: (set: number) => boolean, hasRules: boolean): Tariffs | null {
  const { allWays, rows, manner, question } = setting;
  const hasRates = allWays.around.services.length > 0 && manner.some((bits) => bits & RATED);
  if (!hasRules && !hasRates) return null;
  const sets = 2 ** question.lines.length;
  const grams = gramsOfSets(question.lines);
  const tariffs: Int32Array[] = [];
  const tariffOf = new Uint16Array(manner.length);
  const known = new Map<number, number>();
  const { columns, around } = allWays;
  for (let n = 0; n < manner.length; n += 1) {
    const w = rows ? (rows[n] as number) : n;
    const zone = columns.zone[w] as number;
    const isRated = (manner[n] as number) & RATED;
    const service = isRated ? (around.services[columns.service[w] as number] as CarrierService) : null;
    const key = service ? zone * around.services.length + (columns.service[w] as number) : -1;
    let nth = known.get(key);
    if (nth === undefined) {
      nth = tariffs.length;
      known.set(key, nth);
      const costs = new Int32Array(sets);
      for (let set = 1; set < sets; set += 1)
        costs[set] = forbidden(set) ? NEVER : parcelRate({ service, zone }, grams[set] as number);
      tariffs.push(costs);
    }
    tariffOf[n] = nth;
  }
  return { tariffs, tariffOf };
}

function gramsOfSets(lines: Setting['question']['lines']): Float64Array {
  const grams = new Float64Array(2 ** lines.length);
  for (let set = 1; set < grams.length; set += 1) {
    const line = lines[31 - Math.clz32(set & -set)];
    grams[set] = (grams[set & (set - 1)] as number) + (line ? line.grams * line.quantity : 0);
  }
  return grams;
}
