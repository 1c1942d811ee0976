import { type Currency, type Minor, minorDigits } from '../../../kernel/money.ts';
import type { Field } from '../field.ts';
import { Unreadable } from '../field.ts';

/**
 * An amount in the currency of the shop's books. Every amount also comes as a pair: what the buyer saw, which we note
 * and do not count in, and the shop's money.
 */
export function shopMoney(of: Field, name: string, currency: Currency): Minor | null {
  const pair = of.at(`${name}_set`).at('shop_money');
  const code = pair.at('currency_code').text();
  if (code !== null && code !== currency) throw pair.at('currency_code').not(`the order's currency ${currency}`);
  return pair.at('amount').amount(currency) ?? of.at(name).amount(currency);
}

/** The same, where it must be there and cannot be below zero. */
export function charge(of: Field, name: string, currency: Currency): Minor {
  const amount = of.at(name).must(shopMoney(of, name, currency));
  if (amount < 0n) throw of.at(name).not('an amount of 0 or more');
  return amount;
}

/** 0 where there is none. */
export function chargeOrNone(of: Field, name: string, currency: Currency): Minor {
  return shopMoney(of, name, currency) === null ? 0n : charge(of, name, currency);
}

/** Price times quantity. A unit may be priced below the smallest unit of the currency, the whole line may not. */
export function priceOfAll(of: Field, quantity: number, currency: Currency): Minor {
  const text = of.at('price_set').at('shop_money').at('amount').text() ?? of.at('price').text();
  const fine = /^(\d{1,12})\.(\d{3,8})$/.exec(text ?? '');
  const digits = minorDigits(currency) ?? 2;
  if (!fine || !/[1-9]/.test((fine[2] ?? '').slice(digits))) return charge(of, 'price', currency) * BigInt(quantity);
  const scale = 10n ** BigInt(Math.max((fine[2] ?? '').length - digits, 0));
  const all = BigInt(`${fine[1]}${fine[2]}`) * BigInt(quantity);
  if (all % scale !== 0n)
    throw new Unreadable(
      of.at('price').path,
      `times ${quantity} is no whole number of the smallest unit of ${currency}`,
    );
  return all / scale;
}

/** Amounts leave a mapping as JSON numbers. */
export function number(amount: Minor): number {
  return Number(amount);
}

export function numbers(amounts: ReadonlyMap<string, Minor>): Record<string, number> {
  return Object.fromEntries([...amounts].map(([name, amount]) => [name, Number(amount)]));
}

export function add(amounts: Map<string, Minor>, name: string, amount: Minor): void {
  amounts.set(name, (amounts.get(name) ?? 0n) + amount);
}
