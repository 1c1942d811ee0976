import type { Minor } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';

/** Likelihood in parts per ten thousand: 9700 is 97 %. */
export type Likelihood = number;
export type PromiseClass = 'safe' | 'watch' | 'risk';

/** What a plan costs, term by term, in minor units of the order's currency. */
export type Term = 'freight' | 'labour' | 'package' | 'split' | 'lateness' | 'pick_failure' | 'intercompany';
export type Costs = Readonly<Partial<Record<Term, Minor>>>;

/** Why a promise may fail, with what it takes from the likelihood. */
export type Cause = {
  readonly cause: CauseKind;
  readonly place: string;
  readonly loses: Likelihood;
  readonly says: string;
};
export type CauseKind = 'record' | 'capacity' | 'transit' | 'handling';

/** A step of the path with the last moment at which it may happen for the promise to hold. */
export type Step = { readonly step: StepKind; readonly place: string; readonly by: Instant };
export type StepKind = 'release' | 'pick' | 'pack' | 'truck' | 'arrive' | 'shelf' | 'carrier' | 'deliver' | 'promise';

export type PackageLine = { readonly line: string; readonly item: string; readonly quantity: number };

/** Units that leave one place together: over the counter, to a carrier, or by transfer to the pickup store. */
export type Package = {
  readonly mode: 'pickup' | 'ship' | 'transfer';
  /** Where the units are now, and are picked. */
  readonly place: string;
  /** Where the customer collects; for a transfer another place than the first. */
  readonly at?: string;
  readonly service?: string;
  readonly lines: readonly PackageLine[];
  readonly costs: Costs;
  readonly kept: Likelihood;
  readonly causes: readonly Cause[];
  readonly steps: readonly Step[];
  /** When the customer has the units, or may collect them, if nothing fails. */
  readonly ready: Instant;
};

export type Path = 'pickup' | 'transfer' | 'ship_from_store' | 'ship_from_warehouse' | 'split';

export type Plan = {
  readonly path: Path;
  readonly packages: readonly Package[];
  readonly cost: Minor;
  readonly kept: Likelihood;
  readonly ready: Instant;
};

/** The next best plan, armed: what fires it, the last moment at which it can start, and how long it is held. */
export type Fallback = {
  readonly triggers: readonly ('short_pick' | 'late_pick')[];
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
};

/** A place that was not chosen: what the whole order from there would cost, how much more, and the term that decided. */
export type Loser = {
  readonly place: string;
  readonly mode: string;
  readonly costs: number;
  readonly more: number;
  readonly term: Term | null;
};

export type NoPlan = { readonly noPlan: string; readonly blockers: readonly RuledOut[] };

export type RuledOut = { readonly place: string; readonly says: string };
