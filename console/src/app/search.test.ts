import { expect, test } from 'vitest';
import { doing, ordersSearch, readSearch, toggled, writeSearch } from './search.ts';

test('an address says plain words, and numbers stay words', () => {
  expect(writeSearch({ view: 'risk', q: '10482', sel: 'IMV-1,IMV-2', at: undefined })).toBe(
    '?view=risk&q=10482&sel=IMV-1,IMV-2',
  );
  expect(readSearch('?q=10482&view=risk')).toEqual({ q: '10482', view: 'risk' });
  expect(writeSearch({})).toBe('');
});

test('what is no view of ours is left out', () => {
  expect(ordersSearch({ view: 'nonsense', place: '014', q: '' })).toMatchObject({
    view: undefined,
    place: '014',
    q: undefined,
  });
});

test('a selection takes names in and out', () => {
  expect(toggled(undefined, 'a')).toBe('a');
  expect(toggled('a', 'b')).toBe('a,b');
  expect(toggled('a,b', 'a')).toBe('b');
  expect(toggled('a', 'a')).toBeUndefined();
});

test('a command stands in the address with what it is on and what a page proposes for it', () => {
  const address = writeSearch({ do: 'fulfill.ask_count', on: '014', item: 'HWJ-OLV-M', because: 'IMV-1 rests on it' });
  expect(doing(readSearch(address.slice(1)))).toEqual({
    do: 'fulfill.ask_count',
    on: '014',
    item: 'HWJ-OLV-M',
    because: 'IMV-1 rests on it',
    dueBy: undefined,
  });
});
