import type { Instant } from '../../kernel/time.ts';
import type { Group, Order } from './order.ts';
import { type Decision, type Package, type Plan, totalOf } from './plan.ts';
import { quantityOf } from './units.ts';

/** Units of lines that need another source than the plan gave them. */
export type WantedUnits = readonly { readonly line: string; readonly quantity: number }[];

/** The plan of a group once further packages have taken what is open: what stands of its own plan, and those. */
export function merged(order: Order, group: Group, more: Pick<Plan, 'path' | 'packages'>): Plan {
  const rest = standing(order, group);
  const packages = [...rest, ...more.packages];
  return {
    path: packages.length > 1 ? 'split' : more.path,
    packages,
    cost: packages.reduce((sum, pack) => sum + totalOf(pack.costs), 0n),
    kept: packages.reduce((kept, pack) => Math.floor((kept * pack.kept) / 10_000), 10_000),
    ready: packages.reduce((last, pack) => (pack.ready > last ? pack.ready : last), ''),
  };
}

/** The packages of a group's plan, as far as units are claimed for them, on their way, or gone by them. */
function standing(order: Order, group: Group): Package[] {
  const claimed = order.slices.filter(
    (slice) => slice.group === group.id && slice.state !== 'open' && slice.state !== 'cancelled',
  );
  const left = new Map(claimed.map((slice) => [slice.id, slice.quantity]));
  return (group.plan?.packages ?? []).flatMap((pack) => {
    const lines = pack.lines.flatMap((each) => {
      let quantity = 0;
      for (const slice of claimed) {
        if (slice.line !== each.line || (slice.place !== pack.place && slice.place !== pack.at)) continue;
        const take = Math.min(left.get(slice.id) ?? 0, each.quantity - quantity);
        left.set(slice.id, (left.get(slice.id) ?? 0) - take);
        quantity += take;
      }
      return quantity > 0 ? [{ ...each, quantity }] : [];
    });
    return lines.length > 0 ? [{ ...pack, lines }] : [];
  });
}

/** Where these lines were to come from: a place, or a supply to it. */
export function sourcesOf(plan: Plan, lines: readonly string[]): string[] {
  const sources = plan.packages.flatMap(({ place, lines: of }) =>
    of.filter(({ line }) => lines.includes(line)).map(({ supply }) => sourceName(place, supply)),
  );
  return [...new Set(sources)];
}

/** The name of a source: a place, or the supply that was announced to it. */
export function sourceName(place: string, supply: string | undefined): string {
  return supply === undefined ? place : `${place} ${supply}`;
}

export function covers(plan: Plan, units: WantedUnits): boolean {
  return units.every(({ line, quantity }) => {
    const has = plan.packages.flatMap((pack) => pack.lines).filter((each) => each.line === line);
    return quantityOf(has) >= quantity;
  });
}

/** The packages, as far as these units need them. */
export function only(packages: readonly Package[], units: WantedUnits): Package[] {
  const left = new Map(units.map(({ line, quantity }) => [line, quantity]));
  return packages.flatMap((pack) => {
    const lines = pack.lines.flatMap((each) => {
      const take = Math.min(left.get(each.line) ?? 0, each.quantity);
      left.set(each.line, (left.get(each.line) ?? 0) - take);
      return take > 0 ? [{ ...each, quantity: take }] : [];
    });
    return lines.length > 0 ? [{ ...pack, lines }] : [];
  });
}

/** People allow a plan that keeps the time and costs at most so much more for these units than the one that stands. */
export function isAllowed(
  answer: Decision,
  { plan, by }: { readonly plan: Plan | null; readonly by: Instant | null },
  units: WantedUnits,
  limit: bigint,
): boolean {
  return by !== null && answer.plan.ready <= by && answer.plan.cost - (plan ? costOf(plan, units) : 0n) <= limit;
}

/** What these units cost in the plan: the packages that carry them, by their share of units. */
export function costOf(plan: Plan, units: WantedUnits): bigint {
  return plan.packages.reduce((sum, pack) => {
    const all = quantityOf(pack.lines);
    const mine = quantityOf(pack.lines.filter((each) => units.some((unit) => unit.line === each.line)));
    const cost = totalOf(pack.costs);
    return sum + (cost * BigInt(mine)) / BigInt(all);
  }, 0n);
}
