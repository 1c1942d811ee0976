import type { Currency, Minor } from '../../../kernel/money.ts';
import { bools, int4s, int8s, texts } from '../../../kernel/sql/arrays.ts';
import { statement, type Tx } from '../../../kernel/sql/statement.ts';
import { documents, list, put, RAISED } from './put.ts';

export type ItemRow = {
  readonly code: string;
  readonly title: string;
  readonly style?: string | null;
  readonly variant?: string | null;
  readonly grams: number;
  readonly stocked?: boolean;
  /** List price of a unit, if the shop keeps one here. */
  readonly price?: Minor | null;
  readonly currency?: Currency | null;
  readonly tags?: readonly string[];
};

const upsertItems = statement(
  'item.write',
  `${RAISED} insert into item (code, title, style, variant, grams, stocked, price, currency, tags)
    select code, title, style, variant, grams, stocked, price, currency, ${list('tags')}
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int4[], $6::bool[], $7::int8[], $8::text[], $9::json[])
        as n(code, title, style, variant, grams, stocked, price, currency, tags)
    on conflict (code) do update set title = excluded.title, style = excluded.style, variant = excluded.variant, grams = excluded.grams, stocked = excluded.stocked,
      price = excluded.price, currency = excluded.currency, tags = excluded.tags`,
);

/** What is sold. Orders keep their own copy of title and price, so a change here changes no order. */
export async function writeItems(tx: Tx, rows: readonly ItemRow[]): Promise<void> {
  await put(tx, upsertItems, rows, [
    texts(rows.map((r) => r.code)),
    texts(rows.map((r) => r.title)),
    texts(rows.map((r) => r.style)),
    texts(rows.map((r) => r.variant)),
    int4s(rows.map((r) => r.grams)),
    bools(rows.map((r) => r.stocked ?? true)),
    int8s(rows.map((r) => r.price)),
    texts(rows.map((r) => r.currency)),
    documents(rows.map((r) => r.tags ?? [])),
  ]);
}

export type ItemCostRow = {
  readonly item: string;
  readonly entity: string;
  readonly cost: Minor;
  readonly transfer: Minor | null;
};

const upsertCosts = statement(
  'item_cost.write',
  `${RAISED} insert into item_cost (item, entity, cost, transfer) select * from unnest($1::text[], $2::text[], $3::int8[], $4::int8[])
    on conflict (item, entity) do update set cost = excluded.cost, transfer = excluded.transfer`,
);

/** What a unit is carried at by each owner, and what he bills a sister entity for it. */
export async function writeItemCosts(tx: Tx, rows: readonly ItemCostRow[]): Promise<void> {
  await put(tx, upsertCosts, rows, [
    texts(rows.map((r) => r.item)),
    texts(rows.map((r) => r.entity)),
    int8s(rows.map((r) => r.cost)),
    int8s(rows.map((r) => r.transfer)),
  ]);
}

export type AliasRow = { readonly channel: string; readonly alias: string; readonly item: string };

const upsertAliases = statement(
  'item_alias.write',
  `${RAISED} insert into item_alias (channel, alias, item) select * from unnest($1::text[], $2::text[], $3::text[])
    on conflict (channel, alias) do update set item = excluded.item`,
);

/** A channel's own names of our items. */
export async function writeAliases(tx: Tx, rows: readonly AliasRow[]): Promise<void> {
  await put(tx, upsertAliases, rows, [
    texts(rows.map((r) => r.channel)),
    texts(rows.map((r) => r.alias)),
    texts(rows.map((r) => r.item)),
  ]);
}
