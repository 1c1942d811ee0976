import { parse } from 'lossless-json';

/**
 * JSON whose numbers are still the text they were written as. Channels send ids above 2^53 and amounts such as
 * 8.60; a double would change both.
 */
export type Json = string | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Throws when the bytes are no UTF-8 or no JSON. */
export function parseJson(body: Uint8Array): Json {
  return parse(utf8.decode(body), null, { parseNumber: (digits) => digits }) as Json;
}

export function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of an object; undefined for what it does not have, whatever its name. */
export function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A row of a table by a name that came from outside: what every object has besides is no row of it. */
export function row<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
