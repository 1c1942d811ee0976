import { expect, test } from 'vitest';
import { type Bench, Usage } from './usage.ts';
import { windowOption } from './window.ts';

const bench = (options: Bench['options']) => ({ options }) as Bench;
const windowFor = (options: Bench['options']) => windowOption(bench(options), 'America/Chicago');

test.each([
  ['nothing is all that was recorded', {}, null, null],
  ['days are those of the house, the last one whole', { from: '2026-11-18', to: '2026-11-19' }, '2026-11-18T06:00', '2026-11-20T06:00'],
  ['one day is its hours, also where the clocks change', { from: '2026-11-01', to: '2026-11-01' }, '2026-11-01T05:00', '2026-11-02T06:00'],
  ['times are moments', { from: '2026-11-19T14:00:00-06:00', to: '2026-11-19T20:30:00Z' }, '2026-11-19T20:00', '2026-11-19T20:30'],
  ['either may be left out', { to: '2026-11-19T20:30:00Z' }, null, '2026-11-19T20:30'],
])('%s', (_what, options, from, to) => {
  const whole = (moment: string | null) => moment && `${moment}:00.000Z`;
  expect(windowFor(options)).toEqual({ from: whole(from), to: whole(to) });
}); // biome-ignore format: a list

test.each([
  ['a word', { from: 'yesterday' }, /^--from wants a day such as 2026-11-19, or a time .*; "yesterday" is neither$/],
  ['a day that no calendar has', { to: '2026-02-30' }, /^--to wants a day .*"2026-02-30" is neither$/],
  ['a time without an offset', { to: '2026-11-19T14:00' }, /^--to wants .* a time with an offset/],
  ['an end before the beginning', { from: '2026-11-20', to: '2026-11-18' }, /^--from does not lie before --to: give/],
])('%s is refused, with the option and what it wants', (_what, options, says) => {
  expect(() => windowFor(options)).toThrow(Usage);
  expect(() => windowFor(options)).toThrow(says);
});
