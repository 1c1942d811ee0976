import { isStoredValue, storedValueAccount } from '../../books/money/rules/tender.ts';
import type { Ask, World } from '../../books/operation.ts';
import { ordersBehind } from '../../books/order/store.ts';
import type { Item } from '../../books/reference/item.ts';
import { aliasesOf } from '../../books/reference/store.ts';
import type { Uuid } from '../../kernel/ids.ts';
import type { OrderInput } from './order-input.ts';

/** What taking an order must know: whether we have it already, and which of our items its lines are. */
export type CaptureFacts = {
  readonly known: Uuid | null;
  /** Our item behind each line, by the line's place in the input; null where there is none. */
  readonly items: readonly (Item | null)[];
};

/**
 * Whether each order is here already, and its items. The rest of an order's way through the batch, to its
 * reservation, asks for more: all of that is read with it, in the same moment.
 */
export async function captureFacts(world: World, asks: readonly Ask<'order', OrderInput>[]): Promise<CaptureFacts[]> {
  const inputs = asks.map((ask) => ask.command.input);
  const [known, itemsByLine] = await Promise.all([
    ordersBehind(
      world.db,
      inputs.map((input) => ({ scope: input.channel, value: input.source.key })),
    ),
    itemsOfLines(world, inputs),
    world.customers(inputs.flatMap(({ customer }) => customer.key ?? [])),
    world.storedValue(inputs.flatMap(({ tenders }) => tenders.filter(isStoredValue).map(storedValueAccount))),
    world.points(inputs.flatMap(({ groups }) => groups.flatMap(({ address }) => address ?? []))),
    world.loads(),
    world.stops(),
  ]);
  const keyed = new Map(known.map(({ scope, value, subject }) => [`${scope}\u0000${value}`, subject]));
  return inputs.map((input, i) => ({
    known: keyed.get(`${input.channel}\u0000${input.source.key}`) ?? null,
    items: itemsByLine[i] ?? [],
  }));
}

/** Our item behind each line of some orders: named, or by the channel's own name of it, or by our code as its SKU. */
async function itemsOfLines(world: World, inputs: readonly OrderInput[]): Promise<(Item | null)[][]> {
  const lines = inputs.flatMap(({ channel, lines }) => lines.map(({ item, sku }) => ({ channel, item, sku })));
  const unnamed = lines.flatMap(({ channel, item, sku }) => (!item && sku ? [{ channel, alias: sku }] : []));
  const mightBe = [...new Set(lines.flatMap(({ item, sku }) => item ?? sku ?? []))];
  const stocked = (codes: readonly string[]) =>
    Promise.all([world.items(codes), world.shelf(codes), world.supplies(codes)]);
  const [aliased] = await Promise.all([aliasesOf(world.db, unnamed), stocked(mightBe)]);
  const [items] = await stocked(aliased.map(({ item }) => item));
  const meant = new Map(aliased.map(({ channel, alias, item }) => [`${channel}\u0000${alias}`, item]));
  return inputs.map(({ channel, lines }) =>
    lines.map(({ item, sku }) => {
      const code = item ?? (sku ? (meant.get(`${channel}\u0000${sku}`) ?? sku) : null);
      return code ? (items.get(code) ?? null) : null;
    }),
  );
}
