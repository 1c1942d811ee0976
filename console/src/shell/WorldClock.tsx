import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useStreamState } from '../api/live.ts';
import { caseQuery, countsQuery, journalQuery, meQuery, orderQuery } from '../api/queries.ts';
import { useNames } from '../words/names.ts';
import { useSecond } from '../words/now.ts';
import { clock, clockSeconds, dayName, townOf } from '../words/time.ts';
import css from './TopBar.module.css';

/** Whether the screen is true right now; on an order, up to which of its events. */
export function LiveDot() {
  const { state, ...rest } = useStreamState();
  const { order } = useParams({ strict: false });
  const { data: counts } = useQuery({ ...countsQuery(), enabled: false });
  const names = useNames();
  if (state === 'connecting') return <span className={`${css.live} ${css.connecting}`}>Connecting</span>;
  if (state === 'broken') {
    const since = (rest as { since: number }).since;
    return <span className={`${css.live} ${css.broken}`}>Not live since {clock(since, names.zone)}</span>;
  }
  const also = order ? <EventCount order={order} /> : counts?.views.all === 0 ? ', waiting for the first order' : null;
  return <span className={css.live}>Live{also}</span>;
}

function EventCount({ order }: { order: string }) {
  const { data } = useQuery({ ...orderQuery(order), enabled: false });
  const { data: journal } = useQuery({ ...journalQuery(data?.id ?? ''), enabled: false });
  return journal ? `, event ${journal.events.length}` : null;
}

/** The world's time, in the zone of what is on screen. */
export function WorldClock() {
  const now = useSecond();
  const zone = useZone();
  const { data: me } = useSuspenseQuery(meQuery);
  const demo = me.world.demo;
  const note =
    'The demo world has a clock of its own: it runs while the server runs and stands still while it does not.';
  return (
    <span className={css.clock} title={demo ? note : undefined}>
      {clockSeconds(now, zone)}{' '}
      <span>
        {dayName(now, zone)}, {townOf(zone)}
        {demo && ', demo'}
      </span>
    </span>
  );
}

function useZone(): string {
  const { order, case: id } = useParams({ strict: false });
  const { data: ofOrder } = useQuery({ ...orderQuery(order ?? ''), enabled: false });
  const { data: ofCase } = useQuery({ ...caseQuery(id ?? ''), enabled: false });
  const names = useNames();
  return ofOrder?.zone ?? ofCase?.zone ?? names.zone;
}
