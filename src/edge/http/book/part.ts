import { z } from 'zod';
import type { Book } from '../../../books/reference/book.ts';
import type { DB } from '../../../books/tables.gen.ts';
import type { Uuid } from '../../../kernel/ids.ts';
import { code } from '../../../kernel/schema.ts';
import type { Tx } from '../../../kernel/sql/statement.ts';
import { type Instant, isZone } from '../../../kernel/time.ts';

/** Who changes the book, when, and what it knows already. */
export type Change = {
  readonly tx: Tx;
  readonly book: Book;
  readonly by: string;
  readonly now: Instant;
  /** Ids of people by their address. */
  readonly people: ReadonlyMap<string, Uuid>;
};

/** A name in a row that must be in the book already. */
export type Reference = {
  readonly field: string;
  readonly to: 'entity' | 'place' | 'channel' | 'item';
  readonly code: string;
};

export type Role = 'administrator' | 'operations' | 'service' | 'finance' | 'manager';

/** A row as the database has it. */
export type Stored = Record<string, unknown>;

/** A part of the reference book: the shape of its rows, what they name, who may write them. */
export type Part<R> = {
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly row: z.ZodType<R>;
  /** Where its rows are kept, by what they are known, and how a stored one is shown: as it would be written. */
  readonly table: keyof DB;
  readonly key: readonly string[];
  readonly view?: (row: Stored) => Stored;
  readonly refers?: (row: R) => readonly Reference[];
  readonly write: (change: Change, rows: readonly R[]) => Promise<unknown>;
};

/** Types the pieces of a part against each other. */
export function part<R>(of: Part<R>): Part<R> {
  return of;
}

/** A row as it is shown, without a column that only the database needs. */
export const without =
  (column: string) =>
  ({ [column]: _gone, ...row }: Stored): Stored =>
    row;

/** Documents are kept as text; they are shown as what they say. */
export const opened = (row: Stored, ...columns: readonly string[]): Stored => ({
  ...row,
  ...Object.fromEntries(columns.map((column) => [column, JSON.parse(String(row[column]))])),
});

const degrees = (most: number) =>
  z
    .union([z.number(), z.string().regex(/^-?\d{1,3}(\.\d+)?$/)])
    .transform(Number)
    .refine((value) => Math.abs(value) <= most, `degrees between -${most} and ${most}`)
    .transform((value) => value.toFixed(5));
/** Where it lies, in degrees. */
export const point = { latitude: degrees(90), longitude: degrees(180) };
export const zone = () => z.string().refine(isZone, 'an IANA time zone such as America/Chicago');
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 16:30');
export const codes = () => z.array(code()).max(1000);
export const entityOf = (row: { entity: string }): Reference[] => [{ field: 'entity', to: 'entity', code: row.entity }];
/** The administrator alone. */
export const only: readonly Role[] = ['administrator'];
