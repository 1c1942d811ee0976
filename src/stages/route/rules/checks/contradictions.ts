import type { Book } from '../../../../books/reference/book.ts';
import type { Rule, RulesPolicy, Selection } from '../../../../books/reference/routing-rules.ts';
import { groupBy } from '../../../../kernel/group.ts';
import type { Fault } from '../check.ts';
import { isSelected } from '../places.ts';

type Numbered = { readonly rule: Rule; readonly i: number };

/** Rules for the very same orders that leave no place together, and tiers that name a place twice. */
export function contradictions({ rules, clusters }: RulesPolicy, book: Book): Fault[] {
  const places = (selection: Selection) =>
    book.places.filter((place) => isSelected(place, selection, clusters)).map((place) => place.code);
  const numbered = rules.map((rule, i) => ({ rule, i }));
  const alike = groupBy(numbered, ({ rule }) => sameWords(rule.when));
  return [
    ...[...alike.values()].flatMap((group) => disagreements(group, places)),
    ...numbered.flatMap((each) => twice(each, places)),
  ];
}

/** Conditions in one spelling, whatever the order in which they were written. */
function sameWords(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(sameWords).sort());
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return JSON.stringify(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .map(([k, v]) => [k, sameWords(v)])
      .sort(),
  );
}

/** Each rule that restricts to some places is held against each other rule that takes all of them away. */
function disagreements(group: readonly Numbered[], places: (selection: Selection) => string[]): Fault[] {
  const faults: Fault[] = [];
  for (const { rule: only, i } of group) {
    if (!only.do.only) continue;
    const wanted = places(only.do.only);
    for (const { rule: other, i: j } of group) {
      const left = wanted.filter((code) => !isTakenAway(other, code, places));
      if (i === j || left.length > 0 || (other.do.only && j > i)) continue;
      faults.push({
        field: `rules.${Math.max(i, j)}.do`,
        reason: `"${only.name}" leaves only places that "${other.name}" takes away from the same orders`,
        remedy: 'drop one of the two, or give them different conditions',
      });
    }
  }
  return faults;
}

function isTakenAway({ do: what }: Rule, code: string, places: (selection: Selection) => string[]): boolean {
  if (what.exclude) return places(what.exclude).includes(code);
  if (what.only) return !places(what.only).includes(code);
  const none = what.mostADay && (what.mostADay.orders ?? what.mostADay.units) === 0;
  return what.mostADay && none ? places(what.mostADay.at).includes(code) : false;
}

function twice({ rule, i }: Numbered, places: (selection: Selection) => string[]): Fault[] {
  const first = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [tier, selection] of (rule.do.tiers ?? []).entries()) {
    const again = places(selection).filter((code) => first.has(code));
    if (again.length > 0)
      faults.push({
        field: `rules.${i}.do.tiers.${tier}`,
        reason: `${again.slice(0, 5).join(', ')} ${again.length === 1 ? 'is' : 'are'} in tier ${first.get(again[0] ?? '')} already`,
        remedy: 'name each place in one tier',
      });
    for (const code of places(selection)) if (!first.has(code)) first.set(code, tier);
  }
  return faults;
}
