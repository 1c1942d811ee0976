import { expect, test } from 'vitest';
import { Refusal } from '../../api/refusal.ts';
import { faultsOf, findField, lineAt } from './faults.ts';

const text = JSON.stringify(
  {
    rules: [
      { name: 'near {by}', do: { farthest: { km: 64 } } },
      { name: 'short', do: { remorse: 0 } },
    ],
    clusters: {},
  },
  null,
  2,
);
const at = (field: string) => {
  const found = findField(text, field);
  return found && text.slice(found.from, found.to);
};

test('a field is found in the text of a document, also behind a brace in a name', () => {
  expect(at('document.rules.0.do.farthest.km')).toBe('64');
  expect(at('document.rules.1.do.remorse')).toBe('0');
  expect(at('document.rules.1.name')).toBe('"short"');
  expect(lineAt(text, findField(text, 'document.rules.0.do.farthest.km')?.from ?? 0)).toBe(7);
});

test('of a field that is missing the nearest thing that is there is shown', () => {
  expect(at('document.rules.1.when.channels')).toContain('"remorse": 0');
  expect(at('document.rules.7.name')).toMatch(/^\[/);
  expect(at('document')).toBe(text);
});

test('a refusal tells each field that is wrong, or the sentence that it is', () => {
  const problem = { type: '', title: '', status: 422, code: 'invalid_input', detail: 'a: b', field: 'document.a' };
  const errors = [{ field: 'document.a', reason: 'b' }];
  expect(faultsOf(new Refusal({ ...problem, errors }))).toEqual(errors);
  expect(faultsOf(new Refusal({ ...problem, remedy: 'write c' }))).toEqual([
    { field: 'document.a', reason: 'a: b', remedy: 'write c' },
  ]);
});
