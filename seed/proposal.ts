import { moveTo, writeDraft } from '../src/books/reference/drafts.ts';
import { policySchemas } from '../src/books/reference/policies.ts';
import { idFromKey } from '../src/kernel/ids.ts';
import type { Tx } from '../src/kernel/sql/statement.ts';
import { draft } from './facts/business.ts';
import { personId } from './facts/people.ts';
import { at, STORY } from './when.ts';

/** Somebody has written a policy this morning, and asks for a second pair of eyes. */
export async function proposeDraft(tx: Tx): Promise<void> {
  const { author, kind, base, note } = draft;
  const id = idFromKey('seed', 'draft', kind);
  const by = (time: string) => ({ person: personId(author), now: at(STORY.day, time) });
  await writeDraft(tx, id, kind, { base, document: policySchemas[kind].parse(draft.document), note }, by('08:40'));
  await moveTo(tx, id, 'submitted', ['open'], null, by('08:55'));
}
