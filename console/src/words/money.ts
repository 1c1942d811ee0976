const digits = new Map<string, number>();

/** Digits after the point of a currency: 2 for USD, 0 for JPY, 3 for KWD. */
export function digitsOf(currency: string): number {
  let known = digits.get(currency);
  if (known === undefined) {
    known = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digits.set(currency, known);
  }
  return known;
}

const formats = new Map<number, Intl.NumberFormat>();

function decimal(minor: number, currency: string): string {
  const places = digitsOf(currency);
  let format = formats.get(places);
  if (!format) {
    format = new Intl.NumberFormat('en', { minimumFractionDigits: places, maximumFractionDigits: places });
    formats.set(places, format);
  }
  return format.format(Math.abs(minor) / 10 ** places);
}

/** 120437 in USD is '1,204.37'; a minus is a true one. */
export function money(minor: number, currency: string): string {
  return (minor < 0 ? '\u2212' : '') + decimal(minor, currency);
}

/** A difference always shows its sign: '+1.10', '\u22123.75'; nothing is '0.00'. */
export function change(minor: number, currency: string): string {
  return (minor > 0 ? '+' : minor < 0 ? '\u2212' : '') + decimal(minor, currency);
}

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '\u20ac', GBP: '\u00a3' };

/** In a sentence a known currency is its sign, another one its code. */
export function moneySaid(minor: number, currency: string): string {
  const sign = SIGNS[currency];
  return `${minor < 0 ? '\u2212' : ''}${sign ?? ''}${decimal(minor, currency)}${sign ? '' : ` ${currency}`}`;
}

/** What somebody types as an amount, in minor units; null when it is none. */
export function readMoney(text: string, currency: string): number | null {
  const match = /^([-\u2212]?)(\d[\d,]*)(?:\.(\d*))?$/.exec(text.trim());
  if (!match) return null;
  const places = digitsOf(currency);
  const fraction = match[3] ?? '';
  if (fraction.length > places) return null;
  const minor = Number((match[2] ?? '').replaceAll(',', '') + fraction.padEnd(places, '0'));
  return Number.isSafeInteger(minor) ? (match[1] ? -minor : minor) : null;
}
