import { randomUUID } from 'node:crypto';
import {
  activateDraft, changeDraft, type Draft, type DraftState, draftOf, moveTo, versionsOf, type WrittenVersion, withdrawScheduled,
  writeAfter, writeDraft,
} from '../../../books/reference/drafts.ts'; // biome-ignore format: a list
import type { PolicyKind } from '../../../books/reference/policies.ts';
import type { Uuid } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { House } from '../../house.ts';
import { Refused } from '../errors.ts';
import type { Person } from '../identity.ts';
import { differencesBetween } from './differences.ts';
import { checkedDocument } from './document.ts';
import { MAY, mayNot, NEXT, refusalOf, STEPS, type StepName } from './steps.ts';
import { documentOf, ruleNames } from './views.ts';

/** A draft as somebody sends it. */
export type Sent = { readonly base: number; readonly document: unknown; readonly note: string };

export async function write(house: House, person: Person, kind: PolicyKind, sent: Sent): Promise<Uuid> {
  may(person, MAY.write);
  const book = await house.book();
  const document = checkedDocument(kind, sent.document, book);
  await onNewest(house, kind, sent.base);
  const id = randomUUID();
  await writeDraft(house.keep, id, kind, { ...sent, document }, by(house, person));
  return id;
}

export async function change(house: House, person: Person, draft: Draft, sent: Sent): Promise<void> {
  mayTake('change', house, person, draft);
  const document = checkedDocument(draft.kind, sent.document, await house.book());
  await onNewest(house, draft.kind, sent.base);
  if (!(await changeDraft(house.keep, draft.id, { ...sent, document }, by(house, person)))) await goneOn(house, draft);
}

/** Asked for by whoever writes; answered by somebody else. */
export async function submit(house: House, person: Person, draft: Draft, note: string | null): Promise<void> {
  mayTake('submit', house, person, draft);
  await onNewest(house, draft.kind, draft.base);
  await move(house, person, draft, 'submitted', STEPS.submit.from, note);
}

export async function approve(house: House, person: Person, draft: Draft, note: string | null): Promise<void> {
  mayTake('approve', house, person, draft);
  await onNewest(house, draft.kind, draft.base);
  await move(house, person, draft, 'approved', STEPS.approve.from, note);
}

export async function reject(house: House, person: Person, draft: Draft, note: string): Promise<void> {
  mayTake('reject', house, person, draft);
  await move(house, person, draft, 'rejected', STEPS.reject.from, note);
}

/** Makes an approved draft a version: from now, or from a moment ahead. What it names may be gone since, so it is checked again. */
export async function activate(house: House, person: Person, draft: Draft, at: Instant | null): Promise<void> {
  mayTake('activate', house, person, draft);
  const now = house.clock.now();
  if (at !== null && at < now)
    throw no(
      'in_the_past',
      `${at} has passed; orders were decided since`,
      'leave `at` out to begin now, or give a later time',
      'at',
    );
  checkedDocument(draft.kind, JSON.parse(draft.document), await house.book());
  const newest = await onNewest(house, draft.kind, draft.base);
  notBefore(newest, at ?? now);
  if ((await activateDraft(house.keep, draft.id, at ?? now, by(house, person))) === null) {
    await onNewest(house, draft.kind, draft.base);
    await goneOn(house, draft);
  }
}

/** Ends a draft that is no version yet, or a version whose time has not come. */
export async function withdraw(house: House, person: Person, draft: Draft, note: string | null): Promise<void> {
  may(person, STEPS.withdraw.roles);
  if (draft.state !== 'activated')
    return move(house, person, draft, 'withdrawn', ['open', 'submitted', 'approved', 'rejected'], note);
  if (await withdrawScheduled(house.keep, draft.id, note, by(house, person))) return;
  const inForce = (draft.activeFrom ?? '') <= house.clock.now();
  throw inForce
    ? no(
        'in_force',
        `version ${draft.version} is in force since ${draft.activeFrom}`,
        'roll back to the version before it',
      )
    : no('not_newest', `a version after ${draft.version} is scheduled too`, 'withdraw that one first');
}

