import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOURS, history, inHouse, lives, playAtOnce, rounds, runs, waitTogether } from './lives.ts';

/**
 * Without counts: one that finds less than is claimed makes a later command come up short at the lock. It is refused in the
 * end, but neighbours in its batch have seen its claim in the queue of the place, and may say a minute more or less.
 */
const uncounted = lives.map((played) =>
  played.map((life) => life.filter((intent) => intent.do !== 'stock' || !intent.count)),
);

test('a batch is its commands', { timeout: HOURS }, async () => {
  await fc.assert(
    fc.asyncProperty(uncounted, (played) =>
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
