import highs from 'highs';
import { type Instance, rowOf } from './instance.ts';

/** shares[type][line][way]: the likelihood with which a line of a type is to go a way. */
export type Shares = readonly (readonly Float64Array[])[];

/**
 * The deterministic program of Jasin and Sinha, solved by HiGHS: each line of each type is spread over the ways, a type
 * pays for a way as much as its line that uses it most, and no item leaves a center more often than it lies there.
 */
export async function itemProgram(of: Instance): Promise<{ shares: Shares; cost: number }> {
  const solved = (await highs()).solve(written(of), { output_flag: false, log_to_console: false });
  if (solved.Status !== 'Optimal') throw new Error(`the item program is ${solved.Status}`);
  const columns = solved.Columns as Record<string, { readonly Primal?: number }>;
  const shares = of.types.map((type, t) =>
    type.items.map((_, i) =>
      Float64Array.from({ length: of.size.centers + 1 }, (_, w) => positive(columns[`u${t}_${i}_${w}`]?.Primal ?? 0)),
    ),
  );
  return { shares, cost: solved.ObjectiveValue };
}

const positive = (share: number) => (share > 1e-9 ? share : 0);

function written(of: Instance): string {
  const { size, types, fixed, unit, stock } = of;
  const costs: string[] = [];
  const rows: string[] = [];
  const taken = Array.from(stock, (): string[] => []);
  types.forEach((type, t) => {
    const times = type.likely * size.periods;
    costs.push(...Array.from(fixed, (cost, w) => `${times * cost} y${t}_${w}`));
    type.items.forEach((item, i) => {
      const open = Array.from(fixed.keys()).filter((w) => w === size.centers || stock[rowOf(size, item, w)]);
      rows.push(`${open.map((w) => `u${t}_${i}_${w}`).join(' + ')} = 1`);
      for (const w of open) {
        costs.push(`${times * (unit[type.region]?.[w] as number)} u${t}_${i}_${w}`);
        rows.push(`y${t}_${w} - u${t}_${i}_${w} >= 0`);
        if (w < size.centers) taken[rowOf(size, item, w)]?.push(`${times} u${t}_${i}_${w}`);
      }
    });
  });
  taken.forEach((terms, row) => {
    if (terms.length > 0) rows.push(`${terms.join(' + ')} <= ${stock[row]}`);
  });
  const lines = rows.map((row, r) => `r${r}: ${row.replaceAll(' + ', '\n + ')}`);
  return `Minimize\nobj: ${costs.join('\n + ')}\nSubject To\n${lines.join('\n')}\nEnd\n`;
}
