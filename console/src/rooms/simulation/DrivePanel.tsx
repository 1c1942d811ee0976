import { Link } from '@tanstack/react-router';
import { worded } from '../../words/labels.ts';
import { useNames } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import { exactly } from '../../words/time.ts';
import { costsOf, sourcesOf } from './driven.ts';
import { PairKey } from './Pair.tsx';
import type { TestDrive } from './queries.ts';
import css from './Simulation.module.css';
import { tenths } from './said.ts';
import { TermTable } from './TermTable.tsx';

type Drive = TestDrive['groups'][number];
type Props = { order: string; drive: Drive; terms: TestDrive['terms']; currency: string };

/** Both decisions of one ship group, side by side: the plan, the promise, each term. */
export function DrivePanel({ order, drive, terms, currency }: Props) {
  const { zone } = useNames();
  const now = useMinute();
  const { group, today, draft, askedAt } = drive;
  return (
    <section className="panel" aria-label={`Both decisions of ${group}`}>
      <header>
        <h2>Both decisions of {group}</h2>
        <span className="mute cut">with the facts of {exactly(askedAt, now, zone)}</span>
        <Link to="/orders/$order/routing" params={{ order }} search={{ group }}>
          the decision
        </Link>
        <span className="grow" />
        <PairKey />
      </header>
      <Plans drive={drive} />
      <TermTable
        terms={terms}
        today={costsOf(today)}
        draft={costsOf(draft)}
        was={today.decision?.plan.cost ?? null}
        is={draft.decision?.plan.cost ?? null}
        currency={currency}
      />
    </section>
  );
}

function Plans({ drive: { today, draft } }: { drive: Drive }) {
  const { zone, place } = useNames();
  const now = useMinute();
  const both = [today, draft];
  const rows: readonly [name: string, say: (each: Drive['today']) => string][] = [
    ['From', (each) => sourcesOf(each).map(place).join(' + ') || (each.noPlan?.noPlan ?? 'no plan')],
    ['Path', ({ decision }) => (decision ? worded(decision.plan.path) : '\u2013')],
    ['Promised', ({ decision }) => (decision ? exactly(decision.by, now, zone) : '\u2013')],
    ['Kept', ({ decision }) => (decision ? tenths(decision.kept) : '\u2013')],
    ['Rules with a part in it', ({ decision }) => decision?.ruled.rules.join(', ') || 'none'],
  ];
  return (
    <table className={`grid ${css.plans}`}>
      <colgroup>
        <col style={{ width: 168 }} />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th>Plan</th>
          <th>Today</th>
          <th>Draft</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, say]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {both.map((each, nth) => (
              <td key={nth === 0 ? 'today' : 'draft'} className={say(today) === say(draft) ? 'soft' : ''}>
                {say(each)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
