import { MANNERS, type Manner } from '../manner.ts';
import type { Setting } from '../setting.ts';
import type { CostTerm, Lasting } from './term.ts';

/** Adds to each way what terms say of a package from there, whatever it carries and at whatever time it is wanted. */
export function addFixed(of: readonly CostTerm[], into: Int32Array, setting: Lasting): void {
  const by: CostTerm[] = [];
  for (const term of of) {
    term.fixed?.(into, setting);
    if (term.fixedBy) by.push(term);
  }
  addBy(into, setting.manner, by, (term, manner) => term.fixedBy?.(manner, setting) ?? 0);
}

/** The same for line `i`. */
export function addLine(of: readonly CostTerm[], into: Int32Array, i: number, setting: Lasting): void {
  const by: CostTerm[] = [];
  for (const term of of) {
    term.line?.(into, i, setting);
    if (term.lineBy) by.push(term);
  }
  addBy(into, setting.manners[i] as Uint8Array, by, (term, manner) => term.lineBy?.(manner, i, setting) ?? 0);
}

/** And for the time at which it is wanted. */
export function addTimed(of: readonly CostTerm[], into: Int32Array, setting: Setting): void {
  for (const term of of) term.timed?.(into, setting);
}

const UNKNOWN = -(2 ** 31);
/** By manner; the next call writes over it. */
const known = new Int32Array(MANNERS.length);

/** Each manner is asked for once. */
function addBy(
  into: Int32Array,
  manner: Uint8Array,
  terms: readonly CostTerm[],
  ask: (term: CostTerm, manner: Manner) => number,
): void {
  if (terms.length === 0) return;
  known.fill(UNKNOWN);
  for (let w = 0; w < into.length; w += 1) {
    const bits = manner[w] as number;
    let cents = known[bits] as number;
    if (cents === UNKNOWN) {
      cents = 0;
      for (const term of terms) cents += ask(term, MANNERS[bits] as Manner);
      known[bits] = cents;
    }
    into[w] = (into[w] as number) + cents;
  }
}
