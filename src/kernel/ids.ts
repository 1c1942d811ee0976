import { createHash } from 'node:crypto';
import { type Instant, millis } from './time.ts';

/** A uuid in lower case, as PostgreSQL prints it. */
export type Uuid = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/**
 * The id of the n-th thing that a command creates: the command's time, then a hash of the command's id
 * and the ordinal, in the shape of a uuid v7. A preview, a retry and a replay name the same things, and
 * indexes stay warm.
 */
export function idOf(now: Instant, command: Uuid, ordinal: number): Uuid {
  return shape(millis(now), createHash('sha256').update(`${command}/${ordinal}`).digest('hex'));
}

/** The id of a command that a caller named with a key of his own; the same key names the same command. */
export function idFromKey(...parts: readonly string[]): Uuid {
  const hex = createHash('sha256').update(parts.join('\u0000')).digest('hex');
  return dashed(`${hex.slice(0, 12)}8${hex.slice(13, 16)}${variant(hex[16])}${hex.slice(17, 32)}`);
}

function shape(at: number, hex: string): Uuid {
  return dashed(`${at.toString(16).padStart(12, '0')}7${hex.slice(0, 3)}${variant(hex[3])}${hex.slice(4, 19)}`);
}

function variant(digit: string | undefined): string {
  return ((Number.parseInt(digit ?? '0', 16) & 3) | 8).toString(16);
}

function dashed(hex: string): Uuid {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
