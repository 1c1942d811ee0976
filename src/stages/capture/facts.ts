import type { Ask, World } from '../../books/operation.ts';
import { ordersBehind } from '../../books/order/store.ts';
import type { Item } from '../../books/reference/store.ts';
import { aliasesOf } from '../../books/reference/store.ts';
import type { Uuid } from '../../kernel/ids.ts';
import type { OrderInput } from './order-input.ts';

/** What taking an order must know: whether we have it already, and which of our items its lines are. */
export type CaptureFacts = {
  readonly known: Uuid | null;
  /** Our item behind each line, by the line's place in the input; null where there is none. */
  readonly items: readonly (Item | null)[];
};

export async function captureFacts(world: World, asks: readonly Ask<'order', OrderInput>[]): Promise<CaptureFacts[]> {
  const inputs = asks.map((ask) => ask.command.input);
  const keys = inputs.map((input) => ({ scope: input.channel, value: input.source.key }));
  const named = inputs.flatMap((input) => input.lines.flatMap((line) => (line.item ? [line.item] : [])));
  const aliases = inputs.flatMap((input) =>
    input.lines.flatMap((line) => (!line.item && line.sku ? [{ channel: input.channel, alias: line.sku }] : [])),
  );
  const [known, aliased] = await Promise.all([ordersBehind(world.db, keys), aliasesOf(world.db, aliases)]);
  const itemOf = new Map(aliased.map(({ channel, alias, item }) => [`${channel}\u0000${alias}`, item]));
  const bySku = aliases.flatMap(({ alias }) => [alias]);
  const items = await world.items([...named, ...aliased.map((each) => each.item), ...bySku]);
  return inputs.map((input) => ({
    known: known.find((each) => each.scope === input.channel && each.value === input.source.key)?.subject ?? null,
    items: input.lines.map(({ item, sku }) => {
      const code = item ?? (sku ? (itemOf.get(`${input.channel}\u0000${sku}`) ?? sku) : null);
      return code ? (items.get(code) ?? null) : null;
    }),
  }));
}
