import type { Setting } from '../setting.ts';

/**
 * One thing that a plan costs, in whole minor units. A term adds to columns, a figure for each way of the setting, so
 * that five lines from five hundred places are reckoned in microseconds; what it says of one package alone is the same
 * function on a setting of one way. A negative figure is a benefit. It must give the same for the same setting.
 */
export type CostTerm = {
  /** How the record names it. */
  readonly name: string;
  /** What it is, for people. */
  readonly says: string;
  /** Adds to each way what a package from there costs, whatever it carries. */
  readonly fixed?: (into: Int32Array, setting: Setting) => void;
  /** Adds to each way what line `i` costs from there. */
  readonly line?: (into: Int32Array, i: number, setting: Setting) => void;
};
