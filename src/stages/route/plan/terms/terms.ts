import { demand, markdown } from './demand.ts';
import { freight } from './freight.ts';
import { labour } from './labour.ts';
import { returnRisk } from './returns.ts';
import { congestion, crossTax, intercompany, lateness, missedPick, packaging, surcharge } from './small.ts';
import type { CostTerm } from './term.ts';

/** All that a plan costs, in the order in which people read it. A shop's own term is a file here and a name in the list. */
export const terms: readonly CostTerm[] = [
  freight,
  labour,
  packaging,
  demand,
  congestion,
  missedPick,
  lateness,
  returnRisk,
  intercompany,
  crossTax,
  markdown,
  surcharge,
];
