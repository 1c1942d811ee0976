import { z } from 'zod';
import type { Draft, DraftState } from '../../../books/reference/drafts.ts';
import type { PolicyKind } from '../../../books/reference/policies.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Instant } from '../../../kernel/time.ts';
import { TRIED } from '../../../stages/route/simulate/proposal.ts';
import type { Person } from '../identity.ts';

type Role = Person['role'];
/** As the draft is kept, except that a version whose time has not come is only scheduled. */
export type Standing = DraftState | 'scheduled';

const WRITES: readonly Role[] = ['operations', 'administrator'];
const REVIEWS: readonly Role[] = ['manager', 'administrator'];
const ACTIVATES: readonly Role[] = ['operations', 'manager', 'administrator'];

type Step = {
  readonly title: string;
  readonly roles: readonly Role[];
  /** Where a draft must stand for it. */
  readonly from: readonly Standing[];
  /** Whose the draft must be. */
  readonly by?: 'author' | 'another';
  /** The draft must rest on the newest version. */
  readonly onNewest?: true;
};

/** The way from a draft to a version: each step, who takes it, and from where. */
export const STEPS = {
  change: { title: 'Change', roles: WRITES, from: ['open', 'submitted', 'rejected'], by: 'author' },
  simulate: { title: 'Simulate', roles: ACTIVATES, from: ['open', 'submitted', 'approved', 'rejected', 'scheduled'] },
  submit: { title: 'Submit for review', roles: WRITES, from: ['open', 'rejected'], onNewest: true },
  approve: { title: 'Approve', roles: REVIEWS, from: ['submitted'], by: 'another', onNewest: true },
  reject: { title: 'Reject', roles: REVIEWS, from: ['submitted', 'approved'], by: 'another' },
  activate: { title: 'Activate', roles: ACTIVATES, from: ['approved'], onNewest: true },
  withdraw: { title: 'Withdraw', roles: ACTIVATES, from: ['open', 'submitted', 'approved', 'rejected', 'scheduled'] },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;
/** What is done with a policy without a draft. */
export const MAY = { write: WRITES, simulate: ACTIVATES, rollBack: REVIEWS } as const;

export const stepAllowed = z
  .object({
    step: z.string(),
    title: z.string(),
    ready: z.boolean(),
    because: z.string().nullable(),
    remedy: z.string().nullable(),
  })
  .meta({ id: 'PolicyStep', description: 'What can be done from here: ready for you, or why not' });
type Allowed = z.infer<typeof stepAllowed>;

/** The steps that come into question as the draft stands; `newest` is the newest version of its kind. */
export function stepsOn(draft: Draft, person: Person, newest: number, now: Instant): Allowed[] {
  const standing = standingOf(draft, now);
  return (Object.keys(STEPS) as StepName[])
    .filter(
      (name) =>
        (STEPS[name].from as readonly Standing[]).includes(standing) && (name !== 'simulate' || isTried(draft.kind)),
    )
    .map((name) => said(name, STEPS[name].title, refusalOf(name, draft, person, now) ?? behind(name, draft, newest)));
}

/** What can be done with a policy of the kind, whatever its drafts. */
export function kindSteps(kind: PolicyKind, person: Person): Allowed[] {
  return [
    said('write', 'Draft a change', mayNot(MAY.write, person)),
    ...(isTried(kind) ? [said('simulate', STEPS.simulate.title, mayNot(MAY.simulate, person))] : []),
  ];
}

export function said(step: string, title: string, refusal: Refusal | null): Allowed {
  return {
    step,
    title,
    ready: refusal === null,
    because: refusal?.because ?? null,
    remedy: refusal?.remedy ?? null,
  };
}

/** Why this person may not take the step with the draft as it stands; null if nothing is in the way. */
export function refusalOf(name: StepName, draft: Draft, person: Person, now: Instant): Refusal | null {
  const step: Step = STEPS[name];
  const standing = standingOf(draft, now);
  return (
    mayNot(step.roles, person) ??
    notBy(step, draft, person) ??
    (step.from.includes(standing)
      ? null
      : refuse('wrong_state', `the draft is ${standing}`, { field: 'draft', remedy: NEXT[standing] }))
  );
}

export function mayNot(roles: readonly Role[], person: Person): Refusal | null {
  if (roles.includes(person.role)) return null;
  return refuse('not_allowed', `this needs the role ${roles.join(' or ')}; you are ${person.role}`, {
    remedy: 'ask somebody who has the role',
  });
}

function notBy({ by }: Step, { author, authorName }: Draft, person: Person): Refusal | null {
  if (by === 'author' && author !== person.id)
    return refuse('not_allowed', `this is a draft of ${authorName}`, {
      remedy: 'write one of your own, or ask the author',
    });
  if (by === 'another' && author === person.id)
    return refuse('not_allowed', 'nobody reviews what he wrote himself', { remedy: 'ask somebody else to review it' });
  return null;
}

/** What has been overtaken by a newer version. */
function behind(name: StepName, { base, version }: Draft, newest: number): Refusal | null {
  const step: Step = STEPS[name];
  if (version !== null)
    return name === 'withdraw' && version !== newest
      ? refuse('not_newest', `a version after ${version} is scheduled too`, { remedy: 'withdraw that one first' })
      : null;
  if (!step.onNewest || base === newest) return null;
  return refuse('stale_base', `version ${newest} is newer than ${base}, on which it rests`, {
    remedy: `write it against version ${newest}`,
  });
}

export function standingOf({ state, activeFrom }: Draft, now: Instant): Standing {
  return state === 'activated' && (activeFrom ?? '') > now ? 'scheduled' : state;
}

function isTried(kind: PolicyKind): boolean {
  return (TRIED as readonly PolicyKind[]).includes(kind);
}

export const NEXT: Readonly<Record<Standing, string>> = {
  open: 'submit it for review first',
  submitted: 'somebody else must approve it first',
  approved: 'activate it, reject it or withdraw it',
  rejected: 'change it and submit it again',
  scheduled: 'withdraw it first',
  activated: 'write a new draft, or roll back',
  withdrawn: 'write a new draft',
};
