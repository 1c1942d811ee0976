/**
 * JSON for documents that hold bigints: 17044n is written as the string "17044n", the way it is written
 * in the language. Text that happens to look like that gets one more `n` on the way in and loses it on
 * the way out, so `read(write(x))` is x for every x.
 */
const LOOKS_LIKE_BIGINT = /^-?\d+n+$/;
const N = 110; // 'n'

export function write(value: unknown): string {
  return JSON.stringify(value, replace);
}

function replace(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string' && endsWithN(value) && LOOKS_LIKE_BIGINT.test(value)) return `${value}n`;
  return value;
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

/** The same JSON for the same value, whatever the order in which its keys were set: for hashes. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) => {
    if (typeof inner === 'bigint') return `${inner}n`;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
