import { expect, test } from 'vitest';
import type { Order } from '../../api/types.ts';
import { pictureOf, ticksBetween } from './path.ts';

const at = (time: string) => `2026-11-19T${time}:00.000Z`;
const pack = (place: string, kept: number, steps: [string, string][]) => ({
  place, kept, ready: at('20:00'), steps: steps.map(([step, by]) => ({ step, place, by: at(by) })),
}); // biome-ignore format: a line
const group = {
  promise: { by: at('21:00') },
  plan: { packages: [pack('014', 9116, [['pick', '18:00'], ['shelf', '20:40'], ['promise', '21:00']])] },
  fallback: { held: true, lastStart: at('17:40'), plan: { packages: [pack('A', 9313, [['truck', '18:15'], ['shelf', '20:40'], ['promise', '21:00']])] } },
} as unknown as Order['groups'][number]; // biome-ignore format: a fixture
const name = (code: string) => (code === 'A' ? 'Warehouse A' : `Store ${code}`);

test('the chosen way is solid and has the gate, the fallback is dashed and takes over at its last start', () => {
  const picture = pictureOf(group, Date.parse(at('16:00')), name);
  expect(picture?.tracks.map((track) => [track.name, track.says, track.chosen])).toEqual([
    ['Store 014', 'primary 91%', true],
    ['Warehouse A', 'held, 93%', false],
  ]);
  expect(picture?.tracks[0]?.stops.map((stop) => [stop.name, stop.gate])).toEqual([['Pick', true], ['Shelf', false]]);
  expect(picture?.turn?.at).toBe(Date.parse(at('17:40')));
  expect(picture?.slack).toBe(20);
  expect([picture?.from, picture?.to]).toEqual([Date.parse(at('16:00')), Date.parse(at('21:00'))]);
}); // biome-ignore format: short lists

test('what is over is drawn as it was planned, however long ago', () => {
  const picture = pictureOf(group, Date.parse('2026-11-25T12:00:00.000Z'), name);
  expect([picture?.isOver, picture?.from, picture?.to]).toEqual([
    true,
    Date.parse(at('18:00')),
    Date.parse(at('21:00')),
  ]);
});

test('without a plan there is no picture', () => {
  expect(pictureOf({ plan: null } as unknown as Order['groups'][number], 0, name)).toBeNull();
});

test('ticks are round hours of the zone, six at most', () => {
  const hour = 3_600_000;
  const ticks = ticksBetween(Date.parse(at('20:20')), Date.parse(at('23:59')), -6 * hour);
  expect(ticks.map((tick) => new Date(tick).toISOString().slice(11, 16))).toEqual(['21:00', '22:00', '23:00']);
  expect(ticksBetween(0, 40 * 24 * hour, 0).length).toBeLessThan(12);
});
