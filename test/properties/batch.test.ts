import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOURS, history, inHouse, lives, playAtOnce, rounds, runs, waitTogether } from './lives.ts';

test('a batch is its commands', { timeout: HOURS }, async () => {
  await fc.assert(
    fc.asyncProperty(lives, (played) =>
      inHouse({}, (alone, one) =>
        inHouse({}, async (together, all) => {
          for (const round of rounds(played)) {
            const singly = async () => {
              for (const turn of round) await playAtOnce(one, [turn]);
            };
            await Promise.all([singly(), playAtOnce(all, round)]);
            await Promise.all([waitTogether(alone, round), waitTogether(together, round)]);
          }
          expect(await history(together)).toEqual(await history(alone));
        }),
      ),
    ),
    runs(0.2),
  );
});
