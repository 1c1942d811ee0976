/** Places on paper: their real coordinates, north up, one scale for both directions. */

export type Point = { readonly latitude: number; readonly longitude: number };
export type Spot = { readonly x: number; readonly y: number; readonly beyond: Way | null };
/** Where what lies beyond the edge is, in degrees from north. */
export type Way = 0 | 90 | 180 | 270;
export type Frame = { readonly width: number; readonly height: number; readonly margin: number };

const EDGE = 20;
const KM_PER_DEGREE = 111.2;

/** Fits the points into the frame; other points that lie beyond it are moved to its edge. */
export function project(points: readonly Point[], { width, height, margin }: Frame) {
  const middle = between(points.map((point) => point.latitude));
  const squeeze = Math.cos((middle.centre * Math.PI) / 180);
  const across = between(points.map((point) => point.longitude * squeeze));
  const degrees = Math.max(
    across.span / (width - 2 * margin),
    middle.span / (height - 2 * margin),
    // one place alone, or two next door, need some land around them
    0.12 / width,
  );
  const spot = ({ latitude, longitude }: Point): Spot => {
    const x = width / 2 + (longitude * squeeze - across.centre) / degrees;
    const y = height / 2 - (latitude - middle.centre) / degrees;
    const [inX, inY] = [clamp(x, EDGE, width - EDGE), clamp(y, EDGE, height - EDGE)];
    return { x: inX, y: inY, beyond: wayTo(x - inX, y - inY) };
  };
  return { spot, kmPerPixel: degrees * KM_PER_DEGREE };
}

function between(values: readonly number[]) {
  const [low, high] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 0];
  return { centre: (low + high) / 2, span: high - low };
}

function wayTo(east: number, south: number): Way | null {
  if (east === 0 && south === 0) return null;
  if (Math.abs(east) > Math.abs(south)) return east > 0 ? 90 : 270;
  return south > 0 ? 180 : 0;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** A round length of about a quarter of the map, for its scale. */
export function scaleOf(kmPerPixel: number, width: number): { readonly km: number; readonly pixels: number } {
  const most = (kmPerPixel * width) / 4;
  const ten = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((each) => each * ten).find((each) => each <= most) ?? ten;
  return { km, pixels: km / kmPerPixel };
}

export type Label = { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' | 'middle' };
type Wanted = { readonly x: number; readonly y: number; readonly wide: number; readonly high: number };

/** Where each name stands so that none lies on another: right, left, below or above its mark; null where there is no room. */
export function layLabels(wanted: readonly Wanted[], { width, height }: Frame): readonly (Label | null)[] {
  const taken: Box[] = wanted.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }));
  return wanted.map((each) => {
    const found = around(each).find(
      ({ box }) =>
        box.left >= 4 &&
        box.right <= width - 4 &&
        box.top >= 2 &&
        box.bottom <= height - 2 &&
        !taken.some((other) => meet(box, other)),
    );
    if (!found) return null;
    taken.push(found.box);
    return found.label;
  });
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

function around({ x, y, wide, high }: Wanted): readonly { label: Label; box: Box }[] {
  const box = (left: number, top: number): Box => ({ left, right: left + wide, top, bottom: top + high });
  return [
    { label: { x: x + 12, y: y - high / 2 + 11, anchor: 'start' }, box: box(x + 12, y - high / 2) },
    { label: { x: x - 12, y: y - high / 2 + 11, anchor: 'end' }, box: box(x - 12 - wide, y - high / 2) },
    { label: { x, y: y + 22, anchor: 'middle' }, box: box(x - wide / 2, y + 11) },
    { label: { x, y: y - high, anchor: 'middle' }, box: box(x - wide / 2, y - 11 - high) },
  ];
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
