import { claimedAtUntil, overclaimedAt, waitingFor, wantedFrom } from '../../books/order/claimants.ts';
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

async function offered(db: Reader, items: readonly string[]): Promise<Reply[]> {
  if (items.length === 0) return [];
  const orders = await waitingFor(db, items, MOST_WAITING);
  return orders.map((subject) => ({ operation: 'promise.make_again', subject, input: {} }));
}
