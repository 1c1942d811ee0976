import type { Part } from '../../../src/stages/route/plan/search.ts';
import { MONEY } from '../family-b/money.ts';
import { beginning, opened, type Seen } from '../family-b/play.ts';
import type { Order, World } from '../family-b/world.ts';
import { delay, nominalDays, type Truth } from './truth.ts';

export const LATE = 1200;
export const REWORK = 250;

/** An order with the days that are left for it. */
export type Due = Order & { readonly promise: number };
export type Promiser = {
  readonly name: string;
  readonly every?: number;
  prepare?(seen: Seen): void;
  plan(order: Due, seen: Seen): readonly Part[];
  /** How likely it thinks the plan keeps the promise, 0 to 1. */
  kept?(order: Due, parts: readonly Part[], seen: Seen): number;
};
export type Told = { readonly predicted: number; readonly kept: boolean };
export type OutcomeC = { cost: number; orders: number; kept: number; picks: number; missed: number; told: Told[] };

/** Orders and walk-ins as in family B, but units may not be there, parcels may be late, and records are corrected by misses. */
export function playC(world: World, truth: Truth, policy: Promiser): OutcomeC {
  const { places } = world;
  const real = truth.stock.slice();
  const seen = opened(world);
  const begin = beginning(world, seen, policy);
  const out: OutcomeC = { cost: 0, orders: 0, kept: 0, picks: 0, missed: 0, told: [] };
  let walk = 0;
  const walkUntil = (at: number) => {
    for (; walk < world.walkAt.length && (world.walkAt[walk] as number) <= at; walk += 1) {
      const cell = world.walkCell[walk] as number;
      if ((real[cell] as number) <= 0) {
        out.cost += world.lost[Math.floor(cell / places)] as number;
        continue;
      }
      real[cell] = (real[cell] as number) - 1;
      seen.stock[cell] = Math.max(0, (seen.stock[cell] as number) - 1);
      seen.sold[cell] = (seen.sold[cell] as number) + 1;
    }
  };
  for (const [nth, order] of world.orders.entries()) {
    walkUntil(order.at);
    begin(order);
    const due: Due = { ...order, promise: truth.promise[nth] as number };
    const parts = policy.plan(due, seen);
    const predicted = policy.kept?.(due, parts, seen);
    const kept = carryOut(world, due, parts, seen, real, truth.luck[nth] as Float64Array, policy, out);
    out.orders += 1;
    if (kept) out.kept += 1;
    else out.cost += LATE;
    if (predicted !== undefined) out.told.push({ predicted, kept });
  }
  walkUntil(Number.POSITIVE_INFINITY);
  return out;
}

/** Picks and sends; what is not found is planned again, a day later. True if everything came in time. */
function carryOut(
  world: World,
  first: Due,
  plan: readonly Part[],
  seen: Seen,
  real: Int32Array,
  luck: Float64Array,
  policy: Promiser,
  out: OutcomeC,
): boolean {
  const { places } = world;
  let order = first;
  let parts = plan;
  let kept = true;
  let draw = 0;
  out.cost += MONEY.split * (parts.length - 1);
  for (let attempt = 0; parts.length > 0; attempt += 1) {
    const open: number[] = [];
    for (const { way, lines } of parts) {
      const column = (i: number) => (order.line[i] as Int32Array)[way] as number;
      const asked = order.items.map((_, i) => i).filter((i) => lines & (1 << i));
      if (way === places) {
        out.cost += MONEY.goodwill + asked.reduce((sum, i) => sum + column(i), 0);
        kept = false;
        continue;
      }
      const found: number[] = [];
      for (const i of asked) {
        const cell = (order.items[i] as number) * places + way;
        const spoilt = (luck[draw++ % 64] as number) < 0.01;
        seen.left[way] = (seen.left[way] as number) - 1;
        out.picks += 1;
        if ((real[cell] as number) > 0 && !spoilt) {
          real[cell] = (real[cell] as number) - 1;
          seen.stock[cell] = (seen.stock[cell] as number) - 1;
          found.push(i);
          continue;
        }
        out.missed += 1;
        out.cost += REWORK;
        if (spoilt && (real[cell] as number) > 0) real[cell] = (real[cell] as number) - 1;
        seen.stock[cell] = spoilt ? Math.max(0, (seen.stock[cell] as number) - 1) : 0;
        open.push(i);
      }
      if (found.length === 0) continue;
      out.cost += (world.fixed[way] as number) + found.reduce((sum, i) => sum + column(i), 0);
      const days =
        nominalDays(world.miles[order.city * places + way] as number) + delay(luck[63 - (draw % 64)] as number);
      if (days > order.promise) kept = false;
    }
    if (open.length === 0) return kept;
    order = {
      ...order,
      items: open.map((i) => order.items[i] as number),
      line: open.map((i) => order.line[i] as Int32Array),
      promise: order.promise - 1,
    };
    parts = attempt < 4 ? policy.plan(order, seen) : [{ way: places, lines: 2 ** open.length - 1 }];
  }
  return kept;
}
