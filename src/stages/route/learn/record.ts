import type { LikelihoodPolicy } from '../../../books/reference/likelihood.ts';
import { type Ppm, stillRight } from '../plan/likelihood.ts';
import { multiple } from './posterior.ts';

/** Picks that were alike: so old was the count (-1: never counted), so many were wanted, so many lay there by the record. */
export type Picks = {
  readonly place: string;
  readonly kind: 'store' | 'warehouse';
  readonly tags: readonly string[];
  readonly age: number;
  readonly wanted: number;
  readonly recorded: number;
  readonly tries: number;
  readonly missed: number;
};

type Record = LikelihoodPolicy['record'];

/** Misses that a prior weighs as much as. */
const KIND = 10;
const PLACE = 5;
const TAG = 10;
const CERTAIN: Ppm = 1_000_000;

/** How likely a picker misses by the priors alone; the engine adds short picks and factors to the same formula. */
export function expectedMiss(of: Pick<Picks, 'kind' | 'age' | 'wanted' | 'recorded'>, prior: Record, handling: number) {
  const { ceiling, days } = prior[of.kind];
  const wrong = (ceiling / 10_000) * (of.age < 0 ? 1 : 1 - stillRight(of.age, days) / CERTAIN);
  let overstated = wrong / 2;
  for (let spare = Math.min(64, of.recorded - of.wanted); spare > 0; spare -= 1) overstated *= prior.perUnit / 10_000;
  return Math.min(1, overstated + handling / 10_000);
}

type Count = { expected: number; seen: number };

/** Misses as they were beside misses as expected: first by kind of place, then by place and by tag beside their kind. */
export function learnRecord(picks: readonly Picks[], prior: Record, handling: number): Record {
  const kinds = { store: 10_000, warehouse: 10_000 };
  for (const kind of ['store', 'warehouse'] as const) {
    const of = { expected: 0, seen: 0 };
    for (const each of picks) if (each.kind === kind) count(of, each, prior, handling, 10_000);
    kinds[kind] = clamp(multiple(10_000, KIND, of.seen, of.expected));
  }
  const places = new Map<string, Count>();
  const tags = new Map<string, Count>();
  for (const each of picks) {
    count(at(places, each.place), each, prior, handling, kinds[each.kind]);
    for (const tag of each.tags) count(at(tags, tag), each, prior, handling, kinds[each.kind]);
  }
  return { ...prior, kinds, places: factors(places, PLACE), tags: factors(tags, TAG) };
}

function count(of: Count, picks: Picks, prior: Record, handling: number, factor: number): void {
  of.expected += (picks.tries * expectedMiss(picks, prior, handling) * factor) / 10_000;
  of.seen += picks.missed;
}

function at(counts: Map<string, Count>, key: string): Count {
  const found = counts.get(key) ?? { expected: 0, seen: 0 };
  counts.set(key, found);
  return found;
}

function factors(counts: ReadonlyMap<string, Count>, weight: number): { [code: string]: number } {
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([key, { seen, expected }]) => [key, clamp(multiple(10_000, weight, seen, expected))]),
  );
}

function clamp(factor: number): number {
  return Math.max(1000, Math.min(50_000, factor));
}
