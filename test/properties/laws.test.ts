import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFromKey } from '../../src/kernel/ids.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { plusMinutes } from '../../src/kernel/time.ts';
import { proveBooks } from '../support/audit.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { type Intent, life } from './intents.ts';
import { Player, runDue } from './player.ts';

/** Lives that are played, over all laws: 2,000 in the daily run, more with IMV_SEQUENCES=100000. */
const SEQUENCES = Number(process.env.IMV_SEQUENCES ?? 2000);
/** Lives that share a house in one run. */
const LIVES = 10;
const HOURS = 6 * 60 * 60 * 1000;

const lives = fc.array(life, { minLength: 1, maxLength: LIVES, size: 'max' });

function runs(share: number) {
  return { numRuns: Math.ceil((SEQUENCES * share * 2) / LIVES), endOnFailure: false };
}

/** A house in which each life has four items of its own, with some units everywhere. */
async function settle(count: number, writers = 2): Promise<{ house: TestHouse; players: Player[] }> {
  const house = await openHouse('2026-11-19T20:31:07.000Z', writers);
  const shelves = Array.from({ length: count }, (_, i) =>
    ['JACKET', 'SOCK', 'PACK', 'MUG'].map((item) => `${item}-${i}`),
  );
  await layGround(house.owner, shelves.flat());
  for (const [place, units] of [
    [places.s14, 3],
    [places.s21, 2],
    [places.wa, 9],
  ] as const) {
    await house.give('fulfill.receive_stock', placeId(place), {
      from: 'opening',
      counted: true,
      lines: shelves.flat().map((item) => ({ item, quantity: units })),
    });
  }
  await house.give('close.open_balance', idFromKey('ledger', 'retail'), {
    entity: 'retail',
    account: 'liabilities:gift-cards:G-1',
    currency: 'USD',
    amount: 20_000,
  });
  return { house, players: shelves.map((items, i) => new Player(house, `life${i}`, items)) };
}

async function inHouse(count: number, writers: number, play: (house: TestHouse, players: Player[]) => Promise<void>) {
  const { house, players } = await settle(count, writers);
  try {
    await play(house, players);
    await proveBooks(house);
  } finally {
    await house.close();
  }
}

/** The intents of some lives, one of each at a time. */
function rounds(of: readonly (readonly Intent[])[]): { player: number; intent: Intent }[][] {
  const longest = Math.max(...of.map((each) => each.length));
  return Array.from({ length: longest }, (_, n) =>
    of.flatMap((each, player) => (each[n] ? [{ player, intent: each[n] as Intent }] : [])),
  );
}

const lines = statement<{ table: string; lines: bigint }>(
  'test.lines',
  `select 'commit' as table, count(*) as lines from commit union all select 'move', count(*) from move
    union all select 'posting', count(*) from posting union all select 'page', sum(version) from page
    union all select 'answered', count(*) from answered union all select 'job', count(*) from job
    union all select 'stock', sum(on_hand * 3 + reserved * 5 + held * 7 + picked * 11 + packed * 13) from stock
    union all select 'delivery', count(*) from delivery union all select 'case', count(*) from case_index`,
);
const hashes = statement<{ subject: string; sequence: number; hash: Buffer }>(
  'test.hashes',
  'select subject, sequence, hash from commit order by subject, sequence',
);

async function history(house: TestHouse): Promise<string[]> {
  return (await house.db.run(hashes)).map(
    ({ subject, sequence, hash }) => `${subject} ${sequence} ${hash.toString('hex')}`,
  );
}

test('said twice is said once, and a preview tells the truth and leaves no trace', { timeout: HOURS }, async () => {
  await fc.assert(
    fc.asyncProperty(lives, (played) =>
      inHouse(LIVES, 2, async (house, players) => {
        const said = [];
        for (const round of rounds(played)) {
          for (const { player, intent } of round) {
            const life = players[player] as Player;
            const command = await life.command(intent);
            if (!command) {
              await life.play(intent);
              continue;
            }
            const before = await house.db.run(lines);
            const seen = await house.desk.preview(command);
            expect(await house.db.run(lines)).toEqual(before);
            const done = await life.give(command);
            expect({ ...seen, number: null }).toEqual({ ...done, number: null });
            said.push({ command, answer: done.answer });
          }
          const again = said[said.length >> 1];
          if (again) await saidAgain(house, again);
        }
        for (const each of said) await saidAgain(house, each);
      }),
    ),
    runs(0.5),
  );
});

async function saidAgain(
  house: TestHouse,
  { command, answer }: { command: Parameters<TestHouse['desk']['perform']>[0]; answer: unknown },
) {
  const before = await house.db.run(lines);
  const again = await house.elsewhere.perform({ ...command, now: plusMinutes(house.time, 7) });
  expect(again.answer).toEqual(answer);
  expect(await house.db.run(lines)).toEqual(before);
}

test('a batch is its commands', { timeout: HOURS }, async () => {
  await fc.assert(
    fc.asyncProperty(lives, (played) =>
      inHouse(LIVES, 1, (alone, one) =>
        inHouse(LIVES, 1, async (together, all) => {
          for (const round of rounds(played)) {
            for (const { player, intent } of round) await (one[player] as Player).play(intent, { waits: false });
            const commands = await Promise.all(
              round.map(({ player, intent }) => (all[player] as Player).command(intent)),
            );
            await Promise.all(
              round.map(
                async (_, i) =>
                  commands[i] && (all[(round[i] as { player: number }).player] as Player).give(commands[i]),
              ),
            );
            const minutes = Math.max(0, ...round.map(({ intent }) => (intent.do === 'wait' ? intent.minutes : 0)));
            for (const house of [alone, together]) {
              house.time = plusMinutes(house.time, minutes);
              await runDue(house);
            }
          }
          expect(await history(together)).toEqual(await history(alone));
        }),
      ),
    ),
    runs(0.25),
  );
});

test('the clock is an argument: the same commands and times give the same commits, hash for hash', {
  timeout: HOURS,
}, async () => {
  await fc.assert(
    fc.asyncProperty(lives, (played) => {
      const tell = async (house: TestHouse, players: Player[]) => {
        for (const round of rounds(played))
          for (const { player, intent } of round) await (players[player] as Player).play(intent);
        return history(house);
      };
      return inHouse(LIVES, 1, (first, one) =>
        inHouse(LIVES, 1, async (second, other) => {
          expect(await tell(second, other)).toEqual(await tell(first, one));
        }),
      );
    }),
    runs(0.25),
  );
});

const wishes = fc.array(fc.record({ item: fc.nat(1), quantity: fc.integer({ min: 1, max: 5 }) }), {
  minLength: 2,
  maxLength: 40,
});

test('commands that share stock keep the proofs, and one is refused only when the units were really gone', {
  timeout: HOURS,
}, async () => {
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
