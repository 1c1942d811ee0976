import type { Draft, DraftHead, Kind, Step, VersionHead } from './queries.ts';

const KINDS: Readonly<Partial<Record<Kind, string>>> = {
  rules: 'Rules of the business',
  routing: 'Routing',
  carriers: 'Carriers and rates',
};

export function kindName(kind: Kind): string {
  return KINDS[kind] ?? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

/** Version 0 is what holds where none was written. */
export function versionSaid(version: number): string {
  return version === 0 ? 'what is built in' : `version ${version}`;
}

const STATES: Readonly<Record<Draft['state'], string>> = {
  open: 'being written',
  submitted: 'waits for review',
  approved: 'approved, not yet active',
  rejected: 'sent back',
  scheduled: 'scheduled',
  activated: 'active',
  withdrawn: 'withdrawn',
};

export function stateSaid(state: Draft['state']): string {
  return STATES[state];
}

/** What usually comes next; the server alone says what is possible. */
export const USUAL: Readonly<Partial<Record<Draft['state'], Step>>> = {
  open: 'submit',
  rejected: 'submit',
  submitted: 'approve',
  approved: 'activate',
};

type Kinds = readonly {
  readonly kind: Kind;
  readonly active: VersionHead | null;
  readonly scheduled: readonly VersionHead[];
  readonly drafts: readonly DraftHead[];
}[];

/** 'No draft waits; rules version 3 is in force.' */
export function verdictOf(kinds: Kinds): { readonly head: string; readonly rest: string } {
  const drafts = kinds.flatMap((each) => each.drafts);
  const waiting = drafts.filter((draft) => draft.state === 'submitted').length;
  const ready = drafts.filter((draft) => draft.state === 'approved').length;
  const scheduled = kinds.reduce((sum, each) => sum + each.scheduled.length, 0);
  const rules = kinds.find((each) => each.kind === 'rules')?.active;
  const head =
    waiting > 0
      ? `${drafted(waiting)} for review`
      : ready > 0
        ? `${ready} approved draft${ready === 1 ? '' : 's'} to activate`
        : 'No draft waits for review';
  const first = rules ? `Rules version ${rules.version} is in force.` : 'No rules of the business are in force.';
  return {
    head,
    rest: `${first} ${scheduled === 0 ? 'Nothing is scheduled.' : `${scheduled} version${scheduled === 1 ? ' is' : 's are'} scheduled.`}`,
  };
}

function drafted(count: number): string {
  return count === 1 ? '1 draft waits' : `${count} drafts wait`;
}
