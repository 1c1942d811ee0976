import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Order } from '../../api/types.ts';
import { StateTag } from '../../kit/StateTag.tsx';
import { className, percent } from '../../words/labels.ts';
import { useNames } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import { exactly } from '../../words/time.ts';
import css from './Path.module.css';
import { PathPicture } from './PathPicture.tsx';
import { pictureOf } from './path.ts';

/** The promise as a path: what must happen by when, and what takes over if it does not. */
export function PathPanel({ order }: { order: Order }) {
  const now = useMinute();
  const names = useNames();
  const [asList, setAsList] = useState(false);
  const group = order.groups.find((each) => each.plan) ?? order.groups[0];
  const picture = group ? pictureOf(group, now, names.place) : null;
  const today = names.book?.places.find((place) => place.code === group?.place)?.today;
  const closes = today
    ? `, ${names.place(group?.place ?? '')} closes ${exactly(today.closes, now, order.zone).replace('today ', '')}`
    : '';
  return (
    <section className={`panel ${css.panel}`} aria-label="Promise path">
      <header>
        <h2>Promise path</h2>
        {group?.promise && (
          <span className="mute cut">
            deadlines counted back from {exactly(group.promise.by, now, order.zone).replace('today ', '')}
            {closes}
          </span>
        )}
        <span className="grow" />
        {group && (
          <Link
            to="/orders/$order/routing"
            params={{ order: order.number }}
            search={{ group: group.id }}
            className="sm"
          >
            Why this way
          </Link>
        )}
        {picture && (
          <button type="button" className={css.toggle} aria-pressed={asList} onClick={() => setAsList(!asList)}>
            as a list
          </button>
        )}
        {group?.promise && (
          <StateTag
            of={group.promise.class}
            says={`${className(group.promise.class)} ${percent(group.promise.kept)}`}
          />
        )}
      </header>
      {picture && group ? (
        <>
          {!asList && (
            <PathPicture
              picture={picture}
              now={now}
              zone={order.zone}
              label={labelOf(group, now, order.zone, names.place)}
            />
          )}
          <Deadlines group={group} zone={order.zone} now={now} place={names.place} shown={asList} />
        </>
      ) : (
        <p className={css.none}>{group?.route.because ?? 'Nothing is promised: no path has been chosen yet.'}</p>
      )}
    </section>
  );
}

type Group = Order['groups'][number];

function labelOf(group: Group, now: number, zone: string, place: (code: string) => string): string {
  const first = group.plan?.packages[0];
  const step = first?.steps[0];
  const other = group.fallback?.plan.packages[0];
  return [
    first && step
      ? `Promise path: ${step.step} at ${place(first.place)} by ${exactly(step.by, now, zone)}`
      : 'Promise path',
    ...(other ? [`otherwise ${other.mode} from ${place(other.place)}`] : []),
    ...(group.promise ? [`promised for ${exactly(group.promise.by, now, zone)}`] : []),
  ].join('; ');
}

type DeadlinesProps = { group: Group; zone: string; now: number; place: (code: string) => string; shown: boolean };

/** The same facts as a list: behind the picture for readers, in its place for whoever wants the numbers. */
function Deadlines({ group, zone, now, place, shown }: DeadlinesProps) {
  const ways = [
    ...(group.plan?.packages ?? []).map((pack) => ({ pack, name: 'Chosen' })),
    ...(group.fallback?.plan.packages ?? []).map((pack) => ({ pack, name: 'Fallback' })),
  ];
  return (
    <div className={shown ? css.deadlines : 'sr'}>
      {ways.map(({ pack, name }) => (
        <div key={`${name} ${pack.place}`}>
          <h3>
            {name}: {pack.mode} from {place(pack.place)}, {percent(pack.kept)}
          </h3>
          <ul>
            {pack.steps.map((step) => (
              <li key={step.step}>
                {step.step} at {place(step.place)} by {exactly(step.by, now, zone)}
              </li>
            ))}
            {pack.causes.map((cause) => (
              <li key={cause.says} className="mute">
                {cause.says}: costs {percent(cause.loses)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
