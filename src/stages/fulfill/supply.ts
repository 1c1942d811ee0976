import type { Ask, World } from '../../books/operation.ts';
import type { ExpectedLine, Keeping, KeepingEvent } from '../../books/stock/keeping.ts';
import type { Supply } from '../../books/stock/supply.ts';
import { lockSupplies } from '../../books/stock/supply-store.ts';
import { canonical } from '../../kernel/json.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';

/** Supplies that are announced to a place: orders may wait for their units, and get them when they come. */

export type Announced = {
  readonly reference: string;
  readonly supplier?: string | null | undefined;
  readonly due?: Instant | undefined;
  readonly lines: readonly ExpectedLine[];
  readonly because?: string | null | undefined;
};

/** A supply is announced, or announced anew: later, sooner, with more units, with fewer or with none. */
export function announce(
  keeping: Keeping | null,
  place: string,
  { reference, lines, ...input }: Announced,
  now: Instant,
): KeepingEvent[] | Refusal {
  const before = keeping?.supplies?.find((each) => each.reference === reference);
  const due = input.due ?? before?.due;
  if (lines.length === 0 && !before)
    return refuse('unknown_supply', `nothing is expected by ${reference}`, {
      field: 'reference',
      remedy: 'name the units that it brings',
    });
  if (!due) return refuse('no_date', 'a supply has a date', { field: 'due', remedy: 'say when it should be there' });
  if (lines.length > 0 && due <= now)
    return refuse('in_the_past', 'that time has passed', {
      field: 'due',
      remedy: 'name a later one, or receive what has come',
    });
  const twice = lines.findIndex(({ item }, i) => lines.findIndex((each) => each.item === item) !== i);
  if (twice >= 0)
    return refuse('item_twice', `${lines[twice]?.item} stands there twice`, {
      field: `lines.${twice}.item`,
      remedy: 'add its units up in one line',
    });
  const supplier = input.supplier ?? before?.supplier ?? null;
  if (before && canonical(before) === canonical({ reference, supplier, due, lines })) return [];
  return [{ type: 'SupplyAnnounced', place, reference, supplier, due, lines, says: input.because ?? null }];
}

/** Of these units so many go to the orders that wait for them, by item. */
export function forOrders(supplies: readonly Supply[], lines: readonly ExpectedLine[]): number[] {
  const waiting = new Map(supplies.map(({ item, claimed, arrived }) => [item, Math.max(0, claimed - arrived)]));
  return lines.map(({ item, quantity }) => {
    const units = Math.min(quantity, waiting.get(item) ?? 0);
    waiting.set(item, (waiting.get(item) ?? 0) - units);
    return units;
  });
}

/** What is held of a supply for orders that do not wait any more. */
export function toFree(supplies: readonly Supply[]): ExpectedLine[] {
  return supplies.flatMap(({ item, claimed, arrived }) =>
    arrived > claimed ? [{ item, quantity: arrived - claimed }] : [],
  );
}

type Asked = { readonly place: string; readonly reference: string; readonly items: readonly string[] };

/** What is left of supplies, locked: nobody claims more of one until this is booked. */
export async function lockedSupplies<I>(
  world: World,
  asks: readonly Ask<'place', I>[],
  of: (ask: Ask<'place', I>) => Asked,
): Promise<Supply[][]> {
  const asked = asks.map(of);
  const rows = asked.flatMap(({ place, reference, items }) => items.map((item) => ({ place, reference, item })));
  const supplies = await world.supplies(rows.map(({ item }) => item));
  supplies.put(await lockSupplies(world.db as Tx, rows));
  return asked.map(({ place, reference, items }) =>
    supplies.by(place, reference).filter(({ item }) => items.includes(item)),
  );
}
