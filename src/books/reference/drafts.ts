import type { Uuid } from '../../kernel/ids.ts';
import { sqlState } from '../../kernel/sql/errors.ts';
import { type Reader, statement, type Tx } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';
import type { PolicyKind } from './policies.ts';

export type DraftState = 'open' | 'submitted' | 'approved' | 'rejected' | 'activated' | 'withdrawn';

/** A change of a policy on its way: `version` and `activeFrom` once it is activated, which may lie ahead. */
export type Draft = {
  readonly id: Uuid;
  readonly kind: PolicyKind;
  readonly base: number;
  /** JSON text, whole: what was left out has its default. */
  readonly document: string;
  readonly note: string;
  readonly state: DraftState;
  readonly author: Uuid;
  readonly authorName: string;
  readonly changed: Instant;
  readonly version: number | null;
  readonly activeFrom: Instant | null;
};

export type DraftStep = {
  readonly step: string;
  readonly by: string;
  readonly at: Instant;
  readonly note: string | null;
};

/** A version as it was written, with the draft behind it where there is one. */
export type WrittenVersion = {
  readonly kind: PolicyKind;
  readonly version: number;
  readonly activeFrom: Instant;
  readonly author: string;
  readonly note: string | null;
  readonly document: string;
  readonly draft: Uuid | null;
};

const DRAFT = `select d.id, d.kind, d.base, d.document, d.note, d.state, d.author, p.name as "authorName", d.changed,
    d.version, d.active_from as "activeFrom" from policy_draft d join person p on p.id = d.author`;

const readDraft = statement<Draft>('draft.read', `${DRAFT} where d.id = $1::uuid`);
const readOpen = statement<Draft>(
  'draft.open',
  `${DRAFT} where d.state in ('open', 'submitted', 'approved', 'rejected') order by d.changed, d.id`,
);
const readSteps = statement<DraftStep>(
  'draft.steps',
  'select s.step, p.name as by, s.at, s.note from policy_draft_step s join person p on p.id = s.person where s.draft = $1::uuid order by s.nth',
);
const readVersions = statement<WrittenVersion>(
  'policy.versions',
  `select p.kind, p.version, p.active_from as "activeFrom", p.author, p.note, p.document, d.id as draft
     from policy p left join policy_draft d on d.kind = p.kind and d.version = p.version
    where $1::text is null or p.kind = $1::text order by p.kind, p.version`,
);

export async function draftOf(db: Reader, id: Uuid): Promise<Draft | undefined> {
  return (await db.run(readDraft, [id]))[0];
}

/** Drafts that are neither activated nor withdrawn. */
export function openDrafts(db: Reader): Promise<Draft[]> {
  return db.run(readOpen);
}

export function stepsOf(db: Reader, draft: Uuid): Promise<DraftStep[]> {
  return db.run(readSteps, [draft]);
}

/** Every version that was ever written, of one kind or of all, oldest first. */
export function versionsOf(db: Reader, kind: PolicyKind | null = null): Promise<WrittenVersion[]> {
  return db.run(readVersions, [kind]);
}

/** Who does it and when: it is written down with each step. */
export type By = { readonly person: Uuid; readonly now: Instant };

const TOLD = `told as (insert into policy_draft_step (draft, nth, step, person, at, note)
    select id, (select count(*) from policy_draft_step s where s.draft = $1::uuid), $2, $3::uuid, $4::timestamptz, $5 from moved)`;

const insertDraft = statement<{ id: Uuid }>(
  'draft.write',
  `with moved as (insert into policy_draft (id, kind, base, document, note, state, author, changed)
      values ($1::uuid, $6, $7::int4, $8::text::jsonb, $5, 'open', $3::uuid, $4::timestamptz) returning id), ${TOLD} select id from moved`,
);
const updateDraft = statement<{ id: Uuid }>(
  'draft.change',
  `with moved as (update policy_draft set base = $6::int4, document = $7::text::jsonb, note = $5, state = 'open', changed = $4::timestamptz
      where id = $1::uuid and state in ('open', 'submitted', 'rejected') returning id), ${TOLD} select id from moved`,
);
const moveDraft = statement<{ id: Uuid }>(
  'draft.move',
  `with moved as (update policy_draft set state = $2, changed = $4::timestamptz
      where id = $1::uuid and state = any(string_to_array($6, ' ')) returning id), ${TOLD} select id from moved`,
);

