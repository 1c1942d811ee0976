import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { journalQuery } from '../../api/queries.ts';
import type { Case } from '../../api/types.ts';
import { useNames } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import { exactly } from '../../words/time.ts';
import css from './CasePage.module.css';
import { around, evidenceSaid } from './evidence.ts';

/** What happened, what was seen, what else it touches, what has been done about it without anybody. */
export function Evidence({ one }: { one: Case }) {
  const now = useMinute();
  const names = useNames();
  const { data } = useQuery({ ...journalQuery(one.on.id), enabled: one.on.kind === 'order' });
  const { before, after } = around(data?.events ?? [], one);
  const seen = evidenceSaid(one.evidence, (at) => exactly(at, now, one.zone));
  const [first, ...rest] = seen;
  return (
    <section className={`panel ${css.evidence}`} aria-label="Evidence">
      <div>
        <h2>What happened</h2>
        <p>{before[0] ? `${before[0].title}: ${before[0].says || one.says}` : one.says}</p>
        <p>
          {exactly(one.openedAt, now, one.zone)}
          {before[0] && `, ${before[0].by}`}
          {one.place && `, ${names.place(one.place)}`}
        </p>
      </div>
      <div>
        <h2>Evidence</h2>
        <p>{first ?? 'Nothing but the report itself'}</p>
        {rest.length > 0 && <p>{rest.slice(0, 3).join(' · ')}</p>}
      </div>
      <div>
        <h2>Also touched</h2>
        <p>
          {one.others.length === 0
            ? 'No other case on this order'
            : one.others.map((other) => (
                <Link key={other.id} to="/cases/$case" params={{ case: other.number }} style={{ marginRight: 8 }}>
                  {other.number}
                </Link>
              ))}
        </p>
        {one.others[0] && <p>{one.others[0].says}</p>}
      </div>
      <div>
        <h2>Already done</h2>
        <p>{after[0] ? `${after[0].title}${after[0].says ? `: ${after[0].says}` : ''}` : 'Nothing yet'}</p>
        {after.length > 1 && (
          <p>
            {after
              .slice(1, 4)
              .map((event) => event.title)
              .join(' · ')}
          </p>
        )}
      </div>
    </section>
  );
}
