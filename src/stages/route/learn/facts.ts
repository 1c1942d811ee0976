import type { Book } from '../../../books/reference/book.ts';
import { type Reader, statement } from '../../../kernel/sql/statement.ts';
import { type Instant, plusDays } from '../../../kernel/time.ts';
import type { LaneRuns, Outcomes, Work } from './likelihood.ts';
import type { Picks } from './record.ts';

/** Outcomes, counted from stock moves and from the events of commits; nothing is kept for it beside them. */

/** One short pick moves the units that were wanted and the free ones beside them: the first move says what was wanted. */
const countPicks = statement<Picks>(
  'learn.picks',
  `with counts as (
     select e ->> 'item' as item, e ->> 'place' as place, c.at
       from commit c, json_array_elements(c.events) as e where c.kind = 'place' and e ->> 'type' = 'StockCounted'
     union all
     select line ->> 'item', e ->> 'place', coalesce((e ->> 'occurred')::timestamptz, c.at)
       from commit c, json_array_elements(c.events) as e, json_array_elements(e -> 'lines') as line
      where c.kind = 'place' and e ->> 'type' = 'StockReceived' and (e ->> 'counted')::boolean),
   flow as (
     select item, from_place as place, at, subject, sequence, n, -quantity as delta, quantity as wanted, null::timestamptz as counted,
            case when reason = 'UnitsPicked' then 'found'
                 when reason = 'UnitsShort' and to_bucket = 'missing'
                  and n = min(n) filter (where from_bucket = 'on_hand') over (partition by subject, sequence, event, item, from_place)
                 then 'missed' end as try
       from move where from_bucket = 'on_hand'
     union all
     select item, to_place, at, subject, sequence, n, quantity, 0, null, null from move where to_bucket = 'on_hand'
     union all
     select item, place, at, null, null, null, 0, 0, at, null from counts),
   known as (
     select item, place, at, wanted, try,
            coalesce(sum(delta) over before, 0) as recorded, max(counted) over before as counted
       from flow window before as (partition by item, place order by at, subject nulls first, sequence, n rows between unbounded preceding and 1 preceding))
   select p.code as place, p.kind, i.tags,
          coalesce(7 * (extract(epoch from k.at - counted)::int8 / 604800) + 3, -1)::int as age,
          least(wanted, 10)::int as wanted, (least(wanted, 10) + greatest(0, least(recorded - wanted, 12)))::int as recorded,
          count(*)::int as tries, (count(*) filter (where try = 'missed'))::int as missed
     from known k join place p on p.code = k.place join item i on i.code = k.item
    where try is not null and p.kind in ('store', 'warehouse') and k.at >= $1::timestamptz and k.at < $2::timestamptz
    group by 1, 2, 3, 4, 5, 6 order by 1, 3, 4, 5, 6`,
);

const EVENTS = `told as (select c.subject, coalesce((e ->> 'occurred')::timestamptz, c.at) as at, e ->> 'type' as type, e as event
   from commit c, json_array_elements(c.events) as e
  where c.kind = 'order' and c.at >= $1::timestamptz and c.at < $2::timestamptz)`;

/** A transfer has arrived with the first of its units. */
const countLanes = statement<LaneRuns>(
  'learn.lanes',
  `with ${EVENTS},
   arrived as (select subject, event ->> 'transfer' as transfer, min(at) as at from told where type = 'TransferReceived' group by 1, 2),
   asked as (select subject, event ->> 'transfer' as transfer, event ->> 'from' as "from", event ->> 'to' as "to",
                    (event ->> 'arrivesBy')::timestamptz as due from told where type = 'TransferRequested')
   select "from", "to", count(*)::int as runs, (count(*) filter (where arrived.at <= due))::int as "onTime"
     from asked join arrived using (subject, transfer) where due is not null group by 1, 2 order by 1, 2`,
);

/** A parcel has left in time if it left on the day of its last carrier by the plan, or before. */
const countWork = statement<Omit<Work, 'planned'>>(
  'learn.work',
  `with ${EVENTS},
   units as (select subject, at, type, event ->> 'began' as began, unit ->> 'line' as line, unit ->> 'place' as place, (unit ->> 'quantity')::int as quantity
               from told, json_array_elements(event -> 'units') as unit where type in ('UnitsPicked', 'UnitsShipped')),
   picked as (select place, sum(quantity) as picks, sum(minutes) as minutes from (
       select place, sum(quantity) as quantity, max(extract(epoch from at - began::timestamptz)) / 60 as minutes
         from units where type = 'UnitsPicked' and began is not null group by subject, at, place) as each
      where minutes > 0 group by place),
   planned as (select subject, line ->> 'line' as line, coalesce(pack ->> 'at', pack ->> 'place') as place, max((step ->> 'by')::timestamptz) as by
                 from told, json_array_elements(event #> '{plan,packages}') as pack, json_array_elements(pack -> 'lines') as line,
                      json_array_elements(pack -> 'steps') as step
                where type in ('PromiseMade', 'PromiseRevised') and step ->> 'step' = 'carrier' group by 1, 2, 3),
   left_on as (select s.place, sum(s.quantity) as units,
                      sum(s.quantity) filter (where (s.at at time zone p.zone)::date <= (r.by at time zone p.zone)::date) as in_time
                 from units s join planned r using (subject, line, place) join place p on p.code = s.place
                where s.type = 'UnitsShipped' group by s.place)
   select place, coalesce(picks, 0)::int as picks, coalesce(round(minutes), 0)::int as minutes,
          coalesce(units, 0)::int as left, coalesce(in_time, 0)::int as "leftInTime"
     from picked full join left_on using (place) order by place`,
);

/** What has come of our plans in the days before a moment. */
export async function outcomesOf(db: Reader, book: Book, now: Instant, days: number): Promise<Outcomes> {
  const span = [plusDays(now, -days), now];
  const [picks, lanes, work] = await Promise.all([
    db.run(countPicks, span),
    db.run(countLanes, span),
    db.run(countWork, span),
  ]);
  const planned = (place: string) => book.place(place)?.hours.calendar.picksPerHour;
  return {
    picks,
    lanes,
    work: work.flatMap((each) => {
      const known = planned(each.place);
      return known === undefined ? [] : [{ ...each, planned: known }];
    }),
  };
}
