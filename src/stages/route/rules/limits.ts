import type { Book } from '../../../books/reference/book.ts';
import {
  type ActionName,
  type ActionOf,
  actionOf,
  type Rule,
  type RulesPolicy,
} from '../../../books/reference/routing-rules.ts';
import { millis } from '../../../kernel/time.ts';
import { actions } from './actions.ts';
import type { RuleAsk } from './ask.ts';
import { hasTime, isTimeIn, speaksOf } from './conditions.ts';
import { Draft } from './draft.ts';

export type { RuleAsk } from './ask.ts';

/** Why a place may not serve: the rule by its name, and what it says of the place. */
export type RuledByRule = { readonly rule: string; readonly says: string };

/**
 * What the rules of the business leave of one question. Places are named by where they stand in the ask's list, lines
 * by where they stand in its lines; all is worked out once, so asking costs an array's element.
 */
export type Limits = {
  /** Names of the rules that spoke of this order. */
  readonly applied: readonly string[];
  ruledOut(place: number, km: number): RuledByRule | null;
  /** Units of a line that a place keeps; null where no rule says, and the routing policy's own buffer holds. */
  buffer(place: number, line: number): number | null;
  /** 0 is asked first; a later one only if those before it have no plan. */
  tier(place: number): number;
  readonly tiers: number;
  /** Cents that a package from there costs more, or less if below zero, in the comparison of plans. */
  surcharge(place: number): number;
  readonly mostPackages: number | null;
  /** Cents of goods that each package of a split must hold. */
  readonly leastPart: number | null;
  /** Lines that may not be parted: each group at least two of them, no line in two groups. */
  readonly together: readonly (readonly number[])[];
  /** A route is not confirmed before so many minutes. */
  readonly remorseMinutes: number;
  /** Routes are confirmed together, every so many minutes from midnight on by the seller's clock; 0: each by itself. */
  readonly waveMinutes: number;
  /** Within so many minutes a place accepts what is released to it, or the fallback runs. */
  acceptMinutes(place: number): number | null;
  /** How long an order that nobody can serve waits, and what then. */
  readonly park: ActionOf<'park'> | null;
};

/** Nothing is ruled. */
export const NO_LIMITS: Limits = {
  applied: [],
  ruledOut: () => null,
  buffer: () => null,
  tier: () => 0,
  tiers: 1,
  surcharge: () => 0,
  mostPackages: null,
  leastPart: null,
  together: [],
  remorseMinutes: 0,
  waveMinutes: 0,
  acceptMinutes: () => null,
  park: null,
};

/** What the rules say to an ask: pure, the same answer for the same three. */
export function limitsOf({ rules, clusters }: RulesPolicy, ask: RuleAsk, book: Book): Limits {
  if (rules.length === 0) return NO_LIMITS;
  const draft = new Draft(ask, book, clusters);
  for (const rule of rules) {
    if (speaksOf(rule.when, ask) && isItsTime(rule, ask, book)) take(rule, draft);
  }
  return draft.applied.length === 0 ? NO_LIMITS : draft.limits();
}

/** A rule about places looks at each place's own clock later; one about the order, at the seller's now. */
function isItsTime(rule: Rule, ask: RuleAsk, book: Book): boolean {
  if (!hasTime(rule.when) || actions[actionOf(rule)].about === 'places') return true;
  const channel = book.channels.get(ask.channel);
  return isTimeIn(rule.when, millis(ask.at), channel ? book.entity(channel.entity).zone : 'UTC');
}

function take(rule: Rule, draft: Draft): void {
  draft.begin(rule);
  const name = actionOf(rule);
  apply(name, rule.do[name] as ActionOf<typeof name>, draft);
}

function apply<A extends ActionName>(name: A, what: ActionOf<A>, draft: Draft): void {
  actions[name].apply(what, draft);
}
