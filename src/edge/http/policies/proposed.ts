import { z } from 'zod';
import { draftOf } from '../../../books/reference/drafts.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { uuid } from '../../../kernel/schema.ts';
import { type Proposal, TRIED, type TriedKind } from '../../../stages/route/simulate/proposal.ts';
import type { House } from '../../house.ts';
import { Refused } from '../errors.ts';
import { checkedDocument } from './document.ts';

/** What is tried, as somebody sends it: a document, or a draft as it stands. */
export type Proposed = { readonly document?: unknown; readonly draft?: string | undefined };

export const triedKind = z.enum(TRIED);
export const proposed = {
  document: z.record(z.string(), z.unknown()).optional().meta({ description: 'The policy to try, or' }),
  draft: uuid().optional().meta({ description: 'a draft of it' }),
};
export const ONE = 'send a document or a draft, one of them';

export function isOne({ document, draft }: Proposed): boolean {
  return (document === undefined) !== (draft === undefined);
}

export async function proposalIn(house: House, kind: TriedKind, { document, draft }: Proposed): Promise<Proposal> {
  const book = await house.book();
  if (draft === undefined) return { kind, document: checkedDocument(kind, document, book) };
  const found = await draftOf(house.db, draft);
  if (found?.kind !== kind)
    throw no('not_found', `there is no such draft of ${kind}`, 'draft', 'look at GET /v1/policies');
  return { kind, document: checkedDocument(kind, JSON.parse(found.document), book) };
}

export function no(code: string, because: string, field: string, remedy: string): Refused {
  return new Refused(refuse(code, because, { field, remedy }));
}
