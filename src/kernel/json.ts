/**
 * JSON for documents that hold bigints: 17044n is written as the string "17044n", the way it is written
 * in the language. Text that happens to look like that gets one more `n` on the way in and loses it on
 * the way out, so `read(write(x))` is x for every x. Written by hand because JSON.stringify with a
 * replacer takes three times as long, and every commit writes four documents.
 */
const LOOKS_LIKE_BIGINT = /^-?\d+n+$/;
/** Text that needs no escape: nothing below a space, no quote, no backslash, no lone half of a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is the question
const PLAIN = /^[^\u0000-\u001f"\\\ud800-\udfff]*$/;
const N = 110; // 'n'

export function write(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return writeText(value);
    case 'bigint':
      return `"${value}n"`;
    case 'number':
      return Number.isFinite(value) ? String(value) : 'null';
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null
        ? 'null'
        : Array.isArray(value)
          ? writeList(value)
          : writeObject(value as Record<string, unknown>);
    default:
      return 'null';
  }
}

function writeText(text: string): string {
  if (endsWithN(text) && LOOKS_LIKE_BIGINT.test(text)) return `"${text}n"`;
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** Long lists are of figures, and figures need nothing of ours. */
function writeList(list: readonly unknown[]): string {
  if (areNumbers(list)) return JSON.stringify(list);
  let out = '[';
  for (let i = 0; i < list.length; i += 1) {
    if (i > 0) out += ',';
    out += write(list[i]);
  }
  return `${out}]`;
}

function areNumbers(list: readonly unknown[]): boolean {
  for (let i = 0; i < list.length; i += 1) if (typeof list[i] !== 'number') return false;
  return true;
}

function writeObject(of: Record<string, unknown>): string {
  let out = '{';
  for (const key in of) {
    const value = of[key];
    if (value === undefined || typeof value === 'function') continue;
    out += `${out.length > 1 ? ',' : ''}${writeKey(key)}:${write(value)}`;
  }
  return `${out}}`;
}

function writeKey(key: string): string {
  return PLAIN.test(key) ? `"${key}"` : JSON.stringify(key);
}

export function read<T>(text: string): T {
  return revive(JSON.parse(text)) as T;
}

function revive(value: unknown): unknown {
  if (typeof value === 'string') return endsWithN(value) ? reviveText(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  const holder = value as Record<string, unknown>;
  for (const key in holder) {
    const inner = holder[key];
    if (typeof inner === 'string' ? endsWithN(inner) : typeof inner === 'object') holder[key] = revive(inner);
  }
  return value;
}

function reviveText(text: string): string | bigint {
  if (!LOOKS_LIKE_BIGINT.test(text)) return text;
  const shorter = text.slice(0, -1);
  return endsWithN(shorter) ? shorter : BigInt(shorter);
}

function endsWithN(text: string): boolean {
  return text.charCodeAt(text.length - 1) === N;
}

/** The same text for the same value, whatever the order in which its keys were set: for hashes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return write(value);
  const of = value as Record<string, unknown>;
  const keys = Object.keys(of)
    .filter((key) => of[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${writeKey(key)}:${canonical(of[key])}`).join(',')}}`;
}
