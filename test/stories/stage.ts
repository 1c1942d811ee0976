import { act, type Director, type Life, type Named, openDirector } from '../../seed/director.ts';
import { actor } from '../../seed/facts/people.ts';
import { placeId } from '../../seed/facts/places.ts';
import { layReference } from '../../seed/reference.ts';
import { openTown, type Town } from '../../seed/town.ts';
import { at } from '../../seed/when.ts';
import type { Order } from '../../src/books/order/order.ts';
import { writeNumberSeries } from '../../src/books/reference/write.ts';
import { must } from '../../src/kernel/assert.ts';
import { idFromKey, type Uuid } from '../../src/kernel/ids.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

/** What lies on a shelf when a story begins, and when it was counted. */
export type Shelf = readonly [place: string, item: string, units: number, counted: Instant];

/** The retailer of the demonstration world on the morning of a story: its rules and people, and nothing on its shelves but what is said. */
export type Stage = {
  readonly house: TestHouse;
  readonly town: Town;
  readonly director: Director;
  /** Plays lives up to a moment: the first day minute by minute, what comes later hour by hour. */
  play(lives: Readonly<Record<string, Life>>, until: Instant): Promise<void>;
  /** The order of a channel's key, as it stands. */
  order(key: string): Promise<Order>;
  /** What each account holds: 'retail assets:bank' and so on, debits positive. */
  balances(): Promise<Record<string, bigint>>;
};

const keyed = statement<{ id: Uuid }>('story.keyed', 'select subject as id from source_key where value = $1 limit 1');
const held = statement<{ account: string; amount: bigint }>(
  'story.held',
  "select entity || ' ' || account as account, sum(amount)::bigint as amount from posting_leg group by 1",
);

export type Setting = {
  /** The day of the story. */
  readonly day: string;
  readonly number: bigint;
  readonly shelves: readonly Shelf[];
  readonly balances?: readonly (readonly [account: string, amount: number])[];
};

export async function openStage({ day, number, shelves, balances = [] }: Setting): Promise<Stage> {
  const house = await openHouse(at(day, '05:00'));
  await layReference(house.write);
  await writeNumberSeries(house.write, [{ name: 'order', prefix: 'IMV-', next: number }]);
  const town = openTown(house.desk, house.write, () => house.book());
  const director = openDirector(house.desk, house.write, town, at(day, '05:00'));
  director.cast([
    ...shelves.map((shelf) => ({ name: `shelf ${shelf.slice(0, 2).join(' ')}`, life: laid(shelf, day) })),
    ...balances.map(([account, amount]) => ({ name: `balance ${account}`, life: opened(account, amount, day) })),
  ]);
  await director.play(opens(day), 60);
  return {
    house,
    town,
    director,
    async play(lives, until) {
      director.cast(Object.entries(lives).map(([name, life]): Named => ({ name, life })));
      await director.play(at(day, '23:59'), 1);
      await director.play(until, 60);
    },
    async order(key) {
      const { id } = must((await house.db.run(keyed, [key]))[0], `order ${key}`);
      return house.order(id);
    },
    async balances() {
      return Object.fromEntries((await house.db.run(held)).map(({ account, amount }) => [account, amount]));
    },
  };
}

/** What was booked before is the ground on which the story stands. */
export const opens = (day: string): Instant => at(day, '06:00');

function* laid([place, item, quantity, countedAt]: Shelf, day: string): Life {
  const input = { from: 'opening', counted: true, countedAt, lines: [{ item, quantity }] };
  yield act(at(day, '05:10'), 'fulfill.receive_stock', placeId(place), actor('Joy Okoro'), input);
}

function* opened(account: string, amount: number, day: string): Life {
  const input = { entity: 'retail', account, currency: 'USD', amount };
  yield act(at(day, '05:10'), 'close.open_balance', idFromKey('ledger', 'retail'), actor('Hiro Sato'), input);
}
