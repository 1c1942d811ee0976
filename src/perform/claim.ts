import { isGuarded, side } from '../books/money/chart.ts';
import { type Guarded, lockGuarded } from '../books/money/store.ts';
import type { Book } from '../books/reference/book.ts';
import { LockedStock } from '../books/stock/counters.ts';
import { type LoadChange, loadsOf, summed } from '../books/stock/load.ts';
import { type RowChange, rowChanges, rowKey } from '../books/stock/moves.ts';
import { lockStock } from '../books/stock/store.ts';
import { LockedSupplies, type Supply, supplyKey } from '../books/stock/supply.ts';
import { lockSupplies } from '../books/stock/supply-store.ts';
import type { Tx } from '../kernel/sql/statement.ts';
import type { Work } from './work.ts';

/** What is about to change in the stock rows and shared balances of a batch, locked and checked. */
export type Claimed = {
  readonly changes: readonly RowChange[];
  readonly fresh: readonly RowChange[];
  readonly loads: readonly LoadChange[];
  readonly supplies: readonly Supply[];
  readonly balances: readonly Guarded[];
};

/**
 * Locks every stock row and shared balance that the batch will touch, in sorted order, and gives them out in the
 * order of the batch. A command whose units or money are gone is left out, whole. Those before it go on; those behind
 * it were decided as if it had its claim, so they are decided again, beside it.
 */
export async function claimAll(tx: Tx, works: readonly Work[], book: Book): Promise<Claimed> {
  const alive = works.filter((work) => work.changes);
  const moves = alive.flatMap((work) => work.moves);
  const findings = alive.flatMap((work) => work.findings);
  const rows = [...rowChanges(moves, findings).values()].sort((a, b) =>
    rowKey(a.item, a.place) < rowKey(b.item, b.place) ? -1 : 1,
  );
  const keys = guardedKeys(alive);
  const found = await lockStock(tx, rows);
  const locked = new LockedStock(found);
  const balances = new Map((await lockGuarded(tx, keys)).map((row) => [keyOf(row), row]));
  const supplies = new LockedSupplies(await lockSupplies(tx, supplyRows(alive)));
  let isTrue = true;
  for (const work of works) {
    if (!isTrue) work.waits = true;
    else if (work.changes) work.short = shortOf(work, { locked, supplies, balances });
    isTrue &&= work.short === null;
  }
  const granted = alive.filter((work) => work.changes);
  const known = new Set(found.map((row) => rowKey(row.item, row.place)));
  const changes = [
    ...rowChanges(
      granted.flatMap((work) => work.moves),
      granted.flatMap((work) => work.findings),
    ).values(),
  ];
  return {
    changes: changes.filter((row) => known.has(rowKey(row.item, row.place))),
    fresh: changes.filter((row) => !known.has(rowKey(row.item, row.place))),
    loads: summed(
      granted.flatMap((work) => work.events.flatMap(({ moves }) => loadsOf(moves, work.command.now, book))),
    ),
    supplies: supplies.rows,
    balances: [...balances.values()].filter((row) =>
      granted.some((work) => guardedKeys([work]).some((key) => keyOf(key) === keyOf(row))),
    ),
  };
}

type Locked = {
  readonly locked: LockedStock;
  readonly supplies: LockedSupplies;
  readonly balances: Map<string, Guarded>;
};

/** The row that has less than the command takes, in words; null, and what it takes is taken, if none has. */
function shortOf(work: Work, { locked, supplies, balances }: Locked): string | null {
  const short = locked.take(work.moves, work.findings);
  if (short) return `${short.item} at ${short.place}`;
  const missed = supplies.take(work.supplies);
  if (missed) return `${missed.item} of ${missed.reference}, expected at ${missed.place}`;
  return spend(work, balances) ? null : 'a gift card, credit or till';
}

/** Each once and in sorted order, as rows are locked. */
function inOrder<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [keyOf(row), row]))].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function supplyRows(works: readonly Work[]) {
  return inOrder(
    works.flatMap((work) => work.supplies),
    supplyKey,
  );
}

type Key = { readonly entity: string; readonly account: string; readonly currency: string };

function keyOf({ entity, account, currency }: Key): string {
  return `${entity}\u0000${account}\u0000${currency}`;
}

function guardedLegs(work: Work): (Key & { readonly change: bigint })[] {
  return work.events.flatMap(({ entries }) =>
    entries.flatMap(({ currency, legs }) =>
      legs
        .filter((leg) => isGuarded(leg.account))
        .map((leg) => ({ entity: leg.entity, account: leg.account, currency, change: leg.amount * side(leg.account) })),
    ),
  );
}

function guardedKeys(works: readonly Work[]): Key[] {
  return inOrder(works.flatMap(guardedLegs), keyOf);
}

/** Applies what a command posts to shared balances; false, and nothing changed, if one would fall below zero. */
function spend(work: Work, balances: Map<string, Guarded>): boolean {
  const after = new Map<string, Guarded>();
  for (const { change, ...key } of guardedLegs(work)) {
    const before = after.get(keyOf(key)) ?? balances.get(keyOf(key)) ?? { ...key, balance: 0n };
    after.set(keyOf(key), { ...before, balance: before.balance + change });
  }
  if ([...after.values()].some((row) => row.balance < 0n)) return false;
  for (const [key, row] of after) balances.set(key, row);
  return true;
}
