import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import { must } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Candidate } from './candidates.ts';
import type { Question } from './question.ts';
import { cheapest, EXACT_LINES } from './search.ts';

export type AssignedPart = { readonly candidate: number; readonly lines: readonly { readonly line: number; readonly quantity: number }[] };

/** Which candidate supplies which lines, at what cost in minor units. */
export type Assignment = {
  readonly cost: number;
  readonly parts: readonly AssignedPart[];
  readonly ready: Instant;
  /** What some of the lines cost in it. */
  readonly costOf: (lines: readonly number[]) => number;
};

/**
 * Whole lines first, exactly up to ten of them; beyond that the best single place, else places by the number of
 * lines they add. A line is cut into units only if no place can supply it whole.
 */
export function assign(question: Question, candidates: readonly Candidate[], policy: RoutingPolicy): Assignment | null {
  if (candidates.length === 0) return null;
  const all = question.lines.map((_, i) => i);
  const whole = all.every((i) => candidates.some((candidate) => candidate.can[i]));
  if (!whole) return byUnits(question, candidates, policy);
  const parts = all.length <= EXACT_LINES ? exactly(all, candidates, policy) : greedily(all, candidates);
  if (!parts) return null;
  return assignment(candidates, policy, parts.map((part) => ({ ...part, lines: part.lines.map((line) => ({ line, quantity: must(question.lines[line], 'line').quantity })) })));
}

type WholeLines = { readonly candidate: number; readonly lines: readonly number[] };

function exactly(all: readonly number[], candidates: readonly Candidate[], policy: RoutingPolicy): WholeLines[] | null {
  const columns = candidates.map((candidate) => ({
    can: all.reduce((set, i) => (candidate.can[i] ? set | (1 << i) : set), 0),
    cost: (set: number) => total(candidate, all.filter((i) => set & (1 << i))),
  }));
  const found = cheapest(all.length, columns, policy.split, policy.maxPackages);
  return found && found.parts.map((part) => ({ candidate: part.column, lines: all.filter((i) => part.lines & (1 << i)) }));
}

/** Many lines: the cheapest place that has them all; failing that, always the place that has most of what is left. */
function greedily(all: readonly number[], candidates: readonly Candidate[]): WholeLines[] | null {
  const parts: WholeLines[] = [];
  let left = [...all];
  const open = new Set(candidates.keys());
  while (left.length > 0) {
    let best: { candidate: number; lines: number[]; each: number } | null = null;
    for (const index of open) {
      const candidate = must(candidates[index], 'candidate');
      const lines = left.filter((i) => candidate.can[i]);
      if (lines.length === 0) continue;
      const each = total(candidate, lines) / lines.length;
      if (!best || lines.length > best.lines.length || (lines.length === best.lines.length && each < best.each)) best = { candidate: index, lines, each };
    }
    if (!best) return null;
    const taken = new Set(best.lines);
    parts.push({ candidate: best.candidate, lines: best.lines });
    open.delete(best.candidate);
    left = left.filter((i) => !taken.has(i));
  }
  return parts;
}

/** No place has every line whole: lines are filled from the place with most units of them, place after place. */
function byUnits(question: Question, candidates: readonly Candidate[], policy: RoutingPolicy): Assignment | null {
  const parts = new Map<number, { line: number; quantity: number }[]>();
  for (const [line, { quantity }] of question.lines.entries()) {
    let left = quantity;
    const sources = candidates
      .map((candidate, index) => ({ index, free: freeAt(question, candidate, line, policy) }))
      .filter((source) => source.free > 0)
      .sort((a, b) => Number(parts.has(b.index)) - Number(parts.has(a.index)) || b.free - a.free || a.index - b.index);
    for (const { index, free } of sources) {
      const take = Math.min(left, free);
      if (take === 0) break;
      parts.set(index, [...(parts.get(index) ?? []), { line, quantity: take }]);
      left -= take;
    }
    if (left > 0) return null;
  }
  if (parts.size > policy.maxPackages) return null;
  return assignment(candidates, policy, [...parts].map(([candidate, lines]) => ({ candidate, lines })));
}

function freeAt(question: Question, candidate: Candidate, line: number, policy: RoutingPolicy): number {
  const asked = question.places.find((each) => each.place === candidate.place.code);
  const buffer = policy.buffer[candidate.place.kind === 'store' ? 'store' : 'warehouse'];
  return Math.max(0, (asked?.stock[line]?.[0] ?? 0) - buffer);
}

function assignment(candidates: readonly Candidate[], policy: RoutingPolicy, parts: readonly AssignedPart[]): Assignment {
  const costs = parts.map((part) => total(must(candidates[part.candidate], 'candidate'), part.lines.map(({ line }) => line)));
  return {
    cost: costs.reduce((a, b) => a + b, 0) + policy.split * (parts.length - 1),
    parts,
    ready: parts.map((part) => must(candidates[part.candidate], 'candidate').timing.ready).reduce((a, b) => (a > b ? a : b)),
    costOf: (lines) => {
      const wanted = new Set(lines);
      return parts.reduce((sum, part) => {
        const mine = part.lines.map(({ line }) => line);
        if (!mine.some((line) => wanted.has(line))) return sum;
        const candidate = must(candidates[part.candidate], 'candidate');
        const without = mine.filter((line) => !wanted.has(line));
        return sum + total(candidate, mine) - (without.length > 0 ? total(candidate, without) : 0);
      }, 0);
    },
  };
}

export function total(candidate: Candidate, lines: readonly number[]): number {
  let sum = 0;
  const terms = candidate.terms(lines);
  for (const term in terms) sum += terms[term as keyof typeof terms] ?? 0;
  return sum;
}
