import type { CaseType } from '../../../books/order/case.ts';
import type { Order } from '../../../books/order/order.ts';
import { canonical } from '../../../kernel/json.ts';
import type { Told } from '../channel.ts';

/** Our order beside what the channel tells of it now, and what it told last; null where that is not known. */
export type Compared = { readonly order: Order; readonly before: Told | null; readonly told: Told };

/** One command that brings our order nearer to the channel's. The name says it once for a delivery. */
export type Step = {
  readonly name: string;
  readonly operation: string;
  readonly input: unknown;
  readonly says: string;
};

/** What a person must look at, because it changes the sale or comes too late. */
export function caseStep(type: CaseType, key: string, says: string, evidence: Readonly<Record<string, unknown>>): Step {
  return { name: `case.${type}.${key}`, operation: 'exception.open', input: { type, key, says, evidence }, says };
}

/** The same, in whatever order its members stand. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}
