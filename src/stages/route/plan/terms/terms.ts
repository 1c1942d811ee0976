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

type Named = { readonly name: string; readonly says: string };

/** What a further parcel is to the customer is reckoned beside the list. */
const named: readonly Named[] = [...terms.map(({ name, says }) => ({ name, says })), { name: 'split', says: 'Split' }];

/** The terms that some of these costs have, as people call them and in the order in which they read them. */
export function termsIn(costs: readonly Readonly<Record<string, number | bigint>>[]): Named[] {
  return named.filter(({ name }) => costs.some((each) => BigInt(each[name] ?? 0) !== 0n));
}
