import type { Minor } from '../../kernel/money.ts';
import type { Worth } from './worth.ts';

export type Item = {
  readonly code: string;
  readonly title: string;
  readonly grams: number;
  readonly stocked: boolean;
  readonly tags: readonly string[];
  /** What a unit is carried at and billed for, by owner. */
  readonly costs: Readonly<Record<string, { readonly cost: Minor; readonly transfer: Minor | null }>>;
  /** What a unit is worth where it lies; null until a snapshot has seen the item. */
  readonly worth?: Worth | null;
};
