import type { Instant } from '../../../kernel/time.ts';

/** What rules know of the group that is routed: plain facts. */
export type RuleAsk = {
  readonly at: Instant;
  readonly channel: string;
  readonly brand: string;
  readonly method: 'ship' | 'pickup';
  readonly country: string | null;
  readonly postcode: string | null;
  /** Of the goods, in minor units. */
  readonly value: number;
  readonly lines: readonly AskedLine[];
  /** Codes of the places that are asked; all that speaks of a place names it by where it stands here. */
  readonly places: readonly string[];
  /** Orders and units that each has taken on today. */
  readonly orders: readonly number[];
  readonly units: readonly number[];
};

export type AskedLine = {
  readonly item: string;
  readonly tags: readonly string[];
  readonly value: number;
  readonly quantity: number;
};
