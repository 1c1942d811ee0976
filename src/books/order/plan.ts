import type { Minor } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';

/** Likelihood in parts per ten thousand: 9700 is 97 %. */
export type Likelihood = number;
export type PromiseClass = 'safe' | 'watch' | 'risk';

/**
 * What a plan costs, term by term, in minor units of the order's currency: freight, labour, demand, lateness and the
 * others of `stages/route/plan/terms`, to which a shop may add its own. A benefit is below zero.
 */
export type Term = string;
export type Costs = Readonly<Record<Term, Minor>>;

export function totalOf(costs: Costs): Minor {
  let total = 0n;
  for (const term in costs) total += costs[term] as Minor;
  return total;
}

/** Why a promise may fail, with what it takes from the likelihood. */
export type Cause = {
  readonly cause: CauseKind;
  readonly place: string;
  readonly loses: Likelihood;
  readonly says: string;
};
export type CauseKind = 'record' | 'capacity' | 'transit' | 'handling' | 'supply';

/** A step of the path with the last moment at which it may happen for the promise to hold. */
export type Step = { readonly step: StepKind; readonly place: string; readonly by: Instant };
export type StepKind = 'release' | 'pick' | 'pack' | 'truck' | 'arrive' | 'shelf' | 'carrier' | 'deliver' | 'promise';

export type PackageLine = {
  readonly line: string;
  readonly item: string;
  readonly quantity: number;
  /** They come by a supply that was announced to the place; none: they lie there. */
  readonly supply?: string;
};

/** Units that leave one place together: over the counter, to a carrier, or by a truck to a place that hands them on. */
export type Package = {
  readonly mode: 'pickup' | 'ship' | 'transfer';
  /** Where the units are now, and are picked. */
  readonly place: string;
  /** Where a truck brings them: the pickup store, or the place that sends them on. */
  readonly at?: string;
  /** Carrier and service, where a carrier has rates of its own. */
  readonly service?: string;
  readonly lines: readonly PackageLine[];
  /** When the supply should be there that some of its lines wait for. */
  readonly due?: Instant;
  readonly costs: Costs;
  readonly kept: Likelihood;
  readonly causes: readonly Cause[];
  readonly steps: readonly Step[];
  /** When the customer has the units, or may collect them, if nothing fails. */
  readonly ready: Instant;
  /** The place accepts the pick within so many open minutes of its release, or the package is taken from it. */
  readonly acceptWithin?: number;
};

export type Path =
  | 'pickup'
  | 'transfer'
  | 'ship_from_store'
  | 'ship_from_warehouse'
  | 'drop_ship'
  | 'transfer_then_ship'
  | 'wait'
  | 'split';

export type Plan = {
  readonly path: Path;
  readonly packages: readonly Package[];
  readonly cost: Minor;
  readonly kept: Likelihood;
  readonly ready: Instant;
  /** The route is not confirmed before: the customer may still change his mind. */
  readonly notBefore?: Instant;
};

/** What fires a fallback. */
export const TRIGGERS = [
  'short_pick',
  'late_pick',
  'count',
  'declined',
  'not_accepted',
  'capacity_lost',
  'carrier_failed',
  'supply_lost',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** The next best plan, armed: what fires it, the last moment at which it can start, and how long it is held. */
export type Fallback = {
  readonly triggers: readonly Trigger[];
  readonly plan: Plan;
  /** What it costs more than the chosen plan. */
  readonly regret: Minor;
  readonly lastStart: Instant;
  readonly until: Instant;
};

export function classOf(kept: Likelihood, bounds: { safe: Likelihood; watch: Likelihood }): PromiseClass {
  if (kept >= bounds.safe) return 'safe';
  return kept >= bounds.watch ? 'watch' : 'risk';
}

/** What the engine answers: the plan of least expected cost, what is armed behind it, who lost and by how much. */
export type Decision = {
  readonly plan: Plan;
  readonly fallback: Fallback | null;
  /** Lines whose record is doubtful enough to hold a backup for. */
  readonly doubtful: readonly string[];
  readonly by: Instant;
  /** Likelihood of the plan alone, and with its fallback behind it; parts per ten thousand. */
  readonly alone: number;
  readonly kept: number;
  readonly losers: readonly Loser[];
  readonly ruledOut: readonly RuledOut[];
  readonly ruled: Ruled;
};

/** What the rules of the business did to a decision. */
export type Ruled = {
  readonly rules: readonly string[];
  /** Minor units that the plan costs more than the best plan without any rule; 0 where that one is no cheaper. */
  readonly cost: number;
};

/** A place that was not chosen: the best plan in which it has a part, how much more that costs, and the term that decided. */
export type Loser = {
  readonly place: string;
  /** The announced supply that it would have waited for. */
  readonly supply?: string;
  readonly mode: string;
  readonly costs: number;
  readonly more: number;
  readonly term: Term | null;
};

export type NoPlan = {
  readonly noPlan: string;
  readonly blockers: readonly RuledOut[];
  /** How long the order may wait for a plan, and what then; null: a person sees to it. */
  readonly park: { readonly minutes: number; readonly end: 'cancel' | 'ask' } | null;
};

/** `rule` names the rule of the business that did it, where it was one; `supply` the announced supply that was looked at. */
export type RuledOut = {
  readonly place: string;
  readonly supply?: string;
  readonly says: string;
  readonly rule?: string;
};
