import { expect, test } from 'vitest';
import { NO_LIMITS } from '../rules/limits.ts';
import { type Setting, withLines } from './setting.ts';

test('some lines of a question keep what the rules say of them, by where they stand then', () => {
  const three = <T>(of: (line: number) => T) => [0, 1, 2].map(of);
  const setting = {
    question: { lines: three((n) => ({ line: `L${n + 1}` })), stock: three(() => []) },
    worth: three(() => null),
    source: three(() => new Int32Array(0)),
    free: three(() => new Int32Array(0)),
    has: three(() => new Uint8Array(0)),
    fails: three(() => new Int32Array(0)),
    limits: {
      ...NO_LIMITS,
      applied: ['sets stay together', 'buffers'],
      together: [[0, 2], [0, 1]],
      buffer: (place: number, line: number) => 100 * place + line,
    },
  } as unknown as Setting; // biome-ignore format: a list
  const { limits, question } = withLines(setting, [2, 0]);
  expect(question.lines.map(({ line }) => line)).toEqual(['L3', 'L1']);
  expect(limits.together).toEqual([[0, 1]]);
  expect([limits.buffer(3, 0), limits.buffer(3, 1)]).toEqual([302, 300]);
  expect(limits.applied).toEqual(['sets stay together', 'buffers']);
});
