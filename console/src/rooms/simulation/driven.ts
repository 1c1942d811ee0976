import { moneySaid } from '../../words/money.ts';
import type { TestDrive } from './queries.ts';

type Answer = TestDrive['groups'][number]['today'];

/** 'IMV-10416 would cost $17.06 more' */
export function drivenHead(order: string, { groups, currency }: TestDrive): string {
  const by = groups.reduce((sum, { today, draft }) => sum + differenceOf(today, draft), 0);
  if (groups.some(({ today, draft }) => today.decision && !draft.decision)) return `${order} would have no plan`;
  if (groups.some(({ today, draft }) => !today.decision && draft.decision)) return `${order} would have a plan`;
  if (by !== 0) return `${order} would cost ${moneySaid(Math.abs(by), currency)} ${by < 0 ? 'less' : 'more'}`;
  return groups.every(({ today, draft }) => sourcesOf(today).join() === sourcesOf(draft).join())
    ? `${order} would be served as today`
    : `${order} would cost the same`;
}

/** From where it would come, group by group. */
export function drivenRest({ groups }: TestDrive, place: (code: string) => string): string {
  const said = groups.map(({ today, draft }) => {
    const [was, is] = [today, draft].map((each) => sourcesOf(each).map(place).join(' and ')) as [string, string];
    if (was === is) return is === '' ? 'It has no plan either way.' : `It comes from ${is} either way.`;
    if (is === '') return `Today it comes from ${was}.`;
    return was === '' ? `It would come from ${is}.` : `It would come from ${is} instead of ${was}.`;
  });
  return [...new Set(said)].join(' ');
}

export function sourcesOf({ decision }: Answer): readonly string[] {
  return [...new Set(decision?.plan.packages.map((each) => each.place) ?? [])];
}

/** What a plan costs by term, over its packages. */
export function costsOf({ decision }: Answer): Readonly<Record<string, number>> {
  const sum: Record<string, number> = {};
  for (const { costs } of decision?.plan.packages ?? [])
    for (const [term, cents] of Object.entries(costs)) sum[term] = (sum[term] ?? 0) + cents;
  return sum;
}

function differenceOf(today: Answer, draft: Answer): number {
  return today.decision && draft.decision ? draft.decision.plan.cost - today.decision.plan.cost : 0;
}
