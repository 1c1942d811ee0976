import type { Loser, Term } from '../../../books/order/plan.ts';
import type { Assignment } from './assign.ts';
import { pricesOf, type Terms, termsOf } from './prices.ts';
import { regretsOf } from './regrets.ts';
import { EXACT_LINES, linesOf, NEVER } from './search.ts';
import type { Setting } from './setting.ts';

/** So many are kept with every decision; the others come back when the question is asked again. */
const KEPT = 3;

/** The best places that were not chosen: the best plan that each has a part in, what that costs more, and why. */
export function losersOf(setting: Setting, chosen: Assignment, most: number = KEPT): Loser[] {
  if (setting.question.lines.length > EXACT_LINES) return [];
  const used = new Set(chosen.parts.map((part) => setting.ways[part.way]?.nth));
  const { columns } = pricesOf(setting);
  const { regrets, partition } = regretsOf(columns);
  const order = [...regrets.keys()]
    .filter((w) => (regrets[w] as number) < NEVER && !used.has(setting.ways[w]?.nth))
    .sort((a, b) => (regrets[a] as number) - (regrets[b] as number) || a - b);
  const seen = new Set<number>();
  const losers: Loser[] = [];
  const base = sumTerms(
    chosen.parts.map((part) => part.costs),
    chosen.extra * (chosen.parts.length - 1),
  );
  for (const w of order) {
    const way = setting.ways[w] as Setting['ways'][number];
    if (losers.length === most) break;
    if (seen.has(way.nth)) continue;
    seen.add(way.nth);
    const parts = partition(w);
    const terms = sumTerms(
      parts.map((part) => termsOf(setting, part.way, linesOf(part.lines))),
      chosen.extra * (parts.length - 1),
    );
    const more = regrets[w] as number;
    losers.push({
      place: way.place.code,
      mode: way.mode,
      costs: chosen.cost + more,
      more,
      term: deciding(terms, base),
    });
  }
  return losers;
}

export function sumTerms(all: readonly Terms[], split: number): Terms {
  const total: Record<string, number> = split > 0 ? { split } : {};
  for (const terms of all) for (const term in terms) total[term] = (total[term] ?? 0) + (terms[term] as number);
  return total;
}

/** The term in which a plan loses most. */
export function deciding(terms: Terms, base: Terms): Term | null {
  let worst: Term | null = null;
  let most = 0;
  for (const term of new Set([...Object.keys(terms), ...Object.keys(base)])) {
    const more = (terms[term] ?? 0) - (base[term] ?? 0);
    if (more > most) [worst, most] = [term, more];
  }
  return worst;
}
