import { expect, test } from 'vitest';
import { nameOf } from './keys.ts';

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) =>
  nameOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

test('keys are named as people say them', () => {
  expect(pressed('j')).toBe('J');
  expect(pressed(' ')).toBe('Space');
  expect(pressed('X', { shiftKey: true })).toBe('Shift+X');
  expect(pressed('?', { shiftKey: true })).toBe('?');
  expect(pressed('k', { ctrlKey: true })).toBe('Ctrl+K');
  expect(pressed('k', { metaKey: true })).toBe('Ctrl+K');
  expect(pressed('Enter')).toBe('Enter');
});
