export type Seen = { readonly of: readonly number[]; readonly is: number };

/** The weights of what was seen that miss it least, squared: the normal equations, solved by elimination. */
export function leastSquares(seen: readonly Seen[]): number[] {
  const size = seen[0]?.of.length ?? 0;
  const rows = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size + 1 }, (_, j) =>
      seen.reduce((sum, { of, is }) => sum + (of[i] ?? 0) * (j < size ? (of[j] ?? 0) : is), 0),
    ),
  );
  for (const [i, row] of rows.entries()) {
    const pivot = row[i] ?? 0;
    for (let j = i; j <= size; j += 1) row[j] = (row[j] ?? 0) / pivot;
    for (const other of rows) {
      if (other === row) continue;
      const times = other[i] ?? 0;
      for (let j = i; j <= size; j += 1) other[j] = (other[j] ?? 0) - times * (row[j] ?? 0);
    }
  }
  return rows.map((row) => row[size] ?? 0);
}
