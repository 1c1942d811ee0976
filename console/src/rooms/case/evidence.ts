import type { Case, JournalEvent } from '../../api/types.ts';
import { worded } from '../../words/labels.ts';

/** The events of the commit in which a case was opened: what led to it, and what was done about it at once. */
export function around(events: readonly JournalEvent[], { openedAt }: Pick<Case, 'openedAt'>) {
  const opened = events.findIndex((event) => event.event === 'CaseOpened' && event.at === openedAt);
  const [commit] = events[opened]?.ref.split('.') ?? [];
  const same = events.filter((event) => event.ref.split('.')[0] === commit);
  const nth = same.findIndex((event) => event.event === 'CaseOpened' && event.at === openedAt);
  if (nth < 0) return { before: [], after: [] };
  // the first event is what somebody did; the last one before the case is what followed from it
  return { before: same.slice(0, nth), after: same.slice(nth + 1) };
}

/** What was seen, as short sentences: names in words, moments in the zone of the place. */
export function evidenceSaid(evidence: Readonly<Record<string, unknown>>, said: (at: string) => string): string[] {
  return Object.entries(evidence).flatMap(([name, value]) => {
    const text = valueSaid(value, said);
    return text === null ? [] : [`${worded(name)}: ${text}`];
  });
}

function valueSaid(value: unknown, said: (at: string) => string): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? said(value) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return (
      value
        .map((each) => valueSaid(each, said))
        .filter(Boolean)
        .join(', ') || null
    );
  const parts = Object.entries(value as Record<string, unknown>).flatMap(([name, each]) => {
    const text = valueSaid(each, said);
    return text === null ? [] : [`${worded(name).toLowerCase()} ${text}`];
  });
  return parts.join(', ') || null;
}
