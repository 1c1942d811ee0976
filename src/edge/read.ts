import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { DB } from '../books/tables.gen.ts';

/** Lists with free filters: search, queues, reports. Nothing is written through it. */
export type Database = Kysely<DB>;

export function listsOn(pool: Pool): Database {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** A page of a list ends with the place where the next one begins. */
export function cursorOf(...parts: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

export function readCursor(text: string): (string | null)[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) && parts.every((part) => part === null || typeof part === 'string') ? parts : null;
  } catch {
    return null;
  }
}
