import type { Manner } from '../manner.ts';
import type { Setting } from '../setting.ts';

/** What a term may look at that says the same at whatever time the order is wanted. */
export type Lasting = Omit<Setting, 'late' | 'wantedBy' | 'part' | 'memo' | 'open'>;

/**
 * One thing that a plan costs, in whole minor units. What depends on the manner alone in which units leave is asked for
 * once a manner. Otherwise a term adds to columns, a figure for each way of the setting, so that five lines from five
 * hundred places are reckoned in microseconds; what it says of a few packages is the same function on a setting of their
 * ways. A negative figure is a benefit. It must give the same for the same setting, and of a way and a line the same
 * whichever others are asked: the fallback is searched in columns that are reckoned already.
 */
export type CostTerm = {
  /** How the record names it. */
  readonly name: string;
  /** What it is, for people. */
  readonly says: string;
  /** What a package costs that leaves in this manner, whatever it carries; and what line `i` costs. */
  readonly fixedBy?: (manner: Manner, setting: Lasting) => number;
  readonly lineBy?: (manner: Manner, i: number, setting: Lasting) => number;
  /** Adds to each way what a package from there costs, whatever it carries. */
  readonly fixed?: (into: Int32Array, setting: Lasting) => void;
  /** Adds to each way what line `i` costs from there. */
  readonly line?: (into: Int32Array, i: number, setting: Lasting) => void;
  /** Adds to each way what a package costs by the time at which it is wanted: only this is reckoned again for another. */
  readonly timed?: (into: Int32Array, setting: Setting) => void;
};
