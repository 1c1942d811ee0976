import { expect, test } from 'vitest';
import { statement } from '../../src/kernel/sql/statement.ts';
import { plusMinutes } from '../../src/kernel/time.ts';
import { proveBooks } from '../support/audit.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse } from '../support/house.ts';
import { sale } from './sale.ts';

const BUYERS = 120;
const UNITS = 30;

const claims = statement<{ expected: number; claimed: number }>(
  'test.claims',
  'select sum(expected)::int as expected, sum(claimed)::int as claimed from supply',
);

test(`${BUYERS} buyers at once, from two processes, for ${UNITS} units of two supplies: each unit is promised once`, async () => {
  const house = await openHouse();
  try {
    await layGround(house.owner);
    for (const [place, reference, quantity] of [
      [places.wa, 'PO-1', UNITS - 10],
      [places.s14, 'PO-2', 10],
    ] as const)
      await house.give('fulfill.announce_supply', placeId(place), {
        reference,
        due: plusMinutes(house.time, 2 * 1440),
        lines: [{ item: 'JACKET', quantity }],
      });
    const desks = [house.desk, house.elsewhere];
    const served = await Promise.all(
      Array.from({ length: BUYERS }, async (_, i) => {
        const command = house.command('capture.order', null, sale(`b${i}`, 'JACKET', 1), { key: `b${i}` });
        return (await (desks[i % 2] as (typeof desks)[0]).perform(command)).answer;
      }),
    );
    expect(served.filter(({ outcome }) => outcome === 'done')).toHaveLength(UNITS);
    for (const { refusal } of served.filter(({ outcome }) => outcome === 'refused'))
      expect(refusal?.refused).toBe('no_plan');
    expect(await house.db.run(claims)).toEqual([{ expected: UNITS, claimed: UNITS }]);
    await proveBooks(house);
  } finally {
    await house.close();
  }
});
