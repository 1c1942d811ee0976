import { assert } from '../../kernel/assert.ts';
import type { Currency, Minor } from '../../kernel/money.ts';
import type { Accounts } from '../order/order.ts';
import { account } from './chart.ts';

/** One side of an entry: debit positive, credit negative. */
export type Leg = { readonly entity: string; readonly account: string; readonly amount: Minor };

/** What one event posts: for each entity, the legs that balance. */
export type Entry = { readonly entity: string; readonly currency: Currency; readonly legs: readonly Leg[] };

export function debit(entity: string, name: string, amount: Minor): Leg {
  return { entity, account: name, amount };
}

export function credit(entity: string, name: string, amount: Minor): Leg {
  return { entity, account: name, amount: -amount };
}

/** Legs of one event as entries: one leg an account, zero legs dropped, each entity in balance. */
export function entries(legs: readonly Leg[], currency: Currency): Entry[] {
  const byEntity = new Map<string, Map<string, Minor>>();
  for (const leg of legs) {
    const accounts = byEntity.get(leg.entity) ?? new Map<string, Minor>();
    byEntity.set(leg.entity, accounts.set(leg.account, (accounts.get(leg.account) ?? 0n) + leg.amount));
  }
  const result: Entry[] = [];
  for (const [entity, accounts] of byEntity) {
    let balance = 0n;
    const kept: Leg[] = [];
    for (const [name, amount] of accounts) {
      balance += amount;
      if (amount !== 0n) kept.push({ entity, account: name, amount });
    }
    assert(
      balance === 0n,
      `an entry of ${entity} is off by ${balance}: ${kept.map((l) => `${l.account} ${l.amount}`).join(', ')}`,
    );
    if (kept.length > 0) result.push({ entity, currency, legs: kept });
  }
  return result;
}

type Purse = { readonly entity: string; readonly accounts: Accounts };

/** The customer owes x: taken from what he paid before, then owed by him. */
export function take({ entity, accounts }: Purse, x: Minor): Leg[] {
  const paid = x < accounts.deposits ? x : accounts.deposits;
  return [debit(entity, account.deposits, paid), debit(entity, account.receivable, x - paid)];
}

/** The customer is given x: what he owes falls first, the rest goes to `to`. */
export function give({ entity, accounts }: Purse, x: Minor, to: string = account.deposits): Leg[] {
  const owed = x < accounts.receivable ? x : accounts.receivable;
  return [credit(entity, account.receivable, owed), credit(entity, to, x - owed)];
}

/** The order's guarded accounts after some legs. */
export function after(accounts: Accounts, entity: string, legs: readonly Leg[]): Accounts {
  let { deposits, receivable, refundsPayable } = accounts;
  for (const leg of legs) {
    if (leg.entity !== entity) continue;
    if (leg.account === account.deposits) deposits -= leg.amount;
    else if (leg.account === account.receivable) receivable += leg.amount;
    else if (leg.account === account.refundsPayable) refundsPayable -= leg.amount;
  }
  return { deposits, receivable, refundsPayable };
}
