import { type Currency, type Minor, parseDecimal } from '../../kernel/money.ts';
import { type Instant, parseInstant } from '../../kernel/time.ts';
import { isObject, type Json, member } from './json.ts';

/** A field of a delivery that is not what it must be. Whoever reads the delivery catches it and names the field. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly field: string;

  constructor(field: string, says: string) {
    super(says);
    this.field = field;
  }
}

/** A place in a delivery: what stands there, and the way to it in the channel's own names. */
export class Field {
  readonly value: Json | undefined;
  readonly path: string;

  constructor(value: Json | undefined, path = '') {
    this.value = value;
    this.path = path;
  }

  get isMissing(): boolean {
    return this.value === undefined || this.value === null;
  }

  at(name: string): Field {
    if (!this.isMissing && !isObject(this.value)) throw this.not('an object');
    return new Field(member(this.value, name), this.way(name));
  }

  list(): Field[] {
    if (this.isMissing) return [];
    if (!Array.isArray(this.value)) throw this.not('a list');
    return this.value.map((each: Json, i) => new Field(each, this.way(String(i))));
  }

  /** Text or a number as it was written; null where there is none. */
  text(max = 500): string | null {
    if (this.isMissing) return null;
    if (typeof this.value !== 'string') throw this.not('text');
    return clip(clean(this.value), max) || null;
  }

  /** An id, as text, whether it was written as a number or not. */
  id(): string | null {
    return this.text(300);
  }

  flag(): boolean {
    if (this.isMissing) return false;
    if (this.value === true || this.value === 'true') return true;
    if (this.value === false || this.value === 'false') return false;
    throw this.not('true or false');
  }

  whole(): number | null {
    const text = this.text(40);
    if (text === null) return null;
    if (!/^-?\d{1,9}(\.0+)?$/.test(text)) throw this.not('a whole number');
    return Number.parseInt(text, 10);
  }

  amount(currency: Currency): Minor | null {
    const text = this.text(60);
    if (text === null) return null;
    const amount = parseDecimal(text, currency);
    if (amount === null) throw this.not(`an amount of ${currency}`);
    return amount;
  }

  /** A moment; null where there is none, or where nobody could say which one is meant. */
  time(): Instant | null {
    return typeof this.value === 'string' ? parseInstant(this.value.trim()) : null;
  }

  must<T>(value: T | null): T {
    if (value === null) throw new Unreadable(this.path, 'is missing');
    return value;
  }

  not(what: string): Unreadable {
    return new Unreadable(this.path, `is not ${what}: ${clip(JSON.stringify(this.value) ?? 'nothing', 80)}`);
  }

  private way(name: string): string {
    return this.path ? `${this.path}.${name}` : name;
  }
}

/** Any Unicode but what PostgreSQL cannot keep: NUL, and halves of surrogate pairs. */
export function clean(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
}

export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
