import type { Simulation } from './asked.ts';
import { PairKey } from './Pair.tsx';
import { TermTable } from './TermTable.tsx';

/** What the orders that both arms can serve cost by term. */
export function TermsPanel({ result: { terms, today, draft, currency } }: { result: Simulation }) {
  return (
    <section className="panel" aria-label="Cost by term">
      <header>
        <h2>Cost by term</h2>
        <span className="mute cut">expected, in {currency}, of the orders that both can serve</span>
        <span className="grow" />
        <PairKey />
      </header>
      <TermTable
        terms={terms}
        today={today.costs}
        draft={draft.costs}
        was={today.cost}
        is={draft.cost}
        currency={currency}
      />
    </section>
  );
}
