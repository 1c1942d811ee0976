import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useKeys } from '../../keys/useKeys.ts';
import { useNames } from '../../words/names.ts';
import type { Draft, DraftHead } from '../policies/queries.ts';
import { AskPanel } from './AskPanel.tsx';
import { askedIn } from './asked.ts';
import { ChangedPanel } from './ChangedPanel.tsx';
import { Driven } from './Driven.tsx';
import { Head } from './Head.tsx';
import { simulationQuery } from './queries.ts';
import css from './Simulation.module.css';
import type { SimulationSearch } from './search.ts';
import { Tried } from './Tried.tsx';

/** One draft: the question, and its answer over many orders or over one. */
export function Simulated({ draft, drafts }: { draft: Draft; drafts: readonly DraftHead[] }) {
  const search = useSearch({ from: '/shell/routing/simulation' });
  const navigate = useNavigate({ from: '/routing/simulation' });
  const client = useQueryClient();
  const { zone } = useNames();
  const isRunning = useIsFetching({ queryKey: simulationQuery(null).queryKey.slice(0, 1) }) > 0;
  const asked = askedIn(search, draft, zone);
  const run = (next: SimulationSearch) => {
    void client.resetQueries({ queryKey: simulationQuery(askedIn(next, draft, zone)).queryKey, exact: true });
    void navigate({ to: '.', search: next });
  };
  /** Without a question nobody waits for the answer, and the server is told so. */
  const stop = () => void navigate({ to: '.', search: { ...search, over: undefined } });
  const leave = () => void navigate({ to: '/routing', search: { kind: draft.kind, draft: draft.id } });
  useKeys('Simulation', [
    { keys: 'S', does: 'choose the orders', run: () => document.getElementById('simulate-over')?.focus() },
    { keys: 'Escape', does: 'cancel, or back to the draft', run: isRunning ? stop : leave },
  ]);
  const ask = <AskPanel draft={draft} drafts={drafts} search={search} isRunning={isRunning} onRun={run} />;
  return (
    <div className={css.page}>
      {asked ? (
        <Tried draft={draft} asked={asked} ask={ask} onStop={stop} />
      ) : search.over && search.order ? (
        <Driven draft={draft} order={search.order} ask={ask} />
      ) : (
        <>
          <Head
            draft={draft}
            title="What would this draft change?"
            says="Every order is decided twice: as the policies are today, and with the draft. Nothing is changed."
          />
          {ask}
          <ChangedPanel draft={draft} />
        </>
      )}
    </div>
  );
}
