import { expect, test } from 'vitest';
import { layLabels, project, scaleOf } from './projection.ts';

const frame = { width: 400, height: 300, margin: 40 };
const chicago = { latitude: 41.88, longitude: -87.63 };
const oakPark = { latitude: 41.885, longitude: -87.785 };
const milwaukee = { latitude: 43.04, longitude: -87.91 };

test('north is up, west is left, and a kilometre is as long in every direction', () => {
  const { spot, kmPerPixel } = project([chicago, oakPark, milwaukee], frame);
  const [a, b, c] = [spot(chicago), spot(oakPark), spot(milwaukee)];
  expect(b.x).toBeLessThan(a.x);
  expect(c.y).toBeLessThan(a.y);
  const km = Math.hypot(c.x - a.x, c.y - a.y) * kmPerPixel;
  expect(km).toBeGreaterThan(128);
  expect(km).toBeLessThan(133);
});

test('what lies beyond the frame stands at its edge and says so', () => {
  const { spot } = project([chicago, oakPark], frame);
  expect(spot(chicago).beyond).toBeNull();
  expect(spot(milwaukee)).toMatchObject({ y: 20, beyond: 0 });
});

test('a scale is a round length', () => {
  expect(scaleOf(0.2, 400)).toEqual({ km: 20, pixels: 100 });
});

test('no name lies on another: the second of two neighbours stands elsewhere, a third may have no room', () => {
  const near = { x: 200, y: 150, wide: 60, high: 26 };
  const labels = layLabels([near, { ...near, x: 204 }], frame);
  expect(labels[0]?.anchor).toBe('start');
  expect(labels[1]?.anchor).toBe('end');
  const tight = { width: 90, height: 60 };
  expect(layLabels([{ ...near, x: 45, y: 30, wide: 80 }], { ...tight, margin: 4 })).toEqual([null]);
});
