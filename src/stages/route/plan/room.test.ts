import { expect, test } from 'vitest';
import { Room } from './room.ts';

test('columns lie beside each other, empty, and one too many is refused before it lies in the next room', () => {
  const room = new Room(3, 100);
  const ints = room.ints(100).fill(7);
  const floats = room.floats(100);
  expect([...floats].every((each) => each === 0)).toBe(true);
  floats.fill(0.5);
  expect([...ints].every((each) => each === 7)).toBe(true);
  expect(() => room.bytes(100)).toThrow(RangeError);
});
