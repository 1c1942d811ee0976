import { assert } from './assert.ts';

/**
 * Money is an integer count of the currency's minor unit: 17044n with USD is 170.44, with JPY 17,044.
 * There is no division but `alloc`, which hands out the remainder, and `halfUp`, the one rounding.
 */
export type Minor = bigint;
export type Currency = string;

/** Amounts leave the system as JSON integers, so none may pass what a double holds exactly. */
export const LARGEST = 9_007_199_254_740_991n;

const DIGITS: Record<string, number> = {
  BHD: 3, BIF: 0, CLF: 4, CLP: 0, DJF: 0, GNF: 0, IQD: 3, ISK: 0, JOD: 3, JPY: 0, KMF: 0, KRW: 0, KWD: 3,
  LYD: 3, OMR: 3, PYG: 0, RWF: 0, TND: 3, UGX: 0, UYI: 0, UYW: 4, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
}; // biome-ignore format: a table
const TWO_DIGITS = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY ' +
    'COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ' +
    'ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK ' +
    'MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP ' +
    'SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW ZWG'
  ).split(' '),
);

/** Digits after the decimal point of an ISO 4217 currency; undefined for a code that is none. */
export function minorDigits(currency: Currency): number | undefined {
  return DIGITS[currency] ?? (TWO_DIGITS.has(currency) ? 2 : undefined);
}

/** '170.44' in USD -> 17044n. Null when the text is no decimal, or has a digit below the minor unit. */
export function parseDecimal(text: string, currency: Currency): Minor | null {
  const digits = minorDigits(currency);
  const match = /^(-?)(\d{1,16})(?:\.(\d{1,12}))?$/.exec(text.trim());
  if (digits === undefined || !match) return null;
  const fraction = (match[3] ?? '').padEnd(digits, '0');
  if (/[1-9]/.test(fraction.slice(digits))) return null;
  const amount = BigInt(match[2] + fraction.slice(0, digits));
  if (amount > LARGEST) return null;
  return match[1] ? -amount : amount;
}

/** 17044n in USD -> '170.44', always with the currency's own digits. */
export function formatDecimal(amount: Minor, currency: Currency): string {
  const digits = minorDigits(currency) ?? 2;
  const text = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0');
  const sign = amount < 0n ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

export function sum(amounts: Iterable<Minor>): Minor {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

export function smaller(a: Minor, b: Minor): Minor {
  return a < b ? a : b;
}

export function larger(a: Minor, b: Minor): Minor {
  return a > b ? a : b;
}

/** numerator / denominator, rounded half away from zero. */
export function halfUp(numerator: bigint, denominator: bigint): bigint {
  assert(denominator > 0n, 'halfUp needs a positive denominator');
  if (numerator < 0n) return -halfUp(-numerator, denominator);
  return (2n * numerator + denominator) / (2n * denominator);
}

/**
 * Splits a total over weights by largest remainder: each part is floor(total x w / sum w), and the
 * left-over units go one each to the largest fractions, ties to the lowest ordinal. Weights that are
 * all zero count as equal; a negative total is split as positive and negated.
 */
export function alloc(total: Minor, weights: readonly bigint[]): Minor[] {
  if (total < 0n) return alloc(-total, weights).map((part) => -part);
  if (weights.length === 0) {
    assert(total === 0n, 'alloc of an amount over nothing');
    return [];
  }
  let whole = sum(weights);
  if (whole === 0n) {
    weights = weights.map(() => 1n);
    whole = BigInt(weights.length);
  }
  const parts = weights.map((weight) => (total * weight) / whole);
  let left = total - sum(parts);
  if (left === 0n) return parts;
  const fractions = weights.map((weight, i) => ({ i, rest: (total * weight) % whole }));
  fractions.sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1));
  for (const { i } of fractions) {
    if (left === 0n) break;
    parts[i] = (parts[i] as Minor) + 1n;
    left -= 1n;
  }
  return parts;
}
