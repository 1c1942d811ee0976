import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTitle } from '../../app/useTitle.ts';
import { draftQuery, policiesQuery } from '../policies/queries.ts';
import { Simulated } from './Simulated.tsx';
import css from './Simulation.module.css';

/** What a draft would change: tried on the orders that were decided, or on a week drawn from them. */
export function SimulationPage() {
  useTitle('Simulation');
  const { data } = useSuspenseQuery(policiesQuery);
  const { draft: asked } = useSearch({ from: '/shell/routing/simulation' });
  const drafts = data.kinds
    .filter(({ allowed }) => allowed.some((each) => each.step === 'simulate'))
    .flatMap((each) => each.drafts);
  const id = asked ?? drafts[0]?.id;
  const { data: draft, error } = useQuery({ ...draftQuery(id ?? ''), enabled: id !== undefined });
  if (id === undefined) return <Nothing />;
  if (error) throw error;
  return draft ? (
    <Simulated key={draft.id} draft={draft} drafts={drafts} />
  ) : (
    <div className={css.page} aria-busy="true" />
  );
}

function Nothing() {
  return (
    <div className={css.page}>
      <h1>There is no draft to simulate</h1>
      <p className={css.ask}>
        A simulation decides orders again with a draft in place of what holds. Rules, routing, carriers and promises can
        be tried.
      </p>
      <p>
        <Link to="/routing" search={{ draft: 'new' }} className="btn fill">
          Draft a change
        </Link>
      </p>
    </div>
  );
}
