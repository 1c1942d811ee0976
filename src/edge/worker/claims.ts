import { claimedAtUntil, overclaimedAt, waitingFor, wantedFrom } from '../../books/order/claimants.ts';
import type { Book } from '../../books/reference/book.ts';
import { type Supply, type SupplyName, unclaimed } from '../../books/stock/supply.ts';
import { type Awaiting, awaitingSupply, suppliesBy } from '../../books/stock/supply-store.ts';
import { read } from '../../kernel/json.ts';
import { counted } from '../../kernel/plural.ts';
import type { Reader } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Reply, Task } from './tasks.ts';

/** So many orders are asked again when stock comes; those behind them are, when the next comes. */
const MOST_WAITING = 1000;

type Stopped = {
  readonly place: string;
  readonly carrier: string | null;
  readonly until: Instant;
  readonly because: string;
};

/** What becomes of the claims of other orders when the stock of a place changes. */
export const claims: Readonly<Record<string, Task>> = {
  'stock.offer': async ({ job, db }) => {
    const { items } = read<{ items: string[] }>(job.input);
    return offered(db, items);
  },
  'place.offer': async ({ job, db }) => {
    const { place } = read<{ place: string }>(job.input);
    return offered(db, await wantedFrom(db, place));
  },
  'place.clear': async ({ job, db }) => {
    const { place, carrier, until, because } = read<Stopped>(job.input);
    const orders = await claimedAtUntil(db, place, until);
    const trigger = carrier ? 'carrier_failed' : 'capacity_lost';
    const input = { place, ...(carrier ? { carrier } : {}), trigger, because };
    return orders.map((subject) => ({ operation: 'route.take_away', subject, input }));
  },
  'supply.serve': async ({ job, db, book }) => {
    const { place, reference } = read<SupplyName>(job.input);
    const waiting = await awaitingSupply(db, place, reference);
    const served = [...new Set(waiting.map(({ subject }) => subject))].map((subject) => ({
      operation: 'route.take_supply',
      subject,
      input: { place, reference },
    }));
    return [...served, ...(await freed(db, book, { place, reference }))];
  },
  'supply.change': async ({ job, db, book }) => {
    const { place, reference, due } = read<SupplyName & { due: Instant }>(job.input);
    const waiting = await awaitingSupply(db, place, reference);
    const lost = tooMany(await suppliesBy(db, place, reference), waiting).map(({ subject, item, quantity: units }) => ({
      operation: 'route.lose_supply',
      subject,
      input: { place, reference, item, units, because: `${reference} brings fewer units` },
    }));
    const moved = [...new Set(waiting.map(({ subject }) => subject))].map((subject) => ({
      operation: 'route.move_supply',
      subject,
      input: { place, reference, due },
    }));
    return [...lost, ...moved, ...(await freed(db, book, { place, reference }))];
  },
  'stock.recall': async ({ job, db }) => {
    const { item, place, counted: found } = read<{ item: string; place: string; counted: number }>(job.input);
    const because = `the count found ${counted(found, 'unit', 'units')}`;
    return (await overclaimedAt(db, item, place)).map(({ subject, group, quantity: units }) =>
      group
        ? { operation: 'promise.free_backup', subject, input: { group } }
        : { operation: 'route.take_away', subject, input: { place, item, units, trigger: 'count', because } },
    );
  },
};

/** Who gives back what will not come, the youngest orders first; just as many units as are missing. */
function tooMany(supplies: readonly Supply[], waiting: readonly Awaiting[]): Awaiting[] {
  const missing = new Map(supplies.map((row) => [row.item, -unclaimed(row)]));
  return waiting.toReversed().flatMap((each) => {
    const left = missing.get(each.item) ?? 0;
    const quantity = Math.min(each.quantity, Math.max(0, left));
    missing.set(each.item, left - quantity);
    return quantity > 0 ? [{ ...each, quantity }] : [];
  });
}

/** When all have taken theirs: what is still held for nobody. */
async function freed(db: Reader, book: Book, { place, reference }: SupplyName): Promise<Reply[]> {
  const subject = book.place(place)?.id;
  const items = (await suppliesBy(db, place, reference)).filter(({ arrived }) => arrived > 0).map(({ item }) => item);
  return subject && items.length > 0
    ? [{ operation: 'fulfill.free_supply', subject, input: { reference, items } }]
    : [];
}

async function offered(db: Reader, items: readonly string[]): Promise<Reply[]> {
  if (items.length === 0) return [];
  const orders = await waitingFor(db, items, MOST_WAITING);
  return orders.map((subject) => ({ operation: 'promise.make_again', subject, input: {} }));
}
