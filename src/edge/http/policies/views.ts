import { z } from 'zod';
import type { Book } from '../../../books/reference/book.ts';
import {
  type Draft,
  type DraftStep,
  openDrafts,
  stepsOf,
  versionsOf,
  type WrittenVersion,
} from '../../../books/reference/drafts.ts';
import { type PolicyKind, policySchemas } from '../../../books/reference/policies.ts';
import type { RulesPolicy } from '../../../books/reference/routing-rules.ts';
import type { Reader } from '../../../kernel/sql/statement.ts';
import type { Instant } from '../../../kernel/time.ts';
import { sentenceOf } from '../../../stages/route/rules/sentence.ts';
import type { RuleNames } from '../../../stages/route/rules/words.ts';
import type { Person } from '../identity.ts';
import { houseCurrency } from '../names.ts';
import { inSentence } from '../views/words.ts';
import { type Difference, differencesBetween } from './differences.ts';
import { kindSteps, MAY, mayNot, said, standingOf, stepAllowed, stepsOn } from './steps.ts';

export const KINDS = Object.keys(policySchemas) as PolicyKind[];
export const kind = z.enum(KINDS as [PolicyKind]);
const int = z.number().int();
const document = z.record(z.string(), z.unknown());
const sentences = z
  .array(z.object({ rule: z.string(), says: z.string() }))
  .meta({ description: 'Of the kind rules: each rule as a sentence' });
const steps = z.array(z.object({ step: z.string(), by: z.string(), at: z.string(), note: z.string().nullable() }));
export const differences = z.array(
  z.object({ path: z.string(), says: z.string(), before: z.unknown(), after: z.unknown() }),
);

const head = z.object({
  kind, version: int, activeFrom: z.string(), author: z.string(), note: z.string().nullable(), draft: z.string().nullable(),
  state: z.enum(['past', 'active', 'scheduled']),
}).meta({ id: 'PolicyVersionHead' }); // biome-ignore format: a list
const draftHead = z.object({
  id: z.string(), kind, base: int, note: z.string(), author: z.string(), changed: z.string(),
  state: z.enum(['open', 'submitted', 'approved', 'rejected', 'scheduled', 'activated', 'withdrawn']),
  version: int.nullable(), activeFrom: z.string().nullable(),
}).meta({ id: 'PolicyDraftHead' }); // biome-ignore format: a list
const allowed = z.array(stepAllowed);
export const versionView = head.extend({ document, sentences, steps, allowed }).meta({ id: 'PolicyVersion' });
export const draftView = draftHead
  .extend({
    document, sentences, steps,
    differences: differences.meta({ description: 'From its base' }),
    stale: z.boolean().meta({ description: 'A version newer than its base is there' }),
    allowed,
  })
  .meta({ id: 'PolicyDraft' }); // biome-ignore format: a list
export const kindsView = z.object({
  kinds: z.array(
    z.object({ kind, active: head.nullable(), scheduled: z.array(head), drafts: z.array(draftHead), allowed }),
  ),
});
export const versionsView = z.object({ versions: z.array(head) });

export function ruleNames(book: Book): RuleNames {
  return {
    place: (code) => book.place(code)?.name ?? code,
    channel: (code) => book.channels.get(code)?.name ?? code,
    money: (cents) => inSentence(BigInt(cents), houseCurrency(book)),
  };
}

/** The document of a version; version 0 is what holds where none was ever written. */
export function documentOf(kind: PolicyKind, versions: readonly WrittenVersion[], version: number): unknown {
  const found = versions.find((each) => each.kind === kind && each.version === version);
  return policySchemas[kind].parse(found ? JSON.parse(found.document) : {});
}

export async function viewKinds(db: Reader, person: Person, now: Instant): Promise<z.infer<typeof kindsView>> {
  const [versions, drafts] = await Promise.all([versionsOf(db), openDrafts(db)]);
  return {
    kinds: KINDS.map((kind) => {
      const heads = headsOf(
        versions.filter((each) => each.kind === kind),
        now,
      );
      return {
        kind,
        active: heads.find((each) => each.state === 'active') ?? null,
        scheduled: heads.filter((each) => each.state === 'scheduled'),
        drafts: drafts.filter((each) => each.kind === kind).map((each) => draftHeadOf(each, now)),
        allowed: kindSteps(kind, person),
      };
    }),
  };
}

/** Of those whose time has come the newest is in force, whatever their dates. */
export function headsOf(versions: readonly WrittenVersion[], now: Instant): z.infer<typeof head>[] {
  const active = versions.findLast((each) => each.activeFrom <= now)?.version;
  return versions.map(({ document: _, ...each }) => ({
    ...each,
    state: each.version === active ? 'active' : each.activeFrom > now ? 'scheduled' : 'past',
  }));
}

function draftHeadOf(draft: Draft, now: Instant) {
  const { document: _, author: _id, authorName: author, ...head } = draft;
  return { ...head, author, state: standingOf(draft, now) };
}

export async function viewVersion(
  db: Reader,
  book: Book,
  versions: readonly WrittenVersion[],
  found: WrittenVersion,
  person: Person,
  now: Instant,
) {
  const head = headsOf(versions, now).find((each) => each.version === found.version);
  const document = documentOf(found.kind, versions, found.version);
  const steps = found.draft ? await stepsOf(db, found.draft) : ([] as DraftStep[]);
  const sentences = sentencesIn(found.kind, document, ruleNames(book));
  const rollBack = said('roll_back', `Roll back to version ${found.version}`, mayNot(MAY.rollBack, person));
  return { ...head, document, sentences, steps, allowed: head?.state === 'past' ? [rollBack] : [] };
}

export async function viewDraft(db: Reader, book: Book, draft: Draft, person: Person, now: Instant) {
  const [versions, steps] = await Promise.all([versionsOf(db, draft.kind), stepsOf(db, draft.id)]);
  const document = policySchemas[draft.kind].parse(JSON.parse(draft.document));
  const names = ruleNames(book);
  const differences: Difference[] = differencesBetween(
    draft.kind,
    documentOf(draft.kind, versions, draft.base),
    document,
    names,
  );
  const newest = versions.at(-1)?.version ?? 0;
  return {
    ...draftHeadOf(draft, now),
    document,
    sentences: sentencesIn(draft.kind, document, names),
    steps,
    differences,
    stale: draft.state !== 'activated' && newest !== draft.base,
    allowed: stepsOn(draft, person, newest, now),
  };
}

function sentencesIn(kind: PolicyKind, document: unknown, names: RuleNames) {
  if (kind !== 'rules') return [];
  return (document as RulesPolicy).rules.map((rule) => ({ rule: rule.name, says: sentenceOf(rule, names) }));
}
