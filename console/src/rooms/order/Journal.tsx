import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { journalQuery } from '../../api/queries.ts';
import type { Order } from '../../api/types.ts';
import { Skeleton } from '../../app/Skeleton.tsx';
import { Banner } from '../../kit/Banner.tsx';
import { useNames } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import { moment } from '../../words/time.ts';
import css from './Journal.module.css';
import { JournalLine } from './JournalLine.tsx';
import page from './OrderPage.module.css';

const FILTERS = [
  ['All', undefined],
  ['units', 'units'],
  ['money', 'money'],
] as const;

/** Everything that happened, newest first, with the units and the money behind each event. */
export function Journal({ order }: { order: Order }) {
  const { journal: filter } = useSearch({ from: '/shell/orders/$order' });
  const { data, error, refetch } = useQuery(journalQuery(order.id));
  const names = useNames();
  const events = [...(data?.events ?? [])].reverse().filter((event) => !filter || event[filter].length > 0);
  const now = useMinute();
  const isOfToday = events.every((event) => /^\d/.test(moment(event.at, now, order.zone)));
  return (
    <section className="panel" aria-label="Journal">
      <header>
        <h2>Journal</h2>
        {data && (
          <span className={data.chain.verified ? 'mute' : 'c-risk strong'}>
            {data.events.length} events, {data.chain.verified ? 'chain verified' : 'the chain is broken'}
          </span>
        )}
        <span className="grow" />
        <nav className={css.filters} aria-label="Show of the journal">
          {FILTERS.map(([label, value]) => (
            <Link
              key={label}
              from="/orders/$order"
              to="/orders/$order"
              params={(before) => before}
              search={(before) => ({ ...before, journal: value })}
              replace
              activeProps={{}}
              aria-current={value === filter ? 'true' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
      </header>
      {error && (
        <Banner
          tone="risk"
          title="The journal did not load"
          action={
            <button type="button" className="btn" onClick={() => void refetch()}>
              Try again
            </button>
          }
        >
          {error.message}
        </Banner>
      )}
      {!data && !error && <Skeleton rows={8} />}
      {data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
        <section className={page.scroll} tabIndex={0} aria-label="Events">
          <table className={`grid ${css.grid}`}>
            <colgroup>
              <col style={{ width: isOfToday ? 78 : 104 }} />
              <col />
              <col style={{ width: 148 }} />
              <col style={{ width: 92 }} />
              <col style={{ width: 84 }} />
            </colgroup>
            <thead>
              <tr>
                <th>Time</th>
                <th>Event</th>
                <th>Units</th>
                <th className="num">Money {order.currency}</th>
                <th>By</th>
              </tr>
            </thead>
            <tbody>
              {events.map((event) => (
                <JournalLine key={event.ref} event={event} order={order} names={names} />
              ))}
            </tbody>
          </table>
          {events.length === 0 && (
            <p className={css.none}>
              No event of this order {filter === 'units' ? 'moved units' : 'posted money'} yet.
            </p>
          )}
        </section>
      )}
    </section>
  );
}
