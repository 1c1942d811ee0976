import { MANNERS, type Manner } from '../manner.ts';
import type { Setting } from '../setting.ts';
import type { CostTerm, Lasting } from './term.ts';

/** Terms by what they say; each part of a sum asks only those that have a part in it. */
export type Sums = {
  readonly [K in 'fixed' | 'fixedBy' | 'line' | 'lineBy' | 'timed']: readonly NonNullable<CostTerm[K]>[];
};

export function sumsOf(terms: readonly CostTerm[]): Sums {
  const those = <K extends keyof Sums>(name: K) => terms.flatMap((term) => term[name] ?? []) as unknown as Sums[K];
  return {
    fixed: those('fixed'),
    fixedBy: those('fixedBy'),
    line: those('line'),
    lineBy: those('lineBy'),
    timed: those('timed'),
  };
}

/** Adds to each way what a package from there costs, whatever it carries and at whatever time it is wanted. */
export function addFixed({ fixed, fixedBy }: Sums, into: Int32Array, setting: Lasting): void {
  for (const add of fixed) add(into, setting);
  addBy(into, setting.manner, (manner) => {
    let cents = 0;
    for (const ask of fixedBy) cents += ask(manner, setting);
    return cents;
  });
}

/** The same for line `i`. */
export function addLine({ line, lineBy }: Sums, into: Int32Array, i: number, setting: Lasting): void {
  for (const add of line) add(into, i, setting);
  addBy(into, setting.manners[i] as Uint8Array, (manner) => {
    let cents = 0;
    for (const ask of lineBy) cents += ask(manner, i, setting);
    return cents;
  });
}

/** And for the time at which it is wanted. */
export function addTimed({ timed }: Sums, into: Int32Array, setting: Setting): void {
  for (const add of timed) add(into, setting);
}

const UNKNOWN = -(2 ** 31);
/** By manner; the next call writes over it. */
const known = new Int32Array(MANNERS.length);

/** Each manner is asked for once. */
function addBy(into: Int32Array, manner: Uint8Array, ask: (manner: Manner) => number): void {
  known.fill(UNKNOWN);
  for (let w = 0; w < into.length; w += 1) {
    const bits = manner[w] as number;
    let cents = known[bits] as number;
    if (cents === UNKNOWN) known[bits] = cents = ask(MANNERS[bits] as Manner);
    into[w] = ((into[w] as number) + cents) | 0;
  }
}

/** What a term says of one way by its manner. */
export function fixedBy({ fixedBy: ask }: CostTerm, setting: Lasting, way: number): number {
  return ask ? ask(MANNERS[setting.manner[way] as number] as Manner, setting) : 0;
}

export function lineBy({ lineBy: ask }: CostTerm, setting: Lasting, way: number, i: number): number {
  return ask ? ask(MANNERS[setting.manners[i]?.[way] as number] as Manner, i, setting) : 0;
}
