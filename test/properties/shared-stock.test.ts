import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proveBooks } from '../support/audit.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse } from '../support/house.ts';
import { HOURS, inHouse, lives, playAtOnce, rounds, runs, SEQUENCES, waitTogether } from './lives.ts';

test('lives that share stock keep the proofs', { timeout: HOURS }, async () => {
  await fc.assert(
    fc.asyncProperty(lives, (played) =>
      inHouse({ shelf: 'shared', writers: 2 }, async (house, players) => {
        for (const round of rounds(played)) {
          await playAtOnce(players, round);
          await waitTogether(house, round);
        }
      }),
    ),
    runs(0.3),
  );
});

const wishes = fc.array(fc.record({ item: fc.nat(1), quantity: fc.integer({ min: 1, max: 5 }) }), {
  minLength: 2,
  maxLength: 40,
});

test('a buyer is refused only when the units were really gone', { timeout: HOURS }, async () => {
  await fc.assert(
    fc.asyncProperty(wishes, async (wished) => {
      const house = await openHouse();
      try {
        await layGround(house.owner, ['JACKET', 'SOCK']);
        const stock = {
          from: 'opening',
          counted: true,
          lines: [
            { item: 'JACKET', quantity: 20 },
            { item: 'SOCK', quantity: 30 },
          ],
        };
        await house.give('fulfill.receive_stock', placeId(places.wa), stock);
        const done = await Promise.all(
          wished.map(({ item, quantity }, i) => house.give('capture.order', null, wish(i, item, quantity))),
        );
        const left = [20, 30].map(
          (units, item) =>
            units -
            wished.reduce(
              (sum, each, i) => sum + (each.item === item && done[i]?.answer.outcome === 'done' ? each.quantity : 0),
              0,
            ),
        );
        for (const [i, { answer }] of done.entries()) {
          const { item, quantity } = wished[i] as { item: number; quantity: number };
          if (answer.outcome === 'refused')
            expect([answer.refusal?.refused, (left[item] ?? 0) < quantity]).toEqual(['no_plan', true]);
        }
        expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
        await proveBooks(house);
      } finally {
        await house.close();
      }
    }),
    { numRuns: Math.ceil(SEQUENCES / 100) },
  );
});

function wish(i: number, item: number, quantity: number) {
  return {
    channel: 'web',
    source: { key: `wish-${i}` },
    currency: 'USD',
    groups: [
      { id: 'G1', method: 'ship', address: { lines: ['1 Main'], city: 'Chicago', postcode: '60601', country: 'US' } },
    ],
    lines: [{ item: ['JACKET', 'SOCK'][item], quantity, price: 1000 }],
    tenders: [
      {
        kind: 'card',
        provider: 'local',
        reference: `auth-${i}`,
        amount: quantity * 1000,
        authorised: { amount: quantity * 1000 },
      },
    ],
    total: quantity * 1000,
    require: 'promise',
  };
}