type Written = { readonly base: number; readonly document: unknown; readonly note: string };

export async function writeDraft(tx: Tx, id: Uuid, kind: PolicyKind, { base, document, note }: Written, by: By) {
  await tx.run(insertDraft, [id, 'written', by.person, by.now, note, kind, base, JSON.stringify(document)]);
}

/** Whoever changes a draft asks for review again. False if it has gone too far to be changed. */
export async function changeDraft(tx: Tx, id: Uuid, { base, document, note }: Written, by: By): Promise<boolean> {
  const parameters = [id, 'changed', by.person, by.now, note, base, JSON.stringify(document)];
  return (await tx.run(updateDraft, parameters)).length > 0;
}

/** False if the draft was not in one of the states that it may come from. */
export async function moveTo(
  tx: Tx,
  id: Uuid,
  state: DraftState,
  from: readonly DraftState[],
  note: string | null,
  by: By,
): Promise<boolean> {
  return (await tx.run(moveDraft, [id, state, by.person, by.now, note, from.join(' ')])).length > 0;
}

const RAISED = 'raised as (update book_edition set edition = edition + 1 where exists (select from moved))';
const NEWEST = '(select coalesce(max(version), 0) from policy where kind = d.kind)';

const activate = statement<{ version: number }>(
  'draft.activate',
  `with moved as (update policy_draft d set state = 'activated', version = base + 1, active_from = $6::timestamptz, changed = $4::timestamptz
      where id = $1::uuid and state = 'approved' and base = ${NEWEST} returning *),
    written as (insert into policy (kind, version, active_from, document, author, note)
      select kind, version, active_from, document, (select name from person where person.id = moved.author), note from moved),
    ${RAISED}, ${TOLD} select version from moved`,
);
const withdraw = statement<{ id: Uuid }>(
  'draft.withdraw',
  `with moved as (update policy_draft d set state = 'withdrawn', version = null, active_from = null, changed = $4::timestamptz
      from policy_draft was where d.id = $1::uuid and was.id = d.id and d.state = 'activated'
        and d.active_from > $4::timestamptz and d.version = ${NEWEST} returning d.id, was.kind, was.version),
    gone as (delete from policy using moved where policy.kind = moved.kind and policy.version = moved.version),
    ${RAISED}, ${TOLD} select id from moved`,
);
const rollBack = statement<{ version: number }>(
  'policy.roll_back',
  `with moved as (insert into policy (kind, version, active_from, document, author, note)
      select $1, $2::int4 + 1, $3::timestamptz, $4::text::jsonb, $5, $6
       where $2::int4 = (select coalesce(max(version), 0) from policy where kind = $1) returning version),
    ${RAISED} select version from moved`,
);

const UNIQUE = '23505';
/** Of two at once that make the same version, the second is too late, as if it had come a moment later. */
const tooLate = (error: unknown) => (sqlState(error) === UNIQUE ? [] : Promise.reject(error));

/** The version that it became; null if it is not approved, or its base is not the newest version any more. */
export async function activateDraft(tx: Tx, id: Uuid, activeFrom: Instant, by: By): Promise<number | null> {
  const rows = await tx.run(activate, [id, 'activated', by.person, by.now, null, activeFrom]).catch(tooLate);
  return rows[0]?.version ?? null;
}

/** Takes back a version that no moment has seen yet, so no decision names it. False if its time has come. */
export async function withdrawScheduled(tx: Tx, id: Uuid, note: string | null, by: By): Promise<boolean> {
  return (await tx.run(withdraw, [id, 'withdrawn', by.person, by.now, note])).length > 0;
}

/** A new version after `newest`; null if there is a newer one. */
export async function writeAfter(
  tx: Tx,
  {
    kind,
    newest,
    document,
    author,
    note,
    now,
  }: { kind: PolicyKind; newest: number; document: unknown; author: string; note: string; now: Instant },
): Promise<number | null> {
  const rows = await tx.run(rollBack, [kind, newest, now, JSON.stringify(document), author, note]).catch(tooLate);
  return rows[0]?.version ?? null;
}
