import { expect, test } from 'vitest';
import { NO_LIMITS } from '../rules/limits.ts';
import { type Setting, withLines } from './setting.ts';

test('some lines of a question keep what the rules and the places say of them, by where they stand then', () => {
  const three = <T>(of: (line: number) => T) => [0, 1, 2].map(of);
  const setting = {
    question: { lines: three((n) => ({ line: `L${n + 1}` })), stock: three(() => []) },
    worth: three(() => null),
    source: three(() => new Int32Array(0)),
    free: three(() => new Int32Array(0)),
    has: three(() => new Uint8Array(0)),
    fails: three(() => new Int32Array(0)),
    manners: three(() => new Uint8Array(0)),
    spare: three((n) => Int32Array.of(n, 10 * n)),
    limits: { ...NO_LIMITS, applied: ['sets stay together'], together: [[0, 2], [0, 1]] },
  } as unknown as Setting; // biome-ignore format: a list
  const { limits, question, spare } = withLines(setting, [2, 0]);
  expect(question.lines.map(({ line }) => line)).toEqual(['L3', 'L1']);
  expect(limits.together).toEqual([[0, 1]]);
  expect(spare.flatMap((line) => [...line])).toEqual([2, 20, 0, 0]);
  expect(limits.applied).toEqual(['sets stay together']);
});
