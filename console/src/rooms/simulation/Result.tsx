import type { Draft } from '../policies/queries.ts';
import type { Simulation } from './asked.ts';
import { ChangedPanel } from './ChangedPanel.tsx';
import { Figures } from './Figures.tsx';
import { OrdersPanel } from './OrdersPanel.tsx';
import { PathsPanel } from './PathsPanel.tsx';
import { PlacesPanel } from './PlacesPanel.tsx';
import css from './Simulation.module.css';
import { headOf } from './said.ts';
import { TermsPanel } from './TermsPanel.tsx';

/** What became of the orders in both arms. */
export function Result({ result, draft }: { result: Simulation; draft: Draft }) {
  return (
    <>
      <span role="status" className="sr">
        {headOf(result)}
      </span>
      <Figures result={result} />
      <div className={css.wide}>
        <TermsPanel result={result} />
        <div className={css.side}>
          <ChangedPanel draft={draft} />
          <PathsPanel result={result} />
        </div>
      </div>
      <PlacesPanel result={result} />
      <div className={css.both}>
        <OrdersPanel
          title="Who wins"
          says={`${result.fell.orders} cost less`}
          changes={result.winners}
          of={result.fell.orders}
          result={result}
        />
        <OrdersPanel
          title="Who loses"
          says={`${result.rose.orders} cost more`}
          changes={result.losers}
          of={result.rose.orders}
          result={result}
        />
      </div>
    </>
  );
}
