import { NEVER } from '../../src/stages/route/plan/search.ts';
import type { Instance } from './instance.ts';

/**
 * The same order as an integer program, in the LP format: x says that a line goes from a way, y that the way sends a
 * package by a weight step. Nothing of the search is in it.
 */
export function programOf({ columns, grams, steps, rates, zone }: Instance): string {
  const { ways, fixed, line, extra, most } = columns;
  const cost: string[] = [];
  const rules: string[] = [];
  const names: string[] = [];
  const packages: string[] = [];
  for (let w = 0; w < ways; w += 1) {
    if (!line.some((column) => (column[w] as number) < NEVER)) continue;
    const y = steps.map((_, s) => `y${w}_${s}`);
    for (const [s, name] of y.entries())
      cost.push(`${signed((fixed[w] as number) + extra + (rates[zone[w] as number]?.[s] ?? 0))} ${name}`);
    names.push(...y);
    packages.push(...y);
    rules.push(`${y.join(' + ')} <= 1`);
    const here = line.flatMap((column, i) => ((column[w] as number) < NEVER ? [i] : []));
    for (const i of here) {
      cost.push(`${signed(line[i]?.[w] ?? 0)} x${i}_${w}`);
      names.push(`x${i}_${w}`);
      rules.push(`x${i}_${w} - ${y.join(' - ')} <= 0`);
    }
    const weight = here.map((i) => `${grams[i]} x${i}_${w}`).join(' + ');
    rules.push(`${weight} - ${steps.map((heaviest, s) => `${heaviest} y${w}_${s}`).join(' - ')} <= 0`);
  }
  for (const [i, column] of line.entries())
    rules.push(`${[...column].flatMap((c, w) => (c < NEVER ? [`x${i}_${w}`] : [])).join(' + ')} = 1`);
  rules.push(`${packages.join(' + ')} <= ${most}`);
  return lp(cost, rules, `Binary\n ${names.join(' ')}\n`);
}

/** An order of which a line lies nowhere whole: cut lines go by the unit, the others whole. */
export function cutProgramOf({ cut }: Instance): string {
  if (!cut) return '';
  const { ways, quantity, fixed, whole, unit, units, extra, most } = cut;
  const cost: string[] = [];
  const rules: string[] = [];
  const binary: string[] = [];
  const integer: string[] = [];
  const sums = quantity.map(() => [] as string[]);
  for (let w = 0; w < ways; w += 1) {
    const used: string[] = [];
    quantity.forEach((n, i) => {
      const isCut = (whole[i] as Int32Array).every((each) => each >= NEVER);
      const has = units[i]?.[w] ?? 0;
      if (isCut ? has <= 0 : (whole[i]?.[w] ?? NEVER) >= NEVER) return;
      const name = `x${i}_${w}`;
      (isCut ? integer : binary).push(name);
      cost.push(`${signed(isCut ? (unit[i]?.[w] ?? 0) : (whole[i]?.[w] ?? 0))} ${name}`);
      rules.push(`${name} - ${isCut ? Math.min(has, n) : 1} y${w} <= 0`);
      sums[i]?.push(name);
      used.push(name);
    });
    if (used.length === 0) continue;
    cost.push(`${signed((fixed[w] as number) + extra)} y${w}`);
    binary.push(`y${w}`);
  }
  for (const [i, names] of sums.entries()) {
    if (names.length === 0) return '';
    const isCut = (whole[i] as Int32Array).every((each) => each >= NEVER);
    rules.push(`${names.join(' + ')} = ${isCut ? quantity[i] : 1}`);
  }
  rules.push(`${binary.filter((name) => name.startsWith('y')).join(' + ')} <= ${most}`);
  return lp(
    cost,
    rules,
    `Binary\n ${binary.join(' ')}\n${integer.length > 0 ? `General\n ${integer.join(' ')}\n` : ''}`,
  );
}

const signed = (value: number) => (value < 0 ? `- ${-value}` : `+ ${value}`);

function lp(cost: readonly string[], rules: readonly string[], kinds: string): string {
  return `Minimize\n obj: ${cost.join(' ')}\nSubject To\n${rules.map((rule, n) => ` r${n}: ${rule}`).join('\n')}\n${kinds}End\n`;
}
