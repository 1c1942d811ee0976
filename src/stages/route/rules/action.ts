import type { ActionName, ActionOf } from '../../../books/reference/routing-rules.ts';
import type { Draft } from './draft.ts';
import type { RuleNames } from './words.ts';

/** One kind of rule. */
export type Action<A extends ActionName> = {
  /** Whose clock its days and hours are: of each place, or of the seller of the order. */
  readonly about: 'places' | 'order';
  apply(what: ActionOf<A>, draft: Draft): void;
  /** What it says of the orders that the rule speaks of: 'are never served by Store 009'. */
  says(what: ActionOf<A>, names: RuleNames): string;
};
