import type { Part } from '../../../src/stages/route/plan/search.ts';
import type { Policy, Seen } from './play.ts';
import type { Order, World } from './world.ts';

type Step = { readonly places: 'warehouse' | 'store' | 'any'; readonly miles: number; readonly buffer: number };

const COMPLETE: Record<'warehouse' | 'store', readonly Step[]> = {
  warehouse: [
    { places: 'warehouse', miles: 1e9, buffer: 0 },
    { places: 'store', miles: 250, buffer: 2 },
    { places: 'any', miles: 1e9, buffer: 1 },
  ],
  store: [
    { places: 'store', miles: 250, buffer: 2 },
    { places: 'warehouse', miles: 1e9, buffer: 0 },
    { places: 'any', miles: 1e9, buffer: 1 },
  ],
};
/** Both what is sent and what is left must be worth so much, in cents, before an order is cut. */
const WORTH_CUTTING = 4000;

/**
 * Rules as shops write them: whole orders by an order of preference and by distance, then parts if both sides are worth
 * it, then parts. `within` is the distance rule of a promised service; where nothing is within, it does not count.
 */
export function cascade(
  world: World,
  first: 'warehouse' | 'store',
  within?: (order: Order, place: number) => boolean,
): Policy {
  const { warehouses } = world;
  return {
    name: first === 'warehouse' ? 'rule cascade, warehouse first' : 'rule cascade, near store first',
    plan(order, seen) {
      const all = order.items.map((_, i) => i);
      for (const strict of within ? [true, false] : [false]) {
        const allowed = (p: number) => !strict || (within?.(order, p) ?? true);
        for (const step of COMPLETE[first]) {
          const found = nearestWith(world, order, seen, all, (p) => {
            if (step.places !== 'any' && (step.places === 'warehouse') !== p < warehouses) return -1;
            if (milesTo(world, order, p) > step.miles || !allowed(p)) return -1;
            return p < warehouses ? 0 : step.buffer;
          });
          if (found >= 0) return [{ way: found, lines: 2 ** all.length - 1 }];
        }
      }
      return inParts(world, order, seen, WORTH_CUTTING) ?? inParts(world, order, seen, 0) ?? [];
    },
  };
}

/** The nearest place that has all; failing that, each line from the nearest that has it. */
export function nearest(world: World): Policy {
  return {
    name: 'nearest',
    plan(order, seen) {
      const all = order.items.map((_, i) => i);
      const whole = nearestWith(world, order, seen, all, () => 0);
      if (whole >= 0) return [{ way: whole, lines: 2 ** all.length - 1 }];
      return inParts(world, order, seen, 0) ?? [];
    },
  };
}

const milesTo = (world: World, order: Order, place: number) => world.miles[order.city * world.places + place] as number;

function has(world: World, order: Order, seen: Seen, line: number, place: number, buffer: number): boolean {
  return (seen.stock[(order.items[line] as number) * world.places + place] as number) > buffer;
}

/** The nearest place that has these lines above its buffer (-1: not this place) and can pack them today; -1: none. */
function nearestWith(
  world: World,
  order: Order,
  seen: Seen,
  lines: readonly number[],
  bufferAt: (place: number) => number,
): number {
  let best = -1;
  for (let p = 0; p < world.places; p += 1) {
    const buffer = bufferAt(p);
    if (buffer < 0 || (seen.left[p] as number) < lines.length) continue;
    if (best >= 0 && milesTo(world, order, p) >= milesTo(world, order, best)) continue;
    if (lines.every((i) => has(world, order, seen, i, p, buffer))) best = p;
  }
  return best;
}

/** Always the place that has most of what is left, the nearest of those; what nobody has stays open. */
function inParts(world: World, order: Order, seen: Seen, worth: number): Part[] | null {
  const parts: Part[] = [];
  let left = order.items.map((_, i) => i);
  const price = (lines: readonly number[]) =>
    lines.reduce((sum, i) => sum + (world.price[order.items[i] as number] as number), 0);
  while (left.length > 0) {
    let best: { way: number; lines: number[] } | null = null;
    for (let way = 0; way < world.places; way += 1) {
      if (parts.some((part) => part.way === way)) continue;
      const lines = left.filter((i) => has(world, order, seen, i, way, 0)).slice(0, seen.left[way] as number);
      if (lines.length === 0) continue;
      const nearer = best && milesTo(world, order, way) < milesTo(world, order, best.way);
      if (!best || lines.length > best.lines.length || (lines.length === best.lines.length && nearer))
        best = { way, lines };
    }
    const rest = best ? left.filter((i) => !best.lines.includes(i)) : left;
    if (!best) {
      if (worth > 0) return null;
      parts.push({ way: world.places, lines: set(left) });
      return parts;
    }
    if (
      worth > 0 &&
      (rest.length > 0 || parts.length > 0) &&
      Math.min(price(best.lines), rest.length > 0 ? price(rest) : worth) < worth
    )
      return null;
    parts.push({ way: best.way, lines: set(best.lines) });
    left = rest;
  }
  return parts;
}

const set = (lines: readonly number[]) => lines.reduce((bits, i) => bits | (1 << i), 0);
