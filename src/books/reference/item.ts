import type { Minor } from '../../kernel/money.ts';

export type Item = {
  readonly code: string;
  readonly title: string;
  readonly grams: number;
  readonly stocked: boolean;
  readonly tags: readonly string[];
  /** What a unit is carried at and billed for, by owner. */
  readonly costs: Readonly<Record<string, { readonly cost: Minor; readonly transfer: Minor | null }>>;
};
