/** A mean with the half-width of its 95 % confidence interval, by Student's t; of fewer than two the width is null. */
export type Estimate = { readonly mean: number; readonly half: number | null; readonly n: number };

export function estimate(values: readonly number[]): Estimate {
  const n = values.length;
  const mean = sum(values) / n;
  if (n < 2) return { mean, half: null, n };
  const variance = sum(values.map((value) => (value - mean) ** 2)) / (n - 1);
  return { mean, half: student(n - 1) * Math.sqrt(variance / n), n };
}

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The value below which that share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** '1.0040 ± 0.0003' */
export function shown({ mean, half }: Estimate, digits = 4): string {
  return half === null ? mean.toFixed(digits) : `${mean.toFixed(digits)} ± ${half.toFixed(digits)}`;
}

/** Columns in line, the first to the left and the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = head.map((title, c) => Math.max(title.length, ...rows.map((row) => (row[c] ?? '').length)));
  const line = (row: readonly string[]) =>
    width.map((w, c) => (c === 0 ? (row[c] ?? '').padEnd(w) : (row[c] ?? '').padStart(w))).join('  ');
  return [line(head), width.map((w) => '-'.repeat(w)).join('  '), ...rows.map(line)].join('\n');
}

const TWO_SIDED_95 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/** The quantile of Student's t for a two-sided 95 %: a table up to 30 degrees, beyond it an expansion. */
function student(degrees: number): number {
  return TWO_SIDED_95[degrees - 1] ?? 1.96 + 2.4 / degrees;
}
