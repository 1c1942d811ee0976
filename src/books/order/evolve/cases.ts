import type { Instant } from '../../../kernel/time.ts';
import type { Case } from '../case.ts';
import type { CaseEvent, EventOf } from '../events.ts';
import { replace } from './units.ts';

/** Any page that may have cases: an order, a delivery, a place, a payout. */
type Page = { readonly cases: readonly Case[] };

export function isCaseEvent(event: { readonly type: string }): event is CaseEvent {
  return event.type.startsWith('Case');
}

export function evolveCases<P extends Page>(page: P, event: CaseEvent, at: Instant): P {
  return { ...page, cases: changed(page.cases, event, at) };
}

function changed(cases: readonly Case[], event: CaseEvent, at: Instant): readonly Case[] {
  switch (event.type) {
    case 'CaseOpened':
      return [...cases, opened(event, at)];
    case 'CaseJoined':
      return replace(cases, event.case, (before) => ({ evidence: { ...before.evidence, ...event.evidence } }));
    case 'CaseTaken':
      return replace(cases, event.case, () => ({ person: event.person }));
    case 'CasePassed':
      return replace(cases, event.case, () => ({ role: event.role, person: event.person }));
    case 'CaseSnoozed':
      return replace(cases, event.case, () => ({ snoozedUntil: event.until }));
    case 'CaseResolved':
      return replace(cases, event.case, () => ({
        state: 'resolved',
        outcome: event.outcome,
        cause: event.cause,
        closedAt: at,
      }));
    case 'CaseClosedItself':
      return replace(cases, event.case, () => ({ state: 'closed_itself', outcome: event.outcome, closedAt: at }));
  }
}

function opened(event: EventOf<'CaseOpened'>, at: Instant): Case {
  const { key, says, evidence, severity, atStake, role, place, actBy, byDefault } = event;
  return {
    id: event.case, type: event.kind, key, openedAt: at, because: event.because ?? '', says, evidence, severity, atStake,
    role, place, person: null, actBy, byDefault, snoozedUntil: null,
    state: 'open', outcome: null, cause: null, closedAt: null,
  }; // biome-ignore format: one record, one look
}
