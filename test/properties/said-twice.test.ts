import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusMinutes } from '../../src/kernel/time.ts';
import type { TestHouse } from '../support/house.ts';
import { type Done, HOURS, inHouse, lines, lives, playAtOnce, rounds, runs, type Turn, waitTogether } from './lives.ts';
import type { Player } from './player.ts';

test('said twice is said once, and a preview tells the truth and leaves no trace', { timeout: HOURS }, async () => {
  await fc.assert(
    fc.asyncProperty(lives, (played) =>
      inHouse({ writers: 2 }, async (house, players) => {
        const done: Done[] = [];
        for (const [n, round] of rounds(played).entries()) {
          const looks = n % 3;
          done.push(
            ...(await playAtOnce(
              players,
              round.filter((_, i) => i % 3 !== looks),
            )),
          );
          for (const turn of round.filter((_, i) => i % 3 === looks))
            done.push(...(await previewed(house, players, turn)));
          await waitTogether(house, round);
          await saidAgain(house, done.slice(0, 1));
        }
        await saidAgain(house, done);
      }),
    ),
    runs(0.3),
  );
});

/** A preview, then the same in earnest: both tell the same, and only the second writes. */
async function previewed(house: TestHouse, players: readonly Player[], { player, intent }: Turn): Promise<Done[]> {
  const life = players[player] as Player;
  const command = await life.command(intent);
  if (!command) return [];
  const before = await lines(house);
  const seen = await house.desk.preview(command);
  expect(await lines(house)).toEqual(before);
  const done = await life.give(command);
  expect({ ...seen, number: null }).toEqual({ ...done, number: null });
  return [{ command, answer: done.answer }];
}

/** Minutes later, to another process. */
async function saidAgain(house: TestHouse, done: readonly Done[]): Promise<void> {
  const before = await lines(house);
  const now = plusMinutes(house.time, 7);
  const again = await Promise.all(done.map(({ command }) => house.elsewhere.perform({ ...command, now })));
  expect(again.map((each) => each.answer)).toEqual(done.map((each) => each.answer));
  expect(await lines(house)).toEqual(before);
}
