import { z } from 'zod';
import { versionsOf } from '../../../books/reference/drafts.ts';
import { type PolicyKind, policySchemas } from '../../../books/reference/policies.ts';
import { writePolicies } from '../../../books/reference/write.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { text, time } from '../../../kernel/schema.ts';
import type { Tx } from '../../../kernel/sql/statement.ts';
import { Refused } from '../errors.ts';
import { checkedDocument } from '../policies/document.ts';
import { only, opened, part } from './part.ts';

export const policies = part({
  name: 'policies',
  title: 'Rules of the business that a house begins with. Once a kind has a version, a draft changes it',
  roles: only,
  row: z
    .strictObject({
      kind: z.enum(Object.keys(policySchemas) as [keyof typeof policySchemas]),
      activeFrom: time(),
      document: z.record(z.string(), z.unknown()),
      note: text(500).nullish(),
    })
    .superRefine(({ kind, document }, context) => {
      for (const { path, message } of policySchemas[kind].safeParse(document).error?.issues ?? [])
        context.addIssue({ code: 'custom', path: ['document', ...path], message });
    }),
  table: 'policy',
  key: ['kind', 'version'],
  view: ({ active_from, ...row }) => ({ ...opened(row, 'document'), activeFrom: active_from }),
  write: async ({ tx, by, book }, rows) => {
    const checked = rows.map((row, i) => ({
      ...row,
      document: checkedDocument(row.kind, row.document, book, `rows.${i}.document`),
      author: by,
      note: row.note ?? null,
    }));
    await firstVersions(tx, rows);
    await writePolicies(tx, checked);
  },
});

/** The book lays down what a house begins with. What holds already is changed by a draft, which somebody else reviews. */
async function firstVersions(tx: Tx, rows: readonly { readonly kind: PolicyKind }[]): Promise<void> {
  const written = new Set((await versionsOf(tx)).map(({ kind }) => kind));
  const nth = rows.findIndex(({ kind }) => written.has(kind));
  if (nth < 0) return;
  throw new Refused(
    refuse('needs_review', `${rows[nth]?.kind} has a version already, and a change of it is reviewed`, {
      field: `rows.${nth}.kind`,
      remedy: 'write a draft: POST /v1/policies/drafts',
    }),
  );
}
