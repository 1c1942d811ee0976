import { counters } from '../../books/stock/moves.ts';
import { listed, proof } from './proof.ts';

/** A row a counter instead of a column a counter. */
const perCounter = (of: readonly string[]) =>
  `lateral (values ${of.map((counter) => `('${counter}', ${counter})`).join(', ')}) as c(counter, units)`;

/** Items that were moved since then, or all. */
const moved = `($1::timestamptz is null or item in (select item from move where at >= $1::timestamptz))`;

/** Which counter the units of a demand row stand in: a transfer that has not left is still reserved at its source. */
const COUNTER_OF = `case state
  when 'reserved' then 'reserved' when 'released' then 'reserved' when 'coming' then 'reserved'
  when 'in_transit' then 'coming'
  when 'held' then 'held'
  when 'picked' then 'picked' when 'loose_picked' then 'picked'
  when 'packed' then 'packed' when 'ready' then 'packed' when 'loose_packed' then 'packed'
  else state end`;

/** The stock book proves itself, and that it agrees with what orders claim. */
export const stockProofs = [
  proof(
    'every stock counter equals its moves',
    `with flow as (
       select item, from_place as place, from_bucket as counter, -quantity as units from move
        where from_place is not null and from_bucket in (${listed(counters)}) and ${moved}
       union all
       select item, to_place, to_bucket, quantity from move where to_place is not null and to_bucket in (${listed(counters)}) and ${moved}),
     by_moves as (select item, place, counter, sum(units)::bigint as by_moves from flow group by item, place, counter),
     by_row as (select item, place, counter, units::bigint as by_row from stock, ${perCounter(counters)} where ${moved})
     select item, place, counter, coalesce(by_row, 0) as by_row, coalesce(by_moves, 0) as by_moves
       from by_row full join by_moves using (item, place, counter) where coalesce(by_row, 0) <> coalesce(by_moves, 0)`,
  ),
  proof(
    'no stock counter is below zero',
    `select item, place, counter, units from stock, ${perCounter(counters)} where units < 0 and ${moved}`,
  ),
  proof(
    'what is claimed on the way is on the way',
    `select item, place, coming, in_transit from stock where coming > in_transit and ${moved}`,
  ),
  proof(
    'reservations equal demand',
    `with wanted as (
       select item, place, ${COUNTER_OF} as counter, sum(quantity)::bigint as demanded from demand
        where item is not null and state not in ('open', 'awaited', 'loose_in_transit') and ${moved} group by 1, 2, 3
       union all
       select item, place, 'held', sum(arrived)::bigint from supply where ${moved} group by 1, 2 having sum(arrived) > 0),
     demanded as (select item, place, counter, sum(demanded) as demanded from wanted group by 1, 2, 3),
     claimed as (
       select item, place, counter, units::bigint as claimed from stock, ${perCounter(['reserved', 'held', 'coming', 'picked', 'packed'])} where ${moved})
     select item, place, counter, coalesce(claimed, 0) as claimed, coalesce(demanded, 0) as demanded
       from claimed full join demanded using (item, place, counter) where coalesce(claimed, 0) <> coalesce(demanded, 0)`,
  ),
  proof(
    'what is claimed of a supply is what orders wait for',
    `with awaited as (
       select d.place, part ->> 'supply' as reference, d.item, sum(d.quantity)::bigint as awaited
         from demand d join orders o on o.id = d.subject, lateral json_array_elements(o.document -> 'slices') as s(part)
        where d.state = 'awaited' and part ->> 'id' = d.slice group by 1, 2, 3),
     claims as (select place, reference, item, claimed::bigint as claimed from supply where claimed > 0)
     select place, reference, item, coalesce(claimed, 0) as claimed, coalesce(awaited, 0) as awaited
       from claims full join awaited using (place, reference, item) where coalesce(claimed, 0) <> coalesce(awaited, 0)`,
  ),
  proof(
    'what is expected of a supply is what was announced and has not come',
    `with told as (
       select p.document ->> 'place' as place, supply ->> 'reference' as reference, line ->> 'item' as item, (line ->> 'quantity')::bigint as told
         from page p, lateral json_array_elements(p.document -> 'supplies') as d(supply), lateral json_array_elements(supply -> 'lines') as l(line)
        where p.kind = 'place'),
     rows as (select place, reference, item, expected::bigint as expected from supply where expected > 0)
     select place, reference, item, coalesce(expected, 0) as expected, coalesce(told, 0) as told
       from rows full join told using (place, reference, item) where coalesce(expected, 0) <> coalesce(told, 0)`,
  ),
  proof(
    'the workload of a place is what is reserved there',
    `select place, coalesce(w.units, 0) as workload, coalesce(s.reserved, 0) as reserved
       from workload w full join (select place, sum(reserved)::bigint as reserved from stock group by place) s using (place)
      where coalesce(w.units, 0) <> coalesce(s.reserved, 0)`,
  ),
  proof(
    'every move belongs to a commit',
    `select subject, sequence, n, reason from move m
      where ($1::timestamptz is null or at >= $1::timestamptz)
        and not exists (select from commit c where c.subject = m.subject and c.sequence = m.sequence)`,
  ),
];
