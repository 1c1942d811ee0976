import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, read, write } from './json.ts';

/** Any Unicode, lone surrogates too, and texts that look like bigints. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(
    '12n',
    '12nn',
    '-12n',
    '-0nn',
    'n',
    '-n',
    '12',
    '12n ',
    '\n12n',
    '12n\n',
    '1.5n',
    '"',
    '\\n',
    '\u2028',
  ),
  fc.tuple(fc.integer(), fc.integer({ min: 1, max: 4 })).map(([whole, n]) => `${whole}${'n'.repeat(n)}`),
);
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .filter((each) => !Object.is(each, -0)); // JSON.stringify loses its sign too
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(text, number, fc.bigInt(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

function backwards(of: unknown): unknown {
  if (Array.isArray(of)) return of.map(backwards);
  if (typeof of !== 'object' || of === null) return of;
  return Object.fromEntries(
    Object.entries(of)
      .reverse()
      .map(([key, inner]) => [key, backwards(inner)]),
  );
}

describe('a document', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(value, (document) => {
        expect(read(write(document))).toStrictEqual(document);
      }),
      { numRuns: 1000 },
    );
  });

  test('is JSON that others read, with the same texts for everything but bigints', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        const plain = JSON.stringify(document);
        if (!/\dn+"/.test(plain)) expect(JSON.parse(write(document))).toStrictEqual(JSON.parse(plain));
      }),
    );
  });

  test.each([
    [17_044n, '"17044n"'],
    ['17044n', '"17044nn"'],
    ['17044nn', '"17044nnn"'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [[undefined, Number.NaN], '[null,null]'],
    ['\ud83d', '"\\ud83d"'],
    [{ __proto__: null, 'a"b': 1 }, '{"a\\"b":1}'],
  ])('%o is written %s', (document, written) => {
    expect(write(document)).toBe(written);
  });

  test('keeps a key that is called like the prototype', () => {
    const document = JSON.parse('{"__proto__":{"a":"1n"},"b":2}');
    expect(write(read(write(document)))).toBe('{"__proto__":{"a":"1nn"},"b":2}');
  });
});

describe('the text that is hashed', () => {
  test('is the same whatever the order in which the keys were set, and reads as the document', () => {
    fc.assert(
      fc.property(value, (document) => {
        expect(canonical(backwards(document))).toBe(canonical(document));
        expect(read(canonical(document))).toStrictEqual(document);
      }),
      { numRuns: 500 },
    );
  });

  test('differs for what differs', () => {
    expect(canonical({ a: 1n })).not.toBe(canonical({ a: '1' }));
    expect(canonical({ a: 1n })).not.toBe(canonical({ a: '1n' }));
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
    expect(canonical({ a: undefined, b: 1 })).toBe(canonical({ b: 1 }));
  });
});
