import { NEVER } from './search.ts';
import type { Setting } from './setting.ts';

/** What a parcel of so many grams costs by a way whose carrier has rates; 0 where the carrier has none of its own. */
export function parcelRate(way: Setting['ways'][number], grams: number): number {
  return way.service ? (way.service.rate(way.zone, grams) ?? NEVER) : 0;
}

type Tariffs = { readonly tariffs: readonly Int32Array[]; readonly tariffOf: Uint16Array };

/**
 * What packages cost that is no sum over their lines, for each set of lines: the carrier's price by weight and zone, and
 * sets that a rule forbids. Null where there is no such cost.
 */
export function tariffsOf(setting: Setting, forbidden: (set: number) => boolean, hasRules: boolean): Tariffs | null {
  const { ways, question } = setting;
  if (!hasRules && !ways.some((way) => way.service)) return null;
  const sets = 2 ** question.lines.length;
  const grams = gramsOfSets(question.lines);
  const tariffs: Int32Array[] = [];
  const tariffOf = new Uint16Array(ways.length);
  const known = new Map<string, number>();
  for (const [w, way] of ways.entries()) {
    const key = way.service ? `${way.service.carrier} ${way.service.service} ${way.zone}` : '';
    let nth = known.get(key);
    if (nth === undefined) {
      nth = tariffs.length;
      known.set(key, nth);
      const costs = new Int32Array(sets);
      for (let set = 1; set < sets; set += 1)
        costs[set] = forbidden(set) ? NEVER : parcelRate(way, grams[set] as number);
      tariffs.push(costs);
    }
    tariffOf[w] = nth;
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
