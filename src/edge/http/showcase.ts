import { loadPages } from '../../books/order/store.ts';
import { must } from '../../kernel/assert.ts';
import { statement } from '../../kernel/sql/statement.ts';
import type { House } from '../house.ts';
import { peopleOfDemo } from './identity.ts';
import { namesIn } from './names.ts';
import { spineOf } from './views/spine.ts';

const counts = statement<{ stores: bigint; warehouses: bigint; channels: bigint; orders: bigint }>(
  'showcase.counts',
  `select (select count(*) from place where kind = 'store') as stores, (select count(*) from place where kind = 'warehouse') as warehouses,
          (select count(*) from channel) as channels, (select count(*) from orders where closed_at is null) as orders`,
);
const shown = statement<{ id: string }>('showcase.order', 'select id from orders where number = 10482 limit 1');

/** What the sign-in page of the demo world shows: whose work one may look at, its size, where one order stands right now. */
export async function showcase(house: House) {
  const [people, [size], [order], book] = await Promise.all([
    peopleOfDemo(house.db),
    house.db.run(counts),
    house.db.run(shown),
    house.book(),
  ]);
  const loaded = order && (await loadPages(house.db, [order.id])).get(order.id);
  const now = house.clock.now();
  const page = loaded?.page;
  const names = namesIn(book, now);
  return {
    people: people.map(({ id: _, entities, ...person }) => ({
      ...person,
      entities: entities?.map(names.entity) ?? null,
    })),
    world: { ...must(size, 'counts') },
    now,
    order:
      page?.kind === 'order'
        ? { number: `IMV-${loaded?.number}`, ...spineOf(page, must(loaded?.sold, 'sold'), now, names) }
        : null,
  };
}
