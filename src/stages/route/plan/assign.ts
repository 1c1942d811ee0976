import { must } from '../../../kernel/assert.ts';
import type { Millis } from '../../../kernel/time.ts';
import { cutCheapest } from './by-units.ts';
import type { Ppm } from './likelihood.ts';
import { TRUCKED } from './manner.ts';
import { cheapestOfMany } from './many-lines.ts';
import { cutOf, type Prices, pricesOf, searchedAt, type Terms, termsOf, totalOf } from './prices.ts';
import { freeAt, goodsValue } from './question.ts';
import { cheapest, EXACT_LINES, linesOf } from './search.ts';
import { among, narrowed, openWhere, type Setting, withUnits } from './setting.ts';

export type AssignedPart = {
  readonly way: number;
  readonly lines: readonly { readonly line: number; readonly quantity: number }[];
  /** Minor units by term, without what a further package is to the customer. */
  readonly costs: Terms;
};

/** Which way supplies which lines, at what cost in minor units. */
export type Assignment = {
  readonly cost: number;
  readonly parts: readonly AssignedPart[];
  readonly ready: Millis;
  /** What each package beyond the first is to the customer. */
  readonly extra: number;
};

export type Unassigned = { readonly because: string };

type Part = Omit<AssignedPart, 'costs'>;

/** Places of the first tier first; a later tier is asked only if those before it have no plan. */
export function assign(setting: Setting): Assignment | Unassigned {
  if (setting.nth.length === 0) return { because: whyNone(setting.question) };
  if (setting.limits.tiers === 1) return withinMargin(setting);
  let last: Assignment | Unassigned | null = null;
  for (let tier = 0; tier < setting.limits.tiers; tier += 1) {
    const open = openWhere(setting, (w) => setting.limits.tier(setting.nth[w] as number) <= tier);
    if (!open.includes(1)) continue;
    last = withinMargin(open.includes(0) ? among(setting, open) : setting);
    if ('parts' in last) return last;
  }
  return last ?? { because: whyNone(setting.question) };
}

/** A split or a transfer must leave the policy's margin; where it does not, one package from one place may still go. */
function withinMargin(setting: Setting): Assignment | Unassigned {
  const found = best(setting, cutOf(setting).most);
  const floor = setting.policy.marginFloor;
  if (floor === null || !('parts' in found) || !isGated(setting, found)) return found;
  if (marginOf(setting, found) >= floor) return found;
  const plain = openWhere(setting, (w) => ((setting.manner[w] as number) & TRUCKED) === 0);
  const alone = plain.includes(1) ? best(among(setting, plain), 1) : null;
  if (alone && 'parts' in alone) return alone;
  return { because: `a split or transfer would leave less than the margin floor of ${floor}` };
}

function isGated(setting: Setting, { parts }: Assignment): boolean {
  return parts.length > 1 || parts.some((part) => ((setting.manner[part.way] as number) & TRUCKED) !== 0);
}

function marginOf({ question }: Setting, { cost }: Assignment): number {
  return goodsValue(question) - question.lines.reduce((sum, line) => sum + line.cost * line.quantity, 0) - cost;
}

/**
 * Whole lines first: exactly up to ten of them, with a bound beyond. A line is cut into units only if no place can
 * supply it whole.
 */
function best(setting: Setting, most: number): Assignment | Unassigned {
  const { question, has, nth } = setting;
  const cut = question.lines.flatMap((_, i) => ((has[i] as Uint8Array).includes(1) ? [] : [i]));
  const missing = cut.find((i) => (question.lines[i]?.quantity ?? 0) > unitsAnywhere(setting, i));
  if (missing !== undefined) return { because: whyMissing(setting, missing) };
  const prices = pricesOf(setting);
  const parts =
    cut.length > 0
      ? byUnits(setting, most)
      : question.lines.length <= EXACT_LINES
        ? exactly(prices, most)
        : ofMany(prices, most);
  if (!parts || parts.length > most)
    return { because: `all units are there, but in more than ${most} ${most === 1 ? 'package' : 'packages'}` };
  if (parts.length === 0 || nth.length === 0) return { because: 'no path reaches the customer' };
  return assignment(setting, parts);
}

/** Where no place has a way: what is missing, or that nothing of what is there reaches the customer. */
function whyNone(question: Setting['question']): string {
  for (const [i, { item, quantity }] of question.lines.entries()) {
    const free = question.places.reduce((n, _, place) => n + Math.max(0, freeAt(question, i, place)), 0);
    if (free < quantity) return `${item}: ${free} of ${quantity} units can be promised`;
  }
  return 'no place reaches the customer with all units';
}

function unitsAnywhere(setting: Setting, line: number): number {
  const seen = new Set<number>();
  let units = 0;
  for (const [w, nth] of setting.nth.entries()) {
    if (setting.open[w] === 0 || seen.has(nth)) continue;
    seen.add(nth);
    units += Math.max(0, setting.spare[line]?.[nth] ?? 0);
  }
  return units;
}

