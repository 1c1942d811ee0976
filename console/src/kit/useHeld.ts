import { useState } from 'react';

type Named = { readonly id: string };
type Held<T> = { readonly name: string; readonly rows: readonly T[] };

/**
 * Rows that hold still: they stand in the order in which they were first shown, with the values of now. One that is
 * gone stays with its last values until the list is let go; a new one waits.
 */
export function useHeld<T extends Named>(rows: readonly T[], name: string) {
  const [held, setHeld] = useState<Held<T>>({ name, rows });
  const isOther = held.name !== name || (held.rows.length === 0 && rows.length > 0);
  if (isOther) setHeld({ name, rows });
  const base = isOther ? rows : held.rows;
  const fresh = new Map(rows.map((row) => [row.id, row]));
  const known = new Set(base.map((row) => row.id));
  return {
    rows: base.map((row) => ({ row: fresh.get(row.id) ?? row, isGone: !fresh.has(row.id) })),
    came: rows.filter((row) => !known.has(row.id)).length,
    gone: base.filter((row) => !fresh.has(row.id)).length,
    /** Rows that a person asked for are added at the end, without waiting. */
    extend: (more: readonly T[]) =>
      setHeld((before) => ({ name, rows: [...before.rows, ...more.filter((row) => !known.has(row.id))] })),
    letGo: () => setHeld({ name, rows }),
  };
}
