import type { Millis } from '../../../kernel/time.ts';
import { type Prices, priceOf } from './prices.ts';
import { freeAt } from './question.ts';
import { cheapest, EXACT_LINES } from './search.ts';
import type { Way } from './ways.ts';

export type AssignedPart = {
  readonly way: number;
  readonly lines: readonly { readonly line: number; readonly quantity: number }[];
};

/** Which way supplies which lines, at what cost in minor units. */
export type Assignment = { readonly cost: number; readonly parts: readonly AssignedPart[]; readonly ready: Millis };

/**
 * Whole lines first, exactly up to ten of them; beyond that the best single place, else places by the number of
 * lines they add. A line is cut into units only if no place can supply it whole.
 */
export function assign(prices: Prices): Assignment | null {
  if (prices.ways.length === 0) return null;
  const all = prices.question.lines.map((_, i) => i);
  const whole = all.every((i) => prices.ways.some((_, w) => prices.can(w, i)));
  if (!whole) return byUnits(prices);
  const parts = all.length <= EXACT_LINES ? exactly(prices, all) : greedily(prices, all);
  return (
    parts &&
    assignment(
      prices,
      parts.map((part) => ({
        way: part.way,
        lines: part.lines.map((line) => ({ line, quantity: prices.question.lines[line]?.quantity ?? 0 })),
      })),
    )
  );
}

type WholeLines = { readonly way: number; readonly lines: readonly number[] };

function exactly(prices: Prices, all: readonly number[]): WholeLines[] | null {
  const found = cheapest(prices, prices.policy.split, prices.policy.maxPackages);
  if (!found) return null;
  return found.parts.map((part) => ({ way: part.way, lines: all.filter((i) => part.lines & (1 << i)) }));
}

/** Many lines: the cheapest place that has them all; failing that, always the place that has most of what is left. */
function greedily(prices: Prices, all: readonly number[]): WholeLines[] | null {
  const parts: WholeLines[] = [];
  const open = new Set(prices.ways.keys());
  let left = [...all];
  while (left.length > 0) {
    let best: { way: number; lines: number[]; each: number } | null = null;
    for (const way of open) {
      const lines = left.filter((i) => prices.can(way, i));
      if (lines.length === 0) continue;
      const each = priceOf(prices, way, lines) / lines.length;
      if (!best || lines.length > best.lines.length || (lines.length === best.lines.length && each < best.each))
        best = { way, lines, each };
    }
    if (!best) return null;
    const taken = new Set(best.lines);
    parts.push({ way: best.way, lines: best.lines });
    open.delete(best.way);
    left = left.filter((i) => !taken.has(i));
  }
  return parts.length > prices.policy.maxPackages ? null : parts;
}

/** No place has every line whole: lines are filled from the place with most units of them, place after place. */
function byUnits(prices: Prices): Assignment | null {
  const { question, ways, policy } = prices;
  const parts = new Map<number, { line: number; quantity: number }[]>();
  for (const [line, { quantity }] of question.lines.entries()) {
    let left = quantity;
    const sources = ways
      .map((way, w) => ({ w, free: freeAt(question, line, way.nth) - policy.buffer[way.kind] }))
      .filter((source) => source.free > 0)
      .sort((a, b) => Number(parts.has(b.w)) - Number(parts.has(a.w)) || b.free - a.free || a.w - b.w);
    for (const { w, free } of sources) {
      const take = Math.min(left, free);
      if (take === 0) break;
      parts.set(w, [...(parts.get(w) ?? []), { line, quantity: take }]);
      left -= take;
    }
    if (left > 0) return null;
  }
  if (parts.size > policy.maxPackages) return null;
  return assignment(
    prices,
    [...parts].map(([way, lines]) => ({ way, lines })),
  );
}

function assignment(prices: Prices, parts: readonly AssignedPart[]): Assignment {
  let cost = prices.policy.split * (parts.length - 1);
  let ready = 0;
  for (const part of parts) {
    cost += priceOf(
      prices,
      part.way,
      part.lines.map(({ line }) => line),
    );
    ready = Math.max(ready, (prices.ways[part.way] as Way).timing.ready);
  }
  return { cost, parts, ready };
}
