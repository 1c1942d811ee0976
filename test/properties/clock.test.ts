import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOURS, history, inHouse, lives, playAtOnce, rounds, runs, waitTogether } from './lives.ts';

test('the clock is an argument: the same commands and times give the same commits, hash for hash', {
  timeout: HOURS,
}, async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (played) => {
      const told: string[][] = [];
      const tell = () =>
        inHouse({}, async (house, players) => {
          for (const round of rounds(played)) {
            await playAtOnce(players, round);
            await waitTogether(house, round);
          }
          told.push(await history(house));
        });
      await Promise.all([tell(), tell()]);
      expect(told[1]).toEqual(told[0]);
    }),
    runs(0.2),
  );
});
