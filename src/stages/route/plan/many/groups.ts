import { NEVER } from '../search/columns.ts';

/** Lines whose columns are the same, as one line of the sum of their costs. */
export type Group = { readonly lines: readonly number[]; readonly column: Int32Array };

/**
 * Lines that cost the same from every way share a package in some cheapest plan: each takes the cheapest of the ways
 * that send one anyway. The order of the groups does not depend on the order of the lines.
 */
export function groupsOf(line: readonly Int32Array[]): Group[] {
  const order = [...line.keys()].sort((a, b) => compare(line[a] as Int32Array, line[b] as Int32Array) || a - b);
  const groups: { lines: number[]; column: Int32Array }[] = [];
  for (const i of order) {
    const column = line[i] as Int32Array;
    const last = groups.at(-1);
    if (last && compare(last.column, column) === 0) last.lines.push(i);
    else groups.push({ lines: [i], column });
  }
  return groups.map(({ lines, column }) => ({
    lines,
    column: column.map((own) => (own >= NEVER ? NEVER : own * lines.length)),
  }));
}

function compare(a: Int32Array, b: Int32Array): number {
  for (let w = 0; w < a.length; w += 1) if (a[w] !== b[w]) return (a[w] as number) - (b[w] as number);
  return 0;
}
