import { expect, test } from 'vitest';
import { statement } from '../../src/kernel/sql/statement.ts';
import { proveBooks } from '../support/audit.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { sale } from './sale.ts';

const BUYERS = 200;
const UNITS = 50;

const shelf = statement<{ on_hand: number; reserved: number }>(
  'test.shelf',
  `select sum(on_hand)::int as on_hand, sum(reserved)::int as reserved from stock where item = 'JACKET'`,
);

/** Buyers that come at once, half of them to another process; how long each waited, in milliseconds. */
async function rush(house: TestHouse, buyers: number) {
  const began = performance.now();
  const desks = [house.desk, house.elsewhere];
  return Promise.all(
    Array.from({ length: buyers }, async (_, i) => {
      const command = house.command('capture.order', null, sale(`buyer-${i}`, 'JACKET', 1), { key: `buyer-${i}` });
      const { answer } = await (desks[i % 2] as (typeof desks)[0]).perform(command);
      return { answer, millis: performance.now() - began };
    }),
  );
}

test.each([
  ['at one place', { [places.wa]: UNITS }],
  ['at three places', { [places.wa]: 30, [places.s14]: 15, [places.s21]: 5 }],
])(
  `${BUYERS} buyers at once for ${UNITS} units %s: exactly as many get one, and the others are told why`,
  async (_where, stock) => {
    const house = await openHouse();
    try {
      await layGround(house.owner);
      for (const [place, quantity] of Object.entries(stock))
        await house.give('fulfill.receive_stock', placeId(place), {
          from: 'opening',
          counted: true,
          lines: [{ item: 'JACKET', quantity }],
        });
      const served = await rush(house, BUYERS);
      const got = served.filter(({ answer }) => answer.outcome === 'done');
      const refused = served.filter(({ answer }) => answer.outcome === 'refused');
      expect([got.length, refused.length]).toEqual([UNITS, BUYERS - UNITS]);
      for (const { answer } of refused) {
        expect(answer.refusal?.refused).toBe('no_plan');
        expect(answer.refusal?.because).toMatch(/JACKET|unit|place/);
      }
      expect(await house.db.run(shelf)).toEqual([{ on_hand: UNITS, reserved: UNITS }]);
      await proveBooks(house);
      const millis = served.map((each) => each.millis).sort((a, b) => a - b);
      console.log(`${BUYERS} buyers, ${UNITS} units: p50 ${at(millis, 0.5)} ms, p99 ${at(millis, 0.99)} ms`);
    } finally {
      await house.close();
    }
  },
);

const at = (sorted: readonly number[], share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