function whyMissing(setting: Setting, line: number): string {
  const { item, quantity } = setting.question.lines[line] as Setting['question']['lines'][number];
  return `${item}: ${unitsAnywhere(setting, line)} of ${quantity} units can be promised`;
}

function whole(setting: Setting, way: number, lines: readonly number[]): Part {
  return { way, lines: lines.map((line) => ({ line, quantity: setting.question.lines[line]?.quantity ?? 0 })) };
}

/** Of a whole question the losers will be asked for as well. */
function exactly(prices: Prices, most: number): Part[] | null {
  const { setting, columns } = prices;
  const isAll = setting.part === null && most === columns.most;
  const found = isAll ? searchedAt(prices).best : cheapest({ ...columns, most });
  return found?.parts.map((part) => whole(setting, part.way, linesOf(part.lines))) ?? null;
}

/** More lines than can be tried: a plan with a proven bound, see `many-lines.ts`. */
function ofMany({ setting, columns }: Prices, most: number): Part[] | null {
  const found = cheapestOfMany({ ...columns, most });
  return found?.parts.map((part) => whole(setting, part.way, part.lines)) ?? null;
}

/** Some line lies nowhere whole. A place is asked once, and directly: trucks to another place that ships are not. */
function byUnits(setting: Setting, most: number): readonly Part[] | null {
  const { question, nth, home, open } = setting;
  const asked = new Map<number, number>();
  for (let w = 0; w < nth.length; w += 1)
    if (open[w] === 1 && (home?.[w] ?? -1) < 0 && !asked.has(nth[w] as number)) asked.set(nth[w] as number, w);
  const nths = [...asked.values()];
  const whole = narrowed(setting, nths);
  const { columns } = pricesOf(whole);
  const single = pricesOf(inUnits(whole)).columns.line;
  const units = question.lines.map((_, i) => Int32Array.from(whole.nth, (nth) => whole.spare[i]?.[nth] ?? 0));
  const found = cutCheapest({
    ways: nths.length,
    quantity: question.lines.map((line) => line.quantity),
    fixed: columns.fixed,
    whole: columns.line,
    unit: single,
    units,
    extra: columns.extra,
    most,
  });
  return found?.parts.map((part) => ({ ...part, way: nths[part.way] as number })) ?? null;
}

/** The same question for one unit of each line. */
function inUnits(whole: Setting): Setting {
  return withUnits(
    whole,
    whole.question.lines.map((_, line) => ({ line, quantity: 1 })),
  );
}

export function assignment(setting: Setting, parts: readonly Part[]): Assignment {
  const { extra } = cutOf(setting);
  const priced = withCosts(setting, parts);
  let cost = extra * (parts.length - 1);
  let ready = 0;
  for (const part of priced) {
    cost += totalOf(part.costs);
    ready = Math.max(ready, setting.ready[part.way] as number);
  }
  return { cost, parts: priced, ready, extra };
}

/** What parts cost, term by term; a line that goes in part is reckoned as the units that go. */
export function withCosts(setting: Setting, parts: readonly Part[]): AssignedPart[] {
  if (parts.length === 0) return [];
  const wholes = parts.filter((part) => isWhole(setting, part));
  const loads = wholes.map(({ way, lines }) => ({ way, lines: lines.map(({ line }) => line) }));
  const costs = new Map(termsOf(setting, loads).map((terms, n) => [wholes[n], terms]));
  return parts.map((part) => ({ ...part, costs: costs.get(part) ?? costsInUnits(setting, part) }));
}

function costsInUnits(setting: Setting, part: Part): Terms {
  const [costs] = termsOf(cutTo(setting, part), [{ way: 0, lines: [...part.lines.keys()] }]);
  return must(costs, 'costs');
}

/** A line of a part as it is picked: where in the question it lies, and how likely it is not found there. */
export type PickedLine = { readonly line: number; readonly nth: number; readonly misses: Ppm };

export function picksOf(setting: Setting, part: Part): PickedLine[] {
  const whole = isWhole(setting, part);
  const { source, fails } = whole ? setting : cutTo(setting, part);
  return part.lines.map(({ line }, i) => {
    const [at, way] = whole ? [line, part.way] : [i, 0];
    return { line, nth: must(source[at]?.[way], 'source'), misses: must(fails[at]?.[way], 'misses') };
  });
}

/** The setting of one part alone, with the units that it has of each line. */
function cutTo(setting: Setting, part: Part): Setting {
  return withUnits(narrowed(setting, [part.way]), part.lines);
}

function isWhole({ question }: Setting, { lines }: Part): boolean {
  return lines.every(({ line, quantity }) => question.lines[line]?.quantity === quantity);
}
