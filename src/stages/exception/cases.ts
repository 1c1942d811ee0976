import { type Case, type CaseType, isOpen, type Severity } from '../../books/order/case.ts';
import type { CaseEvent } from '../../books/order/events.ts';
import type { Page } from '../../books/page.ts';
import { idOf, type Uuid } from '../../kernel/ids.ts';
import { type Instant, plusMinutes } from '../../kernel/time.ts';
import { atStake, catalogue, type Kind } from './catalogue.ts';

/** Something is wrong: what, with which thing, said in a sentence, with what was seen. */
export type Wrong = {
  readonly type: CaseType;
  readonly key: string;
  readonly says: string;
  readonly evidence?: Readonly<Record<string, unknown>>;
  readonly place?: string | null;
};

/** Opens a case, or joins the one that is open for the same thing. */
export function openCase(page: Page, wrong: Wrong, command: Uuid, now: Instant): CaseEvent[] {
  const same = page.cases.find((each) => isOpen(each) && each.type === wrong.type && each.key === wrong.key);
  if (same) return [{ type: 'CaseJoined', case: same.id, evidence: { ...wrong.evidence, again: wrong.says } }];
  const kind = catalogue[wrong.type];
  const stake = page.kind === 'order' ? atStake(page, kind, wrong.key) : 0n;
  return [
    {
      type: 'CaseOpened',
      case: idOf(now, command, 1000 + page.cases.length),
      kind: wrong.type,
      key: wrong.key,
      says: wrong.says,
      evidence: wrong.evidence ?? {},
      severity: severityOf(kind.grave, stake),
      atStake: stake,
      role: kind.role,
      place: wrong.place ?? placeOf(page, wrong.key),
      actBy: actBy(page, wrong, kind.minutes, now),
      byDefault: defaultOf(page, wrong.key, kind, now),
    },
  ];
}

const WORTH = 5000n;
const SOMETHING = 500n;

function severityOf(grave: boolean, stake: bigint): Severity {
  if (grave && stake >= WORTH) return 'red';
  return grave || stake >= SOMETHING ? 'amber' : 'grey';
}

/** The last moment at which the best choice can still start: that of the armed fallback, else the class's clock. */
function actBy(page: Page, wrong: Wrong, minutes: number, now: Instant): Instant {
  const clock = plusMinutes(now, minutes);
  if (page.kind !== 'order') return clock;
  const group = page.groups.find((each) => each.id === wrong.key);
  const last = group?.fallback?.lastStart ?? group?.promise?.by;
  // a moment that has passed helps nobody: then the class's clock counts
  return last && last > now && last < clock ? last : clock;
}

/** Switching is the default only while there is a backup that can still start; without one a person must choose. */
function defaultOf(page: Page, key: string, { byDefault }: Kind, now: Instant): string | null {
  if (byDefault !== 'switch' || page.kind !== 'order') return byDefault;
  const fallback = page.groups.find((each) => each.id === key)?.fallback;
  return fallback && now <= fallback.until ? byDefault : null;
}

function placeOf(page: Page, key: string): string | null {
  if (page.kind === 'place') return page.place;
  if (page.kind !== 'order') return null;
  return (
    page.slices.find((slice) => slice.group === key && slice.place)?.place ??
    page.groups.find((group) => group.id === key)?.place ??
    null
  );
}

/** Cases whose cause has gone close themselves. */
export function review(page: Page): CaseEvent[] {
  return page.cases.flatMap((each): CaseEvent[] => {
    if (!isOpen(each) || catalogue[each.type].stillWrong(page, each)) return [];
    return [{ type: 'CaseClosedItself', case: each.id, outcome: 'what was wrong is not wrong any more' }];
  });
}

export function findCase(page: Page, id: Uuid): Case | undefined {
  return page.cases.find((each) => each.id === id);
}
