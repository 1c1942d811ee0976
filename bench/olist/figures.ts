import type { Order } from '../../src/books/order/order.ts';
import { loadPages } from '../../src/books/order/store.ts';
import type { Page } from '../../src/books/page.ts';
import { formatDecimal, type Minor } from '../../src/kernel/money.ts';
import { type Reader, statement } from '../../src/kernel/sql/statement.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { checklist } from '../../src/stages/close/checklist.ts';
import { CURRENCY, type Market, type Sale } from './market.ts';
import { deliveryId, orderId } from './sale.ts';

/** How many orders came how far. Nothing is kept beside the books for it: all of it is read from their pages. */
export type Figures = {
  readonly read: number;
  readonly captured: number;
  readonly parked: number;
  /** Neither an order nor a parked delivery: must be none. */
  readonly lost: readonly string[];
  readonly routed: number;
  readonly split: number;
  /** Units that were sent to another place than their seller's: must be none. */
  readonly elsewhere: number;
  readonly shipped: number;
  readonly delivered: number;
  readonly cancelled: number;
  readonly closed: number;
  readonly notClosed: Readonly<Record<string, number>>;
  readonly promises: Promises;
  readonly cases: readonly CaseCount[];
  readonly accounts: Readonly<Record<string, string>>;
};

/** Of the orders that are known to have arrived: how many came after a time. */
export type Promises = {
  readonly arrived: number;
  readonly afterMarket: number;
  readonly afterOurs: number;
  readonly afterPlan: number;
};
export type CaseCount = { readonly type: string; readonly opened: number; readonly open: number };

type Taken = { readonly sale: Sale; readonly order: Order };

export async function figuresOf(db: Reader, { sales }: Market): Promise<Figures> {
  const orders = await pagesOf(db, sales.map(orderId));
  const parked = await pagesOf(db, sales.map(deliveryId));
  const taken = sales.flatMap((sale): Taken[] => {
    const page = orders.get(orderId(sale));
    return page?.kind === 'order' ? [{ sale, order: page }] : [];
  });
  const having = (holds: (order: Order) => boolean) => taken.filter(({ order }) => holds(order)).length;
  return {
    read: sales.length,
    captured: taken.length,
    parked: parked.size,
    lost: sales.filter((sale) => !orders.has(orderId(sale)) && !parked.has(deliveryId(sale))).map((sale) => sale.key),
    routed: having((order) => order.groups.every((group) => group.plan !== null)),
    split: having((order) => order.groups.some((group) => (group.plan?.packages.length ?? 0) > 1)),
    elsewhere: taken
      .flatMap(({ order }) => order.slices.filter((slice) => !isAtSeller(order, slice)))
      .reduce((units, slice) => units + slice.quantity, 0),
    shipped: having(({ slices }) => slices.some((slice) => slice.state === 'shipped')),
    delivered: taken.filter(({ sale }) => sale.delivered !== null).length,
    cancelled: having(({ slices }) => slices.every((slice) => slice.state === 'cancelled')),
    closed: having((order) => order.closedAt !== null),
    notClosed: counted(taken.filter(({ order }) => order.closedAt === null).map(({ order }) => whyOpen(order))),
    promises: promisesOf(taken),
    cases: (await db.run(cases)).map(({ type, opened, open }) => ({
      type,
      opened: Number(opened),
      open: Number(open),
    })),
    accounts: Object.fromEntries(
      (await db.run(accounts)).map(({ account, amount }) => [account, formatDecimal(amount, CURRENCY)]),
    ),
  };
}

async function pagesOf(db: Reader, ids: readonly string[]) {
  const pages = new Map<string, Page>();
  for (let i = 0; i < ids.length; i += 500)
    for (const [id, { page }] of await loadPages(db, ids.slice(i, i + 500))) pages.set(id, page);
  return pages;
}

function isAtSeller(order: Order, { line, place }: Order['slices'][number]): boolean {
  const item = order.lines.find((each) => each.id === line)?.item;
  return place === null || item?.endsWith(`.${place}`) === true;
}

/** The checklist's own words for what is missing. */
function whyOpen(order: Order): string {
  return checklist(order)
    .filter((item) => !item.done)
    .map((item) =>
      item.item === 'cases'
        ? `cases ${openCases(order)}`
        : item.item === 'holds'
          ? `holds ${openHolds(order)}`
          : item.item,
    )
    .join(', ');
}

function openCases(order: Order): string {
  return named(order.cases.filter((each) => each.state === 'open').map((each) => each.type));
}

function openHolds(order: Order): string {
  return named(order.holds.filter((hold) => hold.released === null).map((hold) => hold.kind));
}

function named(names: readonly string[]): string {
  return `(${[...new Set(names)].sort().join(' and ')})`;
}

function promisesOf(taken: readonly Taken[]): Promises {
  const arrived = taken.filter(({ sale }) => sale.delivered !== null);
  const after = (time: (taken: Taken) => Instant | undefined) =>
    arrived.filter((each) => (each.sale.delivered ?? '') > (time(each) ?? '9')).length;
  return {
    arrived: arrived.length,
    afterMarket: after(({ sale }) => sale.estimated),
    afterOurs: after(({ order }) => order.groups[0]?.promise?.by),
    afterPlan: after(({ order }) => order.groups[0]?.plan?.ready),
  };
}

function counted(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}

const cases = statement<{ type: string; opened: bigint; open: bigint }>(
  'olist.cases',
  'select type, count(*) as opened, count(*) filter (where closed_at is null) as open from case_index group by type order by type',
);

/** The stock of all sellers as one figure, the tax of all states too. */
const accounts = statement<{ account: string; amount: Minor }>(
  'olist.accounts',
  `select regexp_replace(account, '^(assets:inventory|liabilities:tax):.*$', '\\1') as account, sum(amount)::bigint as amount
     from posting_leg group by 1 having sum(amount) <> 0 order by 1`,
);
