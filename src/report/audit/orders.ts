import { proof } from './proof.ts';

const minor = (value: string) => `rtrim(${value}, 'n')::bigint`;
const changed = `($1::timestamptz is null or o.changed_at >= $1::timestamptz)`;

const TENDERS = `orders o, lateral json_array_elements(o.document -> 'tenders') as t(tender),
  lateral (select coalesce(sum(${minor(`leg ->> 'amount'`)}) filter (where leg ->> 'kind' = 'capture' and leg ->> 'state' = 'done'), 0)::bigint as captures,
                  coalesce(sum(${minor(`leg ->> 'amount'`)}) filter (where leg ->> 'kind' = 'refund' and leg ->> 'state' = 'done'), 0)::bigint as refunds
             from json_array_elements(tender -> 'legs') as l(leg)) as legs`;

/** The order book proves itself, as far as queries can; what a page says is proved by folding its commits. */
export const orderProofs = [
  proof(
    'every page has its whole chain of commits',
    `with pages as (select id, version, head from orders union all select id, version, head from page),
     chains as (select subject as id, count(*)::int as commits, max(sequence) as last from commit group by subject)
     select id, version, commits, last from pages p full join chains using (id)
      where version is distinct from commits or version is distinct from last
         or (version is not null and not exists (select from commit c where c.subject = p.id and c.sequence = p.version and c.hash = p.head))`,
  ),
  proof(
    'numbers are handed out without gaps',
    `with numbered as (
       select 'order' as series, count(*) as used, min(number) as first, max(number) as last from orders
       union all select 'case', count(*), min(number), max(number) from case_index)
     select series, used, first, last, next from numbered join number_series on name = series
      where used > 0 and (last - first + 1 <> used or next <> last + 1)`,
  ),
  proof(
    'no tender gives back more than it took',
    `select o.id, tender ->> 'id' as tender, tender ->> 'captured' as captured, tender ->> 'refunded' as refunded, tender ->> 'disputed' as disputed
       from orders o, lateral json_array_elements(o.document -> 'tenders') as t(tender)
      where ${changed} and ${minor(`tender ->> 'refunded'`)} + ${minor(`tender ->> 'disputed'`)} > ${minor(`tender ->> 'captured'`)}`,
  ),
  proof(
    'what a tender took and gave back is the sum of its legs',
    `select o.id, tender ->> 'id' as tender, tender ->> 'captured' as captured, captures, tender ->> 'refunded' as refunded, refunds from ${TENDERS}
      where ${changed} and (${minor(`tender ->> 'captured'`)}, ${minor(`tender ->> 'refunded'`)}) <> (captures, refunds)`,
  ),
  proof(
    'frozen units add up to the total of the order',
    `select o.id, o.total, frozen + others as frozen from orders o join order_capture c on c.id = o.id,
       lateral (select coalesce(sum((run ->> 'units')::int * ${minor(`run ->> 'paid'`)}), 0)::bigint as frozen
                  from json_array_elements(c.sold -> 'lines') as l(line), json_array_elements(line -> 'runs') as r(run)) as units,
       lateral (select coalesce(sum(${minor('value')}), 0)::bigint as others from json_each_text(c.sold -> 'passThrough')) as pass_through
      where ${changed} and ${minor(`c.sold ->> 'total'`)} <> frozen + others`,
  ),
  proof(
    'a settled leg names a line of the statement',
    `select o.id, leg ->> 'id' as leg, leg -> 'settled' ->> 'line' as line, leg -> 'settled' ->> 'payout' as payout
       from orders o, lateral json_array_elements(o.document -> 'tenders') as t(tender), lateral json_array_elements(tender -> 'legs') as l(leg)
      where ${changed} and leg -> 'settled' ->> 'line' is not null
        and not exists (select from settlement_line s where s.provider = tender ->> 'provider' and s.line = leg -> 'settled' ->> 'line' and s.payout = leg -> 'settled' ->> 'payout')`,
  ),
];
