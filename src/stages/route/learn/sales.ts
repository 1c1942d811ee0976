import type { Minor } from '../../../kernel/money.ts';
import { type Reader, statement } from '../../../kernel/sql/statement.ts';
import { type Instant, plusDays } from '../../../kernel/time.ts';
import type { ItemSeen, Left, PlaceSeen, Seen, Shelved } from './outlook.ts';

/** What an outlook is made from, counted in the books: a statement each, for the whole cell. */

/** Units that left for customers, by weeks before the moment; those handed over were wanted by the place's own. */
const readLeft = statement<Left>(
  'outlook.left',
  `select item, from_place as place, (extract(epoch from $2::timestamptz - at)::int8 / 604800)::int as week,
          coalesce(sum(quantity) filter (where reason = 'UnitsHandedOver'), 0)::int as local, sum(quantity)::int as units
     from move where to_bucket = 'sold' and from_place is not null and at > $1::timestamptz and at <= $2::timestamptz
    group by 1, 2, 3 order by 1, 2, 3`,
);

const readShelves = statement<Shelved>(
  'outlook.shelves',
  `select s.item, s.place, s.on_hand as "onHand", coalesce(r.receipts, 0)::int as receipts
     from stock s join place p on p.code = s.place and p.active and p.kind <> 'supplier'
     left join (select item, to_place as place, count(distinct subject::text || sequence) as receipts from move
                 where from_bucket = 'supplier' and at > $1::timestamptz and at <= $2::timestamptz group by 1, 2) r using (item, place)
    order by s.item, s.place`,
);

const readPlaces = statement<PlaceSeen>(
  'outlook.places',
  `select p.code, p.kind, (p.kind = 'store' or 'pickup' = any(p.services)) as sells,
          greatest(1, least($2::int4, ceil(extract(epoch from $1::timestamptz - min(m.at)) / 86400)))::int as days
     from place p join move m on m.to_place = p.code and m.at <= $1::timestamptz
    where p.active and p.kind <> 'supplier' group by p.code order by p.code`,
);

type Priced = Omit<ItemSeen, 'price'> & { readonly sold: Minor | null; readonly listed: Minor | null };

/** What an item really sold for, net of discounts and tax, in the currency in which most of it was sold. */
const readItems = statement<Priced>(
  'outlook.items',
  `with sold as (
     select distinct on (item) item, net from (
       select line ->> 'item' as item, o.currency, sum((run ->> 'units')::int) as units,
              round(sum((run ->> 'units')::int * rtrim(run ->> 'net', 'n')::numeric) / sum((run ->> 'units')::int))::int8 as net
         from orders o join order_capture c using (id), json_array_elements(c.sold -> 'lines') as line, json_array_elements(line -> 'runs') as run
        where o.placed_at > $1::timestamptz and o.placed_at <= $2::timestamptz and line ->> 'item' is not null
        group by 1, 2) each order by item, units desc, currency),
   back as (select item, sum(quantity)::int as units from move
             where reason = 'ReturnReceived' and to_bucket = 'inspection' and at > $1::timestamptz and at <= $2::timestamptz group by item)
   select i.code, sold.net as sold, i.price as listed, cost.least as cost, coalesce(back.units, 0) as back
     from item i left join sold on sold.item = i.code left join back on back.item = i.code
     left join (select item, min(cost) as least from item_cost group by item) cost on cost.item = i.code
    where i.stocked order by i.code`,
);

export async function seenOf(db: Reader, now: Instant, days: number): Promise<Seen> {
  const span = [plusDays(now, -days), now];
  const [left, shelves, places, items] = await Promise.all([
    db.run(readLeft, span),
    db.run(readShelves, span),
    db.run(readPlaces, [now, days]),
    db.run(readItems, span),
  ]);
  return {
    left,
    shelves,
    places,
    items: items.map(({ sold, listed, ...item }) => ({ ...item, price: sold ?? listed })),
  };
}
