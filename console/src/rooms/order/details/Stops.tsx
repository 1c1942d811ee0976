import { Link } from '@tanstack/react-router';
import type { Order } from '../../../api/types.ts';
import { Shape } from '../../../kit/Shape.tsx';
import { worded } from '../../../words/labels.ts';
import { useMinute } from '../../../words/now.ts';
import { moment } from '../../../words/time.ts';
import css from '../Details.module.css';

/** What stands in its way or has stood there: cases, holds, checks. */
export function Stops({ order }: { order: Order }) {
  const now = useMinute();
  const said = (at: string) => moment(at, now, order.zone);
  return (
    <section className="panel" aria-label="Cases, holds, checks">
      <header>
        <h2>Cases, holds, checks</h2>
      </header>
      <ul className={css.list}>
        {order.cases.map((each) => (
          <li key={each.id}>
            <Shape
              of={
                each.open ? (each.severity === 'red' ? 'risk' : each.severity === 'amber' ? 'watch' : 'open') : 'done'
              }
            />
            <span className="grow">
              <Link to="/cases/$case" params={{ case: each.id }}>
                {worded(each.type)}
              </Link>{' '}
              {each.says}
              <p>
                {each.open
                  ? `${each.person ?? worded(each.role)}'s turn${each.actBy ? `, by ${said(each.actBy)}` : ''}`
                  : each.outcome}
              </p>
            </span>
          </li>
        ))}
        {order.holds.map((hold) => (
          <li key={hold.id}>
            <Shape of={hold.open ? 'held' : 'done'} />
            <span className="grow">
              <b>{hold.open ? 'Held' : 'Was held'}</b> {hold.because}
              <p>
                {worded(hold.kind)} · blocks {hold.blocks.map((each) => worded(each).toLowerCase()).join(', ')} ·{' '}
                {hold.placedBy}, {said(hold.placedAt)}
              </p>
            </span>
          </li>
        ))}
        {order.checks.map((check) => (
          <li key={check.check}>
            <Shape of={check.verdict === 'hold' ? 'watch' : check.verdict === 'note' ? 'open' : 'done'} />
            <span className="grow">
              <b className="plain">{worded(check.check)}</b> <span className="mute">{check.saw}</span>
              {check.remedy && <p>{check.remedy}</p>}
            </span>
          </li>
        ))}
      </ul>
      {order.cases.length + order.holds.length + order.checks.length === 0 && (
        <p className={css.none}>Nothing has been checked yet.</p>
      )}
    </section>
  );
}
