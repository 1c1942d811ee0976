import type { Loser, Term } from '../../../books/order/plan.ts';
import type { Assignment } from './assign.ts';
import { pricesOf, searchedAt, type Terms, termsOf } from './prices.ts';
import { regretsOf } from './regrets.ts';
import { EXACT_LINES, linesOf, NEVER } from './search.ts';
import { type Setting, wayAt } from './setting.ts';

/** So many are kept with every decision; the others come back when the question is asked again. */
const KEPT = 3;

/** The best places that were not chosen: the best plan that each has a part in, what that costs more, and why. */
export function losersOf(setting: Setting, chosen: Assignment, most: number = KEPT): Loser[] {
  if (setting.question.lines.length > EXACT_LINES) return [];
  const used = new Uint8Array(setting.question.places.length);
  for (const part of chosen.parts) used[setting.nth[part.way] as number] = 1;
  const prices = pricesOf(setting);
  const { regrets, partition } = regretsOf(prices.columns, searchedAt(prices));
  const losers: Loser[] = [];
  const base = sumTerms(
    chosen.parts.map((part) => part.costs),
    chosen.extra * (chosen.parts.length - 1),
  );
  const least = leastOfPlaces(setting, regrets, used, most).map((w) => ({ w, parts: partition(w) }));
  const loads = least.flatMap(({ parts }) => parts.map(({ way, lines }) => ({ way, lines: linesOf(lines) })));
  const costs = termsOf(setting, loads);
  for (const { w, parts } of least) {
    const way = wayAt(setting, w);
    const terms = sumTerms(costs.splice(0, parts.length), chosen.extra * (parts.length - 1));
    const more = regrets[w] as number;
    losers.push({
      place: way.place.code,
      ...(way.supply ? { supply: way.supply.reference } : {}),
      mode: way.mode,
      costs: chosen.cost + more,
      more,
      term: deciding(terms, base),
    });
  }
  return losers;
}

/** The best way of each place that has no part in the plan, the least regret first, at most so many. */
function leastOfPlaces({ nth, question }: Setting, regrets: Int32Array, used: Uint8Array, most: number): number[] {
  const best = new Int32Array(question.places.length).fill(-1);
  for (let w = 0; w < regrets.length; w += 1) {
    const place = nth[w] as number;
    const known = best[place] as number;
    const least = known < 0 ? NEVER : (regrets[known] as number);
    if ((regrets[w] as number) < least && used[place] === 0) best[place] = w;
  }
  const isLess = (a: number, b: number) => ((regrets[a] as number) - (regrets[b] as number) || a - b) < 0;
  const least: number[] = [];
  for (const w of best) {
    if (w < 0) continue;
    let at = least.length;
    while (at > 0 && isLess(w, least[at - 1] as number)) at -= 1;
    if (at < most) least.splice(at, 0, w);
    if (least.length > most) least.pop();
  }
  return least;
}

export function sumTerms(all: readonly Terms[], split: number): Terms {
  const total: Record<string, number> = split > 0 ? { split } : {};
  for (const terms of all) for (const term in terms) total[term] = (total[term] ?? 0) + (terms[term] as number);
  return total;
}

/** The term in which a plan loses most; of equal ones the first by its name. */
export function deciding(terms: Terms, base: Terms): Term | null {
  let worst: Term | null = null;
  let most = 0;
  for (const term of new Set([...Object.keys(terms), ...Object.keys(base)])) {
    const more = (terms[term] ?? 0) - (base[term] ?? 0);
    if (more > most || (more === most && worst !== null && term < worst)) [worst, most] = [term, more];
  }
  return worst;
}
