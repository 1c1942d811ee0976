import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFromKey, idOf, isUuid } from './ids.ts';
import { instant } from './time.ts';

const command = idFromKey('test', 'a');
const moment = fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2200, 0) });

describe('the id of what a command creates', () => {
  test('sorts by the time of the command', () => {
    fc.assert(
      fc.property(moment, moment, fc.uuid(), fc.uuid(), fc.nat(50), fc.nat(50), (a, b, one, other, n, m) => {
        fc.pre(a < b);
        expect(idOf(instant(a), one, n) < idOf(instant(b), other, m)).toBe(true);
      }),
    );
  });

  test('is the same when it is made again, another for another thing, and a uuid v7', () => {
    fc.assert(
      fc.property(moment, fc.uuid(), fc.nat(1000), (at, of, n) => {
        const id = idOf(instant(at), of, n);
        expect(id).toBe(idOf(instant(at), of, n));
        expect(id).not.toBe(idOf(instant(at), of, n + 1));
        expect(isUuid(id) && id).toMatch(/^.{8}-.{4}-7.{3}-[89ab]/);
      }),
    );
  });
});

describe('the id from a key', () => {
  test('stays what it was: commands of last year are known by it', () => {
    expect([idFromKey('place', 'store-014'), idFromKey('a', 'b')]).toMatchInlineSnapshot(`
      [
        "48a6ebc1-a9ca-890c-b75c-505d27774acf",
        "59b271ae-1bbc-81d3-9d41-929817f4b16f",
      ]
    `);
  });

  test('is a uuid v8, and tells keys apart by their parts', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 3 }), (parts) => {
        expect(isUuid(idFromKey(...parts)) && idFromKey(...parts)).toMatch(/^.{8}-.{4}-8.{3}-[89ab]/);
      }),
    );
    expect(idFromKey('ab', 'c')).not.toBe(idFromKey('a', 'bc'));
    expect(idFromKey('a')).not.toBe(idFromKey('a', ''));
  });
});

test.each(['', command.toUpperCase(), command.replaceAll('-', ''), `${command}0`, `${command}\n`])(
  '%j is none',
  (text) => {
    expect(isUuid(text)).toBe(false);
  },
);