/** What held once holds again, as a new version from now. It was reviewed when it was written. */
export async function rollBack(
  house: House,
  person: Person,
  kind: PolicyKind,
  version: number,
  note: string,
): Promise<number> {
  may(person, MAY.rollBack);
  const versions = await versionsOf(house.db, kind);
  const newest = versions.at(-1);
  if (version !== 0 && !versions.some((each) => each.version === version))
    throw no('not_found', `${kind} has no version ${version}`, 'look at its versions', 'version');
  if (version === (newest?.version ?? 0))
    throw no('already_newest', `version ${version} is the newest`, 'name an older one', 'version');
  const now = house.clock.now();
  notBefore(newest, now);
  const document = checkedDocument(kind, documentOf(kind, versions, version), await house.book());
  const written = await writeAfter(house.keep, {
    kind, newest: newest?.version ?? 0, document, author: person.name, note: `back to version ${version}: ${note}`, now,
  }); // biome-ignore format: a list
  if (written === null)
    throw no('stale_base', 'a newer version was written at this moment', 'look again and repeat it');
  return written;
}

/** Refuses what rests on a version that is not the newest, and says what the newest changed. */
async function onNewest(house: House, kind: PolicyKind, base: number): Promise<WrittenVersion | undefined> {
  const versions = await versionsOf(house.db, kind);
  const newest = versions.at(-1);
  if (base === (newest?.version ?? 0)) return newest;
  if (!newest || base > newest.version)
    throw no('not_found', `${kind} has no version ${base}`, `use ${newest?.version ?? 0}`, 'base');
  const changed = differencesBetween(
    kind,
    documentOf(kind, versions, base),
    documentOf(kind, versions, newest.version),
    ruleNames(await house.book()),
  );
  throw new Refused(
    refuse(
      'stale_base',
      `version ${newest.version} of ${newest.author} is newer than ${base}: ${summaryOf(changed.map((each) => each.says))}`,
      {
        field: 'base',
        remedy: `look at what has changed and write it against version ${newest.version}`,
        facts: { newest: newest.version, author: newest.author, note: newest.note, differences: changed.slice(0, 50) },
      },
    ),
  );
}

function summaryOf(says: readonly string[]): string {
  if (says.length === 0) return 'it says the same';
  return says.slice(0, 3).join('; ') + (says.length > 3 ? `; and ${says.length - 3} more` : '');
}

/** The newest version whose time has come holds, so a newer one that began earlier would hide it for ever. */
function notBefore(newest: WrittenVersion | undefined, at: Instant): void {
  if (newest && at < newest.activeFrom)
    throw no(
      'before_scheduled',
      `version ${newest.version} begins only at ${newest.activeFrom}`,
      'withdraw that version first, or begin later than it',
      'at',
    );
}

async function move(
  house: House,
  person: Person,
  draft: Draft,
  to: DraftState,
  from: readonly DraftState[],
  note: string | null,
) {
  if (!(await moveTo(house.keep, draft.id, to, from, note, by(house, person)))) await goneOn(house, draft);
}

async function goneOn(house: House, { id }: Draft): Promise<never> {
  const state = (await draftOf(house.db, id))?.state;
  throw no('wrong_state', `the draft is ${state ?? 'gone'}`, state ? NEXT[state] : 'look at it again', 'draft');
}

function mayTake(step: StepName, house: House, person: Person, draft: Draft): void {
  const refusal = refusalOf(step, draft, person, house.clock.now());
  if (refusal) throw new Refused(refusal);
}

export function may(person: Person, roles: readonly Person['role'][]): void {
  const refusal = mayNot(roles, person);
  if (refusal) throw new Refused(refusal);
}

function by(house: House, person: Person) {
  return { person: person.id, now: house.clock.now() };
}

function no(code: string, because: string, remedy: string, field?: string): Refused {
  return new Refused(refuse(code, because, { remedy, ...(field ? { field } : {}) }));
}
