import { statement } from '../../src/kernel/sql/statement.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import type { World } from './world.ts';

/** A house with the books of one case: its entities, places, items and policies, and nothing else yet. */
export async function openBooks(world: World): Promise<TestHouse> {
  const house = await openHouse();
  for (const [i, text] of referenceRows(world).entries()) await house.owner.run(statement(`case.row${i}`, text));
  return house;
}

const ALL_DAY = {
  hours: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, ['00:00', '23:59']])),
  collections: [{ carrier: 'UPS', at: '23:30', closesBefore: 0 }],
};

/** Whatever is promised is confirmed at once, and nothing is held behind it. */
const PROMISE = { holdBackup: [], confirmAfter: { safe: 0, watch: 0, risk: 0 } };

function referenceRows({ entities, places, items, channel, returns }: World): string[] {
  return [
    `insert into world values (true, 'case', 'wall')`,
    ...entities.map(
      ({ code, currency, policy }) =>
        `insert into entity (code, name, currency, zone, policy) values (${text(code)}, ${text(code)}, ${text(currency)}, 'UTC', ${json(policy)})`,
    ),
    ...places.map(
      ({ code, id, kind, entity }) =>
        `insert into place (code, id, name, kind, entity, zone, latitude, longitude, services, calendar)
          values (${text(code)}, '${id}', ${text(code)}, '${kind}', ${text(entity)}, 'UTC', 0, 0, '{ship}', ${json(ALL_DAY)})`,
    ),
    `insert into channel (code, name, kind, entity, brand, currency, settings)
      values (${text(channel.code)}, ${text(channel.code)}, 'web', ${text(channel.entity)}, 'IMV', ${text(entities[0]?.currency ?? 'USD')}, ${json({ place: channel.place })})`,
    ...items.flatMap(({ code, owner, cost, transfer }) => [
      `insert into item (code, title) values (${text(code)}, ${text(code)}) on conflict do nothing`,
      `insert into item_cost values (${text(code)}, ${text(owner)}, ${cost}, ${transfer ?? 'null'}) on conflict do nothing`,
    ]),
    `insert into policy values ('returns', 1, '2000-01-01', ${json(returns)}, 'case', null)`,
    `insert into policy values ('promise', 1, '2000-01-01', ${json(PROMISE)}, 'case', null)`,
    'update book_edition set edition = edition + 1',
  ];
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function json(value: object): string {
  return text(JSON.stringify(value));
}
