import { writePolicies } from '../../src/books/reference/write.ts';
import { localNotices } from '../../src/edge/notices/notice.ts';
import { localPayments } from '../../src/edge/payments/local.ts';
import { runJobs } from '../../src/edge/worker/worker.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import { openLog } from '../../src/kernel/log.ts';
import { plusMinutes } from '../../src/kernel/time.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

const log = openLog('silent');
export const DAY = 24 * 60;

/** A house that sells jackets from two stores and a warehouse, and what its people do. */
export type Jackets = Awaited<ReturnType<typeof openJackets>>;

export async function openJackets() {
  const house = await openHouse('2026-11-19T15:00:00.000Z');
  await layGround(house.owner);
  return { house, ...deeds(house), ...looks(house) };
}

function deeds(house: TestHouse) {
  return {
    /** Does what is due, until nothing is. */
    async settle(minutes = 0): Promise<void> {
      house.time = plusMinutes(house.time, minutes);
      const outside = { payments: () => localPayments, notices: localNotices };
      while ((await runJobs(house, house.write, outside, log)) > 0);
    },
    async rules(...rules: object[]): Promise<void> {
      const document = { rules: rules.map((does, i) => ({ name: `rule ${i + 1}`, when: {}, do: does })), clusters: {} };
      await writePolicies(house.owner, [
        { kind: 'rules', activeFrom: house.time, document, author: 'test', note: 'for a story' },
      ]);
    },
    receive: (place: string, quantity: number, more: object = {}) =>
      house.give('fulfill.receive_stock', placeId(place), {
        counted: true,
        lines: [{ item: 'JACKET', quantity }],
        ...more,
      }),
    count: (place: string, units: number) => house.give('fulfill.count', placeId(place), { item: 'JACKET', units }),
    announce: (place: string, reference: string, days: number, quantity: number) =>
      house.give('fulfill.announce_supply', placeId(place), {
        reference,
        supplier: 'Northwind',
        due: plusMinutes(house.time, days * DAY),
        lines: quantity > 0 ? [{ item: 'JACKET', quantity }] : [],
      }),
    /** An order that is wanted within so many days; null: as soon as can be. */
    async order(
      key: string,
      quantity: number,
      method: 'pickup' | 'ship' = 'pickup',
      days: number | null = 5,
      item = 'JACKET',
    ): Promise<Uuid> {
      const by = { id: 'G1', ...(days === null ? {} : { wantedBy: plusMinutes(house.time, days * DAY) }) };
      const group =
        method === 'pickup'
          ? { ...by, method, place: places.s14 }
          : { ...by, method, address: { lines: ['1 Main'], city: 'Chicago', postcode: '60601', country: 'US' } };
      const amount = 1000 * quantity;
      const { answer } = await house.give('capture.order', null, {
        channel: 'web',
        source: { key },
        currency: 'USD',
        customer: { email: 'maya@example.com' },
        groups: [group],
        lines: [{ item, quantity, price: 1000 }],
        tenders: [{ kind: 'card', provider: 'local', reference: key, amount, authorised: { amount } }],
        total: amount,
      });
      return answer.subject;
    },
  };
}

function looks(house: TestHouse) {
  return {
    route: async (id: Uuid) => (await house.order(id)).groups[0]?.route,
    sources: async (id: Uuid) =>
      (await house.order(id)).slices.map(({ state, place, quantity, supply }) =>
        [quantity, state, place ?? 'nowhere', ...(supply ? [`by ${supply}`] : [])].join(' '),
      ),
    /** What the record says of jackets, by place. */
    stock: () =>
      house.lists
        .selectFrom('stock')
        .select(['place', 'on_hand', 'reserved', 'held'])
        .where('item', '=', 'JACKET')
        .orderBy('place')
        .execute(),
    supplies: () =>
      house.lists
        .selectFrom('supply')
        .select(['reference', 'expected', 'claimed', 'arrived'])
        .orderBy('reference')
        .execute(),
  };
}
